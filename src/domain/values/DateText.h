// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <QDate>
#include <QDateTime>
#include <QTimeZone>

namespace kece {

/// A day as people and spreadsheets write it, the year first: `2026-06-30` `2026/6/30` `2026.6.30` `2026年6月30日` `20260630`, full-width
/// digits too, with nothing or a midnight (`0:00`, `00:00:00`) after it. A day- or month-first date is refused, for nobody can tell which
/// it is; so is a time of day, which would be lost. Errors are Invalid and say the way out. Pure, any thread; ISO text takes a fast path.
Result<QDate> parseDate(QStringView text);

/// An instant: a day as above, then after a blank or `T` a time `14:05`, `14:05:09`, `14:05:09.123`, then `Z` or an offset like `+08:00`.
/// Without an offset it is the time of `zone`, the company's. A day alone is its beginning. The result is UTC.
Result<QDateTime> parseInstant(QStringView text, const QTimeZone& zone);

/// `2026-06-30`; empty for no date.
QString dateText(QDate date);

/// `2026-06-30T14:05:09+08:00`, in `zone`; milliseconds only where there are any; empty for no instant.
QString instantText(const QDateTime& instant, const QTimeZone& zone);

/// The same for people: `2026-06-30 14:05`.
QString minuteText(const QDateTime& instant, const QTimeZone& zone);

/// Days since 1970-01-01, negative before it: how days are kept in columns and compared in bulk.
qint64 epochDay(QDate date);
QDate dateOfEpochDay(qint64 day);

/// The same day of the month so many months later or earlier, or the last of that month where it is shorter (Civil Code 202).
QDate addMonthsClamped(QDate date, int months);

} // namespace kece
