// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/Fraction.h"

#include <gtest/gtest.h>

using namespace kece;

TEST(Fraction, ComparesWithoutRounding)
{
    EXPECT_EQ(Fraction::of(1, 3), Fraction::of(2, 6));
    EXPECT_LT(*Fraction::of(333'333'333'333'333'333, 1'000'000'000'000'000'000), *Fraction::of(1, 3));
    EXPECT_GT(*Fraction::of(-1, 3), *Fraction::of(1, -2));
}

TEST(Fraction, ComparesTheLargestFiguresThereAre)
{
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    EXPECT_LT(*Fraction::of(most - 1, most), *Fraction::of(most, most));
    EXPECT_LT(*Fraction::of(std::numeric_limits<qint64>::min(), 1), *Fraction::of(most, 1));
}

TEST(Fraction, HasNoValueForADenominatorOfZero)
{
    EXPECT_FALSE(Fraction::of(1, 0));
    EXPECT_FALSE(Fraction::of(1, std::numeric_limits<qint64>::min()));
}
