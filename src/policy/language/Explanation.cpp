// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/language/Condition.h"
#include "policy/language/Operand.h"
#include "policy/language/Plan.h"
#include "policy/language/ValueText.h"

#include "domain/values/DateText.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace kece {

using namespace language;

namespace {

QString toBeFilledIn()
{
    return QCoreApplication::translate("RuleLanguage", "to be filled in");
}

QString yesOrNo(bool yes)
{
    return yes ? QCoreApplication::translate("RuleLanguage", "yes") : QCoreApplication::translate("RuleLanguage", "no");
}

bool readsRow(const Node& node)
{
    bool reads = false;
    walk(node, [&](const Node& part) { reads = reads || part.kind == NodeKind::Fact || part.kind == NodeKind::Attribute; });
    return reads;
}

/// What a calculation is counted in. Plain numbers take the unit they are used with; a ratio of like units has none.
Unit unitOf(const Node& node)
{
    if (node.kind == NodeKind::Fact)
        return node.fact->unit;
    if (node.kind == NodeKind::Negate)
        return unitOf(*node.children[0]);
    if (node.children.size() != 2)
        return Unit::None;
    if (node.kind == NodeKind::Subtract && node.children[0]->type == ValueType::Day && node.type == ValueType::Number)
        return Unit::Days;
    const Unit left = unitOf(*node.children[0]);
    const Unit right = unitOf(*node.children[1]);
    if (node.kind == NodeKind::Add || node.kind == NodeKind::Subtract)
        return left == Unit::None ? right : left;
    if (node.kind == NodeKind::Multiply && left == Unit::None)
        return right;
    return right == Unit::None ? left : Unit::None;
}

/// The smallest difference that matters, which `<` and `>` ask for beyond the limit.
Rational stepOf(Unit unit)
{
    switch (unit) {
    case Unit::Yuan:
        return *Rational::of(1, 100);
    case Unit::Count:
    case Unit::Days:
    case Unit::Months:
        return Rational(1);
    default:
        return Rational();
    }
}

/// What one side of a comparison comes to for the row.
struct Side {
    bool known = false;
    std::optional<Rational> number;
    QString text;
    QJsonValue data;
};

/// Walks a condition in reading order and evaluates every comparison with the evaluators a plan is made of.
class Explainer
{
public:
    Explainer(const FactColumns& columns, size_t row) : m_columns(columns), m_row(row) {}

    Truth truth(const Node& node) const
    {
        ColumnSlots slots;
        const std::unique_ptr<Condition> condition = compileCondition(node, m_columns.values, slots);
        Truth truth = Truth::Unknown;
        condition->evaluate(bind(slots), m_row, {&truth, 1});
        return truth;
    }

    /// `negated`: below an odd number of `not`; comparisons are then shown as what must hold.
    void explain(const Node& node, bool negated)
    {
        switch (node.kind) {
        case NodeKind::Truth:
            return;
        case NodeKind::Not:
            return explain(*node.children[0], !negated);
        case NodeKind::And:
        case NodeKind::Or:
            for (const std::unique_ptr<Node>& child : node.children)
                explain(*child, negated);
            return;
        case NodeKind::Fact:
            return explainFlag(node, negated);
        default:
            break;
        }
        if (node.children[0]->type != ValueType::Flag)
            return explainComparison(node, negated);
        const Node& left = *node.children[0];
        const Node& right = *node.children[1];
        const bool different = node.kind == NodeKind::NotEqual;
        if (right.kind == NodeKind::Truth)
            return explain(left, negated != (different == right.truth));
        if (left.kind == NodeKind::Truth)
            return explain(right, negated != (different == left.truth));
        explain(left, false);
        explain(right, false);
    }

    QVector<ExplainedComparison> takeComparisons() { return std::move(m_comparisons); }

private:
    BoundColumns bind(const ColumnSlots& slots) const { return BoundColumns(slots, m_columns, m_row + 1, 1); }

    void explainFlag(const Node& node, bool negated)
    {
        const Truth flag = truth(node);
        ExplainedComparison comparison;
        comparison.fact = node.text;
        comparison.factLabel = factLabel(*node.fact);
        comparison.op = "==";
        comparison.limit = yesOrNo(!negated);
        comparison.limitData = !negated;
        comparison.holds = negated ? opposite(flag) : flag;
        if (flag == Truth::Unknown) {
            comparison.unknown.append(comparison.factLabel);
        } else {
            comparison.value = yesOrNo(flag == Truth::True);
            comparison.valueData = flag == Truth::True;
        }
        m_comparisons.append(comparison);
    }

