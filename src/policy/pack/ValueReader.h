// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/pack/Pack.h"
#include "policy/pack/PackTable.h"

namespace kece {

/// What a company types or a file says for a value: `unset`, a number (`300`, `50万`, `15%`), a day (`2026-01-31`), else text.
PolicyValue policyValueOf(const QString& text);

/// Reads the values of the sections of one pack; a name stands for one value in the whole pack.
class ValueReader
{
public:
    ValueReader(Pack& pack, QVector<Problem>& problems) : m_pack(pack), m_problems(problems) {}

    /// The `values` table of a section, if it has one.
    void readTable(PackTable& section);
    /// One value under its name; `{ value, article, note }` or the plain value.
    void readValue(const QString& name, TextPosition position, const TomlValue& value);

private:
    void report(TextPosition position, const QString& message) { m_problems.append({position.line, position.column, message}); }

    Pack& m_pack;
    QVector<Problem>& m_problems;
};

} // namespace kece
