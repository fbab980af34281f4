// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <QDateTime>
#include <QTimeZone>

namespace kece {

/// A day as people type it in a form, seen from `today`: `2026-11-20`, `2026/11/20`, `20261120`, `11-20` (the nearest past or coming one is this
/// year's), `20` (this month's),
/// `+7`, `-1`, `0` (today). Invalid, in words, for anything else.
Result<QDate> readDate(const QString& text, QDate today);

/// A day with a time, `11-20 14:05`; a time alone is today's, a day alone is at midnight. Local to `zone`, returned in UTC.
Result<QDateTime> readInstant(const QString& text, QDate today, const QTimeZone& zone);

} // namespace kece
