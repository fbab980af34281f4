// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Entities.h"
#include "domain/schema/EntitySchema.h"

#include <QtGlobal>

namespace kece {

/// R02 §7.2, R04 第十一条(二).
inline constexpr Choice kVisitForms[] = {
    {"onsite", "上门", QT_TRANSLATE_NOOP("Visit", "On site")},
    {"phone", "电话", QT_TRANSLATE_NOOP("Visit", "Phone")},
    {"sms", "短信", QT_TRANSLATE_NOOP("Visit", "Text message")},
    {"email", "邮件", QT_TRANSLATE_NOOP("Visit", "E-mail")},
    {"letter", "信函", QT_TRANSLATE_NOOP("Visit", "Letter")},
    {"meeting", "恳谈会", QT_TRANSLATE_NOOP("Visit", "Talk")},
    {"product_event", "推介会", QT_TRANSLATE_NOOP("Visit", "Product event")},
};

/// R06 第13条.
inline constexpr Choice kVisitPurposes[] = {
    {"routine", "例行", QT_TRANSLATE_NOOP("Visit", "Routine")},
    {"festival", "节日", QT_TRANSLATE_NOOP("Visit", "Festival")},
    {"business", "事务", QT_TRANSLATE_NOOP("Visit", "Business")},
};

/// A visit or another contact with a customer, and what came of it (R02 §7, R04 第十一条, R06 第11–13条).
struct Visit {
    Id<Visit> id;
    Id<Customer> customer;
    QDate visitedOn;
    Id<User> visitor;
    QString form;
    QString purpose;
    QString summary;
    QString needs;
    QString opinions;
    QDate nextVisitOn;
    Id<VisitPlan> plan;
    Stored stored;
};

const EntitySchema& visitSchema();

} // namespace kece
