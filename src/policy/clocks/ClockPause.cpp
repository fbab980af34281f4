// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/clocks/ClockPause.h"

#include "domain/values/DateText.h"

#include <algorithm>

namespace kece {

namespace {

using Unit = TimeLimit::Unit;

constexpr int kLongestSearch = 20'000; ///< days: beyond any time limit

QDateTime atMinute(QDate day, int minute, const QTimeZone& zone)
{
    return QDateTime(day.addDays(minute / (24 * 60)), QTime(0, 0), zone).addSecs(qint64(minute % (24 * 60)) * 60);
}

/// The instant by which so much working time has passed since `from`.
QDateTime afterWorkingSeconds(const QDateTime& from, qint64 left, const CompanyTime& time)
{
    const QDateTime start = from.toTimeZone(time.zone);
    for (int i = 0; i < kLongestSearch; ++i) {
        const QDate day = start.date().addDays(i);
        if (!time.calendar.isWorkday(day))
            continue;
        for (const DaySpan& span : time.hours) {
            const QDateTime opens = std::max(start, atMinute(day, span.from, time.zone));
            const qint64 open = std::max<qint64>(0, opens.secsTo(atMinute(day, span.to, time.zone)));
            if (open > 0 && left <= open)
                return opens.addSecs(left).toUTC();
            left -= open;
        }
    }
    return {};
}

/// So many days a pause moves a last day by.
qint64 daysPaused(QDate from, QDate to, bool workingOnly, const CompanyTime& time)
{
    return workingOnly ? time.calendar.count(from.addDays(1), to) : from.daysTo(to);
}

Deadline moved(const Deadline& due, const ClockPause& pause, const TimeLimit& limit, const CompanyTime& time)
{
    Deadline later = due;
    switch (limit.unit) {
    case Unit::Hours:
        later.at = due.at.addSecs(pause.from.secsTo(pause.to));
        break;
    case Unit::WorkingHours:
        later.at = afterWorkingSeconds(due.at, workingSeconds(pause.from, pause.to, time), time);
        break;
    case Unit::Days:
    case Unit::WorkingDays:
    case Unit::Months: {
        const bool workingOnly = limit.unit == Unit::WorkingDays;
        const QDate last = due.at.toTimeZone(time.zone).date();
        const qint64 days = daysPaused(pause.from.toTimeZone(time.zone).date(), pause.to.toTimeZone(time.zone).date(), workingOnly, time);
        const QDate moved = days == 0 ? last : workingOnly ? time.calendar.add(last, days) : last.addDays(days);
        later = {time.endOf(moved), due.isProvisional || (workingOnly && time.calendar.isProvisional(last, moved))};
        break;
    }
    case Unit::Shift:
        break;
    }
    return later;
}

} // namespace

QVector<ClockPause> readPauses(const QString& text)
{
    QVector<ClockPause> pauses;
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const QString span = line.section(u' ', 0, 0);
        const qsizetype dots = span.indexOf(QStringLiteral(".."));
        if (dots < 0)
            continue;
        const auto from = parseInstant(span.left(dots), QTimeZone::utc());
        const QString end = span.mid(dots + 2);
        const auto to = end.isEmpty() ? Result<QDateTime>(QDateTime()) : parseInstant(end, QTimeZone::utc());
        if (from.ok() && to.ok())
            pauses << ClockPause{*from, *to, line.section(u' ', 1)};
    }
    std::stable_sort(pauses.begin(), pauses.end(), [](const ClockPause& a, const ClockPause& b) { return a.from < b.from; });
    return pauses;
}

QString pausesText(const QVector<ClockPause>& pauses)
{
    QStringList lines;
    for (const ClockPause& pause : pauses)
        lines << QStringLiteral("%1..%2 %3")
                     .arg(pause.from.toUTC().toString(Qt::ISODate), pause.isOpen() ? QString() : pause.to.toUTC().toString(Qt::ISODate),
                         pause.reason.simplified());
    return lines.join(u'\n');
}

QVector<ClockPause> pausesAt(QVector<ClockPause> pauses, const QDateTime& at)
{
    pauses.removeIf([&](const ClockPause& pause) { return pause.from >= at; });
    for (ClockPause& pause : pauses) {
        if (!pause.isOpen() && pause.to >= at)
            pause.to = {};
    }
    return pauses;
}

qint64 workingSeconds(const QDateTime& from, const QDateTime& to, const CompanyTime& time)
{
    const QDateTime start = from.toTimeZone(time.zone);
    const QDateTime end = to.toTimeZone(time.zone);
    qint64 sum = 0;
    for (QDate day = start.date(); day <= end.date(); day = day.addDays(1)) {
        if (!time.calendar.isWorkday(day))
            continue;
        for (const DaySpan& span : time.hours) {
            const QDateTime opens = std::max(start, atMinute(day, span.from, time.zone));
            const QDateTime closes = std::min(end, atMinute(day, span.to, time.zone));
            sum += std::max<qint64>(0, opens.secsTo(closes));
        }
    }
    return sum;
}

Deadline deadlineOf(const QDateTime& start, const TimeLimit& limit, const CompanyTime& time, bool extends, const QVector<ClockPause>& pauses)
{
    const bool isByTheDay = limit.unit == Unit::Days || limit.unit == Unit::WorkingDays || limit.unit == Unit::Months;
    Deadline due = deadlineOf(start, limit, time, pauses.isEmpty() && extends);
    for (const ClockPause& pause : pauses) {
        if (!due.at.isValid() || pause.from >= due.at || limit.unit == Unit::Shift)
            break;
        if (!pause.isOpen() && pause.to <= start)
            continue;
        if (pause.isOpen())
            return {};
        due = moved(due, {std::max(pause.from, start), pause.to, {}}, limit, time);
    }
    if (!pauses.isEmpty() && extends && isByTheDay && due.at.isValid()) {
        const QDate last = due.at.toTimeZone(time.zone).date();
        const QDate worked = time.calendar.add(last, 0);
        due = {time.endOf(worked), due.isProvisional || time.calendar.isProvisional(last, worked)};
    }
    return due;
}

} // namespace kece
