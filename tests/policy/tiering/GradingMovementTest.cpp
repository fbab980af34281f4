// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/tiering/GradingMovement.h"
#include "policy/tiering/MemberTable.h"

#include <gtest/gtest.h>

namespace kece::testing {
namespace {

QString tiersFrom(int yuan)
{
    return QString("[[tiering.tier]]\nid = \"a\"\nname = \"甲\"\narticle = \"1\"\nwhen = \"amount_12m >= %1\"\n"
                   "[[tiering.tier]]\nid = \"b\"\nname = \"乙\"\narticle = \"2\"\nwhen = \"amount_12m > 0\"\n")
        .arg(yuan);
}

TestMember member(qint64 id, int64_t yuan, qint64 product = 0)
{
    TestMember member{id};
    member.product = product;
    member.code = QString("C%1").arg(id);
    member.numbers = {{BaseFact::Amount12m, yuan * 100}};
    return member;
}

GradedCase graded(const QString& tiers, std::vector<TestMember> members, bool byProduct = false)
{
    return GradedCase(tieringPack(tiers), tableOf(std::move(members), QDate(2026, 6, 30), byProduct));
}

GradingMovement compared(const GradedCase& before, const GradedCase& after)
{
    return compareGradings({before.grading, before.table, before.graded}, {after.grading, after.table, after.graded});
}

} // namespace

TEST(GradingMovement, CountsWhoWentWhere)
{
    const std::vector<TestMember> members = {member(1, 100), member(2, 60), member(3, 10), member(4, 0)};
    const GradingMovement movement = compared(graded(tiersFrom(100), members), graded(tiersFrom(50), members));
    EXPECT_EQ(movement.count(0, 0), 1);
    EXPECT_EQ(movement.count(1, 0), 1);
    EXPECT_EQ(movement.count(1, 1), 1);
    EXPECT_EQ(movement.count(kUnclassified, kUnclassified), 1);
    EXPECT_EQ(movement.promoted(), 1);
    EXPECT_EQ(movement.demoted(), 0);
    EXPECT_EQ(movement.changed(), 1);
    ASSERT_EQ(movement.sample().size(), 1U);
    EXPECT_EQ(movement.sample().front().customer, 2);
}

TEST(GradingMovement, RanksTheUnclassifiedBelowTheLastTier)
{
    GradingMovement movement(2, 2);
    movement.add({1, 0, 0, kUnclassified, 1});
    movement.add({2, 0, 0, 1, kUnclassified});
    movement.add({3, 0, 0, 0, 1});
    EXPECT_EQ(movement.promoted(), 1);
    EXPECT_EQ(movement.demoted(), 2);
}

TEST(GradingMovement, TakesComingAndLeavingAsAChangeAndNoPromotion)
{
    const GradingMovement movement = compared(
        graded(tiersFrom(100), {member(1, 5), member(2, 5)}), graded(tiersFrom(100), {member(2, 5), member(3, 500)}));
    EXPECT_EQ(movement.count(1, kOutside), 1);
    EXPECT_EQ(movement.count(kOutside, 0), 1);
    EXPECT_EQ(movement.changed(), 2);
    EXPECT_EQ(movement.promoted() + movement.demoted(), 0);
}

TEST(GradingMovement, SetsEachProductAgainstTheOneTierOfTheCustomer)
{
    const GradedCase before = graded(tiersFrom(100), {member(1, 120), member(2, 10)});
    const GradedCase after = graded(
        "scope = [\"department\", \"product\"]\n" + tiersFrom(100), {member(1, 100, 7), member(1, 20, 8), member(2, 10, 7)}, true);
    const GradingMovement movement = compared(before, after);
    EXPECT_EQ(movement.count(0, 0), 1);
    EXPECT_EQ(movement.count(0, 1), 1);
    EXPECT_EQ(movement.count(1, 1), 1);
    EXPECT_EQ(movement.demoted(), 1);
    EXPECT_EQ(movement.sample().front().product, 8);
}

TEST(GradingMovement, KeepsOnlySoManyForTheSample)
{
    GradingMovement movement(1, 1, 2);
    for (qint64 id = 1; id <= 5; ++id)
        movement.add({id, 0, 0, kUnclassified, 0});
    EXPECT_EQ(movement.sample().size(), 2U);
    EXPECT_EQ(movement.changed(), 5);
}

} // namespace kece::testing
