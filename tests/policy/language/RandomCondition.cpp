// SPDX-License-Identifier: GPL-3.0-or-later
#include "RandomCondition.h"

#include <algorithm>

namespace kece {

namespace {

using Wide = NaiveNumber::Wide;
using Answer = std::optional<bool>;

const QStringList kKinds{"dealer", "medical", "政府"};
const QStringList kNumberWords{"3", "12.5", "-4", "很多", "20"};
const std::map<QString, NaiveNumber> kNumbersOfWords{{"3", {3, 1}}, {"12.5", {25, 2}}, {"-4", {-4, 1}}, {"20", {20, 1}}};

Wide product(Wide a, Wide b)
{
    Wide result = 0;
    if (__builtin_mul_overflow(a, b, &result))
        throw TooLarge();
    return result;
}

Wide sum(Wide a, Wide b)
{
    Wide result = 0;
    if (__builtin_add_overflow(a, b, &result))
        throw TooLarge();
    return result;
}

std::optional<NaiveNumber> calculated(QChar sign, const std::optional<NaiveNumber>& a, const std::optional<NaiveNumber>& b)
{
    if (!a || !b)
        return std::nullopt;
    if (sign == u'*')
        return NaiveNumber{product(a->numerator, b->numerator), product(a->denominator, b->denominator)};
    if (sign == u'/') {
        if (b->numerator == 0)
            return std::nullopt;
        const Wide turn = b->numerator < 0 ? -1 : 1;
        return NaiveNumber{product(a->numerator, b->denominator * turn), product(a->denominator, b->numerator * turn)};
    }
    const Wide right = product(b->numerator, a->denominator);
    return NaiveNumber{sum(product(a->numerator, b->denominator), sign == u'+' ? right : -right), product(a->denominator, b->denominator)};
}

int orderOf(const NaiveNumber& a, const NaiveNumber& b)
{
    const Wide left = product(a.numerator, b.denominator);
    const Wide right = product(b.numerator, a.denominator);
    return left < right ? -1 : left > right ? 1 : 0;
}

bool agrees(const QString& sign, int order)
{
    if (sign == "<")
        return order < 0;
    if (sign == "<=")
        return order <= 0;
    if (sign == "==")
        return order == 0;
    if (sign == "!=")
        return order != 0;
    return sign == ">=" ? order >= 0 : order > 0;
}

Answer compared(const QString& sign, const std::optional<NaiveNumber>& a, const std::optional<NaiveNumber>& b)
{
    return a && b ? Answer(agrees(sign, orderOf(*a, *b))) : std::nullopt;
}

Answer conjunction(Answer a, Answer b)
{
    if ((a && !*a) || (b && !*b))
        return false;
    return a && b ? Answer(true) : std::nullopt;
}

Answer disjunction(Answer a, Answer b)
{
    if ((a && *a) || (b && *b))
        return true;
    return a && b ? Answer(false) : std::nullopt;
}

Answer negation(Answer a)
{
    return a ? Answer(!*a) : a;
}

TextColumn wordColumn(const std::vector<NaiveRow>& rows, const QString& name)
{
    TextColumn column;
    for (const NaiveRow& row : rows) {
        const std::optional<QString>& text = row.texts.at(name);
        if (text && !column.words.contains(*text))
            column.words.append(*text);
        column.index.push_back(text ? int32_t(column.words.indexOf(*text)) : -1);
    }
    return column;
}

} // namespace

ConditionGenerator::Part<NaiveNumber> ConditionGenerator::literal()
{
    const int decimals = upTo(2);
    const int digits = upTo(3) == 0 ? 0 : upTo(999);
    Wide numerator = digits;
    Wide denominator = decimals == 0 ? 1 : decimals == 1 ? 10 : 100;
    QString text = QString::number(digits).rightJustified(decimals + 1, u'0');
    if (decimals > 0)
        text.insert(text.size() - decimals, u'.');
    if (const int unit = upTo(5); unit == 0) {
        text += "万";
        numerator *= 10'000;
    } else if (unit == 1) {
        text += "%";
        denominator *= 100;
    }
    return {text, [=](const NaiveRow&) { return NaiveNumber{numerator, denominator}; }};
}

ConditionGenerator::Part<NaiveNumber> ConditionGenerator::countFact()
{
    const QString name = upTo(1) ? "order_count_12m" : "overdue_count_12m";
    return {name, [=](const NaiveRow& row) { return row.numbers.at(name); }};
}

ConditionGenerator::Part<NaiveNumber> ConditionGenerator::number(int depth)
{
    if (depth <= 0) {
        const int choice = upTo(5);
        if (choice < 2)
            return literal();
        if (choice == 2)
            return countFact();
        if (choice == 3)
            return {"limit", [](const NaiveRow&) { return NaiveNumber{5, 2}; }};
        const QString name = choice == 4 ? "amount_12m" : "growth_12m";
        return {name, [=](const NaiveRow& row) { return row.numbers.at(name); }};
    }
    if (upTo(6) == 0) {
        const Part<NaiveNumber> child = openNumber(depth - 1);
        return {"(-" + child.text + ')', [=](const NaiveRow& row) { return calculated(u'-', NaiveNumber{}, child.value(row)); }};
    }
    if (upTo(6) == 0) {
        const Part<NaiveNumber> from = day(depth - 1);
        const Part<NaiveNumber> to = day(depth - 1);
        return {'(' + to.text + " - " + from.text + ')', [=](const NaiveRow& row) { return calculated(u'-', to.value(row), from.value(row)); }};
    }
    const QChar sign = QStringLiteral("+-*/")[upTo(3)];
    const Part<NaiveNumber> left = openNumber(depth - 1);
    const Part<NaiveNumber> right = openNumber(depth - 1 - upTo(1));
    return {'(' + left.text + ' ' + sign + ' ' + right.text + ')',
        [=](const NaiveRow& row) { return calculated(sign, left.value(row), right.value(row)); }};
}

/// Where the neighbours make clear that it is a number: attributes and blanks too.
ConditionGenerator::Part<NaiveNumber> ConditionGenerator::openNumber(int depth)
{
    const int choice = upTo(11);
    if (choice == 0)
        return {"blank", [](const NaiveRow&) { return std::nullopt; }};
    if (choice == 1) {
        return {"attr('床位')", [](const NaiveRow& row) -> std::optional<NaiveNumber> {
                    const std::optional<QString>& word = row.texts.at("attr:床位");
                    const auto number = word ? kNumbersOfWords.find(*word) : kNumbersOfWords.end();
                    return number == kNumbersOfWords.end() ? std::nullopt : std::optional(number->second);
                }};
    }
    return number(upTo(1) ? depth : 0);
}

ConditionGenerator::Part<NaiveNumber> ConditionGenerator::day(int depth)
{
    if (depth > 0 && upTo(2) == 0) {
        const QChar sign = upTo(1) ? u'+' : u'-';
        const Part<NaiveNumber> from = day(depth - 1);
        const Part<NaiveNumber> count = upTo(1) ? literal() : countFact();
        return {'(' + from.text + ' ' + sign + ' ' + count.text + ')',
            [=](const NaiveRow& row) { return calculated(sign, from.value(row), count.value(row)); }};
    }
    if (upTo(1)) {
        const int offset = upTo(40);
        const QString iso = QDate(2026, 1, 1).addDays(offset).toString(Qt::ISODate);
        return {"date('" + iso + "')", [=](const NaiveRow&) { return NaiveNumber{20454 + offset, 1}; }};
    }
    const QString name = upTo(1) ? "last_order_on" : "first_order_on";
    return {name, [=](const NaiveRow& row) { return row.numbers.at(name); }};
}

ConditionGenerator::Part<QString> ConditionGenerator::text()
{
    if (upTo(1)) {
        const QString word = kKinds[upTo(int(kKinds.size()) - 1)];
        return {'"' + word + '"', [=](const NaiveRow&) { return word; }};
    }
    const QString name = upTo(1) ? "kind" : "region";
    return {name, [=](const NaiveRow& row) { return row.texts.at(name); }};
}

RandomCondition ConditionGenerator::numberComparison(int depth)
{
    const QString sign = QStringList{"<", "<=", "==", "!=", ">=", ">"}[upTo(5)];
    Part<NaiveNumber> left = openNumber(depth);
    Part<NaiveNumber> right = number(upTo(depth));
    const int form = upTo(5);
    if (form == 0) {
        const Part<NaiveNumber> upper = openNumber(upTo(depth));
        const bool negated = upTo(1);
        return {'(' + left.text + (negated ? " not" : "") + " between " + right.text + " and " + upper.text + ')', [=](const NaiveRow& row) {
                    const Answer answer = conjunction(
                        compared(">=", left.value(row), right.value(row)), compared("<=", left.value(row), upper.value(row)));
                    return negated ? negation(answer) : answer;
                }};
    }
    if (form == 1) {
        const Part<NaiveNumber> other = openNumber(0);
        const bool negated = upTo(1);
        return {'(' + left.text + (negated ? " not" : "") + " in [" + right.text + ", " + other.text + "])", [=](const NaiveRow& row) {
                    const Answer answer = disjunction(
                        compared("==", left.value(row), right.value(row)), compared("==", left.value(row), other.value(row)));
                    return negated ? negation(answer) : answer;
                }};
    }
    if (form == 2)
        std::swap(left, right);
    return {'(' + left.text + ' ' + sign + ' ' + right.text + ')',
        [=](const NaiveRow& row) { return compared(sign, left.value(row), right.value(row)); }};
}

RandomCondition ConditionGenerator::dayComparison()
{
    const QString sign = QStringList{"<", "<=", "==", "!=", ">=", ">"}[upTo(5)];
    const Part<NaiveNumber> left = day(1);
    const Part<NaiveNumber> right = day(1);
    return {'(' + left.text + ' ' + sign + ' ' + right.text + ')',
        [=](const NaiveRow& row) { return compared(sign, left.value(row), right.value(row)); }};
}

RandomCondition ConditionGenerator::textComparison()
{
    Part<QString> left = text();
    const Part<QString> right = text();
    if (upTo(3) == 0)
        left = {"attr('性质')", [](const NaiveRow& row) { return row.texts.at("attr:性质"); }};
    const auto same = [](const std::optional<QString>& a, const std::optional<QString>& b) { return a && b ? Answer(*a == *b) : std::nullopt; };
    const bool negated = upTo(1);
    if (upTo(1)) {
        return {'(' + left.text + (negated ? " != " : " == ") + right.text + ')', [=](const NaiveRow& row) {
                    const Answer answer = same(left.value(row), right.value(row));
                    return negated ? negation(answer) : answer;
                }};
    }
    const Part<QString> other = upTo(4) == 0 ? Part<QString>{"blank", [](const NaiveRow&) { return std::nullopt; }} : text();
    return {'(' + left.text + (negated ? " not in [" : " in [") + right.text + ", " + other.text + "])", [=](const NaiveRow& row) {
                const Answer answer = disjunction(same(left.value(row), right.value(row)), same(left.value(row), other.value(row)));
                return negated ? negation(answer) : answer;
            }};
}

RandomCondition ConditionGenerator::joined(int depth)
{
    const bool all = upTo(1);
    std::vector<RandomCondition> parts;
    QStringList texts;
    for (int count = 2 + upTo(1); count > 0; --count) {
        parts.push_back(condition(depth - 1));
        texts.append(parts.back().text);
    }
    return {'(' + texts.join(all ? " and " : " or ") + ')', [=](const NaiveRow& row) {
                Answer answer = all;
                for (const RandomCondition& part : parts)
                    answer = all ? conjunction(answer, part.holds(row)) : disjunction(answer, part.holds(row));
                return answer;
            }};
}

RandomCondition ConditionGenerator::condition(int depth)
{
    if (depth > 0 && upTo(2) > 0)
        return joined(depth);
    switch (upTo(depth > 0 ? 8 : 6)) {
    case 0:
        return {"blacklisted", [](const NaiveRow& row) { return row.blacklisted; }};
    case 1:
        return dayComparison();
    case 2:
        return textComparison();
    case 3: {
        const bool truth = upTo(1);
        return upTo(4) ? numberComparison(1) : RandomCondition{truth ? "true" : "false", [=](const NaiveRow&) { return truth; }};
    }
    case 7: {
        const RandomCondition child = condition(depth - 1);
        return {"(not " + child.text + ')', [=](const NaiveRow& row) { return negation(child.holds(row)); }};
    }
    case 8: {
        const RandomCondition left = condition(depth - 1);
        const RandomCondition right = condition(depth - 1);
        const bool same = upTo(1);
        return {"((" + left.text + ')' + (same ? " == " : " != ") + '(' + right.text + "))", [=](const NaiveRow& row) {
                    const Answer a = left.holds(row);
                    const Answer b = right.holds(row);
                    return a && b ? Answer((*a == *b) == same) : std::nullopt;
                }};
    }
    default:
        return numberComparison(2);
    }
}

NaiveRow ConditionGenerator::row()
{
    NaiveRow row;
    const auto maybe = [&](auto value) { return upTo(5) == 0 ? std::nullopt : std::optional(value); };
    row.numbers["amount_12m"] = maybe(NaiveNumber{upTo(1) ? upTo(20'000'000) : upTo(400), 100});
    row.numbers["growth_12m"] = maybe(NaiveNumber{upTo(20) - 10, 1 + upTo(9)});
    row.numbers["order_count_12m"] = maybe(NaiveNumber{upTo(4), 1});
    row.numbers["overdue_count_12m"] = maybe(NaiveNumber{upTo(2), 1});
    row.numbers["last_order_on"] = maybe(NaiveNumber{20454 + upTo(40), 1});
    row.numbers["first_order_on"] = maybe(NaiveNumber{20454 + upTo(40), 1});
    row.texts["kind"] = maybe(kKinds[upTo(int(kKinds.size()) - 1)]);
    row.texts["region"] = maybe(kKinds[upTo(int(kKinds.size()) - 1)]);
    row.texts["attr:性质"] = maybe(kKinds[upTo(int(kKinds.size()) - 1)]);
    row.texts["attr:床位"] = maybe(kNumberWords[upTo(int(kNumberWords.size()) - 1)]);
    row.blacklisted = maybe(upTo(1) == 1);
    return row;
}

FactColumns ConditionGenerator::columns(const std::vector<NaiveRow>& rows)
{
    FactColumns columns;
    columns.rows = rows.size();
    columns.values = values();
    columns.numbers["amount_12m"].denominator = 100;
    for (const NaiveRow& row : rows) {
        for (const auto& [name, number] : row.numbers) {
            const int64_t numerator = number ? int64_t(number->numerator) : kUnknown;
            if (name.endsWith("_on"))
                columns.days[name].push_back(numerator);
            else
                columns.numbers[name].numerators.push_back(numerator);
            if (name == "growth_12m")
                columns.numbers[name].denominators.push_back(number ? int64_t(number->denominator) : 1);
        }
        columns.numbers["blacklisted"].numerators.push_back(row.blacklisted ? int64_t(*row.blacklisted) : kUnknown);
    }
    for (const char* name : {"kind", "region"})
        columns.texts[name] = wordColumn(rows, name);
    for (const char* name : {"床位", "性质"})
        columns.attributes[name] = wordColumn(rows, QString("attr:") + name);
    return columns;
}

QMap<QString, PolicyValue> ConditionGenerator::values()
{
    return {{"blank", {}}, {"limit", {PolicyValue::Kind::Number, "2.5", {}, {}}}};
}

} // namespace kece
