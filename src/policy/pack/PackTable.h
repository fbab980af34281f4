// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/pack/TomlDocument.h"

#include <QStringList>

namespace kece {

/// Reads one table of a pack key by key and reports what is missing, unknown or of another kind, each at its place.
class PackTable
{
public:
    enum class Need { Required, Optional };

    PackTable(const TomlValue& table, QVector<Problem>& problems) : m_table(table), m_problems(problems) {}

    const TomlValue& table() const { return m_table; }
    const TomlValue* find(const char* key) const { return m_table.find(QLatin1StringView(key)); }

    /// Null with a problem if it is required and missing.
    const TomlValue* require(const char* key, Need need = Need::Required);
    /// A condition over the names of `vocabulary`, its mistakes at their places in the file.
    Expression condition(const TomlValue& text, const TextLines& lines, const Vocabulary& vocabulary);

    /// Any other key is a mistake.
    void allowOnly(const QStringList& keys);
    QString text(const char* key, Need need = Need::Optional);
    bool flag(const char* key);
    /// Lower case, digits, hyphen and underscore.
    QString id();
    /// One of the choices; the first if the key is missing.
    QString choice(const char* key, const QStringList& choices);
    QStringList texts(const char* key);
    /// A list of some of the choices.
    QStringList choices(const char* key, const QStringList& choices);
    /// The first and the last month within a period of so many, like ["10", "12"] of a year.
    std::optional<std::pair<int, int>> monthsWithin(const char* key, int most);
    /// The tables of `[[key]]`; null with a problem if it is something else.
    const QVector<TomlValue>* tables(const char* key, Need need);

    void report(const TomlValue& value, const QString& message) { report(value.position, message); }
    void report(TextPosition position, const QString& message) { m_problems.append({position.line, position.column, message}); }
    QVector<Problem>& problems() { return m_problems; }

private:
    const TomlValue& m_table;
    QVector<Problem>& m_problems;
};

/// “Did you mean …?” for an unknown name, or the names that are known.
QString suggestion(const QString& typed, const QStringList& known);

} // namespace kece
