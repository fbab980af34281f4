// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/SurveyResponse.h"

#include "domain/entities/Customer.h"
#include "domain/entities/SurveyCampaign.h"

#include <QtGlobal>

namespace kece {

namespace {

constexpr Field kFields[] = {
    reference<&SurveyResponse::customer>("customer_id", QT_TRANSLATE_NOOP("SurveyResponse", "Customer"), [] { return &customerSchema(); })
        .required()
        .inFiles("customer_code", "客户编号")
        .inList(1),
    date<&SurveyResponse::surveyedOn>("surveyed_on", QT_TRANSLATE_NOOP("SurveyResponse", "Surveyed on"))
        .required()
        .inFiles("调查日期")
        .inList(2)
        .filterFirst(),
    reference<&SurveyResponse::campaign>("campaign_id", QT_TRANSLATE_NOOP("SurveyResponse", "Campaign"), [] { return &surveyCampaignSchema(); })
        .inFiles("campaign", "调查批次")
        .inList(3)
        .filterFirst(),
    decimal<&SurveyResponse::score>("score", QT_TRANSLATE_NOOP("SurveyResponse", "Score"), 2).between(0, 100'00).inFiles("得分").inList(4),
};

} // namespace

const EntitySchema& surveyResponseSchema()
{
    static const EntitySchema schema = [] {
        auto s = entity<SurveyResponse>("survey-responses", "survey_responses", "SurveyResponse", kFields);
        s.singular = QT_TRANSLATE_NOOP("SurveyResponse", "Survey response");
        s.plural = QT_TRANSLATE_NOOP("SurveyResponse", "Survey responses");
        s.icon = "mood-smile";
        s.titleKey = "surveyed_on";
        s.customerKey = "customer_id";
        s.dateKey = "surveyed_on";
        s.isImportable = true;
        return s;
    }();
    return schema;
}

} // namespace kece
