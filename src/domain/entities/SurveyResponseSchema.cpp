// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/SurveyResponse.h"

#include "domain/entities/Customer.h"
#include "domain/entities/SurveyCampaign.h"

#include <QtGlobal>

namespace kece {

namespace {

constexpr Choice kStandings[] = {
    {kSurveyPassed, "合格", QT_TRANSLATE_NOOP("SurveyResponse", "Passed")},
    {kSurveyBelow, "不合格", QT_TRANSLATE_NOOP("SurveyResponse", "Below the mark")},
    {kSurveyIncomplete, "缺项", QT_TRANSLATE_NOOP("SurveyResponse", "A factor is missing")},
    {kSurveyUnweighted, "权重待定", QT_TRANSLATE_NOOP("SurveyResponse", "Weights are blank")},
    {kSurveyUnsigned, "缺签章", QT_TRANSLATE_NOOP("SurveyResponse", "Signature or seal is missing")},
};

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
    text<&SurveyResponse::form>("form", QT_TRANSLATE_NOOP("SurveyResponse", "Form")).inFiles("调查表").filterFirst(),
    text<&SurveyResponse::project>("project", QT_TRANSLATE_NOOP("SurveyResponse", "Project")).inFiles("项目").searchable().inList(7),
    text<&SurveyResponse::unit>("unit", QT_TRANSLATE_NOOP("SurveyResponse", "Project department or unit")).inFiles("项目部或单位").filterFirst(),
    decimal<&SurveyResponse::score>("score", QT_TRANSLATE_NOOP("SurveyResponse", "Score"), 2).between(0, 100'00).inFiles("得分").inList(4),
    flag<&SurveyResponse::isSigned>("is_signed", QT_TRANSLATE_NOOP("SurveyResponse", "Signed")).inFiles("顾客签字"),
    flag<&SurveyResponse::isSealed>("is_sealed", QT_TRANSLATE_NOOP("SurveyResponse", "Sealed")).inFiles("盖章"),
    date<&SurveyResponse::submittedOn>("submitted_on", QT_TRANSLATE_NOOP("SurveyResponse", "Submitted on")).inFiles("报送日期"),
    longText<&SurveyResponse::opinion>("opinion", QT_TRANSLATE_NOOP("SurveyResponse", "Opinion")).inFiles("意见").searchable(),
    text<&SurveyResponse::band>("band", QT_TRANSLATE_NOOP("SurveyResponse", "Band")).readOnly().inFiles("等级").inList(5).filterFirst(),
    choice<&SurveyResponse::standing>("standing", QT_TRANSLATE_NOOP("SurveyResponse", "Result"), kStandings)
        .readOnly()
        .inFiles("结果")
        .inList(6)
        .filterFirst(),
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
        s.scores = ScoreTable{"survey_factor_scores", "response_id"};
        s.isImportable = true;
        return s;
    }();
    return schema;
}

} // namespace kece
