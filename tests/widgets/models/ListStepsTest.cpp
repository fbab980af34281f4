// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/ListSteps.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

namespace kece {
namespace {

using Ids = std::vector<qint64>;

/// The list after the steps, with what is to be inserted taken from the new list.
Ids walked(Ids ids, const ListSteps& steps, const Ids& after)
{
    for (const auto& run : steps.removed)
        ids.erase(ids.begin() + run.first, ids.begin() + run.first + run.count);
    if (steps.isReordered) {
        Ids kept = after;
        for (auto run = steps.inserted.rbegin(); run != steps.inserted.rend(); ++run)
            kept.erase(kept.begin() + run->first, kept.begin() + run->first + run->count);
        ids = kept;
    }
    for (const auto& run : steps.inserted)
        ids.insert(ids.begin() + run.first, after.begin() + run.first, after.begin() + run.first + run.count);
    return ids;
}

TEST(ListSteps, TouchOnlyWhatDiffers)
{
    const ListSteps one = ListSteps::between({1, 2, 3, 4}, {1, 9, 2, 4});
    ASSERT_EQ(one.removed.size(), 1U);
    EXPECT_EQ(one.removed[0].first, 2);
    ASSERT_EQ(one.inserted.size(), 1U);
    EXPECT_EQ(one.inserted[0].first, 1);
    EXPECT_FALSE(one.isReordered);
    const ListSteps none = ListSteps::between({1, 2, 3}, {1, 2, 3});
    EXPECT_TRUE(none.removed.empty() && none.inserted.empty() && !none.isReordered && !none.isTooMuch);
}

TEST(ListSteps, LeadFromAnyListToAnyOther)
{
    std::mt19937 random(7);
    for (int round = 0; round < 2000; ++round) {
        const auto someIds = [&random] {
            Ids ids(12);
            std::iota(ids.begin(), ids.end(), 1);
            if (random() % 3 == 0)
                std::shuffle(ids.begin(), ids.end(), random);
            ids.erase(std::remove_if(ids.begin(), ids.end(), [&](qint64) { return random() % 4 == 0; }), ids.end());
            return ids;
        };
        const Ids before = someIds();
        const Ids after = someIds();
        ASSERT_EQ(walked(before, ListSteps::between(before, after), after), after);
    }
}

TEST(ListSteps, GiveUpWhereNearlyEverythingIsAnother)
{
    Ids before(1000), after;
    std::iota(before.begin(), before.end(), 1);
    for (qint64 id : before) {
        after.push_back(id);
        after.push_back(id + 5000);
    }
    EXPECT_TRUE(ListSteps::between(before, after).isTooMuch);
}

} // namespace
} // namespace kece
