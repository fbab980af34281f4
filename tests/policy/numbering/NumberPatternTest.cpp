// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/numbering/NumberPattern.h"

#include <gtest/gtest.h>

namespace kece {

TEST(NumberPattern, WritesYearMonthAndSerial)
{
    const auto pattern = NumberPattern::fromText("KS{year:4}{month:2}-{serial:4}");
    ASSERT_TRUE(pattern);
    EXPECT_EQ(pattern->number({2026, 7, 3}, 43), "KS202607-0043");
    EXPECT_EQ(pattern->number({2026, 11, 3}, 12345), "KS202611-12345") << "a serial is never cut";
    EXPECT_EQ(NumberPattern::fromText("{year:2}{month}{serial}")->number({2026, 7, 3}, 1), "2671");
    EXPECT_EQ(NumberPattern::fromText("投诉第{serial}号")->number({2026, 7, 3}, 9), "投诉第9号");
}

TEST(NumberPattern, BeginsAnewWithTheSmallestPeriodInIt)
{
    EXPECT_EQ(NumberPattern::fromText("{year}{month}{serial}")->periodOf({2026, 7, 3}), "2026-07");
    EXPECT_EQ(NumberPattern::fromText("{year}{serial}")->periodOf({2026, 7, 3}), "2026");
    EXPECT_EQ(NumberPattern::fromText("{serial}")->periodOf({2026, 7, 3}), "");
}

TEST(NumberPattern, RefusesWhatCannotTellNumbersApart)
{
    for (const char* text : {"", "KS", "{year}{month}", "{serial", "{serial}}", "{serial:0}", "{serial}{serial}", "{day}{serial}", "{month}{serial}"})
        EXPECT_FALSE(NumberPattern::fromText(text)) << text;
    EXPECT_FALSE(NumberPattern::fromText(QString(100, 'x') + "{serial}"));
}

} // namespace kece
