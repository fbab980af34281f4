// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/tiering/ExplainMember.h"
#include "policy/tiering/MemberTable.h"
#include "policy/tiering/ShippedPack.h"

#include <gtest/gtest.h>

namespace kece::testing {
namespace {

TestMember trader(qint64 id, int64_t fen, int64_t overdue = 0)
{
    TestMember member{id};
    member.code = QString("C%1").arg(id);
    member.numbers = {{BaseFact::Amount12m, fen}, {BaseFact::OverdueCount12m, overdue}, {BaseFact::OrderCountTotal, 1}};
    return member;
}

QString tierFor(const TestMember& member)
{
    const GradedCase graded(shippedPack("four-tiers"), tableOf({member}, QDate(2026, 6, 30)));
    return graded.tierOf(member.customer);
}

} // namespace

TEST(FourTiers, TakesExactlyFiveHundredThousandAsVip)
{
    EXPECT_EQ(tierFor(trader(1, 50'000'000)), "vip");
    EXPECT_EQ(tierFor(trader(1, 49'999'999)), "key");
}

TEST(FourTiers, TakesExactlyOneHundredThousandAsKey)
{
    EXPECT_EQ(tierFor(trader(1, 10'000'000)), "key");
    EXPECT_EQ(tierFor(trader(1, 9'999'999)), "general");
}

TEST(FourTiers, TakesALargeAmountWithBadPaymentCreditAsKey)
{
    EXPECT_EQ(tierFor(trader(1, 90'000'000, 1)), "key");
}

TEST(FourTiers, TakesWhoeverTradedOnceAsGeneralEvenWithoutAmount)
{
    EXPECT_EQ(tierFor(trader(1, 0)), "general");
    EXPECT_EQ(tierFor(trader(1, -500)), "general");
}

TEST(FourTiers, TakesEveryoneElseAsReserve)
{
    EXPECT_EQ(tierFor(TestMember{1}), "reserve");
}

TEST(FourTiers, MarksEachOfItsReadingsInTheExplanation)
{
    const GradedCase graded(shippedPack("four-tiers"), tableOf({TestMember{1}}, QDate(2026, 6, 30)));
    const auto explained = explainMember(graded.question(), graded.graded, 0);
    ASSERT_TRUE(explained.ok());
    ASSERT_EQ(explained->reasons.size(), 5);
    for (const TierReason& reason : explained->reasons) {
        EXPECT_TRUE(reason.reading) << reason.text.toStdString();
        EXPECT_FALSE(reason.text.isEmpty());
    }
}

} // namespace kece::testing
