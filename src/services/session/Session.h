// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Clock.h"
#include "policy/access/Person.h"

#include <QString>

#include <memory>

namespace kece {

/// Who acts, where the business day is counted, and by which clock. Handed by value to every use case.
struct Session {
    QString login = QStringLiteral("admin");
    QTimeZone zone = QTimeZone("Asia/Shanghai");
    std::shared_ptr<const Clock> clock = std::make_shared<SystemClock>();
    std::shared_ptr<const Person> person; ///< as it was at the login: for menus and buttons, not for decisions; none: the program itself

    QDate today() const { return clock->today(zone); }
    QDateTime now() const { return clock->now(); }

    bool may(Action action, const EntitySchema& schema) const { return !person || person->may(action, schema); }
    bool may(Action action) const { return !person || person->may(action); }
};

} // namespace kece
