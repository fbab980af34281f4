// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/ListSteps.h"

#include <algorithm>
#include <unordered_set>

namespace kece {

namespace {

constexpr size_t kMostRuns = 64; ///< each moves all rows behind it

using Ids = std::vector<qint64>;

/// The runs of rows of `ids` from `from` to `to` that are not in `others`; the rest is appended to `kept`.
std::vector<ListSteps::Run> runsOnlyIn(const Ids& ids, size_t from, size_t to, const std::unordered_set<qint64>& others, Ids& kept)
{
    std::vector<ListSteps::Run> runs;
    for (size_t i = from; i < to; ++i) {
        if (others.contains(ids[i]))
            kept.push_back(ids[i]);
        else if (!runs.empty() && size_t(runs.back().first) + size_t(runs.back().count) == i)
            ++runs.back().count;
        else
            runs.push_back({int(i), 1});
    }
    return runs;
}

} // namespace

ListSteps ListSteps::between(const Ids& before, const Ids& after)
{
    const size_t shorter = std::min(before.size(), after.size());
    size_t head = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    size_t tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    const size_t beforeEnd = before.size() - tail;
    const size_t afterEnd = after.size() - tail;
    const std::unordered_set<qint64> old(before.begin() + qsizetype(head), before.begin() + qsizetype(beforeEnd));
    const std::unordered_set<qint64> fresh(after.begin() + qsizetype(head), after.begin() + qsizetype(afterEnd));

    ListSteps steps;
    Ids keptBefore, keptAfter;
    steps.removed = runsOnlyIn(before, head, beforeEnd, fresh, keptBefore);
    steps.inserted = runsOnlyIn(after, head, afterEnd, old, keptAfter);
    std::reverse(steps.removed.begin(), steps.removed.end());
    steps.isReordered = keptBefore != keptAfter;
    steps.isTooMuch = steps.removed.size() + steps.inserted.size() > kMostRuns;
    return steps;
}

} // namespace kece
