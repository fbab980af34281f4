// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/facts/FactTable.h"

#include <QTimeZone>

#include <optional>

namespace kece {

/// The request with what its facts need beside them: who has something open tells whose overdue days grow when the day moves on.
FactRequest completed(FactRequest request);

/// What makes kept columns an answer to a completed request, but for its day, as bytes that are kept beside them.
QByteArray questionOf(const FactRequest& request, const QTimeZone& zone);

/// A question read back; nothing if it cannot be.
struct FactQuestion {
    FactRequest request; ///< without a day
    QTimeZone zone;
};
std::optional<FactQuestion> questionFrom(const QByteArray& bytes);

} // namespace kece
