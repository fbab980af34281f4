// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/SurveyCase.h"

#include "domain/entities/Customer.h"
#include "domain/entities/SurveyResponse.h"
#include "domain/entities/User.h"

#include <QtGlobal>

namespace kece {

namespace {

constexpr Choice kDecisions[] = {
    {"yes", "启动", QT_TRANSLATE_NOOP("SurveyCase", "Run it")},
    {"no", "不启动", QT_TRANSLATE_NOOP("SurveyCase", "Do not run it")},
};

constexpr Field kFields[] = {
    reference<&SurveyCase::customer>("customer_id", QT_TRANSLATE_NOOP("SurveyCase", "Customer"), [] { return &customerSchema(); })
        .required()
        .inFiles("customer_code", "客户编号")
        .inList(1),
    reference<&SurveyCase::response>("response_id", QT_TRANSLATE_NOOP("SurveyCase", "Form below the mark"), [] { return &surveyResponseSchema(); })
        .inList(2),
    date<&SurveyCase::openedOn>("opened_on", QT_TRANSLATE_NOOP("SurveyCase", "Opened on")).required().inFiles("登记日期").inList(3).filterFirst(),
    date<&SurveyCase::dueOn>("due_on", QT_TRANSLATE_NOOP("SurveyCase", "Answer due on")).readOnly().inFiles("答复期限").inList(4),
    longText<&SurveyCase::cause>("cause", QT_TRANSLATE_NOOP("SurveyCase", "Cause")).inFiles("原因分析").searchable(),
    date<&SurveyCase::revisitedOn>("revisited_on", QT_TRANSLATE_NOOP("SurveyCase", "Revisited on")).inFiles("再次回访日期"),
    reference<&SurveyCase::responsible>("responsible_id", QT_TRANSLATE_NOOP("SurveyCase", "Responsible person"), [] { return &userSchema(); })
        .responsible()
        .inFiles("responsible", "责任人")
        .inList(5)
        .filterFirst(),
    date<&SurveyCase::fixBy>("fix_by", QT_TRANSLATE_NOOP("SurveyCase", "To be done by")).inFiles("完成期限").inList(6),
    longText<&SurveyCase::measure>("measure", QT_TRANSLATE_NOOP("SurveyCase", "Measure")).inFiles("改进措施").searchable().inList(7),
    date<&SurveyCase::answeredOn>("answered_on", QT_TRANSLATE_NOOP("SurveyCase", "Answered on")).inFiles("答复日期"),
    choice<&SurveyCase::nonconformity>("nonconformity", QT_TRANSLATE_NOOP("SurveyCase", "Nonconformity procedure"), kDecisions)
        .inFiles("不合格品控制程序"),
    choice<&SurveyCase::improvement>("improvement", QT_TRANSLATE_NOOP("SurveyCase", "Improvement procedure"), kDecisions).inFiles("改进控制程序"),
    reference<&SurveyCase::confirmation>(
        "confirmation_id", QT_TRANSLATE_NOOP("SurveyCase", "Confirmed by the form"), [] { return &surveyResponseSchema(); }),
    date<&SurveyCase::closedOn>("closed_on", QT_TRANSLATE_NOOP("SurveyCase", "Closed on")).inFiles("结案日期").inList(8).filterFirst(),
};

} // namespace

const EntitySchema& surveyCaseSchema()
{
    static const EntitySchema schema = [] {
        auto s = entity<SurveyCase>("survey-cases", "survey_cases", "SurveyCase", kFields);
        s.singular = QT_TRANSLATE_NOOP("SurveyCase", "Case of dissatisfaction");
        s.plural = QT_TRANSLATE_NOOP("SurveyCase", "Cases of dissatisfaction");
        s.icon = "alert-triangle";
        s.titleKey = "opened_on";
        s.customerKey = "customer_id";
        s.dateKey = "opened_on";
        s.closedKey = "closed_on";
        return s;
    }();
    return schema;
}

} // namespace kece
