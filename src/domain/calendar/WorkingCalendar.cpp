// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/calendar/WorkingCalendar.h"

#include "domain/values/DateText.h"
#include "foundation/TextFold.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <map>

namespace kece {

namespace {

Error unreadable(int line, const char* sentence)
{
    return Error::invalid(QCoreApplication::translate("WorkingCalendar", sentence).arg(line)).atRow(line);
}

/// Monday is 0. 1970-01-01 was a Thursday.
int weekdayOf(qint64 day)
{
    const auto weekday = int((day + 3) % 7);
    return weekday < 0 ? weekday + 7 : weekday;
}

bool isWeekend(qint64 day)
{
    return weekdayOf(day) >= 5;
}

/// Weekdays up to and including the day, counted from Monday 1969-12-29.
qint64 weekdaysUpTo(qint64 day)
{
    const int weekday = weekdayOf(day);
    return (day + 3 - weekday) / 7 * 5 + std::min(weekday + 1, 5);
}

} // namespace

WorkingCalendar::WorkingCalendar() = default;

Result<WorkingCalendar> WorkingCalendar::read(QStringView csv)
{
    WorkingCalendar calendar;
    int number = 0;
    bool header = true;
    for (const QStringView rawLine : csv.split(u'\n')) {
        ++number;
        const QStringView line = trimmedText(rawLine);
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (std::exchange(header, false))
            continue;
        const QList<QStringView> cells = line.split(u',');
        if (cells.size() < 2)
            return unreadable(number, QT_TRANSLATE_NOOP("WorkingCalendar", "Line %1 of the calendar needs a date, holiday or workday, and a name."));
        const auto date = parseDate(cells[0]);
        if (!date)
            return unreadable(number, QT_TRANSLATE_NOOP("WorkingCalendar", "Line %1 of the calendar does not begin with a date like 2026-10-01."));
        const QStringView kind = trimmedText(cells[1]);
        if (kind != u"holiday" && kind != u"workday")
            return unreadable(number, QT_TRANSLATE_NOOP("WorkingCalendar", "Line %1 of the calendar has to say holiday or workday after the date."));
        const QStringView name = cells.size() > 2 ? trimmedText(cells[2]) : QStringView();
        calendar.m_exceptions.push_back({epochDay(*date), kind == u"workday", 0, name.toString()});
        calendar.m_years.insert(date->year());
    }

    auto& listed = calendar.m_exceptions;
    std::stable_sort(listed.begin(), listed.end(), [](const Exception& a, const Exception& b) { return a.day < b.day; });
    const auto twice = std::adjacent_find(listed.begin(), listed.end(), [](const Exception& a, const Exception& b) { return a.day == b.day; });
    if (twice != listed.end()) {
        return Error::invalid(QCoreApplication::translate("WorkingCalendar", "The calendar lists %1 twice; keep one of the two lines.")
                                  .arg(dateText(dateOfEpochDay(twice->day))));
    }
    calendar.countGained();
    return calendar;
}

Result<WorkingCalendar> WorkingCalendar::readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error::notFound(
            QCoreApplication::translate("WorkingCalendar", "The calendar file %1 cannot be opened; check that it is there.").arg(path));
    }
    return read(QString::fromUtf8(file.readAll()));
}

WorkingCalendar WorkingCalendar::with(std::span<const OwnDays> own) const
{
    std::map<qint64, Exception> listed;
    for (const Exception& exception : m_exceptions)
        listed.emplace(exception.day, exception);
    for (const OwnDays& days : own) {
        for (qint64 day = epochDay(days.from); day <= epochDay(days.to); ++day)
            listed.insert_or_assign(day, Exception{day, days.worked, 0, days.name});
    }
    WorkingCalendar calendar;
    calendar.m_years = m_years;
    for (const auto& [day, exception] : listed)
        calendar.m_exceptions.push_back(exception);
    calendar.countGained();
    return calendar;
}

void WorkingCalendar::countGained()
{
    qint64 gained = 0;
    for (Exception& exception : m_exceptions) {
        gained += int(exception.worked) - int(!isWeekend(exception.day));
        exception.gained = gained;
    }
}

const WorkingCalendar::Exception* WorkingCalendar::find(qint64 day) const
{
    const auto at = std::lower_bound(m_exceptions.begin(), m_exceptions.end(), day, [](const Exception& e, qint64 d) { return e.day < d; });
    return at != m_exceptions.end() && at->day == day ? &*at : nullptr;
}

qint64 WorkingCalendar::ordinal(qint64 day) const
{
    const auto after = std::upper_bound(m_exceptions.begin(), m_exceptions.end(), day, [](qint64 d, const Exception& e) { return d < e.day; });
    return weekdaysUpTo(day) + (after == m_exceptions.begin() ? 0 : std::prev(after)->gained);
}

bool WorkingCalendar::isWorkday(QDate date) const
{
    const qint64 day = epochDay(date);
    const Exception* exception = find(day);
    return exception ? exception->worked : !isWeekend(day);
}

QString WorkingCalendar::nameOf(QDate date) const
{
    const Exception* exception = find(epochDay(date));
    return exception ? exception->name : QString();
}

bool WorkingCalendar::isProvisional(QDate from, QDate to) const
{
    const int last = std::max(from.year(), to.year());
    for (int year = std::min(from.year(), to.year()); year <= last; ++year) {
        if (!isPublished(year))
            return true;
    }
    return false;
}

QDate WorkingCalendar::add(QDate date, qint64 n) const
{
    constexpr qint64 limit = 10'000'000;
    if (!date.isValid() || n > limit || n < -limit)
        return {};
    const qint64 start = epochDay(date);
    // For 0 and before the start counting begins at the day itself; the n-th day is then the (n + 1)-th from the day before.
    const qint64 wanted = n > 0 ? ordinal(start) + n : ordinal(start - 1) + n + 1;
    // The ordinal never falls, so the first day that reaches it is the one; no run of listed days is longer than all listed days.
    const auto slack = qint64(m_exceptions.size()) + 7;
    qint64 low = start + std::min<qint64>(n, 0) * 2 - slack;
    qint64 high = start + std::max<qint64>(n, 0) * 2 + slack;
    while (low < high) {
        const qint64 middle = low + (high - low) / 2;
        if (ordinal(middle) >= wanted)
            high = middle;
        else
            low = middle + 1;
    }
    return dateOfEpochDay(low);
}

qint64 WorkingCalendar::count(QDate from, QDate to) const
{
    return to < from ? 0 : ordinal(epochDay(to)) - ordinal(epochDay(from) - 1);
}

} // namespace kece