    void explainComparison(const Node& node, bool negated)
    {
        const bool turned = node.children.size() == 2 && !readsRow(*node.children[0]) && readsRow(*node.children[1]);
        const Node& subject = *node.children[turned ? 1 : 0];
        Unit unit = unitOf(subject);
        for (const std::unique_ptr<Node>& child : node.children)
            unit = unit == Unit::None ? unitOf(*child) : unit;

        const Truth plain = truth(node);
        const Side value = side(subject, unit);
        ExplainedComparison comparison;
        comparison.fact = isName(subject) ? subject.text : print(subject);
        comparison.factLabel = print(subject, true);
        comparison.unit = subject.type == ValueType::Day ? Unit::Days : unit;
        comparison.value = value.text;
        comparison.valueData = value.data;
        comparison.holds = negated ? opposite(plain) : plain;
        comparison.unknown = unknownNames(node);

        if (node.kind == NodeKind::In || node.kind == NodeKind::Between) {
            explainSeveral(node, unit, comparison);
            const QString word = node.kind == NodeKind::In ? "in" : "between";
            comparison.op = node.negated != negated ? "not " + word : word;
        } else {
            NodeKind kind = turned ? mirrored(node.kind) : node.kind;
            kind = negated ? contrary(kind) : kind;
            comparison.op = operatorText(kind);
            const Side limit = side(*node.children[turned ? 0 : 1], unit);
            comparison.limit = limit.text;
            comparison.limitData = limit.data;
            if (value.number && limit.number)
                measure(comparison, *value.number, kind, *limit.number, subject.type == ValueType::Day ? Unit::Days : unit);
        }
        if (comparison.holds == Truth::Unknown && comparison.unknown.isEmpty())
            comparison.unknown.append(comparison.factLabel);
        m_comparisons.append(comparison);
    }

    void explainSeveral(const Node& node, Unit unit, ExplainedComparison& comparison) const
    {
        QStringList texts;
        QJsonArray data;
        for (size_t i = 1; i < node.children.size(); ++i) {
            const Side limit = side(*node.children[i], unit);
            texts.append(limit.text);
            data.append(limit.data);
        }
        comparison.limit = texts.join(node.kind == NodeKind::In ? ", " : " – ");
        comparison.limitData = data;
    }

    /// What is missing, and how far it has come.
    static void measure(ExplainedComparison& comparison, const Rational& value, NodeKind kind, const Rational& limit, Unit unit)
    {
        if (value.numerator() >= 0 && limit.numerator() > 0)
            comparison.share = value.toDouble() / limit.toDouble();
        if (comparison.holds != Truth::False || kind == NodeKind::NotEqual)
            return;
        std::optional<Rational> gap = value < limit ? limit.minus(value) : value.minus(limit);
        if (gap && (kind == NodeKind::Less || kind == NodeKind::Greater))
            gap = gap->plus(stepOf(unit));
        if (gap)
            comparison.gap = numberForPeople(*gap, unit);
    }

    Side side(const Node& node, Unit unit) const
    {
        ColumnSlots slots;
        const Operand operand(node, m_columns.values, slots);
        const BoundColumns bound = bind(slots);
        Side side;
        if (node.type == ValueType::Text) {
            const QString* text = operand.text(bound, m_row);
            side.known = text != nullptr;
            side.text = text ? *text : QString();
            side.data = text ? QJsonValue(*text) : QJsonValue();
        } else {
            Operand::Stack stack;
            side.number = operand.number(bound, m_row, stack);
            side.known = side.number.has_value();
            if (side.known && node.type == ValueType::Day) {
                const QString day = dateText(dateOfEpochDay(qint64(side.number->floor())));
                side.text = day;
                side.data = day;
            } else if (side.known) {
                side.text = numberForPeople(*side.number, unit);
                side.data = numberForFiles(*side.number, unit);
            }
        }
        if (!side.known)
            describeUnknown(node, side);
        return side;
    }

    /// A blank says that it is one; an attribute that does not read as what is needed shows what it holds.
    void describeUnknown(const Node& node, Side& side) const
    {
        if (isBlankValue(node)) {
            side.text = toBeFilledIn();
        } else if (node.kind == NodeKind::Attribute) {
            const auto column = m_columns.attributes.constFind(node.text);
            if (column != m_columns.attributes.constEnd() && m_row < column->index.size())
                side.text = column->at(m_row);
        }
    }

    bool isBlankValue(const Node& node) const
    {
        const bool named = node.kind == NodeKind::Value || node.kind == NodeKind::Attribute;
        const auto value = named ? m_columns.values.constFind(node.text) : m_columns.values.constEnd();
        return value != m_columns.values.constEnd() && value->kind == PolicyValue::Kind::Unset;
    }

    static bool isName(const Node& node) { return node.kind == NodeKind::Fact || node.kind == NodeKind::Value || node.kind == NodeKind::Attribute; }

    QStringList unknownNames(const Node& root) const
    {
        QStringList names;
        walk(root, [&](const Node& node) {
            if (!isName(node) || side(node, Unit::None).known)
                return;
            const QString label = print(node, true);
            const QString name = isBlankValue(node) ? label + " (" + toBeFilledIn() + ')' : label;
            if (!names.contains(name))
                names.append(name);
        });
        return names;
    }

    const FactColumns& m_columns;
    size_t m_row;
    QVector<ExplainedComparison> m_comparisons;
};

} // namespace

ExplainedCondition explain(const Expression& expression, const FactColumns& columns, size_t row)
{
    Explainer explainer(columns, row);
    ExplainedCondition explained;
    explained.holds = explainer.truth(expression.root());
    explainer.explain(expression.root(), false);
    explained.comparisons = explainer.takeComparisons();
    return explained;
}

} // namespace kece
