// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/tiering/Ranking.h"
#include "policy/tiering/MemberTable.h"

#include <gtest/gtest.h>

namespace kece::testing {

TEST(Ranking, ComparesCodesByCodePointsNotByUtf16Units)
{
    EXPECT_LT(compareCodePoints(u"A", u"B"), 0);
    EXPECT_LT(compareCodePoints(u"A", u"AA"), 0);
    EXPECT_EQ(compareCodePoints(u"客户", u"客户"), 0);
    EXPECT_LT(compareCodePoints(u"\uFF21", u"\U00020BB7"), 0);
    EXPECT_GT(compareCodePoints(u"\U00020BB7", u"\uFF21"), 0);
    EXPECT_LT(compareCodePoints(u"\U00010000", u"\U00020BB7"), 0);
    EXPECT_LT(compareCodePoints(u"a\U00010000", u"b"), 0);
}

TEST(Ranking, ComparesFractionsExactly)
{
    // 1/3 and 333333333333333333/10^18 differ in the 18th place.
    FactColumns columns;
    columns.rows = 2;
    columns.numbers["growth_12m"] = NumberColumn{{333'333'333'333'333'333, 1}, {1'000'000'000'000'000'000, 3}, 1};
    const FactTable table;
    const Ranking ranking({{"growth_12m", true}}, table, columns, {});
    EXPECT_TRUE(ranking.isBetter(1, 0));
    EXPECT_FALSE(ranking.isBetter(0, 1));
}

TEST(Ranking, RanksDaysUnknownLast)
{
    FactColumns columns;
    columns.rows = 3;
    columns.days["first_order_on"] = {20, kUnknown, 10};
    const FactTable table;
    const Ranking ranking({{"first_order_on", false}}, table, columns, {});
    EXPECT_TRUE(ranking.isBetter(2, 0));
    EXPECT_TRUE(ranking.isBetter(0, 1));
}

} // namespace kece::testing
