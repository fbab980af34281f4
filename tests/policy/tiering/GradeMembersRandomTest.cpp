// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/tiering/ExplainMember.h"
#include "policy/tiering/GradingOracle.h"
#include "policy/tiering/MemberTable.h"

#include <gtest/gtest.h>

#include <random>

namespace kece::testing {
namespace {

/// Draws from few values, so that ties are the rule.
class Dice
{
public:
    explicit Dice(uint32_t seed) : m_engine(seed) {}
    int upTo(int last) { return int(m_engine() % uint32_t(last + 1)); }
    bool oneIn(int n) { return upTo(n - 1) == 0; }
    template<class T>
    const T& of(const std::vector<T>& values)
    {
        return values[size_t(upTo(int(values.size()) - 1))];
    }

private:
    std::mt19937 m_engine;
};

const std::vector<std::string> kFacts = {"amount_12m", "order_count_12m", "profit_12m", "growth_12m", "satisfaction_avg_12m", "overdue_count_12m"};

oracle::Line randomLine(Dice& dice)
{
    static const std::vector<std::string> operators = {">=", ">=", ">", "<", "<=", "==", "!="};
    oracle::Line line;
    line.any = dice.oneIn(2);
    for (int parts = 1 + dice.upTo(1); parts > 0; --parts)
        line.parts.push_back({dice.of(kFacts), dice.of(operators), dice.upTo(6) * 50 - 50});
    return line;
}

std::optional<oracle::Cap> randomCap(Dice& dice, int oneIn)
{
    if (!dice.oneIn(oneIn))
        return std::nullopt;
    return oracle::Cap{dice.of<int64_t>({1, 10, 15, 30, 33, 50, 100}), !dice.oneIn(4)};
}

oracle::Rules randomRules(Dice& dice)
{
    oracle::Rules rules;
    rules.byProduct = dice.oneIn(3);
    rules.company = dice.oneIn(4);
    for (int keys = dice.upTo(2); keys > 0; --keys)
        rules.rankBy.emplace_back(dice.of(kFacts), dice.oneIn(2));
    const int tiers = 1 + dice.upTo(4);
    for (int i = 0; i < tiers; ++i) {
        oracle::Tier tier;
        tier.manual = dice.oneIn(6);
        const bool open = i + 1 == tiers && dice.oneIn(2);
        for (int lines = tier.manual || open ? 0 : 1 + dice.upTo(1); lines > 0; --lines)
            tier.lines.push_back(randomLine(dice));
        if (!tier.manual) {
            tier.cap = randomCap(dice, 2);
            if (rules.byProduct)
                tier.departmentCap = randomCap(dice, 2);
        }
        rules.tiers.push_back(tier);
    }
    return rules;
}

struct RandomPopulation {
    std::vector<TestMember> members;
    std::vector<oracle::Member> expected; ///< the same members, as the oracle wants them
    QVector<HandDecision> decisions;
};

void addMember(Dice& dice, const oracle::Rules& rules, int64_t customer, int64_t department, int64_t product, const oracle::Member& person,
    RandomPopulation& population)
{
    TestMember member;
    member.customer = customer;
    member.department = department;
    member.product = product;
    member.code = QString::fromStdU32String(person.code);
    member.blacklisted = dice.oneIn(12);

    const int64_t amount = dice.upTo(5) * 50;
    const int64_t before = dice.upTo(4) * 50 - 50;
    const int64_t ordersBefore = dice.upTo(2);
    const int64_t orders = dice.upTo(3);
    const int64_t overdue = dice.upTo(2);
    const bool hasProfit = !dice.oneIn(4);
    const int64_t profit = dice.upTo(6) * 50 - 100;
    const int64_t surveys = dice.upTo(3);
    const int64_t scores = surveys * 100 + dice.upTo(3) * 25;
    member.numbers = {{BaseFact::Amount12m, amount}, {BaseFact::AmountPrev12m, before}, {BaseFact::OrderCountPrev12m, ordersBefore},
        {BaseFact::OrderCount12m, orders}, {BaseFact::OverdueCount12m, overdue}, {BaseFact::SatisfactionSum12m, scores},
        {BaseFact::SatisfactionCount12m, surveys}};
    if (hasProfit)
        member.numbers[BaseFact::Profit12m] = profit;
    if (person.opened)
        member.numbers[BaseFact::OpenedOn] = *person.opened;

    oracle::Member expected = person;
    expected.department = department;
    expected.product = product;
    expected.blacklisted = member.blacklisted;
    expected.figures["amount_12m"] = oracle::Ratio{amount, 100};
    expected.figures["order_count_12m"] = oracle::Ratio{orders, 1};
    expected.figures["overdue_count_12m"] = oracle::Ratio{overdue, 1};
    expected.figures["profit_12m"] = hasProfit ? oracle::Figure(oracle::Ratio{profit, 100}) : std::nullopt;
    expected.figures["satisfaction_avg_12m"] = surveys > 0 ? oracle::Figure(oracle::Ratio{scores, surveys * 100}) : std::nullopt;
    oracle::Figure growth;
    if (ordersBefore > 0 && before != 0)
        growth = before > 0 ? oracle::Ratio{amount - before, before} : oracle::Ratio{before - amount, -before};
    expected.figures["growth_12m"] = growth;
    if (dice.oneIn(9)) {
        expected.byHand = dice.upTo(int(rules.tiers.size()) - 1);
        population.decisions.append({customer, department, product, QString("t%1").arg(expected.byHand)});
    }
    population.members.push_back(member);
    population.expected.push_back(expected);
}

RandomPopulation randomPopulation(Dice& dice, const oracle::Rules& rules, int size)
{
    // 𠮷 stands above U+FF21 by code point and below it by UTF-16 unit.
    static const std::vector<std::u32string> letters = {U"A", U"B", U"客", U"Ａ", U"𠮷"};
    RandomPopulation population;
    for (int64_t customer = 1; customer <= size; ++customer) {
        oracle::Member person;
        person.customer = customer;
        person.code = dice.of(letters) + dice.of(letters);
        for (const char32_t digit : std::to_string(customer))
            person.code += digit;
        if (!dice.oneIn(4))
            person.opened = 10000 + dice.upTo(2);
        for (int64_t department = 0; department <= 2; ++department) {
            if (!dice.oneIn(2))
                continue;
            for (int64_t product = rules.byProduct ? 1 : 0; product <= (rules.byProduct ? 3 : 0); ++product) {
                if (!rules.byProduct || dice.oneIn(2))
                    addMember(dice, rules, customer, department, product, person, population);
            }
        }
    }
    return population;
}

GradedCase gradedCase(const oracle::Rules& rules, const Pack& pack, const RandomPopulation& population)
{
    return GradedCase(pack, tableOf(population.members, QDate(2026, 6, 30), rules.byProduct), population.decisions);
}

void expectSame(const oracle::Rules& rules, const GradedCase& graded, const RandomPopulation& population)
{
    const std::vector<oracle::Verdict> verdicts = oracle::grade(rules, population.expected);
    for (size_t i = 0; i < verdicts.size(); ++i) {
        const oracle::Member& member = population.expected[i];
        const size_t row = graded.rowOf(member.customer, member.department, member.product);
        ASSERT_EQ(graded.graded.tier[row], verdicts[i].tier)
            << "customer " << member.customer << " of department " << member.department << ", product " << member.product;
        ASSERT_EQ(graded.graded.cappedBy[row], verdicts[i].cappedBy) << "customer " << member.customer;
    }
}

void expectCapsExplained(const GradedCase& graded)
{
    for (size_t row = 0; row < graded.table.size(); ++row) {
        const auto explained = explainMember(graded.question(), graded.graded, row);
        ASSERT_TRUE(explained.ok());
        ASSERT_EQ(explained->tier, graded.graded.tier[row]);
        ASSERT_EQ(explained->caps.isEmpty(), graded.graded.cappedBy[row] < 0);
        ASSERT_TRUE(explained->caps.isEmpty() || explained->caps.last().tier == graded.graded.cappedBy[row]);
    }
}

} // namespace

TEST(GradeMembersRandom, AgreesWithTheWordsOnTwelveThousandPopulationsFullOfTies)
{
    qint64 pushedDown = 0;
    for (uint32_t seed = 1; seed <= 600; ++seed) {
        Dice dice(seed);
        const oracle::Rules rules = randomRules(dice);
        const std::string text = oracle::packText(rules);
        const Pack pack = packOf(QString::fromStdString(text));
        ASSERT_TRUE(pack.tiering.has_value()) << text;
        for (int round = 0; round < 20; ++round) {
            SCOPED_TRACE("seed " + std::to_string(seed) + "\n" + text);
            const RandomPopulation population = randomPopulation(dice, rules, dice.upTo(12));
            const GradedCase graded = gradedCase(rules, pack, population);
            ASSERT_NO_FATAL_FAILURE(expectSame(rules, graded, population));
            if (round == 0) {
                ASSERT_NO_FATAL_FAILURE(expectCapsExplained(graded));
            }
            pushedDown += graded.graded.capped;
        }
    }
    EXPECT_GT(pushedDown, 10'000) << "the caps were put to the test";
}

TEST(GradeMembersRandom, AgreesWithTheWordsOnALargePopulation)
{
    for (uint32_t seed = 1001; seed <= 1004; ++seed) {
        Dice dice(seed);
        const oracle::Rules rules = randomRules(dice);
        const Pack pack = packOf(QString::fromStdString(oracle::packText(rules)));
        const RandomPopulation population = randomPopulation(dice, rules, 600);
        ASSERT_NO_FATAL_FAILURE(expectSame(rules, gradedCase(rules, pack, population), population)) << "seed " << seed;
    }
}

} // namespace kece::testing
