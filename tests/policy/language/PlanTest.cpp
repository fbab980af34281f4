// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/language/Plan.h"
#include "policy/language/Vocabulary.h"

#include "FactRows.h"

#include <gtest/gtest.h>

namespace kece {

namespace {

constexpr int64_t none = kUnknown;

/// One letter per row: T, F, ?.
QString truths(const QString& condition, const FactColumns& columns)
{
    const ParsedExpression parsed = parseCondition(condition, Vocabulary(columns.values));
    if (!parsed.problems.isEmpty())
        return parsed.problems.front().message;
    std::vector<Truth> out(columns.rows);
    Plan::compile(parsed.expression, columns.values).evaluate(columns, 0, out);
    QString letters;
    for (const Truth truth : out)
        letters += truth == Truth::True ? u'T' : truth == Truth::False ? u'F' : u'?';
    return letters;
}

FactRows sample()
{
    FactRows rows(4);
    rows.yuan("amount_12m", {50000000, 49999999, 0, none})
        .yuan("amount_prev_12m", {25000000, 49999999, 0, 100})
        .count("order_count_12m", {3, 0, none, 1})
        .count("overdue_count_12m", {0, 1, 0, 0})
        .count("blacklisted", {0, 1, none, 0})
        .share("growth_12m", {1, -1, none, 1}, {3, 2, 1, 7})
        .days("last_order_on", {20000, 20001, none, 0})
        .days("first_order_on", {19970, 20001, none, 0})
        .text("kind", {"dealer", "medical", "", "dealer"})
        .text("region", {"dealer", "华东", "华东", ""})
        .attribute("床位", {"120", " 1,200 ", "很多", ""})
        .attribute("签约日", {"2024-10-04", "2024年10月5日", "昨天", ""})
        .values({{"beds_min", {}}, {"limit", numberValue("500000")}});
    return rows;
}

} // namespace

TEST(Plan, ComparesMoneyToTheFen)
{
    const FactRows rows = sample();
    EXPECT_EQ(truths("amount_12m >= 50万", rows.columns()), "TFF?");
    EXPECT_EQ(truths("amount_12m > 499_999.99", rows.columns()), "TFF?");
    EXPECT_EQ(truths("amount_12m > 499_999.995", rows.columns()), "TFF?");
    EXPECT_EQ(truths("amount_12m < 499_999.995", rows.columns()), "FTT?");
    EXPECT_EQ(truths("amount_12m == 499_999.995", rows.columns()), "FFF?");
    EXPECT_EQ(truths("amount_12m != 499_999.995", rows.columns()), "TTT?");
    EXPECT_EQ(truths("499999.99 == amount_12m", rows.columns()), "FTF?");
    EXPECT_EQ(truths("50万 <= amount_12m", rows.columns()), "TFF?");
    EXPECT_EQ(truths("amount_12m < 999999999999999999999999999", rows.columns()), "TTT?");
    EXPECT_EQ(truths("amount_12m > limit - 0.01", rows.columns()), "TFF?");
}

TEST(Plan, IncludesBothEndsOfARange)
{
    const FactRows rows = sample();
    EXPECT_EQ(truths("amount_12m between 0 and 499999.99", rows.columns()), "FTT?");
    EXPECT_EQ(truths("amount_12m not between 0 and 499999.99", rows.columns()), "TFF?");
    EXPECT_EQ(truths("amount_12m between 1 and 0", rows.columns()), "FFF?");
    EXPECT_EQ(truths("order_count_12m between overdue_count_12m and 2", rows.columns()), "FF?T");
    EXPECT_EQ(truths("order_count_12m between beds_min and 2", rows.columns()), "F???") << "false already by the end that is known, as in SQL";
}

TEST(Plan, ComparesColumnsWithColumns)
{
    const FactRows rows = sample();
    EXPECT_EQ(truths("amount_12m == amount_prev_12m", rows.columns()), "FTT?");
    EXPECT_EQ(truths("amount_12m > order_count_12m", rows.columns()), "TT??");
    EXPECT_EQ(truths("last_order_on > first_order_on", rows.columns()), "TF?F");
    EXPECT_EQ(truths("growth_12m < order_count_12m", rows.columns()), "TT?T");
    EXPECT_EQ(truths("kind == region", rows.columns()), "TF??");
}

TEST(Plan, ComparesRatiosExactly)
{
    const FactRows rows = sample();
    EXPECT_EQ(truths("growth_12m * 3 == 1", rows.columns()), "TF?F");
    EXPECT_EQ(truths("growth_12m > 0.3333333333", rows.columns()), "TF?F");
    EXPECT_EQ(truths("growth_12m < 0.3333333334", rows.columns()), "TT?T");
    EXPECT_EQ(truths("growth_12m between -50% and 1/7", rows.columns()), "FT?T");
    EXPECT_EQ(truths("growth_12m < 0.33333333333333333333333334", rows.columns()), "TT?T");
    EXPECT_EQ(truths("growth_12m == amount_12m / amount_prev_12m - 5/3", rows.columns()), "TF??");
}

TEST(Plan, TakesDivisionByZeroAsUnknown)
{
    const FactRows rows = sample();
    EXPECT_EQ(truths("amount_12m / order_count_12m > 1", rows.columns()), "T???");
    EXPECT_EQ(truths("amount_12m / (1 - 1) > 1 or overdue_count_12m == 0", rows.columns()), "T?TT");
}

TEST(Plan, CountsDaysBetweenDays)
{
    const FactRows rows = sample();
    EXPECT_EQ(truths("last_order_on - first_order_on >= 30", rows.columns()), "TF?F");
    EXPECT_EQ(truths("last_order_on >= date('2024-10-05')", rows.columns()), "FT?F");
    EXPECT_EQ(truths("first_order_on + 30 <= last_order_on", rows.columns()), "TF?F");
}

TEST(Plan, JoinsInThreeValues)
{
    const FactRows rows = sample();
    EXPECT_EQ(truths("not blacklisted", rows.columns()), "TF?T");
    EXPECT_EQ(truths("blacklisted or true", rows.columns()), "TTTT");
    EXPECT_EQ(truths("blacklisted and false", rows.columns()), "FFFF");
    EXPECT_EQ(truths("blacklisted == false", rows.columns()), "TF?T");
    EXPECT_EQ(truths("blacklisted != (overdue_count_12m > 0)", rows.columns()), "FF?F");
    EXPECT_EQ(truths("amount_12m >= beds_min or overdue_count_12m == 1", rows.columns()), "?T??");
    EXPECT_EQ(truths("not (amount_12m >= beds_min)", rows.columns()), "????");
}

TEST(Plan, FindsTextInAList)
{
    const FactRows rows = sample();
    EXPECT_EQ(truths("kind in ['medical', 'dealer']", rows.columns()), "TT?T");
    EXPECT_EQ(truths("kind not in ['medical']", rows.columns()), "TF?T");
    EXPECT_EQ(truths("kind != 'dealer'", rows.columns()), "FT?F");
    EXPECT_EQ(truths("kind in ['dealer', beds_min]", rows.columns()), "T??T");
    EXPECT_EQ(truths("kind in [region, 'medical']", rows.columns()), "TT??");
    EXPECT_EQ(truths("'dealer' == kind", rows.columns()), "TF?T");
    EXPECT_EQ(truths("order_count_12m in [1, 2 + 1]", rows.columns()), "TF?T");
}

TEST(Plan, ReadsAnAttributeAsWhatItStandsBeside)
{
    const FactRows rows = sample();
    EXPECT_EQ(truths("attr('床位') >= 120", rows.columns()), "TT??");
    EXPECT_EQ(truths("attr('床位') * 2 > 2000", rows.columns()), "FT??");
    EXPECT_EQ(truths("attr('床位') == '很多'", rows.columns()), "FFT?");
    EXPECT_EQ(truths("attr('签约日') <= last_order_on", rows.columns()), "TT??");
    EXPECT_EQ(truths("attr('没有') == 1", rows.columns()), "????");
}

TEST(Plan, TakesTheValuesOfThePackForNames)
{
    const FactRows rows = sample();
    EXPECT_EQ(truths("amount_12m >= limit", rows.columns()), "TFF?");
    EXPECT_EQ(truths("amount_12m >= attr('limit')", rows.columns()), "TFF?");
    EXPECT_EQ(truths("amount_12m >= beds_min", rows.columns()), "????");
}

TEST(Plan, TakesMissingAndShortColumnsAsUnknown)
{
    FactRows rows = sample();
    rows.count("visit_count_12m", {1, 2});
    EXPECT_EQ(truths("satisfaction >= 80", rows.columns()), "????");
    EXPECT_EQ(truths("visit_count_12m >= 1", rows.columns()), "????");
    EXPECT_EQ(truths("industry == '医疗'", rows.columns()), "????");
}

TEST(Plan, EvaluatesAnyRangeOfManyRowsAlike)
{
    constexpr size_t count = 5000;
    std::vector<int64_t> amounts;
    for (size_t i = 0; i < count; ++i)
        amounts.push_back(i % 7 == 0 ? none : int64_t(i) * 100);
    FactRows rows(count);
    rows.yuan("amount_12m", amounts);
    const Plan plan = Plan::compile(parseCondition("amount_12m >= 2500 and not amount_12m / 2 > 2000", Vocabulary()).expression, {});
    std::vector<Truth> all(count);
    plan.evaluate(rows.columns(), 0, all);
    for (size_t i = 0; i < count; ++i)
        ASSERT_EQ(all[i], i % 7 == 0 ? Truth::Unknown : Truth(i >= 2500 && i <= 4000)) << i;
    std::vector<Truth> some(1500);
    plan.evaluate(rows.columns(), 2345, some);
    EXPECT_TRUE(std::equal(some.begin(), some.end(), all.begin() + 2345));
}

} // namespace kece
