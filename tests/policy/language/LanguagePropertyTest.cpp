// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/language/Node.h"
#include "policy/language/Plan.h"
#include "policy/language/Vocabulary.h"

#include "RandomCondition.h"

#include <gtest/gtest.h>

namespace kece {

namespace {

std::string firstProblem(const ParsedExpression& parsed)
{
    return parsed.problems.isEmpty() ? std::string() : parsed.problems.front().message.toStdString();
}

/// Conditions of the packs that ship, and whatever else the language knows.
const QStringList& seeds()
{
    static const QStringList seeds{
        "amount_12m >= 50万 and overdue_count_12m == 0",
        "attr('医院等级') in ['三级甲等', '三级乙等'] or attr('专科床位数') >= limit or amount_12m >= blank",
        "days_since_last_order <= blank and months_since_start < 12",
        "profit_rank_share_12m < 80%",
        "not (kind not in [\"dealer\", \"medical\"]) and amount_12m / order_count_12m not between 1_000 and 2.5亿",
        "last_order_on - first_order_on > 30 or last_order_on >= date('2026-01-01') + 7",
        "blacklisted == false and -growth_12m * 2 != (1 - 3) / 4",
    };
    return seeds;
}

QString mutated(QString text, ConditionGenerator& random)
{
    static const QString alphabet = "()[]<>=!+-*/,'\"%_. 09万亿.anotriбｅ（≥𠮷\n\t\\客";
    for (int changes = 1 + random.upTo(4); changes > 0; --changes) {
        const int at = random.upTo(int(text.size()));
        const int length = random.upTo(8);
        switch (random.upTo(4)) {
        case 0:
            text.remove(at, length);
            break;
        case 1:
            text.insert(at, alphabet[random.upTo(int(alphabet.size()) - 1)]);
            break;
        case 2:
            text.insert(at, text.mid(random.upTo(int(text.size())), length * 3));
            break;
        case 3:
            text.replace(at, 1, QString(QChar(char16_t(random.upTo(0xffff)))));
            break;
        default:
            text.insert(at, seeds()[random.upTo(int(seeds().size()) - 1)]);
        }
    }
    return text;
}

} // namespace

TEST(LanguageProperties, ParsingWhatWasPrintedGivesTheSameTree)
{
    ConditionGenerator random(1);
    const Vocabulary vocabulary(ConditionGenerator::values());
    for (int i = 0; i < 3000; ++i) {
        const RandomCondition condition = random.condition(3);
        const ParsedExpression first = parseCondition(condition.text, vocabulary);
        ASSERT_FALSE(first.expression.isEmpty()) << qPrintable(condition.text) << "\n" << firstProblem(first);
        const QString printed = first.expression.print();
        const ParsedExpression second = parseCondition(printed, vocabulary);
        ASSERT_FALSE(second.expression.isEmpty()) << qPrintable(printed) << "\n" << firstProblem(second);
        ASSERT_TRUE(language::sameTree(first.expression.root(), second.expression.root())) << qPrintable(condition.text) << "\n"
                                                                                           << qPrintable(printed);
        ASSERT_EQ(second.expression.print(), printed);
    }
}

TEST(LanguageProperties, ThePlanAgreesWithANaiveEvaluator)
{
    ConditionGenerator random(2);
    constexpr int conditions = 2000;
    constexpr size_t rowCount = 60;
    int compared = 0;
    int tooLarge = 0;
    std::array<int, 3> seen{};
    for (int i = 0; i < conditions; ++i) {
        std::vector<NaiveRow> rows;
        for (size_t row = 0; row < rowCount; ++row)
            rows.push_back(random.row());
        const FactColumns columns = ConditionGenerator::columns(rows);
        const RandomCondition condition = random.condition(2);
        const ParsedExpression parsed = parseCondition(condition.text, Vocabulary(columns.values));
        ASSERT_FALSE(parsed.expression.isEmpty()) << qPrintable(condition.text) << "\n" << firstProblem(parsed);
        std::vector<Truth> out(rowCount);
        Plan::compile(parsed.expression, columns.values).evaluate(columns, 0, out);
        for (size_t row = 0; row < rowCount; ++row) {
            try {
                const std::optional<bool> expected = condition.holds(rows[row]);
                const Truth truth = expected ? Truth(*expected) : Truth::Unknown;
                ASSERT_EQ(out[row], truth) << qPrintable(condition.text) << " row " << row;
                ++seen[size_t(int(truth) + 1)];
                ++compared;
            } catch (const TooLarge&) {
                ++tooLarge;
            }
        }
        ASSERT_EQ(explain(parsed.expression, columns, 0).holds, out[0]) << qPrintable(condition.text);
    }
    EXPECT_GE(compared, 100'000);
    EXPECT_LT(tooLarge, conditions * int(rowCount) / 20);
    for (const int count : seen)
        EXPECT_GT(count, 10'000) << "false, true and unknown all occur";
}

TEST(LanguageProperties, NoTextCrashesTheParser)
{
    ConditionGenerator random(3);
    const Vocabulary vocabulary(ConditionGenerator::values());
    const FactColumns columns = ConditionGenerator::columns({random.row()});
    int understood = 0;
    for (int i = 0; i < 100'000; ++i) {
        const QString text = mutated(seeds()[random.upTo(int(seeds().size()) - 1)], random);
        const ParsedExpression parsed = parseCondition(text, vocabulary);
        ASSERT_EQ(parsed.expression.isEmpty(), !parsed.problems.isEmpty()) << qPrintable(text);
        for (const Problem& problem : parsed.problems) {
            ASSERT_GE(problem.line, 1);
            ASSERT_LE(problem.line, 1 + text.count(u'\n'));
            ASSERT_GE(problem.column, 1);
            ASSERT_LE(problem.column, text.size() + 1);
            ASSERT_FALSE(problem.message.isEmpty());
        }
        if (parsed.expression.isEmpty())
            continue;
        ++understood;
        const ParsedExpression again = parseCondition(parsed.expression.print(), vocabulary);
        ASSERT_FALSE(again.expression.isEmpty()) << qPrintable(text);
        ASSERT_TRUE(language::sameTree(parsed.expression.root(), again.expression.root())) << qPrintable(text);
        explain(parsed.expression, columns, 0);
    }
    EXPECT_GT(understood, 1000) << "some mutations stay conditions";
}

} // namespace kece
