// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/language/Expression.h"
#include "policy/language/Node.h"
#include "policy/language/Vocabulary.h"

#include "FactRows.h"

#include <gmock/gmock.h>

namespace kece {

namespace {

using testing::ElementsAre;
using testing::HasSubstr;

QString printed(const QString& text, const QMap<QString, PolicyValue>& values = {})
{
    const ParsedExpression parsed = parseCondition(text, Vocabulary(values));
    return parsed.problems.isEmpty() ? parsed.expression.print() : "problem: " + parsed.problems.front().message;
}

QString firstProblem(const QString& text)
{
    const ParsedExpression parsed = parseCondition(text, Vocabulary({{"beds_min", {}}, {"床位", {PolicyValue::Kind::Number, "30", {}, {}}}}));
    if (parsed.problems.isEmpty())
        return "none";
    const Problem& problem = parsed.problems.front();
    return QString("%1:%2 %3").arg(problem.line).arg(problem.column).arg(problem.message);
}

std::vector<std::pair<int, int>> places(const QString& text, TextPosition start = {})
{
    std::vector<std::pair<int, int>> places;
    const ParsedExpression parsed = parseCondition(text, Vocabulary(), start);
    for (const Problem& problem : parsed.problems)
        places.emplace_back(problem.line, problem.column);
    return places;
}

} // namespace

TEST(Expression, PrintsWithTheFewestParentheses)
{
    EXPECT_EQ(printed("((amount_12m)>=(50万))and(overdue_count_12m==0)"), "amount_12m >= 50万 and overdue_count_12m == 0");
    EXPECT_EQ(printed("(blacklisted or not (tier == 'vip')) and true"), "(blacklisted or not tier == \"vip\") and true");
    EXPECT_EQ(printed("amount_12m - (amount_total - 1) > 2 * (3 + 4)"), "amount_12m - (amount_total - 1) > 2 * (3 + 4)");
    EXPECT_EQ(printed("(amount_12m - amount_total) - 1 > (2 * 3) / -4"), "amount_12m - amount_total - 1 > 2 * 3 / -4");
    EXPECT_EQ(printed("not(kind in['a'])and(amount_12m not between 1 and 2)"), "not kind in [\"a\"] and amount_12m not between 1 and 2");
    EXPECT_EQ(printed("(blacklisted and true) == (amount_12m > 1)"), "(blacklisted and true) == (amount_12m > 1)");
    EXPECT_EQ(printed("last_order_on >= date('2026-01-01')"), "last_order_on >= date(\"2026-01-01\")");
    EXPECT_EQ(printed("attr('它\"的''名') == '说\"好\"'"), "attr(\"它\"\"的'名\") == '说\"好\"'");
}

TEST(Expression, KeepsJoinedPartsThatStoodInParentheses)
{
    EXPECT_EQ(printed("blacklisted and (true and false)"), "blacklisted and (true and false)");
    EXPECT_EQ(printed("blacklisted and true and false"), "blacklisted and true and false");
    EXPECT_EQ(printed("blacklisted or true and false or (true or false)"), "blacklisted or true and false or (true or false)");
}

TEST(Expression, NamesWhatItReadsInOrderOfAppearance)
{
    const ParsedExpression parsed = parseCondition(
        "attr('床位') >= beds_min and amount_12m > 1 and attr('床位') < 9 and amount_12m < kind_max and tier == 'a'",
        Vocabulary({{"beds_min", {}}, {"kind_max", numberValue("3")}}));
    ASSERT_TRUE(parsed.problems.isEmpty());
    EXPECT_EQ(parsed.expression.factNames(), (QStringList{"amount_12m", "tier"}));
    EXPECT_EQ(parsed.expression.valueNames(), (QStringList{"beds_min", "kind_max"}));
    EXPECT_EQ(parsed.expression.attributeNames(), QStringList{"床位"});
}

TEST(Expression, SuggestsTheNearestName)
{
    EXPECT_EQ(firstProblem("amount_12 >= 50万"), "1:1 Nothing is called “amount_12”; did you mean “amount_12m”?");
    EXPECT_EQ(firstProblem("amount_12m > bed_min"), "1:14 Nothing is called “bed_min”; did you mean “beds_min”?");
    EXPECT_THAT(firstProblem("amount_12m > 1 AND tier == 'a'").toStdString(), HasSubstr("1:16"));
    EXPECT_EQ(firstProblem("tier == VIP客户"),
        "1:9 Nothing is called “VIP客户”; text needs quotation marks, and a custom attribute is written attr(\"VIP客户\").");
}

TEST(Expression, ReportsEveryMistakeThatCanBeToldApart)
{
    EXPECT_THAT(places("amonut_12m > 1 and kind > 'a' or amount_12m = 3 and (region == ) and blacklisted"),
        ElementsAre(std::pair(1, 1), std::pair(1, 25), std::pair(1, 45), std::pair(1, 64)));
}

TEST(Expression, CountsPlacesInTheFileByCharacters)
{
    EXPECT_THAT(places("kind == '企业𠮷' and\n  nobody > 1", {7, 11}), ElementsAre(std::pair(8, 3)));
    EXPECT_THAT(places("'企业𠮷' == nobody", {7, 11}), ElementsAre(std::pair(7, 20)));
}

TEST(Expression, ComparesOnlyLikeWithLike)
{
    EXPECT_EQ(firstProblem("kind == 3"), "1:9 “3” is a number, but “kind” is a text; only like can be compared with like.");
    EXPECT_EQ(firstProblem("last_order_on > 3"), "1:17 “3” is a number, but “last_order_on” is a day; only like can be compared with like.");
    EXPECT_EQ(firstProblem("kind < 'b'"), "1:6 Texts have no order; compare them with ==, != or in.");
    EXPECT_EQ(firstProblem("amount_12m"), "1:1 A condition is needed here, but “amount_12m” is a number; compare it with something.");
    EXPECT_EQ(firstProblem("not 3 + 4"), "1:7 A condition is needed here, but “3 + 4” is a number; compare it with something.");
    EXPECT_EQ(firstProblem("kind * 2 > 1"), "1:1 A number is needed here, but “kind” is a text.");
    EXPECT_EQ(firstProblem("last_order_on + first_order_on > date('2026-01-01')"), "1:17 A number is needed here, but “first_order_on” is a day.");
    EXPECT_EQ(firstProblem("blacklisted >= true"), "1:13 Conditions can only be compared with == and !=.");
    EXPECT_EQ(firstProblem("kind in ['a', 3]"), "1:15 “3” is a number, but “kind” is a text; only like can be compared with like.");
    EXPECT_EQ(firstProblem("1 < amount_12m < 3"), "1:16 A comparison has two sides; write between … and …, or join two comparisons with and.");
}

TEST(Expression, TakesDaysApart)
{
    EXPECT_EQ(firstProblem("last_order_on - first_order_on > 30"), "none");
    EXPECT_EQ(firstProblem("last_order_on - 30 > first_order_on"), "none");
    EXPECT_EQ(firstProblem("30 + first_order_on < last_order_on"), "none");
    EXPECT_EQ(firstProblem("last_order_on - attr('签约日') > 30"), "none");
    EXPECT_EQ(firstProblem("last_order_on - beds_min > 30"), "none");
    EXPECT_EQ(firstProblem("30 - last_order_on > 3"), "1:6 A number is needed here, but “last_order_on” is a day.");
}

TEST(Expression, AllowsABlankBesideAnything)
{
    for (const char* text : {"amount_12m >= beds_min", "kind == beds_min", "last_order_on < beds_min", "attr('x') > beds_min",
             "beds_min * 2 < amount_12m", "beds_min == beds_min"})
        EXPECT_EQ(firstProblem(text), "none") << text;
}

TEST(Expression, SaysWhatToWriteInsteadOfAHabit)
{
    EXPECT_EQ(firstProblem("amount_12m = 3"), "1:12 Write “==” instead of “=”.");
    EXPECT_EQ(firstProblem("amount_12m ≥ 3"), "1:12 Write “>=” instead of “≥”.");
    EXPECT_EQ(firstProblem("（amount_12m > 3）"), "1:1 Write “(” instead of “（”.");
    EXPECT_EQ(firstProblem("blacklisted && true"), "1:13 Write “and” instead of “&&”.");
    EXPECT_EQ(firstProblem("tier == “vip”"), "1:9 Put text between plain quotation marks, \" or '.");
    EXPECT_EQ(firstProblem("amount_12m > 50万元"), "1:14 “50万元” is not a number; write it like 1200.50, 500_000, 50万 or 15%.");
    EXPECT_EQ(firstProblem("tier == 'vip"), "1:9 The text that begins here is not closed; end it with the same quotation mark.");
    EXPECT_EQ(firstProblem("last_order_on > date('2026-02-30')"), "1:22 “2026-02-30” is not a day; write it like date(\"2026-01-31\").");
    EXPECT_EQ(firstProblem("amount_12m > 1 +"), "1:17 The condition stops too early; expected here: a name, a number, a text or a date.");
    EXPECT_EQ(firstProblem("amount_12m > 1)"), "1:15 Expected here: and, or, or the end of the condition; found “)”.");
    EXPECT_EQ(firstProblem("kind in []"), "1:10 Expected here: a name, a number, a text or a date; found “]”.");
    EXPECT_EQ(firstProblem(" "), "1:2 There is no condition here; write one like amount_12m >= 50万.");
    EXPECT_EQ(firstProblem("attr('床位') > 床位"),
        "1:1 “床位” and attr(\"床位\") are the same value of the pack; give the value another name than the attribute.");
}

TEST(Expression, RefusesWhatIsTooLongOrTooDeepToFollow)
{
    EXPECT_NE(firstProblem(QString(5000, u'(') + "blacklisted"), "none");
    EXPECT_NE(firstProblem(QString("not ").repeated(2400) + "blacklisted"), "none");
    EXPECT_NE(firstProblem(QString(5000, u'-') + "1 > 2"), "none");
    EXPECT_NE(firstProblem("1" + QString("+1").repeated(3000) + " > 2"), "none");
    EXPECT_NE(firstProblem("blacklisted" + QString(" or blacklisted").repeated(3000)), "none");
    EXPECT_EQ(firstProblem("blacklisted" + QString(" or blacklisted").repeated(600)), "none");
    EXPECT_EQ(firstProblem(QString(90, u'(') + "blacklisted" + QString(90, u')')), "none");
}

TEST(Vocabulary, KnowsEveryFactOfTheInterface)
{
    const QStringList interfaceFacts = QString(
        "amount_12m amount_prev_12m amount_total amount_ytd order_count_12m order_count_total profit_12m profit_share_12m "
        "profit_rank_share_12m first_order_on last_order_on days_since_last_order months_since_start growth_12m overdue_count_12m "
        "overdue_days_max_12m overdue_amount contract_count contract_amount_12m contract_breach_count_12m complaint_count_12m "
        "justified_complaint_count_12m claim_amount_12m visit_count_12m days_since_last_visit satisfaction satisfaction_avg_12m "
        "credit_grade blacklisted tier months_in_tier kind industry department region")
                                           .split(u' ');
    for (const QString& name : interfaceFacts)
        EXPECT_TRUE(findFact(name)) << qPrintable(name);
}

} // namespace kece
