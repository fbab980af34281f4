// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/Visit.h"

#include "domain/entities/Customer.h"
#include "domain/entities/User.h"
#include "domain/entities/VisitPlan.h"

namespace kece {

namespace {

constexpr const char* kOnBusiness = QT_TRANSLATE_NOOP("Visit", "A visit on business, step by step");
constexpr const char* kFurther = QT_TRANSLATE_NOOP("Visit", "Further");

constexpr Field kFields[] = {
    reference<&Visit::customer>("customer_id", QT_TRANSLATE_NOOP("Visit", "Customer"), [] { return &customerSchema(); })
        .required()
        .inFiles("customer_code", "客户编号")
        .inList(1),
    date<&Visit::visitedOn>("visited_on", QT_TRANSLATE_NOOP("Visit", "Visited on")).required().inFiles("拜访日期").inList(2).filterFirst(),
    reference<&Visit::visitor>("visitor_id", QT_TRANSLATE_NOOP("Visit", "Visitor"), [] { return &userSchema(); })
        .inFiles("visitor", "拜访人")
        .inList(3)
        .filterFirst(),
    choice<&Visit::form>("form", QT_TRANSLATE_NOOP("Visit", "Form"), kVisitForms).inFiles("方式").inList(4).filterFirst(),
    choice<&Visit::purpose>("purpose", QT_TRANSLATE_NOOP("Visit", "Purpose"), kVisitPurposes).inFiles("目的").inList(5),
    longText<&Visit::summary>("summary", QT_TRANSLATE_NOOP("Visit", "What was said")).searchable().inFiles("拜访内容").inList(6),
    longText<&Visit::needs>("needs", QT_TRANSLATE_NOOP("Visit", "Latest needs")).searchable().inFiles("最新需求"),
    longText<&Visit::opinions>("opinions", QT_TRANSLATE_NOOP("Visit", "Opinions")).searchable().inFiles("意见建议"),
    date<&Visit::nextVisitOn>("next_visit_on", QT_TRANSLATE_NOOP("Visit", "Next visit")).inFiles("下次拜访").inList(7),
    reference<&Visit::plan>("plan_id", QT_TRANSLATE_NOOP("Visit", "Carries out the plan"), [] { return &visitPlanSchema(); }),
    longText<&Visit::problem>("problem", QT_TRANSLATE_NOOP("Visit", "Problem and goal")).inFiles("问题与目标").inSection(kOnBusiness),
    longText<&Visit::solution>("solution", QT_TRANSLATE_NOOP("Visit", "Solution prepared")).inFiles("解决方案").inSection(kOnBusiness),
    text<&Visit::notice>("notice", QT_TRANSLATE_NOOP("Visit", "Notice given")).inFiles("事先通知").inSection(kOnBusiness),
    longText<&Visit::conduct>("conduct", QT_TRANSLATE_NOOP("Visit", "How it went")).inFiles("洽谈经过").inSection(kOnBusiness),
    longText<&Visit::measures>("measures", QT_TRANSLATE_NOOP("Visit", "Measures")).searchable().inFiles("后续措施").inSection(kOnBusiness),
    longText<&Visit::earlierMatters>("earlier_matters", QT_TRANSLATE_NOOP("Visit", "Earlier matters and satisfaction"))
        .inFiles("以往事项及满意情况")
        .inSection(kFurther),
    longText<&Visit::dissent>("dissent", QT_TRANSLATE_NOOP("Visit", "Objections and answers")).inFiles("异议及处理").inSection(kFurther),
    text<&Visit::gift>("gift", QT_TRANSLATE_NOOP("Visit", "Gift")).inFiles("礼品").inSection(kFurther),
};

} // namespace

const EntitySchema& visitSchema()
{
    static const EntitySchema schema = [] {
        auto s = entity<Visit>("visits", "visits", "Visit", kFields);
        s.singular = QT_TRANSLATE_NOOP("Visit", "Visit");
        s.plural = QT_TRANSLATE_NOOP("Visit", "Visits");
        s.icon = "map-pin";
        s.titleKey = "summary";
        s.customerKey = "customer_id";
        s.dateKey = "visited_on";
        s.isImportable = true;
        return s;
    }();
    return schema;
}

} // namespace kece
