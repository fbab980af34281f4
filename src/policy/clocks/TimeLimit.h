// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/calendar/WorkingCalendar.h"

#include <QDateTime>
#include <QTimeZone>
#include <QVector>

#include <optional>

namespace kece {

/// A limit as a regulation writes it: "48 hours", "3 days", "2 working days", "1 month", "8 working hours", "same shift", "at once".
struct TimeLimit {
    enum class Unit { Hours, WorkingHours, Days, WorkingDays, Months, Shift } unit = Unit::Days;
    int count = 0;

    /// Also in Chinese: "48小时", "3日", "2个工作日", "1个月", "当班", "立即". Nothing for any other text.
    static std::optional<TimeLimit> fromText(QStringView text);
    /// As `fromText` reads it back.
    QString text() const;
    /// For people, in the language of the window.
    QString words() const;
};

/// A stretch of the day, in minutes from midnight.
struct DaySpan {
    int from = 0;
    int to = 0;
};

/// By what a company counts time: its zone, its working days, and what it says itself of its hours and shifts (empty: it has not said).
struct CompanyTime {
    const WorkingCalendar& calendar;
    QTimeZone zone;
    QVector<DaySpan> hours;   ///< of a working day, ascending: 09:00–12:00, 13:30–18:00
    QVector<int> shiftsBegin; ///< minutes from midnight, ascending

    /// 23:59:59 of the day.
    QDateTime endOf(QDate day) const;
};

/// When a limit ends. Invalid where it needs hours or shifts that the company has not stated.
struct Deadline {
    QDateTime at;               ///< in UTC
    bool isProvisional = false; ///< reaches into a year whose calendar is not published
};

/// Counts as the Civil Code does (民法典 201–203): hours run on through nights and holidays; days, working days and months end at 23:59:59 of the
/// last day, the day of the start not counted, months clamped. `extends`: a last day off moves to the next working day. `start` in any zone.
Deadline deadlineOf(const QDateTime& start, const TimeLimit& limit, const CompanyTime& time, bool extends = false);

} // namespace kece
