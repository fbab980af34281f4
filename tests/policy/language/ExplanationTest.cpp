// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/language/Plan.h"
#include "policy/language/Vocabulary.h"

#include "FactRows.h"

#include <gtest/gtest.h>

#include <QJsonArray>

namespace kece {

namespace {

FactRows sample()
{
    FactRows rows(1);
    rows.yuan("amount_12m", {46280000})
        .yuan("amount_prev_12m", {kUnknown})
        .count("overdue_count_12m", {2})
        .count("order_count_12m", {0})
        .count("blacklisted", {0})
        .share("profit_share_12m", {1}, {8})
        .days("last_order_on", {20000})
        .text("kind", {"dealer"})
        .attribute("床位", {"很多"})
        .values({{"beds_min", {}}, {"limit", numberValue("500000")}});
    return rows;
}

ExplainedCondition explained(const QString& condition)
{
    const FactRows rows = sample();
    const ParsedExpression parsed = parseCondition(condition, Vocabulary(rows.columns().values));
    EXPECT_TRUE(parsed.problems.isEmpty()) << qPrintable(condition);
    return explain(parsed.expression, rows.columns(), 0);
}

ExplainedComparison only(const QString& condition)
{
    const ExplainedCondition whole = explained(condition);
    EXPECT_EQ(whole.comparisons.size(), 1) << qPrintable(condition);
    return whole.comparisons.value(0);
}

} // namespace

TEST(Explanation, GivesFactValueLimitAndGap)
{
    const ExplainedComparison amount = only("amount_12m >= 50万");
    EXPECT_EQ(amount.fact, "amount_12m");
    EXPECT_EQ(amount.factLabel, "Amount, 12 months");
    EXPECT_EQ(amount.value, "462,800.00");
    EXPECT_EQ(amount.op, ">=");
    EXPECT_EQ(amount.limit, "500,000.00");
    EXPECT_EQ(amount.gap, "37,200.00");
    EXPECT_EQ(amount.holds, Truth::False);
    EXPECT_EQ(amount.valueData, QJsonValue("462800.00"));
    EXPECT_EQ(amount.limitData, QJsonValue("500000.00"));
    EXPECT_NEAR(amount.share, 0.9256, 1e-9);
    EXPECT_TRUE(amount.unknown.isEmpty());
}

TEST(Explanation, CountsTheGapByWholeStepsWhereTheLimitItselfIsNotEnough)
{
    EXPECT_EQ(only("overdue_count_12m < 2").gap, "1");
    EXPECT_EQ(only("overdue_count_12m > 4").gap, "3");
    EXPECT_EQ(only("overdue_count_12m == 0").gap, "2");
    EXPECT_EQ(only("overdue_count_12m >= 1").gap, "");
    EXPECT_EQ(only("amount_12m > 462800").gap, "0.01");
    EXPECT_EQ(only("last_order_on >= date('2024-10-14')").gap, "10");
}

TEST(Explanation, ListsComparisonsInReadingOrder)
{
    const ExplainedCondition whole = explained("(kind == 'dealer' or amount_12m > 1) and not blacklisted and overdue_count_12m == 0");
    QStringList facts;
    for (const ExplainedComparison& comparison : whole.comparisons)
        facts.append(comparison.fact);
    EXPECT_EQ(facts, (QStringList{"kind", "amount_12m", "blacklisted", "overdue_count_12m"}));
    EXPECT_EQ(whole.holds, Truth::False);
}

TEST(Explanation, TurnsAComparisonUnderNotIntoWhatMustHold)
{
    const ExplainedComparison overdue = only("not (overdue_count_12m > 0)");
    EXPECT_EQ(overdue.op, "<=");
    EXPECT_EQ(overdue.holds, Truth::False);
    EXPECT_EQ(overdue.gap, "2");
    EXPECT_EQ(only("not kind in ['medical']").op, "not in");
    EXPECT_EQ(only("not kind in ['medical']").holds, Truth::True);
    EXPECT_EQ(only("not (kind not in ['dealer'])").op, "in");
    const ExplainedComparison flag = only("not blacklisted");
    EXPECT_EQ(flag.limit, "no");
    EXPECT_EQ(flag.value, "no");
    EXPECT_EQ(flag.holds, Truth::True);
    EXPECT_EQ(only("blacklisted != false").limit, "yes");
}

TEST(Explanation, PutsTheFactFirst)
{
    const ExplainedComparison amount = only("50万 <= amount_12m");
    EXPECT_EQ(amount.fact, "amount_12m");
    EXPECT_EQ(amount.op, ">=");
    EXPECT_EQ(amount.limit, "500,000.00");
}

TEST(Explanation, NamesWhatWasUnknown)
{
    const ExplainedComparison blank = only("attr('床位') >= beds_min");
    EXPECT_EQ(blank.holds, Truth::Unknown);
    EXPECT_EQ(blank.value, "很多");
    EXPECT_EQ(blank.limit, "to be filled in");
    EXPECT_EQ(blank.unknown, (QStringList{"床位", "beds_min (to be filled in)"}));
    EXPECT_TRUE(blank.limitData.isNull());
    EXPECT_EQ(only("amount_12m > amount_prev_12m").unknown, QStringList{"Amount, 12 months before"});
    EXPECT_EQ(only("amount_12m / order_count_12m > 10").unknown, QStringList{"Amount, 12 months / Orders, 12 months"}) << "a division by zero";
}

TEST(Explanation, WritesEachUnitAsPeopleDo)
{
    EXPECT_EQ(only("profit_share_12m < 15%").value, "12.5%");
    EXPECT_EQ(only("profit_share_12m < 15%").limit, "15%");
    EXPECT_EQ(only("profit_share_12m < 15%").valueData, QJsonValue("0.125"));
    EXPECT_EQ(only("overdue_count_12m >= 1").valueData, QJsonValue(2));
    EXPECT_EQ(only("last_order_on >= date('2024-10-04')").value, "2024-10-04");
    EXPECT_EQ(only("amount_12m between 10万 and limit").limit, "100,000.00 – 500,000.00");
    EXPECT_EQ(only("kind in ['dealer', 'medical']").limit, "dealer, medical");
    EXPECT_EQ(only("kind in ['dealer', 'medical']").limitData, QJsonValue(QJsonArray{"dealer", "medical"}));
    EXPECT_EQ(only("amount_12m * 2 >= 100").factLabel, "Amount, 12 months * 2");
    EXPECT_EQ(only("amount_12m * 2 >= 100").value, "925,600.00");
}

} // namespace kece
