// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/visits/VisitRules.h"

#include <algorithm>

namespace kece {

namespace {

constexpr std::pair<const char*, int> kPeriods[] = {{"month", 1}, {"quarter", 3}, {"half year", 6}, {"year", 12}};

bool counts(const VisitRule& rule, const MadeVisit& visit)
{
    return (rule.ranks.isEmpty() || rule.ranks.contains(visit.rank)) && (rule.forms.isEmpty() || rule.forms.contains(visit.form));
}

int madeIn(const VisitRule& rule, std::span<const MadeVisit> visits, QDate from, QDate to)
{
    return int(std::count_if(
        visits.begin(), visits.end(), [&](const MadeVisit& visit) { return visit.day >= from && visit.day <= to && counts(rule, visit); }));
}

bool applies(const VisitRules& rules, const VisitRule& rule, const VisitedCustomer& customer)
{
    if (!rule.isSet() || (!rule.tiers.isEmpty() && !rule.tiers.contains(customer.tier)))
        return false;
    if (rule.isSelective)
        return customer.chosen.contains(rule.id);
    return rule.insteadOf.isEmpty() || !rules.rule(rule.insteadOf) || !customer.chosen.contains(rule.insteadOf);
}

} // namespace

DayPeriod DayPeriod::of(QDate day, int months)
{
    const int start = (day.month() - 1) / months * months;
    const QDate first(day.year(), start + 1, 1);
    return {first, first.addMonths(months).addDays(-1)};
}

DayPeriod DayPeriod::before() const
{
    const int months = (last.year() - first.year()) * 12 + last.month() - first.month() + 1;
    return {first.addMonths(-months), first.addDays(-1)};
}

std::optional<int> monthsOfPeriod(QStringView text)
{
    for (const auto& [word, months] : kPeriods) {
        if (text == QLatin1StringView(word))
            return months;
    }
    return std::nullopt;
}

const VisitRule* VisitRules::rule(const QString& id) const
{
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const VisitRule& rule) { return rule.id == id; });
    return found == rules.end() ? nullptr : &*found;
}

QVector<VisitDuty> dutiesOf(const VisitRules& rules, const VisitedCustomer& customer, QDate day)
{
    QVector<VisitDuty> duties;
    for (const VisitRule& rule : rules.rules) {
        if (!applies(rules, rule, customer))
            continue;
        VisitDuty duty;
        duty.rule = &rule;
        duty.period = DayPeriod::of(day, *rule.months);
        duty.made = madeIn(rule, customer.visits, duty.period.first, day);
        for (const MadeVisit& visit : customer.visits) {
            if (visit.day <= day && counts(rule, visit) && (!duty.lastVisit.isValid() || visit.day > duty.lastVisit))
                duty.lastVisit = visit.day;
        }
        // A period is missed only by whom the duty held for from its first day on; what is chosen, is chosen for the period at hand.
        const DayPeriod before = duty.period.before();
        const auto heldSince = [&](QDate since) { return !since.isValid() || since <= before.first; };
        const bool isMissed = !rule.isSelective && heldSince(customer.tierSince) && heldSince(customer.openedOn)
            && madeIn(rule, customer.visits, before.first, before.last) < *rule.count;
        duty.dueOn = isMissed && duty.made == 0 ? before.last : duty.period.last;
        duties << duty;
    }
    return duties;
}

} // namespace kece
