// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/facts/FactTable.h"
#include "policy/language/Expression.h"
#include "policy/language/Vocabulary.h"

#include <QJsonValue>

#include <span>

namespace kece {

/// A column of exact numbers, value = numerators[i] / denominators[i] (or / denominator where `denominators` is empty); kUnknown numerators are
/// unknown. Denominators are positive.
struct NumberColumn {
    std::vector<int64_t> numerators;
    std::vector<int64_t> denominators;
    int64_t denominator = 1;
};

/// What a plan reads: every fact of the interface by its name, over the members of one population. Days are epoch days.
/// Filled by policy/tiering (DerivedFacts) from a FactTable; tests fill it by hand.
struct FactColumns {
    size_t rows = 0;
    QHash<QString, NumberColumn> numbers; ///< amounts in yuan (denominator 100), counts, shares, days
    QHash<QString, std::vector<int64_t>> days;
    QHash<QString, TextColumn> texts;
    QHash<QString, TextColumn> attributes;
    QMap<QString, PolicyValue> values;
};

/// A condition compiled for columns: the one evaluator behind live runs, what-if, classifications and explanations.
class Plan
{
public:
    static Plan compile(const Expression& expression, const QMap<QString, PolicyValue>& values);

    /// The truth for rows [from, from + out.size()). Columns that are missing are unknown. Thread-safe.
    void evaluate(const FactColumns& columns, size_t from, std::span<Truth> out) const;

    Plan(Plan&&) noexcept;
    Plan& operator=(Plan&&) noexcept;
    ~Plan();

private:
    Plan();
    struct Code;
    std::unique_ptr<Code> m_code;
};

/// One comparison of an explained condition: fact, its value, operator, limit, whether it holds; `unknown` names what was not known.
struct ExplainedComparison {
    QString fact;
    QString factLabel; ///< for people, in the language of the window
    QString value;     ///< for people: "462,800.00", "0"; empty if unknown
    QString op;
    QString limit;
    QString gap;            ///< what is missing to hold, for numbers: "37,200.00"; empty where it holds or cannot be told
    Unit unit = Unit::None; ///< of value, limit and gap
    Truth holds = Truth::Unknown;
    QStringList unknown;
    double share = -1;    ///< value against limit for a bar, -1 where it makes no sense
    QJsonValue valueData; ///< for files: money and shares as exact text, counts as numbers, days as ISO text; null if unknown
    QJsonValue limitData; ///< a list for `in` and `between`
};
struct ExplainedCondition {
    Truth holds = Truth::Unknown;
    QVector<ExplainedComparison> comparisons; ///< in reading order
};
ExplainedCondition explain(const Expression& expression, const FactColumns& columns, size_t row);

} // namespace kece
