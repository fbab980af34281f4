// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/language/Rational.h"

#include <gtest/gtest.h>

namespace kece {

namespace {

QString text(const std::optional<Rational>& number)
{
    return number ? number->text() : "nothing";
}

Rational number(const QString& written)
{
    return *Rational::fromText(written);
}

const Rational::Wide kLargest = Rational::Wide((~static_cast<unsigned long long>(0)) >> 1) << 64
    | Rational::Wide(~static_cast<unsigned long long>(0));

} // namespace

TEST(Rational, ReadsNumbersAsARegulationWritesThem)
{
    EXPECT_EQ(text(Rational::fromText(u"50万")), "500000");
    EXPECT_EQ(text(Rational::fromText(u"1.5亿")), "150000000");
    EXPECT_EQ(text(Rational::fromText(u"5千万")), "50000000");
    EXPECT_EQ(text(Rational::fromText(u"15%")), "0.15");
    EXPECT_EQ(text(Rational::fromText(u"1_000_000.250")), "1000000.25");
    EXPECT_EQ(text(Rational::fromText(u"-0.5")), "-0.5");
    EXPECT_EQ(text(Rational::fromText(u"123456789012345678901234567")), "123456789012345678901234567");
    for (const char* wrong :
        {"", "-", ".5", "5.", "1__0", "_1", "1_", "1e5", "万", "5万元", "1,000", " 5", "1234567890123456789012345678", "1亿亿亿亿亿"})
        EXPECT_EQ(text(Rational::fromText(QString::fromUtf8(wrong))), "nothing") << wrong;
}

TEST(Rational, CalculatesExactly)
{
    EXPECT_EQ(text(number("0.1").plus(number("0.2"))), "0.3");
    EXPECT_EQ(text(Rational(1).over(Rational(3))), "1/3");
    EXPECT_EQ(text(Rational(1).over(Rational(3))->times(Rational(3))), "1");
    EXPECT_EQ(text(Rational(-7).over(Rational(-2))), "3.5");
    EXPECT_EQ(text(Rational(7).minus(number("7.25"))), "-0.25");
    EXPECT_EQ(text(Rational(7).over(Rational(0))), "nothing");
}

TEST(Rational, GivesNothingInsteadOfAWrongNumber)
{
    const Rational large = *Rational::of(kLargest, 1);
    EXPECT_EQ(text(large.plus(Rational(1))), "nothing");
    EXPECT_EQ(text(large.times(Rational(2))), "nothing");
    EXPECT_EQ(text(large.negated().minus(Rational(1))), "nothing");
    EXPECT_EQ(text(large.times(Rational(2).over(Rational(4)).value())->times(Rational(2))), large.text()) << "in lowest terms it fits";
}

TEST(Rational, ComparesWhatIsTooLargeToMultiply)
{
    const Rational a = *Rational::of(kLargest, kLargest - 1);
    const Rational b = *Rational::of(kLargest - 1, kLargest - 2);
    EXPECT_LT(a, b);
    EXPECT_GT(a, Rational(1));
    EXPECT_GT(a.negated(), b.negated());
    EXPECT_EQ(a, a);
    EXPECT_LT(*Rational::of(-kLargest, 3), *Rational::of(-kLargest + 1, 3));
    EXPECT_LT(*Rational::of(-kLargest, kLargest - 1), *Rational::of(1, kLargest));
    EXPECT_EQ(*Rational::of(2, 4), *Rational::of(1, 2));
}

TEST(Rational, RoundsHalfAwayFromZeroForPeople)
{
    EXPECT_EQ(number("1.005").roundedText(2), "1.01");
    EXPECT_EQ(number("-1.005").roundedText(2), "-1.01");
    EXPECT_EQ(number("0.9999").roundedText(2), "1.00");
    EXPECT_EQ(number("-0.001").roundedText(2), "0.00");
    EXPECT_EQ(Rational::of(2, 3)->roundedText(4), "0.6667");
    EXPECT_EQ(number("2.5").roundedText(0), "3");
}

TEST(Rational, FloorsBelowZeroDownwards)
{
    EXPECT_EQ(wideText(number("-0.5").floor()), "-1");
    EXPECT_EQ(wideText(number("2.9").floor()), "2");
    EXPECT_EQ(wideText(number("-3").floor()), "-3");
}

} // namespace kece
