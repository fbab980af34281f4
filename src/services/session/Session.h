// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Clock.h"

#include <QString>

#include <memory>

namespace kece {

/// Who acts, where the business day is counted, and by which clock. Handed by value to every use case; access checks read it.
struct Session {
    QString login = QStringLiteral("admin");
    QTimeZone zone = QTimeZone("Asia/Shanghai");
    std::shared_ptr<const Clock> clock = std::make_shared<SystemClock>();

    QDate today() const { return clock->today(zone); }
    QDateTime now() const { return clock->now(); }
};

} // namespace kece
