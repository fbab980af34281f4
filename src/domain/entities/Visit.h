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
    QString problem;        ///< step 1 of a visit on business (R06 第13条): what was found, and the goal
    QString solution;       ///< step 2: what was decided on beforehand
    QString notice;         ///< step 3: what the customer was told: content, time, place, companions
    QString conduct;        ///< step 4: who was met, how the talk went
    QString measures;       ///< step 5: what is done about the results, by whom
    QString earlierMatters; ///< progress, result and the customer's satisfaction with them (R04 第十一条(四)2)
    QString dissent;        ///< what the customer objected to, and what became of it (R28 流程二十二)
    QString gift;
    Stored stored;
};

const EntitySchema& visitSchema();

} // namespace kece
