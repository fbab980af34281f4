// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/Money.h"

#include "domain/values/RealData.h"

#include <limits>

using namespace kece;

namespace {

void expectFen(QStringView text, Fen fen, bool rounded = false)
{
    const auto money = parseMoney(text);
    ASSERT_TRUE(money) << qPrintable(text.toString()) << ": " << qPrintable(money.error().message);
    EXPECT_EQ(money->fen, fen) << qPrintable(text.toString());
    EXPECT_EQ(money->rounded, rounded) << qPrintable(text.toString());
}

void expectRefused(QStringView text, const char* word)
{
    const auto money = parseMoney(text);
    ASSERT_FALSE(money) << qPrintable(text.toString());
    EXPECT_EQ(money.error().kind, Error::Kind::Invalid);
    EXPECT_TRUE(money.error().message.contains(word)) << qPrintable(text.toString() + ": " + money.error().message);
}

} // namespace

TEST(Money, ReadsPlainNumbers)
{
    expectFen(u"0", 0);
    expectFen(u"261.96", 26196);
    expectFen(u"731.94", 73194);
    expectFen(u"14.62", 1462);
    expectFen(u"100", 10000);
    expectFen(u"1.5", 150);
    expectFen(u"5.", 500);
    expectFen(u".5", 50);
    expectFen(u"007.10", 710);
    expectFen(u"-3.07", -307);
    expectFen(u"-0.00", 0);
}

TEST(Money, RoundsHalfAwayFromZeroToFen)
{
    expectFen(u"957.5775", 95758, true);
    expectFen(u"22.368", 2237, true);
    expectFen(u"1.005", 101, true);
    expectFen(u"1.0049999999999999", 100, true);
    expectFen(u"-1.005", -101, true);
    expectFen(u"0.994999", 99, true);
    expectFen(u"0.995", 100, true);
    expectFen(u"2.5000", 250);
    expectFen(u"0.004", 0, true);
}

TEST(Money, ReadsCurrencyAndTenThousands)
{
    expectFen(u"¥1,234.50", 123450);
    expectFen(u"￥ 1234.5 元", 123450);
    expectFen(u"12.34万元", 12340000);
    expectFen(u"12万", 12000000);
    expectFen(u"1.234567万元", 1234567);
    expectFen(u"1.2345678万", 1234568, true);
    expectFen(u"-¥5", -500);
    expectFen(u"¥-5", -500);
}

TEST(Money, ReadsFullWidthDigitsAndBlanks)
{
    expectFen(u"\u3000１，２３４．５６\u00a0", 123456);
    expectFen(u"（１．００）", -100);
}

TEST(Money, ReadsEveryMinus)
{
    expectFen(u"(1.00)", -100);
    expectFen(u"(¥1,000.00)", -100000);
    expectFen(u"1.00-", -100);
    expectFen(u"\u22121.00", -100);
    expectFen(u"－1.00", -100);
    expectFen(u"+1.00", 100);
    for (const QStringView twice : {u"--1", u"-1-", u"(-1)", u"-(1)", u"+-1", u"-¥-1"})
        expectRefused(twice, "not a number");
}

TEST(Money, WantsThousandsSeparatorsBeforeEveryThirdDigit)
{
    expectFen(u"1,234", 123400);
    expectFen(u"12,345,678.9", 1234567890);
    for (const QStringView wrong : {u"1,2,3", u"12,34", u"1234,567", u"1,2345", u"0,001", u"1,234,56.00", u",123", u"1,,234", u"1,234,"})
        expectRefused(wrong, "separators");
    expectRefused(u"1.234,50", "not a number");
}

TEST(Money, RefusesAnExponentInWords)
{
    expectRefused(u"1e5", "exponent");
    expectRefused(u"1.2E+10", "exponent");
}

TEST(Money, RefusesWhatIsNoNumber)
{
    for (const QStringView text :
        {u"-", u".", u"¥", u"元", u"万元", u"()", u"1.2.3", u"12%", u"1 000", u"NaN", u"Infinity", u"0x10", u"①", u"1²", u"一百", u"$5"})
        expectRefused(text, "not a number");
    expectRefused(u"", "no number");
    expectRefused(u" \u3000", "no number");
}

TEST(Money, RefusesWhatDoesNotFit)
{
    expectFen(u"92233720368547758.07", std::numeric_limits<Fen>::max());
    expectFen(u"-92233720368547758.07", -std::numeric_limits<Fen>::max());
    expectRefused(u"92233720368547758.08", "too large");
    expectRefused(u"92233720368547758.075", "too large");
    expectRefused(u"9223372036854.775808万", "too large");
    expectRefused(QString(5000, u'9'), "too large");
}

TEST(Money, WritesTextThatReadsBackTheSame)
{
    for (const Fen fen :
        {Fen(0), Fen(1), Fen(-5), Fen(10), Fen(-123450), Fen(99), std::numeric_limits<Fen>::max(), -std::numeric_limits<Fen>::max()}) {
        expectFen(moneyText(fen), fen);
        expectFen(moneyForScreen(fen), fen);
    }
    EXPECT_EQ(moneyText(-5), "-0.05");
    EXPECT_EQ(moneyText(1200), "12.00");
    EXPECT_EQ(moneyText(std::numeric_limits<Fen>::min()), "-92233720368547758.08");
}

TEST(Money, GroupsThousandsOnTheScreen)
{
    EXPECT_EQ(moneyForScreen(123450), "1,234.50");
    EXPECT_EQ(moneyForScreen(99999), "999.99");
    EXPECT_EQ(moneyForScreen(100000000), "1,000,000.00");
    EXPECT_EQ(moneyForScreen(-12345678), "\u2212123,456.78");
    EXPECT_EQ(moneyForScreen(-100), "\u22121.00");
}

TEST(Decimal, ReadsToTheDecimalsAsked)
{
    EXPECT_EQ(parseDecimal(u"1,234.5678", 3)->scaled, 1234568);
    EXPECT_TRUE(parseDecimal(u"1,234.5678", 3)->rounded);
    EXPECT_EQ(parseDecimal(u"87.5", 2)->scaled, 8750);
    EXPECT_EQ(parseDecimal(u"-3", 0)->scaled, -3);
    EXPECT_EQ(parseDecimal(u"2.5", 0)->scaled, 3);
    EXPECT_FALSE(parseDecimal(u"3元", 0));
    EXPECT_FALSE(parseDecimal(u"9999999999999", 9));
}

TEST(Decimal, WritesWithOrWithoutTrailingZeros)
{
    EXPECT_EQ(decimalText(1250, 3), "1.250");
    EXPECT_EQ(decimalText(1250, 3, true), "1.25");
    EXPECT_EQ(decimalText(-2000, 3, true), "-2");
    EXPECT_EQ(decimalText(0, 3, true), "0");
    EXPECT_EQ(decimalText(7, 0), "7");
}

TEST(Money, SumsTheSuperstoreToItsPublishedTotal)
{
    KECE_SKIP_WITHOUT_REAL_DATA();
    // Product names hold commas, so the sales are counted from the right: Sales, Quantity, Discount, Profit end a row.
    Fen total = 0;
    int rows = 0;
    for (const QStringList& row : realRows("transactions-superstore/superstore.csv")) {
        const auto sales = parseMoney(row[row.size() - 4]);
        ASSERT_TRUE(sales) << qPrintable(row.join(u','));
        total += sales->fen;
        ++rows;
    }
    EXPECT_EQ(rows, 9994);
    EXPECT_EQ(moneyText(total), "2297201.07");
}
