// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/VisitPlan.h"

#include "domain/entities/Customer.h"
#include "domain/entities/User.h"
#include "domain/entities/Visit.h"

#include <QtGlobal>

namespace kece {

namespace {

constexpr Field kFields[] = {
    reference<&VisitPlan::customer>("customer_id", QT_TRANSLATE_NOOP("Visit", "Customer"), [] { return &customerSchema(); })
        .required()
        .inFiles("customer_code", "客户编号")
        .inList(1),
    date<&VisitPlan::plannedOn>("planned_on", QT_TRANSLATE_NOOP("Visit", "Planned for")).inFiles("计划日期").required().inList(2).filterFirst(),
    reference<&VisitPlan::visitor>("visitor_id", QT_TRANSLATE_NOOP("Visit", "Visitor"), [] { return &userSchema(); })
        .responsible()
        .inFiles("visitor", "拜访人")
        .inList(3)
        .filterFirst(),
    choice<&VisitPlan::form>("form", QT_TRANSLATE_NOOP("Visit", "Form"), kVisitForms).inFiles("方式").inList(4).filterFirst(),
    choice<&VisitPlan::purpose>("purpose", QT_TRANSLATE_NOOP("Visit", "Purpose"), kVisitPurposes).inFiles("目的").inList(5),
    text<&VisitPlan::goal>("goal", QT_TRANSLATE_NOOP("Visit", "What for")).inFiles("事由").required().searchable().inList(6),
    longText<&VisitPlan::offer>("offer", QT_TRANSLATE_NOOP("Visit", "What to offer")).inFiles("方案").searchable(),
    text<&VisitPlan::place>("place", QT_TRANSLATE_NOOP("Visit", "Place")).inFiles("地点"),
    text<&VisitPlan::companions>("companions", QT_TRANSLATE_NOOP("Visit", "Companions")).inFiles("同行人"),
    text<&VisitPlan::route>("route", QT_TRANSLATE_NOOP("Visit", "Route")).inFiles("路线").inList(7).filterFirst(),
    money<&VisitPlan::budget>("budget", QT_TRANSLATE_NOOP("Visit", "Budget")).inFiles("预算"),
    text<&VisitPlan::duty>("duty", QT_TRANSLATE_NOOP("Visit", "Chosen for the duty")).inFiles("选定任务").inList(8),
    date<&VisitPlan::carriedOutOn>("carried_out_on", QT_TRANSLATE_NOOP("Visit", "Carried out on")).inFiles("完成日期").inList(9).filterFirst(),
};

} // namespace

const EntitySchema& visitPlanSchema()
{
    static const EntitySchema schema = [] {
        auto s = entity<VisitPlan>("visit-plans", "visit_plans", "Visit", kFields);
        s.singular = QT_TRANSLATE_NOOP("Visit", "Visit plan");
        s.plural = QT_TRANSLATE_NOOP("Visit", "Visit plans");
        s.icon = "calendar";
        s.titleKey = "goal";
        s.customerKey = "customer_id";
        s.dateKey = "planned_on";
        s.closedKey = "carried_out_on";
        return s;
    }();
    return schema;
}

} // namespace kece
