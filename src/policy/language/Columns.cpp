// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/language/Columns.h"

#include "domain/values/DateText.h"
#include "domain/values/Money.h"
#include "foundation/TextFold.h"

namespace kece::language {

namespace {

std::optional<Rational> readDayText(const QString& text)
{
    const Result<QDate> day = parseDate(text);
    return day ? std::optional(Rational(epochDay(*day))) : std::nullopt;
}

const TextColumn* longEnough(const TextColumn& column, size_t end)
{
    return column.index.size() >= end ? &column : nullptr;
}

} // namespace

std::optional<Rational> readNumberText(const QString& text)
{
    const QString plain = halfWidth(trimmedText(text));
    if (const std::optional<Rational> number = Rational::fromText(plain))
        return number;
    const Result<ParsedMoney> amount = parseMoney(plain);
    return amount && !amount->rounded ? Rational::of(amount->fen, 100) : std::nullopt;
}

ColumnSlot ColumnSlots::slot(ColumnSlot::Source source, const QString& name)
{
    QStringList& names = m_names[size_t(source)];
    qsizetype index = names.indexOf(name);
    if (index < 0) {
        index = names.size();
        names.append(name);
    }
    return {source, int(index)};
}

BoundColumns::BoundColumns(const ColumnSlots& slots, const FactColumns& columns, size_t end, size_t count) : m_count(count)
{
    using Source = ColumnSlot::Source;
    for (const QString& name : slots.names(Source::Number)) {
        const auto column = columns.numbers.constFind(name);
        NumberView view;
        if (column != columns.numbers.constEnd() && column->numerators.size() >= end) {
            const bool own = !column->denominators.empty();
            if (own ? column->denominators.size() >= end : column->denominator > 0)
                view = {column->numerators.data(), own ? column->denominators.data() : nullptr, column->denominator};
        }
        m_numbers.push_back(view);
    }
    for (const QString& name : slots.names(Source::Day)) {
        const auto column = columns.days.constFind(name);
        const bool there = column != columns.days.constEnd() && column->size() >= end;
        m_days.push_back({there ? column->data() : nullptr, nullptr, 1});
    }
    for (const QString& name : slots.names(Source::Text)) {
        const auto column = columns.texts.constFind(name);
        m_texts.push_back(column == columns.texts.constEnd() ? nullptr : longEnough(*column, end));
    }
    for (const QString& name : slots.names(Source::Attribute)) {
        const auto column = columns.attributes.constFind(name);
        m_attributes.push_back(column == columns.attributes.constEnd() ? nullptr : longEnough(*column, end));
    }
    m_numberReadings.resize(m_attributes.size());
    m_dayReadings.resize(m_attributes.size());
}

const NumberView* BoundColumns::numbers(ColumnSlot slot) const
{
    const NumberView& view = (slot.source == ColumnSlot::Source::Day ? m_days : m_numbers)[slot.index];
    return view.numerators ? &view : nullptr;
}

const TextColumn* BoundColumns::texts(ColumnSlot slot) const
{
    return (slot.source == ColumnSlot::Source::Attribute ? m_attributes : m_texts)[slot.index];
}

std::optional<Rational> BoundColumns::number(ColumnSlot slot, size_t row) const
{
    const NumberView* view = numbers(slot);
    if (!view || view->numerators[row] == kUnknown)
        return std::nullopt;
    const int64_t denominator = view->denominators ? view->denominators[row] : view->denominator;
    return denominator > 0 ? Rational::of(view->numerators[row], denominator) : std::nullopt;
}

const QString* BoundColumns::text(ColumnSlot slot, size_t row) const
{
    const TextColumn* column = texts(slot);
    return column && column->index[row] >= 0 ? &column->words[column->index[row]] : nullptr;
}

template<class Read>
std::optional<Rational> BoundColumns::reading(ColumnSlot slot, size_t row, std::vector<Readings>& readings, Read read) const
{
    const TextColumn* column = texts(slot);
    if (!column || column->index[row] < 0)
        return std::nullopt;
    const auto word = column->index[row];
    if (size_t(column->words.size()) > m_count)
        return read(column->words[word]);
    Readings& ofColumn = readings[slot.index];
    if (ofColumn.known.empty()) {
        ofColumn.known.resize(column->words.size());
        ofColumn.values.resize(column->words.size());
    }
    if (!ofColumn.known[word]) {
        ofColumn.known[word] = true;
        ofColumn.values[word] = read(column->words[word]);
    }
    return ofColumn.values[word];
}

std::optional<Rational> BoundColumns::textAsNumber(ColumnSlot slot, size_t row) const
{
    return reading(slot, row, m_numberReadings, readNumberText);
}

std::optional<Rational> BoundColumns::textAsDay(ColumnSlot slot, size_t row) const
{
    return reading(slot, row, m_dayReadings, readDayText);
}

} // namespace kece::language
