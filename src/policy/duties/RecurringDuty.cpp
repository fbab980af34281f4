// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/duties/RecurringDuty.h"

#include <algorithm>

namespace kece {

namespace {

constexpr int kMostMissed = 24;  ///< periods that are made up one by one
constexpr int kLongestRest = 31; ///< days without a working day

/// The last working day up to a day; the day itself where there is none within a month.
QDate workdayUpTo(QDate day, const IsWorkday& isWorkday)
{
    for (int back = 0; back <= kLongestRest; ++back) {
        if (isWorkday(day.addDays(-back)))
            return day.addDays(-back);
    }
    return day;
}

QDate dueIn(const RecurringDuty& duty, const DayPeriod& period)
{
    if (duty.cycle->months == 0)
        return period.last;
    const QDate month = period.first.addMonths(std::min(duty.lastMonth, duty.cycle->months) - 1);
    return month.addDays((duty.byDay > 0 ? std::min(duty.byDay, month.daysInMonth()) : month.daysInMonth()) - 1);
}

QDate beginIn(const RecurringDuty& duty, const DayPeriod& period)
{
    return duty.cycle->months == 0 ? period.first : period.first.addMonths(std::min(duty.firstMonth, duty.cycle->months) - 1);
}

} // namespace

std::optional<DutyCycle> DutyCycle::fromText(QStringView text)
{
    if (text == u"day")
        return DutyCycle{0};
    const auto months = monthsOfPeriod(text);
    return months ? std::optional(DutyCycle{*months}) : std::nullopt;
}

const RecurringDuty* CalendarRules::duty(const QString& id) const
{
    const auto found = std::find_if(duties.begin(), duties.end(), [&](const RecurringDuty& d) { return d.id == id; });
    return found == duties.end() ? nullptr : &*found;
}

DayPeriod periodOf(const RecurringDuty& duty, QDate day, const IsWorkday& isWorkday)
{
    if (duty.cycle->months > 0)
        return DayPeriod::of(day, duty.cycle->months);
    const QDate on = workdayUpTo(day, isWorkday);
    return {on, on};
}

QVector<OpenDuty> openPeriods(const RecurringDuty& duty, const QVector<QDate>& done, QDate since, QDate day, const IsWorkday& isWorkday)
{
    QVector<OpenDuty> open;
    const auto add = [&](const DayPeriod& period) {
        if (!done.contains(period.first))
            open.prepend({period, dueIn(duty, period)});
    };
    DayPeriod period = periodOf(duty, day, isWorkday);
    if (day >= beginIn(duty, period))
        add(period);
    const int missed = duty.catchUp == CatchUp::None ? 0 : duty.catchUp == CatchUp::Once ? 1 : kMostMissed;
    for (int i = 0; i < missed && since.isValid(); ++i) {
        period = periodOf(duty, period.first.addDays(-1), isWorkday);
        if (dueIn(duty, period) < since)
            break;
        add(period);
    }
    return open;
}

} // namespace kece
