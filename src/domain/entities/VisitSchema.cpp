// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/Visit.h"

#include "domain/entities/Customer.h"
#include "domain/entities/User.h"

#include <QtGlobal>

namespace kece {

namespace {

constexpr Choice kForms[] = {
    {"onsite", "上门", QT_TRANSLATE_NOOP("Visit", "On site")},
    {"phone", "电话", QT_TRANSLATE_NOOP("Visit", "Phone")},
    {"sms", "短信", QT_TRANSLATE_NOOP("Visit", "Text message")},
    {"email", "邮件", QT_TRANSLATE_NOOP("Visit", "E-mail")},
    {"letter", "信函", QT_TRANSLATE_NOOP("Visit", "Letter")},
    {"meeting", "恳谈会", QT_TRANSLATE_NOOP("Visit", "Talk")},
    {"product_event", "推介会", QT_TRANSLATE_NOOP("Visit", "Product event")},
};

constexpr Choice kPurposes[] = {
    {"routine", "例行", QT_TRANSLATE_NOOP("Visit", "Routine")},
    {"festival", "节日", QT_TRANSLATE_NOOP("Visit", "Festival")},
    {"business", "事务", QT_TRANSLATE_NOOP("Visit", "Business")},
};

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
    choice<&Visit::form>("form", QT_TRANSLATE_NOOP("Visit", "Form"), kForms).inFiles("方式").inList(4).filterFirst(),
    choice<&Visit::purpose>("purpose", QT_TRANSLATE_NOOP("Visit", "Purpose"), kPurposes).inFiles("目的").inList(5),
    longText<&Visit::summary>("summary", QT_TRANSLATE_NOOP("Visit", "What was said")).searchable().inFiles("拜访内容").inList(6),
    longText<&Visit::needs>("needs", QT_TRANSLATE_NOOP("Visit", "Latest needs")).searchable().inFiles("最新需求"),
    longText<&Visit::opinions>("opinions", QT_TRANSLATE_NOOP("Visit", "Opinions")).searchable().inFiles("意见建议"),
    date<&Visit::nextVisitOn>("next_visit_on", QT_TRANSLATE_NOOP("Visit", "Next visit")).inFiles("下次拜访").inList(7),
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
