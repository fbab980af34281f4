// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/language/Plan.h"
#include "policy/language/Rational.h"

namespace kece::language {

/// One column by its place in a plan.
struct ColumnSlot {
    enum class Source : uint8_t { Number, Day, Text, Attribute } source = Source::Number;
    int index = 0;
};

/// The columns a plan reads, each named once.
class ColumnSlots
{
public:
    ColumnSlot slot(ColumnSlot::Source source, const QString& name);
    const QStringList& names(ColumnSlot::Source source) const { return m_names[size_t(source)]; }

private:
    std::array<QStringList, 4> m_names;
};

/// A number column as it lies in memory; days have the denominator 1. `denominators` is null where one denominator holds for all.
struct NumberView {
    const int64_t* numerators = nullptr;
    const int64_t* denominators = nullptr;
    int64_t denominator = 1;
};

/// The columns of a plan looked up once for a run over some rows, so that no name is looked up per row. A column that is missing or too short
/// is unknown. What an attribute reads as is kept by word. Used by one thread.
class BoundColumns
{
public:
    BoundColumns(const ColumnSlots& slots, const FactColumns& columns, size_t end, size_t count);

    /// Null where the column is missing.
    const NumberView* numbers(ColumnSlot slot) const;
    const TextColumn* texts(ColumnSlot slot) const;

    std::optional<Rational> number(ColumnSlot slot, size_t row) const;
    const QString* text(ColumnSlot slot, size_t row) const;
    std::optional<Rational> textAsNumber(ColumnSlot slot, size_t row) const;
    std::optional<Rational> textAsDay(ColumnSlot slot, size_t row) const;

private:
    /// What the words of one column read as, filled as they are met.
    struct Readings {
        std::vector<uint8_t> known;
        std::vector<std::optional<Rational>> values;
    };
    template<class Read>
    std::optional<Rational> reading(ColumnSlot slot, size_t row, std::vector<Readings>& readings, Read read) const;

    std::vector<NumberView> m_numbers;
    std::vector<NumberView> m_days;
    std::vector<const TextColumn*> m_texts;
    std::vector<const TextColumn*> m_attributes;
    size_t m_count;
    mutable std::vector<Readings> m_numberReadings;
    mutable std::vector<Readings> m_dayReadings;
};

/// What people write for a number: `1200.5`, `1,200.50`, `50万元`, full-width digits too; nothing for any other text.
std::optional<Rational> readNumberText(const QString& text);

} // namespace kece::language
