// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/language/Plan.h"

namespace kece {

/// Columns of a few rows, filled by hand.
class FactRows
{
public:
    explicit FactRows(size_t rows) { m_columns.rows = rows; }

    FactRows& yuan(const QString& name, std::vector<int64_t> fen)
    {
        m_columns.numbers[name] = {std::move(fen), {}, 100};
        return *this;
    }
    FactRows& count(const QString& name, std::vector<int64_t> counts)
    {
        m_columns.numbers[name] = {std::move(counts), {}, 1};
        return *this;
    }
    FactRows& share(const QString& name, std::vector<int64_t> numerators, std::vector<int64_t> denominators)
    {
        m_columns.numbers[name] = {std::move(numerators), std::move(denominators), 1};
        return *this;
    }
    FactRows& days(const QString& name, std::vector<int64_t> days)
    {
        m_columns.days[name] = std::move(days);
        return *this;
    }
    FactRows& text(const QString& name, const QStringList& values)
    {
        m_columns.texts[name] = words(values);
        return *this;
    }
    FactRows& attribute(const QString& name, const QStringList& values)
    {
        m_columns.attributes[name] = words(values);
        return *this;
    }
    FactRows& values(const QMap<QString, PolicyValue>& values)
    {
        m_columns.values = values;
        return *this;
    }
    const FactColumns& columns() const { return m_columns; }

private:
    /// An empty text is unknown.
    static TextColumn words(const QStringList& values)
    {
        TextColumn column;
        for (const QString& value : values) {
            if (!value.isEmpty() && !column.words.contains(value))
                column.words.append(value);
            column.index.push_back(int32_t(value.isEmpty() ? -1 : column.words.indexOf(value)));
        }
        return column;
    }

    FactColumns m_columns;
};

inline PolicyValue numberValue(const QString& digits)
{
    return {PolicyValue::Kind::Number, digits, {}, {}};
}

} // namespace kece
