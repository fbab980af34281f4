// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/surveys/SurveyRules.h"

#include <algorithm>

namespace kece {

DayPeriod SurveyRound::window(QDate day) const
{
    const DayPeriod period = DayPeriod::of(day, *months);
    const int last = std::min(lastMonth, *months);
    return {period.first.addMonths(std::min(firstMonth, last) - 1), period.first.addMonths(last).addDays(-1)};
}

const SurveyForm* SurveyRules::form(const QString& called) const
{
    const auto found = std::find_if(forms.begin(), forms.end(), [&](const SurveyForm& form) { return form.isCalled(called); });
    return found == forms.end() ? nullptr : &*found;
}

SurveyStanding standingOf(const SurveyRound& round, const QVector<QDate>& answered, QDate since, QDate day)
{
    const auto isAnswered = [&](QDate from, QDate to) {
        return std::any_of(answered.begin(), answered.end(), [&](QDate on) { return on >= from && on <= to; });
    };
    const DayPeriod window = round.window(day);
    const DayPeriod before = round.window(DayPeriod::of(day, *round.months).before().first);
    const bool wasAsked = !since.isValid() || since <= before.last;
    if (day < window.first && wasAsked && !isAnswered(before.first, day))
        return {before, false};
    return {window, isAnswered(window.first, day)}; // an answer that comes after its months counts for the period all the same
}

} // namespace kece
