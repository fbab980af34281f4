// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/language/Plan.h"

#include <functional>
#include <map>
#include <optional>
#include <random>

namespace kece {

/// A number of the naive evaluator, not in lowest terms. Where it would overflow it gives up by TooLarge.
struct NaiveNumber {
    __extension__ using Wide = __int128;
    Wide numerator = 0;
    Wide denominator = 1;
};
struct TooLarge {};

/// One customer of the naive evaluator.
struct NaiveRow {
    std::map<QString, std::optional<NaiveNumber>> numbers; ///< facts, days as numbers
    std::map<QString, std::optional<QString>> texts;       ///< facts and, as attr:name, attributes
    std::optional<bool> blacklisted;
};

/// A condition as text and, beside it, as a chain of plain functions that knows nothing of the parser or the plan. Every part that is joined
/// from others stands in parentheses.
struct RandomCondition {
    QString text;
    std::function<std::optional<bool>(const NaiveRow&)> holds;
};

class ConditionGenerator
{
public:
    explicit ConditionGenerator(unsigned seed) : m_random(seed) {}

    RandomCondition condition(int depth);
    NaiveRow row();
    int upTo(int largest) { return std::uniform_int_distribution<int>(0, largest)(m_random); }

    /// The rows as columns, and the values of the pack.
    static FactColumns columns(const std::vector<NaiveRow>& rows);
    static QMap<QString, PolicyValue> values();

private:
    using Number = std::function<std::optional<NaiveNumber>(const NaiveRow&)>;
    using Text = std::function<std::optional<QString>(const NaiveRow&)>;
    template<class Value>
    struct Part {
        QString text;
        std::function<std::optional<Value>(const NaiveRow&)> value;
    };

    Part<NaiveNumber> number(int depth);
    Part<NaiveNumber> openNumber(int depth);
    Part<NaiveNumber> literal();
    Part<NaiveNumber> countFact();
    Part<NaiveNumber> day(int depth);
    Part<QString> text();
    RandomCondition numberComparison(int depth);
    RandomCondition dayComparison();
    RandomCondition textComparison();
    RandomCondition joined(int depth);

    std::mt19937 m_random;
};

} // namespace kece
