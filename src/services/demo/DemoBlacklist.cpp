// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/DateText.h"
#include "services/demo/DemoCare.h"

namespace kece {

QVector<BlacklistEntry> inventBlacklist(const DemoLife& life)
{
    constexpr int kDaysAgo[] = {130, 75, 20};
    const QStringList reasons = life.words.list("blacklist");
    QVector<BlacklistEntry> entries;
    for (const DemoCustomer& customer : life.customers) {
        const bool isDoubtful = customer.latePercent > 0 && (customer.standing == DemoStanding::General || customer.standing == DemoStanding::Lapsed);
        if (!isDoubtful || customer.number() < 50 * (entries.size() + 1))
            continue;
        const auto next = entries.size();
        BlacklistEntry entry;
        entry.customer = customer.record.id;
        if (next > 0)
            entry.department = customer.record.departments.front();
        entry.reason = reasons[next];
        entry.startsOn = life.today.addDays(-kDaysAgo[next]);
        entry.endsOn = addMonthsClamped(entry.startsOn, 6);
        entries << entry;
        if (entries.size() == reasons.size())
            break;
    }
    return entries;
}

} // namespace kece
