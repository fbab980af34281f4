// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QTimeZone>

#include <cstdint>
#include <limits>
#include <string_view>

namespace kece {

/// Epoch days of a date of the Gregorian calendar, by arithmetic alone; a fifth of the time QDate takes.
inline int64_t epochDayOf(int year, int month, int day)
{
    year -= month <= 2;
    const int64_t era = (year >= 0 ? year : year - 399) / 400;
    const int64_t yearOfEra = year - era * 400;
    const int64_t dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
}

inline constexpr int64_t kNever = std::numeric_limits<int64_t>::max(); ///< a day after all others

/// `2026-06-30…`, as every date and instant in the database begins, as epoch days. The stores write no other text; something shorter never comes to
/// pass.
inline int64_t epochDayOfText(std::string_view iso)
{
    if (iso.size() < 10)
        return kNever;
    const auto digit = [iso](int at) { return iso[at] - '0'; };
    return epochDayOf(digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3), digit(5) * 10 + digit(6), digit(8) * 10 + digit(9));
}

/// `2026-06-30T06:05:00Z` as seconds of the epoch; parts of a second do not count.
inline int64_t epochSecondOfText(std::string_view iso)
{
    if (iso.size() < 10)
        return kNever;
    const auto two = [iso](size_t at) { return at + 1 < iso.size() ? (iso[at] - '0') * 10 + iso[at + 1] - '0' : 0; };
    return epochDayOfText(iso) * 86400 + two(11) * 3600 + two(14) * 60 + two(17);
}

/// The windows of the facts as of a day (interfaces.md, "Facts that rules can use"): a window is the days after its edge up to and including the
/// next.
struct FactDays {
    FactDays(QDate asOf, const QTimeZone& zone);

    int64_t today;        ///< D
    int64_t yearAgo;      ///< D − 12 months, clamped to the month's end
    int64_t twoYearsAgo;  ///< D − 24 months
    int64_t lastYearsEnd; ///< 31 December before D

    /// The first second after the day in the company's zone.
    int64_t endOf(int64_t day) const;

    bool isPast(int64_t day) const { return day <= today; }
    bool isIn12m(int64_t day) const { return day > yearAgo && day <= today; }
    bool isInPrev12m(int64_t day) const { return day > twoYearsAgo && day <= yearAgo; }
    bool isInYear(int64_t day) const { return day > lastYearsEnd && day <= today; }

private:
    QTimeZone m_zone;
};

} // namespace kece
