// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/tiering/ExplainMember.h"
#include "policy/tiering/MemberTable.h"

#include <gtest/gtest.h>

namespace kece::testing {
namespace {

const QString kTiers = R"(
[tiering.values]
beds_min = "unset"
[[tiering.tier]]
id = "partner"
name = "伙伴"
article = "1"
manual = true
note = "由人评定"
[[tiering.tier]]
id = "top"
name = "顶"
article = "2"
when = [
    { article = "2a", text = "金额", holds = "amount_12m >= 100", reading = true },
    { article = "2b", text = "付款", holds = "overdue_count_12m == 0" },
]
cap = { share = "34%", hard = true, article = "2c" }
[[tiering.tier]]
id = "middle"
name = "中"
article = "3"
when = "amount_12m >= 50 or attr('床位') >= beds_min"
[[tiering.tier]]
id = "rest"
name = "余"
article = "4"
note = "其余"
)";

TestMember member(qint64 id, int64_t yuan, int64_t overdue = 0)
{
    TestMember member{id};
    member.code = QString("C%1").arg(id);
    member.numbers = {{BaseFact::Amount12m, yuan * 100}, {BaseFact::OverdueCount12m, overdue}};
    return member;
}

GradedCase graded(std::vector<TestMember> members, QVector<HandDecision> decisions = {})
{
    return GradedCase(tieringPack(kTiers), tableOf(std::move(members), QDate(2026, 6, 30)), std::move(decisions));
}

MemberExplanation explained(const GradedCase& graded, qint64 customer)
{
    auto result = explainMember(graded.question(), graded.graded, graded.rowOf(customer));
    EXPECT_TRUE(result.ok());
    return std::move(result).value();
}

QVector<TierReason> of(const MemberExplanation& explanation, int tier)
{
    QVector<TierReason> reasons;
    for (const TierReason& reason : explanation.reasons) {
        if (reason.tier == tier)
            reasons.append(reason);
    }
    return reasons;
}

} // namespace

TEST(ExplainMember, GivesEveryConditionFromTheTopDownToItsOwnTier)
{
    const MemberExplanation explanation = explained(graded({member(1, 60), member(2, 1), member(3, 1)}), 1);
    EXPECT_EQ(explanation.tier, 2);
    EXPECT_EQ(explanation.nextUp, 1);
    ASSERT_EQ(of(explanation, 1).size(), 2);
    const TierReason amount = of(explanation, 1).first();
    EXPECT_EQ(amount.article, "2a");
    EXPECT_EQ(amount.text, "金额");
    EXPECT_TRUE(amount.reading);
    EXPECT_EQ(amount.comparison.fact, "amount_12m");
    EXPECT_EQ(amount.comparison.op, ">=");
    EXPECT_EQ(amount.comparison.holds, Truth::False);
    EXPECT_EQ(of(explanation, 1).last().lineHolds, Truth::True);
    EXPECT_EQ(of(explanation, 2).first().article, "3") << "a single condition has its tier's article";
    EXPECT_TRUE(of(explanation, 3).isEmpty());
}

TEST(ExplainMember, SaysThatATierIsGivenByHandAlone)
{
    const TierReason reason = of(explained(graded({member(1, 60)}), 1), 0).first();
    EXPECT_EQ(reason.text, "由人评定");
    EXPECT_EQ(reason.lineHolds, Truth::False);
    EXPECT_TRUE(reason.comparison.fact.isEmpty());
}

TEST(ExplainMember, NamesTheBlanksAndWhatWasUnknown)
{
    const MemberExplanation explanation = explained(graded({member(1, 1)}), 1);
    EXPECT_EQ(explanation.unsetValues, QStringList("beds_min"));
    EXPECT_EQ(of(explanation, 2).last().comparison.holds, Truth::Unknown);
    EXPECT_EQ(of(explanation, 2).last().lineHolds, Truth::Unknown);
    EXPECT_EQ(of(explanation, 3).first().text, "其余");
    EXPECT_EQ(of(explanation, 3).first().lineHolds, Truth::True);
}

TEST(ExplainMember, GivesTheRankUnderTheCapThatPushedItDown)
{
    const GradedCase result = graded({member(1, 100), member(2, 300), member(3, 200)});
    const MemberExplanation explanation = explained(result, 1);
    EXPECT_EQ(explanation.tier, 2);
    EXPECT_EQ(explanation.byConditions, 1);
    ASSERT_EQ(explanation.caps.size(), 1);
    EXPECT_EQ(explanation.caps.first().article, "2c");
    EXPECT_EQ(explanation.caps.first().limit, 1);
    EXPECT_EQ(explanation.caps.first().rank, 3);
    EXPECT_EQ(explanation.caps.first().customers, 3);
    EXPECT_TRUE(explained(result, 2).caps.isEmpty());
}

TEST(ExplainMember, CountsDecisionsByHandBeforeTheRank)
{
    const MemberExplanation explanation = explained(graded({member(1, 100), member(2, 1), member(3, 1)}, {{2, 0, 0, "top"}}), 1);
    ASSERT_EQ(explanation.caps.size(), 1);
    EXPECT_EQ(explanation.caps.first().byHand, 1);
    EXPECT_EQ(explanation.caps.first().rank, 2);
}

TEST(ExplainMember, ShowsADecisionBesideWhatTheConditionsGive)
{
    const MemberExplanation explanation = explained(graded({member(1, 60)}, {{1, 0, 0, "partner"}}), 1);
    EXPECT_TRUE(explanation.byHand);
    EXPECT_EQ(explanation.tier, 0);
    EXPECT_EQ(explanation.nextUp, -1);
    EXPECT_EQ(explanation.byConditions, 2);
    EXPECT_EQ(of(explanation, 0).first().lineHolds, Truth::True);
    EXPECT_FALSE(of(explanation, 2).isEmpty());
}

TEST(ExplainMember, GivesNoReasonsToWhoIsNotInThePopulation)
{
    TestMember listed = member(1, 500);
    listed.blacklisted = true;
    const MemberExplanation explanation = explained(graded({listed}), 1);
    EXPECT_EQ(explanation.tier, kOutside);
    EXPECT_TRUE(explanation.reasons.isEmpty());
}

} // namespace kece::testing
