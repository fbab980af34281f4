// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace kece {

/// An exact number of the rule language: a ratio of two 127-bit whole numbers, no floating point. Arithmetic whose exact result does not
/// fit, and division by zero, give nothing, which a rule takes as unknown. Comparing is always exact and never fails.
class Rational
{
public:
    __extension__ using Wide = __int128;

    Rational() = default;
    explicit Rational(qint64 whole) : m_numerator(whole) {}
    /// Nothing for a denominator of 0 or figures beyond 127 bits.
    static std::optional<Rational> of(Wide numerator, Wide denominator);
    /// `1200`, `1_200.50`, `50万`, `5千万`, `1.2亿`, `15%`, with a minus in front if need be; nothing for any other text.
    static std::optional<Rational> fromText(QStringView text);

    Wide numerator() const { return m_numerator; }
    Wide denominator() const { return m_denominator; }

    std::optional<Rational> plus(const Rational& other) const;
    std::optional<Rational> minus(const Rational& other) const;
    std::optional<Rational> times(const Rational& other) const;
    std::optional<Rational> over(const Rational& other) const;
    Rational negated() const;

    /// The largest whole number that is not greater.
    Wide floor() const;
    bool isWhole() const { return m_numerator % m_denominator == 0; }
    double toDouble() const { return double(m_numerator) / double(m_denominator); }
    /// `12.5`; `1/3` where no finite decimal says it.
    QString text() const;
    /// With so many decimals, rounded half away from zero: for people, never for deciding.
    QString roundedText(int decimals) const;

    friend std::strong_ordering operator<=>(const Rational& a, const Rational& b);
    friend bool operator==(const Rational& a, const Rational& b) { return (a <=> b) == 0; }

private:
    Rational(Wide numerator, Wide denominator) : m_numerator(numerator), m_denominator(denominator) {}
    Rational reduced() const;

    /// Not always in lowest terms: reducing costs more than the arithmetic, so it is done only when the figures grow too large.
    Wide m_numerator = 0;
    Wide m_denominator = 1;
};

/// The digits of a whole number.
QString wideText(Rational::Wide number);

} // namespace kece
