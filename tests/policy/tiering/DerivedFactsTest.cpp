// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/tiering/DerivedFacts.h"
#include "policy/tiering/MemberTable.h"

#include <gtest/gtest.h>

namespace kece::testing {
namespace {

const QDate kDay(2026, 6, 30);

int64_t epochDay(int year, int month, int day)
{
    return QDate(1970, 1, 1).daysTo(QDate(year, month, day));
}

/// The exact value of a fact of one member, as "numerator/denominator"; "?" unknown.
QString figure(const QString& fact, std::vector<TestMember> members, size_t row = 0, const QString& scope = {})
{
    const Pack pack = tieringPack(scope + "[[tiering.tier]]\nid = \"a\"\nname = \"甲\"\narticle = \"1\"\nwhen = \"" + fact + " > 0\"\n");
    const auto columns = deriveFacts(pack, *pack.tiering, tableOf(std::move(members), kDay), {});
    if (!columns.ok() || !columns->numbers.contains(fact))
        return "missing";
    const NumberColumn& column = columns->numbers[fact];
    if (column.numerators[row] == kUnknown)
        return "?";
    const int64_t denominator = column.denominators.empty() ? column.denominator : column.denominators[row];
    return QString("%1/%2").arg(column.numerators[row]).arg(denominator);
}

TestMember with(std::map<BaseFact, int64_t> numbers, qint64 id = 1)
{
    TestMember member{id};
    member.code = QString("C%1").arg(id);
    member.numbers = std::move(numbers);
    return member;
}

} // namespace

TEST(DerivedFacts, AskOnlyForWhatTheRulesName)
{
    const Pack pack = tieringPack(
        "[[tiering.tier]]\nid = \"a\"\nname = \"甲\"\narticle = \"1\"\nwhen = \"growth_12m > 10% and kind == 'dealer' and attr('x') == 'y'\"\n");
    const FactRequest request = factsNeeded(*pack.tiering, kDay);
    EXPECT_TRUE(request.wants(BaseFact::Amount12m));
    EXPECT_TRUE(request.wants(BaseFact::AmountPrev12m));
    EXPECT_TRUE(request.wants(BaseFact::OrderCountPrev12m));
    EXPECT_TRUE(request.wants(TextFact::Kind));
    EXPECT_FALSE(request.wants(TextFact::Code));
    EXPECT_FALSE(request.wants(BaseFact::OpenedOn)) << "nothing is ranked";
    EXPECT_EQ(std::count(request.numbers.begin(), request.numbers.end(), true), 3);
    EXPECT_EQ(request.attributes, QStringList("x"));
    EXPECT_EQ(request.asOf, kDay);
    EXPECT_FALSE(request.wholeCompany);
    EXPECT_FALSE(dependsOnPopulation(*pack.tiering));
}

TEST(DerivedFacts, AskForTheKeysOfTheRankingWhereThereIsACap)
{
    const Pack pack = tieringPack(
        "rank_by = [\"visit_count_12m desc\"]\n[[tiering.tier]]\nid = \"a\"\nname = \"甲\"\narticle = \"1\"\nwhen = \"profit_12m > 0\"\n"
        "cap = { share = \"15%\", hard = true }\n");
    const FactRequest request = factsNeeded(*pack.tiering, kDay);
    for (const BaseFact fact : {BaseFact::VisitCount12m, BaseFact::Profit12m, BaseFact::Amount12m, BaseFact::OpenedOn})
        EXPECT_TRUE(request.wants(fact));
    EXPECT_TRUE(dependsOnPopulation(*pack.tiering));
}

TEST(DerivedFacts, KnowEveryFactOfTheInterface)
{
    for (const char* fact : {"amount_12m", "amount_prev_12m", "amount_total", "amount_ytd", "order_count_12m", "order_count_total", "profit_12m",
             "profit_share_12m", "profit_rank_share_12m", "days_since_last_order", "months_since_start", "growth_12m", "overdue_count_12m",
             "overdue_days_max_12m", "overdue_amount", "contract_count", "contract_amount_12m", "contract_breach_count_12m", "complaint_count_12m",
             "justified_complaint_count_12m", "claim_amount_12m", "visit_count_12m", "days_since_last_visit", "satisfaction", "satisfaction_avg_12m",
             "months_in_tier"})
        EXPECT_NE(figure(fact, {TestMember{1}}), "missing") << fact;
    const Pack pack = tieringPack(
        "[[tiering.tier]]\nid = \"a\"\nname = \"甲\"\narticle = \"1\"\nwhen = \"first_order_on <= last_order_on and credit_grade == 'a' and not "
        "blacklisted and tier == 'a' and kind == 'other' and industry == 'a' and department == 'a' and region == 'a' and acquisition == "
        "'direct'\"\n");
    const auto columns = deriveFacts(pack, *pack.tiering, tableOf({TestMember{1}}, kDay), {});
    ASSERT_TRUE(columns.ok());
    EXPECT_EQ(columns->days.size(), 2);
    EXPECT_EQ(columns->texts.size(), 7);
    EXPECT_TRUE(columns->numbers.contains("blacklisted"));
}

TEST(DerivedFacts, TakeMoneyInYuan)
{
    EXPECT_EQ(figure("amount_12m", {with({{BaseFact::Amount12m, 12345}})}), "12345/100");
}

TEST(DerivedFacts, KeepGrowthAsAnExactFraction)
{
    const auto grown = [](int64_t now, int64_t before, int64_t orders) {
        return with({{BaseFact::Amount12m, now}, {BaseFact::AmountPrev12m, before}, {BaseFact::OrderCountPrev12m, orders}});
    };
    EXPECT_EQ(figure("growth_12m", {grown(400, 300, 1)}), "100/300");
    EXPECT_EQ(figure("growth_12m", {grown(0, 300, 1)}), "-300/300");
    EXPECT_EQ(figure("growth_12m", {grown(400, -100, 1)}), "-500/100");
    EXPECT_EQ(figure("growth_12m", {grown(400, 0, 2)}), "?");
    EXPECT_EQ(figure("growth_12m", {grown(400, 0, 0)}), "?") << "no earlier year";
}

TEST(DerivedFacts, AverageSatisfactionWithoutRounding)
{
    EXPECT_EQ(figure("satisfaction_avg_12m", {with({{BaseFact::SatisfactionSum12m, 25000}, {BaseFact::SatisfactionCount12m, 3}})}), "25000/300");
    EXPECT_EQ(figure("satisfaction_avg_12m", {TestMember{1}}), "?");
    EXPECT_EQ(figure("satisfaction", {with({{BaseFact::SatisfactionLatest, 8050}})}), "8050/100");
}

TEST(DerivedFacts, CountDaysUpToTheDayOfTheTable)
{
    EXPECT_EQ(figure("days_since_last_order", {with({{BaseFact::LastOrderOn, epochDay(2026, 6, 20)}})}), "10/1");
    EXPECT_EQ(figure("days_since_last_order", {TestMember{1}}), "?");
    EXPECT_EQ(figure("days_since_last_visit", {with({{BaseFact::LastVisitOn, epochDay(2026, 6, 30)}})}), "0/1");
}

TEST(DerivedFacts, CountOnlyWholeMonths)
{
    EXPECT_EQ(figure("months_since_start", {with({{BaseFact::StartedOn, epochDay(2025, 6, 30)}})}), "12/1");
    EXPECT_EQ(figure("months_since_start", {with({{BaseFact::StartedOn, epochDay(2025, 7, 1)}})}), "11/1");
    EXPECT_EQ(figure("months_since_start", {with({{BaseFact::StartedOn, epochDay(2026, 5, 31)}})}), "1/1") << "June has no 31st";
    EXPECT_EQ(figure("months_since_start", {with({{BaseFact::StartedOn, epochDay(2026, 7, 1)}})}), "?");
    EXPECT_EQ(figure("months_in_tier", {with({{BaseFact::TierSince, epochDay(2026, 1, 1)}})}), "5/1");
}

TEST(DerivedFacts, CountWholeMonthsAsAddingMonthsDoes)
{
    for (int64_t from = epochDay(2023, 11, 25); from <= epochDay(2024, 3, 5); ++from) {
        for (int64_t to = from; to <= epochDay(2025, 3, 5); ++to) {
            const QDate start = QDate(1970, 1, 1).addDays(from);
            const QDate end = QDate(1970, 1, 1).addDays(to);
            const int months = int(wholeMonths(from, to));
            ASSERT_LE(start.addMonths(months), end);
            ASSERT_GT(start.addMonths(months + 1), end);
        }
    }
}

TEST(DerivedFacts, ShareProfitOverThePositiveProfitsOfThePopulation)
{
    const std::vector<TestMember> members = {
        with({{BaseFact::Profit12m, 300}}, 1), with({{BaseFact::Profit12m, 700}}, 2), with({{BaseFact::Profit12m, -400}}, 3), with({}, 4)};
    EXPECT_EQ(figure("profit_share_12m", members, 0), "300/1000");
    EXPECT_EQ(figure("profit_share_12m", members, 2), "-400/1000");
    EXPECT_EQ(figure("profit_share_12m", members, 3), "?");
    EXPECT_EQ(figure("profit_rank_share_12m", members, 1), "0/1000");
    EXPECT_EQ(figure("profit_rank_share_12m", members, 0), "700/1000");
    EXPECT_EQ(figure("profit_rank_share_12m", members, 2), "1000/1000");
    EXPECT_EQ(figure("profit_rank_share_12m", members, 3), "?");
}

TEST(DerivedFacts, DecideEqualProfitsAsCapsDo)
{
    std::vector<TestMember> members = {
        with({{BaseFact::Profit12m, 100}}, 1), with({{BaseFact::Profit12m, 100}}, 2), with({{BaseFact::Profit12m, 100}}, 3)};
    members[0].code = "C";
    members[1].code = "A";
    members[2].numbers[BaseFact::Amount12m] = 1;
    EXPECT_EQ(figure("profit_rank_share_12m", members, 2), "0/300");
    EXPECT_EQ(figure("profit_rank_share_12m", members, 1), "100/300");
    EXPECT_EQ(figure("profit_rank_share_12m", members, 0), "200/300");
}

TEST(DerivedFacts, ShareProfitInEachDepartmentAndOverTheCompanyOnce)
{
    std::vector<TestMember> members = {
        with({{BaseFact::Profit12m, 100}}, 1), with({{BaseFact::Profit12m, 300}}, 2), with({{BaseFact::Profit12m, 100}}, 1)};
    members[1].department = members[2].department = 5;
    EXPECT_EQ(figure("profit_share_12m", members, 0), "100/100");
    EXPECT_EQ(figure("profit_share_12m", members, 1), "100/400");
    EXPECT_EQ(figure("profit_share_12m", members, 0, "population = \"company\"\n"), "100/400");
    EXPECT_EQ(figure("profit_rank_share_12m", members, 1, "population = \"company\"\n"), "300/400");
    EXPECT_EQ(figure("profit_rank_share_12m", members, 0, "population = \"company\"\n"), "300/400");
}

TEST(DerivedFacts, LeaveSharesUnknownWhereNobodyMadeAProfit)
{
    const std::vector<TestMember> members = {with({{BaseFact::Profit12m, 0}}, 1), with({{BaseFact::Profit12m, -5}}, 2)};
    EXPECT_EQ(figure("profit_rank_share_12m", members, 0), "?");
    EXPECT_EQ(figure("profit_share_12m", members, 1), "?");
}

TEST(DerivedFacts, LeaveTheBlacklistedOutOfTheShares)
{
    std::vector<TestMember> members = {with({{BaseFact::Profit12m, 100}}, 1), with({{BaseFact::Profit12m, 900}}, 2)};
    members[1].blacklisted = true;
    EXPECT_EQ(figure("profit_share_12m", members, 0), "100/100");
    EXPECT_EQ(figure("profit_share_12m", members, 1), "?");
}

} // namespace kece::testing
