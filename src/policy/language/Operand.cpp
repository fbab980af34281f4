// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/language/Operand.h"

#include "domain/values/DateText.h"

namespace kece::language {

Operand::Operand(const Node& node, const QMap<QString, PolicyValue>& values, ColumnSlots& slots)
{
    compile(node, values, slots);
    if (node.type != ValueType::Text)
        foldConstants();
}

void Operand::compile(const Node& node, const QMap<QString, PolicyValue>& values, ColumnSlots& slots)
{
    using Source = ColumnSlot::Source;
    switch (node.kind) {
    case NodeKind::Number:
    case NodeKind::Day:
        m_code.push_back({Step::Constant, {}, node.number});
        return;
    case NodeKind::Text:
        m_text = node.text;
        return;
    case NodeKind::Value:
        compileValue(values.value(node.text), node.type);
        return;
    case NodeKind::Attribute:
        if (const auto value = values.constFind(node.text); value != values.constEnd())
            compileValue(*value, node.type);
        else
            compileColumn(node.type == ValueType::Number ? Step::TextAsNumber
                    : node.type == ValueType::Day        ? Step::TextAsDay
                                                         : Step::Column,
                slots.slot(Source::Attribute, node.text));
        return;
    case NodeKind::Fact:
        compileColumn(Step::Column,
            slots.slot(node.type == ValueType::Day ? Source::Day
                    : node.type == ValueType::Text ? Source::Text
                                                   : Source::Number,
                node.text));
        return;
    default:
        break;
    }
    for (const std::unique_ptr<Node>& child : node.children)
        compile(*child, values, slots);
    switch (node.kind) {
    case NodeKind::Negate:
        return m_code.push_back({Step::Negate});
    case NodeKind::Add:
        return m_code.push_back({Step::Add});
    case NodeKind::Subtract:
        return m_code.push_back({Step::Subtract});
    case NodeKind::Multiply:
        return m_code.push_back({Step::Multiply});
    default:
        return m_code.push_back({Step::Divide});
    }
}

/// A value of another type than the condition was checked with is as good as a blank.
void Operand::compileValue(const PolicyValue& value, ValueType type)
{
    const std::optional<Rational> number = value.kind == PolicyValue::Kind::Number ? Rational::fromText(value.number)
        : value.kind == PolicyValue::Kind::Day                                     ? std::optional(Rational(epochDay(value.day)))
                                                                                   : std::nullopt;
    const bool fits = value.kind == PolicyValue::Kind::Number ? type == ValueType::Number
        : value.kind == PolicyValue::Kind::Day                ? type == ValueType::Day
                                                              : value.kind == PolicyValue::Kind::Text && type == ValueType::Text;
    if (fits && number)
        m_code.push_back({Step::Constant, {}, *number});
    else if (fits && type == ValueType::Text)
        m_text = value.text;
    else
        m_unknown = true;
}

void Operand::compileColumn(Step step, ColumnSlot slot)
{
    m_code.push_back({step, slot});
    ++m_columns;
}

void Operand::foldConstants()
{
    if (m_unknown || m_columns > 0)
        return;
    const FactColumns nothing;
    Stack stack;
    const std::optional<Rational> value = number(BoundColumns(ColumnSlots(), nothing, 0, 0), 0, stack);
    m_unknown = !value;
    if (value)
        m_code = {{Step::Constant, {}, *value}};
}

std::optional<ColumnSlot> Operand::plainColumn() const
{
    if (m_unknown || m_code.size() != 1 || m_code.front().step != Step::Column)
        return std::nullopt;
    return m_code.front().slot;
}

std::optional<Rational> Operand::constantNumber() const
{
    return isConstant() && !m_code.empty() ? std::optional(m_code.front().constant) : std::nullopt;
}

std::optional<Rational> Operand::number(const BoundColumns& columns, size_t row, Stack& stack) const
{
    if (m_unknown)
        return std::nullopt;
    stack.clear();
    for (const Instruction& instruction : m_code) {
        std::optional<Rational> result;
        switch (instruction.step) {
        case Step::Constant:
            stack.push_back(instruction.constant);
            continue;
        case Step::Column:
            result = columns.number(instruction.slot, row);
            break;
        case Step::TextAsNumber:
            result = columns.textAsNumber(instruction.slot, row);
            break;
        case Step::TextAsDay:
            result = columns.textAsDay(instruction.slot, row);
            break;
        case Step::Negate:
            stack.back() = stack.back().negated();
            continue;
        default: {
            const Rational right = stack.back();
            stack.pop_back();
            const Rational left = stack.back();
            stack.pop_back();
            result = instruction.step == Step::Add   ? left.plus(right)
                : instruction.step == Step::Subtract ? left.minus(right)
                : instruction.step == Step::Multiply ? left.times(right)
                                                     : left.over(right);
        }
        }
        if (!result)
            return std::nullopt;
        stack.push_back(*result);
    }
    return stack.back();
}

const QString* Operand::text(const BoundColumns& columns, size_t row) const
{
    if (m_unknown)
        return nullptr;
    return m_columns == 0 ? &m_text : columns.text(m_code.front().slot, row);
}

} // namespace kece::language
