// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/language/Expression.h"

#include <QMap>

#include <span>

namespace kece {

/// What a name stands for. Open: a custom attribute or a blank, which takes the type of what it stands beside.
enum class ValueType : uint8_t { Number, Text, Day, Flag, Open };

/// How a number is shown to people; it takes no part in deciding.
enum class Unit : uint8_t { None, Yuan, Count, Days, Months, Share, Score };

/// A fact of customers or, in clocks, of complaints. Flags are kept as numbers, 0 and 1.
struct FactName {
    const char* name;
    ValueType type;
    Unit unit;
    const char* label; ///< context "Fact"
};

/// Those of customers, as the interface has them.
std::span<const FactName> allFacts();
const FactName* findFact(QStringView name, std::span<const FactName> facts = allFacts());
/// The fact's label in the language of the window.
QString factLabel(const FactName& fact);

class Vocabulary
{
public:
    /// The facts alone.
    Vocabulary() = default;
    /// The facts and the values a pack declares. A value is never named like a fact; that is checked where values are read.
    explicit Vocabulary(const QMap<QString, PolicyValue>& values, std::span<const FactName> facts = allFacts());

    const FactName* fact(QStringView name) const { return findFact(name, m_facts); }

    bool hasValue(const QString& name) const { return m_values.contains(name); }
    ValueType valueType(const QString& name) const { return m_values.value(name, ValueType::Open); }
    /// The known name that looks most like this one; empty if none does.
    QString nearest(const QString& name) const;

private:
    std::span<const FactName> m_facts = allFacts();
    QMap<QString, ValueType> m_values;
};

} // namespace kece
