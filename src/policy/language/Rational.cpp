// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/language/Rational.h"

#include "policy/language/NumberText.h"

#include <algorithm>
#include <utility>

namespace kece {

namespace {

using Wide = Rational::Wide;
__extension__ using UnsignedWide = unsigned __int128;

constexpr Wide kLowest = Wide(UnsignedWide(1) << 127);

UnsignedWide magnitude(Wide number)
{
    return number < 0 ? UnsignedWide(0) - UnsignedWide(number) : UnsignedWide(number);
}

UnsignedWide greatestCommonDivisor(UnsignedWide a, UnsignedWide b)
{
    while (b != 0) {
        if ((a >> 64) == 0 && (b >> 64) == 0) {
            quint64 x = quint64(a);
            quint64 y = quint64(b);
            while (y != 0)
                x = std::exchange(y, x % y);
            return x;
        }
        a = std::exchange(b, a % b);
    }
    return a;
}

Wide commonFactor(Wide a, Wide b)
{
    return Wide(greatestCommonDivisor(magnitude(a), magnitude(b)));
}

Wide floorOf(Wide numerator, Wide denominator)
{
    const Wide quotient = numerator / denominator;
    return quotient - (numerator % denominator < 0);
}

/// What is left above floorOf, from 0 to below the denominator.
Wide floorRest(Wide numerator, Wide denominator)
{
    const Wide rest = numerator % denominator;
    return rest < 0 ? rest + denominator : rest;
}

} // namespace

std::optional<Rational> Rational::of(Wide numerator, Wide denominator)
{
    if (denominator == 0 || numerator == kLowest || denominator == kLowest)
        return std::nullopt;
    return denominator > 0 ? Rational(numerator, denominator) : Rational(-numerator, -denominator);
}

std::optional<Rational> Rational::fromText(QStringView text)
{
    const bool negative = text.startsWith(u'-');
    const std::u32string characters = text.sliced(negative ? 1 : 0).toString().toStdU32String();
    const NumberText number = readNumber(characters);
    if (!number.value || number.length != characters.size())
        return std::nullopt;
    return negative ? number.value->negated() : *number.value;
}

Rational Rational::reduced() const
{
    const Wide factor = commonFactor(m_numerator, m_denominator);
    return Rational(m_numerator / factor, m_denominator / factor);
}

Rational Rational::negated() const
{
    return Rational(-m_numerator, m_denominator);
}

std::optional<Rational> Rational::plus(const Rational& other) const
{
    Wide left = 0;
    Wide right = 0;
    Wide sum = 0;
    Wide denominator = 0;
    const auto add = [&](const Rational& a, const Rational& b, Wide shared) {
        return !__builtin_mul_overflow(a.m_numerator, b.m_denominator / shared, &left)
            && !__builtin_mul_overflow(b.m_numerator, a.m_denominator / shared, &right) && !__builtin_add_overflow(left, right, &sum)
            && !__builtin_mul_overflow(a.m_denominator, b.m_denominator / shared, &denominator);
    };
    if (m_denominator == other.m_denominator && !__builtin_add_overflow(m_numerator, other.m_numerator, &sum))
        return of(sum, m_denominator);
    if (add(*this, other, 1))
        return of(sum, denominator);
    const Rational a = reduced();
    const Rational b = other.reduced();
    return add(a, b, commonFactor(a.m_denominator, b.m_denominator)) ? of(sum, denominator) : std::nullopt;
}

std::optional<Rational> Rational::minus(const Rational& other) const
{
    return plus(other.negated());
}

std::optional<Rational> Rational::times(const Rational& other) const
{
    Wide numerator = 0;
    Wide denominator = 0;
    const auto multiply = [&](const Rational& a, const Rational& b) {
        return !__builtin_mul_overflow(a.m_numerator, b.m_numerator, &numerator)
            && !__builtin_mul_overflow(a.m_denominator, b.m_denominator, &denominator);
    };
    if (multiply(*this, other))
        return of(numerator, denominator);
    const Rational a = reduced();
    const Rational b = other.reduced();
    return multiply(Rational(a.m_numerator, b.m_denominator).reduced(), Rational(b.m_numerator, a.m_denominator).reduced())
        ? of(numerator, denominator)
        : std::nullopt;
}

std::optional<Rational> Rational::over(const Rational& other) const
{
    if (other.m_numerator == 0)
        return std::nullopt;
    return other.m_numerator > 0 ? times(Rational(other.m_denominator, other.m_numerator))
                                 : times(Rational(-other.m_denominator, -other.m_numerator));
}

Rational::Wide Rational::floor() const
{
    return floorOf(m_numerator, m_denominator);
}

std::strong_ordering operator<=>(const Rational& a, const Rational& b)
{
    if (a.m_denominator == b.m_denominator)
        return a.m_numerator <=> b.m_numerator;
    Wide left = 0;
    Wide right = 0;
    if (!__builtin_mul_overflow(a.m_numerator, b.m_denominator, &left) && !__builtin_mul_overflow(b.m_numerator, a.m_denominator, &right))
        return left <=> right;
    // Too large to multiply: compare the whole parts, then the remainders turned upside down, as in Euclid's algorithm.
    Rational x = a;
    Rational y = b;
    for (bool swapped = false;; swapped = !swapped) {
        const Wide wholeX = x.floor();
        const Wide wholeY = y.floor();
        const Wide restX = floorRest(x.m_numerator, x.m_denominator);
        const Wide restY = floorRest(y.m_numerator, y.m_denominator);
        std::strong_ordering order = wholeX <=> wholeY;
        if (order == 0 && (restX == 0 || restY == 0))
            order = (restX != 0) <=> (restY != 0);
        else if (order == 0) {
            x = Rational(x.m_denominator, restX);
            y = Rational(y.m_denominator, restY);
            continue;
        }
        return swapped ? 0 <=> order : order;
    }
}

QString wideText(Wide number)
{
    QString digits;
    for (UnsignedWide rest = magnitude(number); rest != 0; rest /= 10)
        digits.append(QChar(u'0' + char16_t(rest % 10)));
    if (digits.isEmpty())
        digits = "0";
    if (number < 0)
        digits.append(u'-');
    std::reverse(digits.begin(), digits.end());
    return digits;
}

QString Rational::text() const
{
    const Rational exact = reduced();
    if (exact.m_denominator == 1)
        return wideText(exact.m_numerator);
    Wide rest = exact.m_denominator;
    int twos = 0;
    int fives = 0;
    for (; rest % 2 == 0; rest /= 2)
        ++twos;
    for (; rest % 5 == 0; rest /= 5)
        ++fives;
    const int decimals = std::max(twos, fives);
    if (rest != 1 || decimals > 30)
        return wideText(exact.m_numerator) + u'/' + wideText(exact.m_denominator);
    return exact.roundedText(decimals);
}

QString Rational::roundedText(int decimals) const
{
    const UnsignedWide denominator = UnsignedWide(m_denominator);
    UnsignedWide whole = magnitude(m_numerator) / denominator;
    UnsignedWide rest = magnitude(m_numerator) % denominator;
    QString digits;
    for (int i = 0; i < decimals; ++i) {
        // Ten times the remainder could overflow, so it is added up ten times.
        int digit = 0;
        UnsignedWide sum = 0;
        for (int k = 0; k < 10; ++k) {
            sum += rest;
            if (sum >= denominator) {
                sum -= denominator;
                ++digit;
            }
        }
        rest = sum;
        digits.append(QChar(u'0' + digit));
    }
    if (rest >= denominator - rest) {
        qsizetype i = digits.size() - 1;
        for (; i >= 0 && digits[i] == u'9'; --i)
            digits[i] = u'0';
        if (i >= 0)
            digits[i] = QChar(digits[i].unicode() + 1);
        else
            ++whole;
    }
    const bool zero = whole == 0 && digits.count(u'0') == digits.size();
    QString text = wideText(Wide(whole));
    if (!digits.isEmpty())
        text += u'.' + digits;
    if (m_numerator < 0 && !zero)
        text.prepend(u'-');
    return text;
}

} // namespace kece
