// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStringView>

#include <optional>
#include <string>
#include <string_view>

namespace kece {

/// How a number format makes a spreadsheet show a number.
enum class NumberLook : quint8 { Number, Date, Elapsed };

/// By a format's code, e.g. `yyyy"年"m"月"d"日"` or `[h]:mm`; by the number of a built-in format (ECMA-376 part 1, 18.8.30).
NumberLook lookOfFormat(QStringView code);
NumberLook lookOfBuiltInFormat(int id);

/// A stored number as plain decimal text, without exponent: digits that stand there as they are, anything beyond 15 significant digits rounded to
/// 15, as spreadsheets do. Text that is no number comes back unchanged.
std::string plainNumber(std::string_view stored);

/// A stored day number as ISO text: `2026-06-30`, with a time of day `2026-06-30 14:05:09`, below one day `14:05:09`; elapsed time as hours,
/// minutes and seconds. Plain number where there is no such day.
std::string dateText(std::string_view stored, NumberLook look, bool from1904);

/// The day number of a date in the 1900 system, none before 1900-03-01, where spreadsheets disagree with the calendar.
std::optional<double> dayNumber(const QDate& date);
std::optional<double> dayNumber(const QDateTime& at);

} // namespace kece
