// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/language/Condition.h"

#include "policy/language/NumberRange.h"
#include "policy/language/Operand.h"

#include <algorithm>
#include <array>

namespace kece::language {

namespace {

Truth truthOf(bool holds)
{
    return holds ? Truth::True : Truth::False;
}

Truth both(Truth a, Truth b)
{
    if (a == Truth::False || b == Truth::False)
        return Truth::False;
    return a == Truth::True && b == Truth::True ? Truth::True : Truth::Unknown;
}

Truth either(Truth a, Truth b)
{
    if (a == Truth::True || b == Truth::True)
        return Truth::True;
    return a == Truth::False && b == Truth::False ? Truth::False : Truth::Unknown;
}

bool agrees(NodeKind kind, std::strong_ordering order)
{
    switch (kind) {
    case NodeKind::Less:
        return order < 0;
    case NodeKind::LessEqual:
        return order <= 0;
    case NodeKind::Equal:
        return order == 0;
    case NodeKind::NotEqual:
        return order != 0;
    case NodeKind::GreaterEqual:
        return order >= 0;
    default:
        return order > 0;
    }
}

bool comparesText(const Node& node)
{
    return std::any_of(node.children.begin(), node.children.end(), [](const auto& child) { return child->type == ValueType::Text; });
}

class ConstantTruth : public Condition
{
public:
    explicit ConstantTruth(Truth truth) : m_truth(truth) {}
    void evaluate(const BoundColumns&, size_t, std::span<Truth> out) const override { std::fill(out.begin(), out.end(), m_truth); }

private:
    Truth m_truth;
};

class FlagFact : public Condition
{
public:
    explicit FlagFact(ColumnSlot slot) : m_slot(slot) {}

    void evaluate(const BoundColumns& columns, size_t from, std::span<Truth> out) const override
    {
        const NumberView* flags = columns.numbers(m_slot);
        for (size_t i = 0; i < out.size(); ++i)
            out[i] = !flags || flags->numerators[from + i] == kUnknown ? Truth::Unknown : truthOf(flags->numerators[from + i] != 0);
    }

private:
    ColumnSlot m_slot;
};

template<Truth (*Join)(Truth, Truth)>
class Junction : public Condition
{
public:
    explicit Junction(std::vector<std::unique_ptr<Condition>> parts) : m_parts(std::move(parts)) {}

    void evaluate(const BoundColumns& columns, size_t from, std::span<Truth> out) const override
    {
        std::array<Truth, kBlock> next;
        m_parts.front()->evaluate(columns, from, out);
        for (size_t part = 1; part < m_parts.size(); ++part) {
            m_parts[part]->evaluate(columns, from, {next.data(), out.size()});
            for (size_t i = 0; i < out.size(); ++i)
                out[i] = Join(out[i], next[i]);
        }
    }

private:
    std::vector<std::unique_ptr<Condition>> m_parts;
};

class Negation : public Condition
{
public:
    explicit Negation(std::unique_ptr<Condition> part) : m_part(std::move(part)) {}

    void evaluate(const BoundColumns& columns, size_t from, std::span<Truth> out) const override
    {
        m_part->evaluate(columns, from, out);
        std::transform(out.begin(), out.end(), out.begin(), opposite);
    }

private:
    std::unique_ptr<Condition> m_part;
};

/// Two conditions compared with == or !=.
class SameTruth : public Condition
{
public:
    SameTruth(bool same, std::unique_ptr<Condition> left, std::unique_ptr<Condition> right)
        : m_same(same), m_left(std::move(left)), m_right(std::move(right))
    {}

    void evaluate(const BoundColumns& columns, size_t from, std::span<Truth> out) const override
    {
        std::array<Truth, kBlock> right;
        m_left->evaluate(columns, from, out);
        m_right->evaluate(columns, from, {right.data(), out.size()});
        for (size_t i = 0; i < out.size(); ++i)
            out[i] = out[i] == Truth::Unknown || right[i] == Truth::Unknown ? Truth::Unknown : truthOf((out[i] == right[i]) == m_same);
    }

private:
    bool m_same;
    std::unique_ptr<Condition> m_left;
    std::unique_ptr<Condition> m_right;
};

/// A text column against known words.
class TextMatch : public Condition
{
public:
    TextMatch(ColumnSlot slot, QStringList words, bool negated, bool unknownWord)
        : m_slot(slot), m_words(std::move(words)), m_negated(negated), m_unknownWord(unknownWord)
    {}

    void evaluate(const BoundColumns& columns, size_t from, std::span<Truth> out) const override
    {
        for (size_t i = 0; i < out.size(); ++i) {
            const QString* text = columns.text(m_slot, from + i);
            if (text && m_words.contains(*text))
                out[i] = truthOf(!m_negated);
            else
                out[i] = !text || m_unknownWord ? Truth::Unknown : truthOf(m_negated);
        }
    }

private:
    ColumnSlot m_slot;
    QStringList m_words;
    bool m_negated;
    bool m_unknownWord;
};

/// Any comparison, row by row. `in` and `between` are taken as in SQL: the one as a chain of == with or, the other as >= and <=.
class Comparison : public Condition
{
public:
    Comparison(const Node& node, std::vector<Operand> operands)
        : m_kind(node.kind), m_negated(node.negated), m_ofText(comparesText(node)), m_operands(std::move(operands))
    {}

