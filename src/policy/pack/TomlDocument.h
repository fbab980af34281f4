// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/language/Expression.h"

#include <QDate>
#include <QVector>

#include <optional>

namespace kece {

/// One value of a TOML file with its place. Numbers keep their digits as they were written, for no value of a pack may pass through floating point.
struct TomlValue {
    enum class Kind { Table, Array, Text, Number, Flag, Day, Other };

    struct Entry;

    Kind kind = Kind::Other;
    TextPosition position;
    TextPosition end; ///< behind the last character; of a value on its own, not of a table with a header
    QString text;     ///< of Text; of Number plain decimal digits, empty where written otherwise (exponent, inf)
    bool flag = false;
    QDate day;
    QVector<TomlValue> items;
    QVector<Entry> entries; ///< in the order of the file

    bool isTable() const { return kind == Kind::Table; }
    bool isText() const { return kind == Kind::Text; }
    /// Null if there is none.
    const TomlValue* find(QAnyStringView key) const;
};

struct TomlValue::Entry {
    QString key;
    TextPosition position;
    TomlValue value;
};

/// The file as a tree, or the first mistake in its syntax. The only place that knows the TOML library; its exceptions end here.
struct TomlDocument {
    std::optional<TomlValue> root;
    QVector<Problem> problems;
};
TomlDocument readToml(const QString& text);

/// Finds places of a file, counted in characters, in its text.
class TextLines
{
public:
    explicit TextLines(const QString& text);

    qsizetype offset(TextPosition position) const;
    /// Where a place inside a string value stands in the file; escapes and the quotation marks in front are counted in.
    TextPosition inside(const TomlValue& text, TextPosition place) const;

private:
    const QString& m_text;
    QVector<qsizetype> m_starts;
};

} // namespace kece
