// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/clocks/TimeLimit.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace kece {

namespace {

using Unit = TimeLimit::Unit;

struct UnitWords {
    Unit unit;
    const char* english; ///< singular; an s makes the plural
    const char* chinese; ///< alternatives of a regular expression
    const char* shown;
};

constexpr UnitWords kUnits[] = {
    {Unit::WorkingHours, "working hour", "个?工作小时|个?工时", QT_TRANSLATE_NOOP("TimeLimit", "%n working hour(s)")},
    {Unit::WorkingDays, "working day", "个?工作日", QT_TRANSLATE_NOOP("TimeLimit", "%n working day(s)")},
    {Unit::Hours, "hour", "个?小时", QT_TRANSLATE_NOOP("TimeLimit", "%n hour(s)")},
    {Unit::Days, "day", "天|日|个?自然日", QT_TRANSLATE_NOOP("TimeLimit", "%n day(s)")},
    {Unit::Months, "month", "个?月", QT_TRANSLATE_NOOP("TimeLimit", "%n month(s)")},
};

constexpr int kMostCounted = 100'000;

QDateTime atMinute(QDate day, int minute, const QTimeZone& zone)
{
    return QDateTime(day.addDays(minute / (24 * 60)), QTime(0, 0), zone).addSecs(qint64(minute % (24 * 60)) * 60);
}

QDateTime afterWorkingHours(const QDateTime& start, qint64 hours, const CompanyTime& time)
{
    qint64 left = hours * 3600;
    for (QDate day = start.date();; day = time.calendar.add(day, 1)) {
        if (!day.isValid())
            return {};
        if (!time.calendar.isWorkday(day))
            continue;
        for (const DaySpan& span : time.hours) {
            const QDateTime from = std::max(start, atMinute(day, span.from, time.zone));
            const QDateTime to = atMinute(day, span.to, time.zone);
            const qint64 open = std::max<qint64>(0, from.secsTo(to));
            if (open > 0 && left <= open)
                return from.addSecs(left);
            left -= open;
        }
    }
}

QDateTime endOfShift(const QDateTime& start, const CompanyTime& time)
{
    for (const int begin : time.shiftsBegin) {
        if (const QDateTime next = atMinute(start.date(), begin, time.zone); next > start)
            return next;
    }
    return atMinute(start.date().addDays(1), time.shiftsBegin.front(), time.zone);
}

} // namespace

std::optional<TimeLimit> TimeLimit::fromText(QStringView text)
{
    const QString typed = text.toString().simplified().toLower();
    if (typed == QLatin1String("same shift") || typed == QStringLiteral("当班"))
        return TimeLimit{Unit::Shift, 0};
    if (typed == QLatin1String("at once") || typed == QStringLiteral("立即"))
        return TimeLimit{Unit::Hours, 0};
    static const QRegularExpression form(QStringLiteral("^([0-9]{1,6}) ?(.+)$"));
    const auto match = form.match(typed);
    if (!match.hasMatch() || match.captured(1).toInt() > kMostCounted)
        return std::nullopt;
    for (const UnitWords& unit : kUnits) {
        const QRegularExpression words(QStringLiteral("^(%1s?|%2)$").arg(QLatin1String(unit.english), QString::fromUtf8(unit.chinese)));
        if (words.match(match.captured(2)).hasMatch())
            return TimeLimit{unit.unit, match.captured(1).toInt()};
    }
    return std::nullopt;
}

QString TimeLimit::text() const
{
    if (unit == Unit::Shift)
        return QStringLiteral("same shift");
    if (unit == Unit::Hours && count == 0)
        return QStringLiteral("at once");
    const auto words = std::find_if(std::begin(kUnits), std::end(kUnits), [this](const UnitWords& u) { return u.unit == unit; });
    return QStringLiteral("%1 %2%3").arg(count).arg(QLatin1String(words->english), QLatin1String(count == 1 ? "" : "s"));
}

QString TimeLimit::words() const
{
    if (unit == Unit::Shift)
        return QCoreApplication::translate("TimeLimit", "within the shift");
    if (unit == Unit::Hours && count == 0)
        return QCoreApplication::translate("TimeLimit", "at once");
    const auto words = std::find_if(std::begin(kUnits), std::end(kUnits), [this](const UnitWords& u) { return u.unit == unit; });
    return QCoreApplication::translate("TimeLimit", words->shown, nullptr, count);
}

QDateTime CompanyTime::endOf(QDate day) const
{
    return QDateTime(day, QTime(23, 59, 59), zone).toUTC();
}

Deadline deadlineOf(const QDateTime& start, const TimeLimit& limit, const CompanyTime& time, bool extends)
{
    const QDateTime from = start.toTimeZone(time.zone);
    QDate last;
    switch (limit.unit) {
    case Unit::Hours:
        return {from.addSecs(qint64(limit.count) * 3600).toUTC(), false};
    case Unit::WorkingHours: {
        const QDateTime at = time.hours.isEmpty() ? QDateTime() : afterWorkingHours(from, limit.count, time);
        return {at.toUTC(), at.isValid() && time.calendar.isProvisional(from.date(), at.date())};
    }
    case Unit::Shift:
        return {time.shiftsBegin.isEmpty() ? QDateTime() : endOfShift(from, time).toUTC(), false};
    case Unit::Days:
        last = from.date().addDays(limit.count);
        break;
    case Unit::WorkingDays:
        last = time.calendar.add(from.date(), limit.count);
        break;
    case Unit::Months:
        last = from.date().addMonths(limit.count);
        break;
    }
    if (extends && last.isValid())
        last = time.calendar.add(last, 0);
    const bool asksCalendar = extends || limit.unit == Unit::WorkingDays;
    return last.isValid() ? Deadline{time.endOf(last), asksCalendar && time.calendar.isProvisional(from.date(), last)} : Deadline();
}

} // namespace kece
