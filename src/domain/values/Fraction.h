// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <compare>
#include <limits>
#include <optional>

namespace kece {

/// An exact ratio of two whole numbers, for shares and growth that are compared with a limit: 80 % of a sum of fen is decided without a
/// rounding. It compares and nothing else; shares shown to people are rounded where they are shown. Not reduced: 1/2 and 2/4 are equal
/// but keep their figures for the explanation.
class Fraction
{
public:
    Fraction() = default;

    /// Nothing for a denominator of 0, or where the sign cannot be moved to the numerator.
    static std::optional<Fraction> of(qint64 numerator, qint64 denominator)
    {
        constexpr qint64 lowest = std::numeric_limits<qint64>::min();
        if (denominator == 0 || (denominator < 0 && (denominator == lowest || numerator == lowest)))
            return std::nullopt;
        return denominator > 0 ? Fraction(numerator, denominator) : Fraction(-numerator, -denominator);
    }

    qint64 numerator() const { return m_numerator; }
    qint64 denominator() const { return m_denominator; }

    friend std::strong_ordering operator<=>(const Fraction& a, const Fraction& b)
    {
        return Wide(a.m_numerator) * b.m_denominator <=> Wide(b.m_numerator) * a.m_denominator;
    }
    friend bool operator==(const Fraction& a, const Fraction& b) { return (a <=> b) == 0; }

private:
    /// Two 64-bit factors always fit.
    __extension__ using Wide = __int128;

    Fraction(qint64 numerator, qint64 denominator) : m_numerator(numerator), m_denominator(denominator) {}

    qint64 m_numerator = 0;
    qint64 m_denominator = 1;
};

} // namespace kece
