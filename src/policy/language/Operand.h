// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/language/Columns.h"
#include "policy/language/Node.h"

namespace kece::language {

/// One side of a comparison, compiled: a constant, a column, or arithmetic as a stack machine over exact numbers. Days are numbers of days.
class Operand
{
public:
    using Stack = std::vector<Rational>;

    /// Values of the pack become constants, blanks unknown. Registers the columns it reads.
    Operand(const Node& node, const QMap<QString, PolicyValue>& values, ColumnSlots& slots);

    /// Unknown for every row.
    bool isUnknown() const { return m_unknown; }
    bool isConstant() const { return !m_unknown && m_columns == 0; }
    /// The column, if the operand is nothing else.
    std::optional<ColumnSlot> plainColumn() const;

    /// `stack` is scratch, kept by the caller from row to row.
    std::optional<Rational> number(const BoundColumns& columns, size_t row, Stack& stack) const;
    /// Null where unknown.
    const QString* text(const BoundColumns& columns, size_t row) const;
    std::optional<Rational> constantNumber() const;
    const QString& constantText() const { return m_text; }

private:
    enum class Step : uint8_t { Constant, Column, TextAsNumber, TextAsDay, Negate, Add, Subtract, Multiply, Divide };
    struct Instruction {
        Step step;
        ColumnSlot slot = {};
        Rational constant = {};
    };

    void compile(const Node& node, const QMap<QString, PolicyValue>& values, ColumnSlots& slots);
    void compileValue(const PolicyValue& value, ValueType type);
    void compileColumn(Step step, ColumnSlot slot);
    void foldConstants();

    std::vector<Instruction> m_code;
    QString m_text;
    int m_columns = 0;
    bool m_unknown = false;
};

} // namespace kece::language
