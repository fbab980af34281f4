// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/language/NumberRange.h"

#include <algorithm>
#include <functional>

namespace kece::language {

namespace {

using Wide = Rational::Wide;
using Limit = NumberLimits::Limit;

constexpr int64_t kLowest = kUnknown + 1;
constexpr int64_t kHighest = std::numeric_limits<int64_t>::max();

/// Numerators from `first` to `last`; none where first > last.
struct WholeRange {
    int64_t first = kLowest;
    int64_t last = kHighest;
};

/// The limit as a numerator over `denominator`, if it can be had exactly.
std::optional<Rational> scaled(const std::optional<Limit>& limit, int64_t denominator)
{
    return limit ? limit->value.times(Rational(denominator)) : Rational();
}

/// So that one more or less does not overflow.
Wide floorNear(const Rational& number)
{
    return std::clamp(number.floor(), Wide(kLowest) - 1, Wide(kHighest) + 1);
}

std::optional<WholeRange> wholeRange(const NumberLimits& limits, int64_t denominator)
{
    const std::optional<Rational> lower = scaled(limits.lower, denominator);
    const std::optional<Rational> upper = scaled(limits.upper, denominator);
    if (!lower || !upper)
        return std::nullopt;
    Wide first = kLowest;
    Wide last = kHighest;
    if (limits.lower)
        first = std::max(first, floorNear(*lower) + (!lower->isWhole() || !limits.lower->included));
    if (limits.upper)
        last = std::min(last, floorNear(*upper) - (upper->isWhole() && !limits.upper->included));
    if (first > last)
        return WholeRange{0, -1};
    return WholeRange{int64_t(first), int64_t(last)};
}

bool fits(const std::optional<Limit>& limit)
{
    const auto small = [](Wide number) { return number >= kLowest && number <= kHighest; };
    return !limit || (small(limit->value.numerator()) && small(limit->value.denominator()));
}

bool insideOf(const NumberLimits& limits, int64_t numerator, int64_t denominator)
{
    const auto difference = [&](const Rational& limit) { return Wide(numerator) * limit.denominator() - limit.numerator() * denominator; };
    if (limits.lower) {
        const Wide above = difference(limits.lower->value);
        if (above < 0 || (above == 0 && !limits.lower->included))
            return false;
    }
    if (limits.upper) {
        const Wide above = difference(limits.upper->value);
        if (above > 0 || (above == 0 && !limits.upper->included))
            return false;
    }
    return true;
}

template<class Compare>
void comparePairs(const NumberView& left, const NumberView& right, size_t from, std::span<Truth> out, Compare compare)
{
    const int64_t* a = left.numerators + from;
    const int64_t* b = right.numerators + from;
    for (size_t i = 0; i < out.size(); ++i) {
        const bool holds = compare(Wide(a[i]) * right.denominator, Wide(b[i]) * left.denominator);
        out[i] = a[i] == kUnknown || b[i] == kUnknown ? Truth::Unknown : Truth(holds);
    }
}

} // namespace

NumberLimits NumberLimits::of(NodeKind comparison, const Rational& limit)
{
    switch (comparison) {
    case NodeKind::Less:
        return {{}, Limit{limit, false}};
    case NodeKind::LessEqual:
        return {{}, Limit{limit, true}};
    case NodeKind::GreaterEqual:
        return {Limit{limit, true}, {}};
    case NodeKind::Greater:
        return {Limit{limit, false}, {}};
    default:
        return between(limit, limit, comparison == NodeKind::NotEqual);
    }
}

NumberLimits NumberLimits::between(const Rational& lower, const Rational& upper, bool outside)
{
    return {Limit{lower, true}, Limit{upper, true}, outside};
}

NumberRange::NumberRange(ColumnSlot slot, NumberLimits limits, std::unique_ptr<Condition> exact)
    : m_slot(slot), m_limits(limits), m_exact(std::move(exact))
{}

void NumberRange::evaluate(const BoundColumns& columns, size_t from, std::span<Truth> out) const
{
    const NumberView* column = columns.numbers(m_slot);
    if (!column)
        return std::fill(out.begin(), out.end(), Truth::Unknown);
    const int64_t* numerators = column->numerators + from;
    if (column->denominators) {
        if (!fits(m_limits.lower) || !fits(m_limits.upper))
            return m_exact->evaluate(columns, from, out);
        const int64_t* denominators = column->denominators + from;
        for (size_t i = 0; i < out.size(); ++i) {
            const bool known = numerators[i] != kUnknown && denominators[i] > 0;
            out[i] = known ? Truth(insideOf(m_limits, numerators[i], denominators[i]) != m_limits.outside) : Truth::Unknown;
        }
        return;
    }
    const std::optional<WholeRange> range = wholeRange(m_limits, column->denominator);
    if (!range)
        return m_exact->evaluate(columns, from, out);
    if (range->first > range->last) {
        for (size_t i = 0; i < out.size(); ++i)
            out[i] = numerators[i] == kUnknown ? Truth::Unknown : Truth(m_limits.outside);
        return;
    }
    const uint64_t first = uint64_t(range->first);
    const uint64_t length = uint64_t(range->last) - first;
    for (size_t i = 0; i < out.size(); ++i) {
        const bool inside = uint64_t(numerators[i]) - first <= length;
        out[i] = numerators[i] == kUnknown ? Truth::Unknown : Truth(inside != m_limits.outside);
    }
}

NumberPair::NumberPair(ColumnSlot left, NodeKind comparison, ColumnSlot right, std::unique_ptr<Condition> exact)
    : m_left(left), m_comparison(comparison), m_right(right), m_exact(std::move(exact))
{}

void NumberPair::evaluate(const BoundColumns& columns, size_t from, std::span<Truth> out) const
{
    const NumberView* left = columns.numbers(m_left);
    const NumberView* right = columns.numbers(m_right);
    if (!left || !right)
        return std::fill(out.begin(), out.end(), Truth::Unknown);
    if (left->denominators || right->denominators)
        return m_exact->evaluate(columns, from, out);
    switch (m_comparison) {
    case NodeKind::Less:
        return comparePairs(*left, *right, from, out, std::less<Wide>());
    case NodeKind::LessEqual:
        return comparePairs(*left, *right, from, out, std::less_equal<Wide>());
    case NodeKind::Equal:
        return comparePairs(*left, *right, from, out, std::equal_to<Wide>());
    case NodeKind::NotEqual:
        return comparePairs(*left, *right, from, out, std::not_equal_to<Wide>());
    case NodeKind::GreaterEqual:
        return comparePairs(*left, *right, from, out, std::greater_equal<Wide>());
    default:
        return comparePairs(*left, *right, from, out, std::greater<Wide>());
    }
}

} // namespace kece::language