    void evaluate(const BoundColumns& columns, size_t from, std::span<Truth> out) const override
    {
        Operand::Stack stack;
        for (size_t i = 0; i < out.size(); ++i) {
            const Truth truth = m_ofText ? ofText(columns, from + i) : ofNumbers(columns, from + i, stack);
            out[i] = m_negated ? opposite(truth) : truth;
        }
    }

private:
    Truth ofText(const BoundColumns& columns, size_t row) const
    {
        const QString* left = m_operands[0].text(columns, row);
        const auto compare = [&](const Operand& other) {
            const QString* right = other.text(columns, row);
            return left && right ? truthOf((*left == *right) == (m_kind != NodeKind::NotEqual)) : Truth::Unknown;
        };
        return m_kind == NodeKind::In ? anyOf(compare) : compare(m_operands[1]);
    }

    Truth ofNumbers(const BoundColumns& columns, size_t row, Operand::Stack& stack) const
    {
        const std::optional<Rational> left = m_operands[0].number(columns, row, stack);
        const auto compare = [&](NodeKind kind, const Operand& other) {
            const std::optional<Rational> right = left ? other.number(columns, row, stack) : std::nullopt;
            return right ? truthOf(agrees(kind, *left <=> *right)) : Truth::Unknown;
        };
        if (m_kind == NodeKind::In)
            return anyOf([&](const Operand& other) { return compare(NodeKind::Equal, other); });
        if (m_kind == NodeKind::Between)
            return both(compare(NodeKind::GreaterEqual, m_operands[1]), compare(NodeKind::LessEqual, m_operands[2]));
        return compare(m_kind, m_operands[1]);
    }

    template<class Compare>
    Truth anyOf(Compare compare) const
    {
        Truth truth = Truth::False;
        for (size_t i = 1; i < m_operands.size(); ++i)
            truth = either(truth, compare(m_operands[i]));
        return truth;
    }

    NodeKind m_kind;
    bool m_negated;
    bool m_ofText;
    std::vector<Operand> m_operands;
};

std::unique_ptr<Condition> textMatch(const Node& node, const std::vector<Operand>& operands, ColumnSlot slot)
{
    QStringList words;
    bool unknownWord = false;
    for (size_t i = 1; i < operands.size(); ++i) {
        if (!operands[i].isConstant() && !operands[i].isUnknown())
            return nullptr;
        if (operands[i].isUnknown())
            unknownWord = true;
        else
            words.append(operands[i].constantText());
    }
    return std::make_unique<TextMatch>(slot, words, node.negated != (node.kind == NodeKind::NotEqual), unknownWord);
}

/// A column with one or two constants, or two columns; nothing if it is neither.
std::unique_ptr<Condition> numberRange(const Node& node, const std::vector<Operand>& operands, std::unique_ptr<Condition>& exact)
{
    if (node.kind == NodeKind::In)
        return nullptr;
    const std::optional<ColumnSlot> left = operands[0].plainColumn();
    const std::optional<ColumnSlot> right = operands[1].plainColumn();
    const std::optional<Rational> limit = operands[1].constantNumber();
    if (node.kind == NodeKind::Between) {
        const std::optional<Rational> upper = operands[2].constantNumber();
        return left && limit && upper ? std::make_unique<NumberRange>(*left, NumberLimits::between(*limit, *upper, node.negated), std::move(exact))
                                      : nullptr;
    }
    if (left && right)
        return std::make_unique<NumberPair>(*left, node.kind, *right, std::move(exact));
    if (left && limit)
        return std::make_unique<NumberRange>(*left, NumberLimits::of(node.kind, *limit), std::move(exact));
    if (const std::optional<Rational> other = operands[0].constantNumber(); right && other)
        return std::make_unique<NumberRange>(*right, NumberLimits::of(mirrored(node.kind), *other), std::move(exact));
    return nullptr;
}

std::unique_ptr<Condition> compileComparison(const Node& node, const QMap<QString, PolicyValue>& values, ColumnSlots& slots)
{
    std::vector<Operand> operands;
    for (const std::unique_ptr<Node>& child : node.children)
        operands.emplace_back(*child, values, slots);
    if (operands[0].isUnknown())
        return std::make_unique<ConstantTruth>(Truth::Unknown);
    if (comparesText(node)) {
        if (const std::optional<ColumnSlot> column = operands[0].plainColumn()) {
            if (std::unique_ptr<Condition> match = textMatch(node, operands, *column))
                return match;
        }
        return std::make_unique<Comparison>(node, std::move(operands));
    }
    std::unique_ptr<Condition> exact = std::make_unique<Comparison>(node, operands);
    std::unique_ptr<Condition> fast = numberRange(node, operands, exact);
    return fast ? std::move(fast) : std::move(exact);
}

} // namespace

Truth opposite(Truth truth)
{
    return truth == Truth::Unknown ? truth : truthOf(truth == Truth::False);
}

std::unique_ptr<Condition> compileCondition(const Node& node, const QMap<QString, PolicyValue>& values, ColumnSlots& slots)
{
    const auto compile = [&](size_t child) { return compileCondition(*node.children[child], values, slots); };
    switch (node.kind) {
    case NodeKind::Truth:
        return std::make_unique<ConstantTruth>(truthOf(node.truth));
    case NodeKind::Fact:
        return std::make_unique<FlagFact>(slots.slot(ColumnSlot::Source::Number, node.text));
    case NodeKind::Not:
        return std::make_unique<Negation>(compile(0));
    case NodeKind::And:
    case NodeKind::Or: {
        std::vector<std::unique_ptr<Condition>> parts;
        for (size_t i = 0; i < node.children.size(); ++i)
            parts.push_back(compile(i));
        if (node.kind == NodeKind::And)
            return std::make_unique<Junction<both>>(std::move(parts));
        return std::make_unique<Junction<either>>(std::move(parts));
    }
    default:
        break;
    }
    if (node.children[0]->type == ValueType::Flag)
        return std::make_unique<SameTruth>(node.kind == NodeKind::Equal, compile(0), compile(1));
    return compileComparison(node, values, slots);
}

} // namespace kece::language
