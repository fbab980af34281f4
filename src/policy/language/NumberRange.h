// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/language/Condition.h"

namespace kece::language {

/// The numbers for which a comparison with constants holds: from one limit to another, or (`outside`) all others.
struct NumberLimits {
    struct Limit {
        Rational value;
        bool included = true;
    };
    std::optional<Limit> lower;
    std::optional<Limit> upper;
    bool outside = false;

    static NumberLimits of(NodeKind comparison, const Rational& limit);
    static NumberLimits between(const Rational& lower, const Rational& upper, bool outside);
};

/// A number column against constants. Where the column has one denominator the limits are turned into whole numerators once, and rows cost one
/// subtraction and one comparison; with a denominator per row they are multiplied out in 128 bits; what would not fit is left to `exact`.
class NumberRange : public Condition
{
public:
    NumberRange(ColumnSlot slot, NumberLimits limits, std::unique_ptr<Condition> exact);
    void evaluate(const BoundColumns& columns, size_t from, std::span<Truth> out) const override;

private:
    ColumnSlot m_slot;
    NumberLimits m_limits;
    std::unique_ptr<Condition> m_exact;
};

/// Two number columns of one denominator each; others are left to `exact`.
class NumberPair : public Condition
{
public:
    NumberPair(ColumnSlot left, NodeKind comparison, ColumnSlot right, std::unique_ptr<Condition> exact);
    void evaluate(const BoundColumns& columns, size_t from, std::span<Truth> out) const override;

private:
    ColumnSlot m_left;
    NodeKind m_comparison;
    ColumnSlot m_right;
    std::unique_ptr<Condition> m_exact;
};

} // namespace kece::language
