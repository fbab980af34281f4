// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/DateText.h"

#include <gtest/gtest.h>

using namespace kece;

namespace {

const QTimeZone shanghai("Asia/Shanghai");

void expectRefused(QStringView text, const char* word)
{
    const auto date = parseDate(text);
    ASSERT_FALSE(date) << qPrintable(text.toString());
    EXPECT_TRUE(date.error().message.contains(word)) << qPrintable(text.toString() + ": " + date.error().message);
}

void expectInstant(QStringView text, const char* utc)
{
    const auto instant = parseInstant(text, shanghai);
    ASSERT_TRUE(instant) << qPrintable(text.toString()) << ": " << qPrintable(instant.error().message);
    EXPECT_EQ(instant->timeSpec(), Qt::UTC);
    EXPECT_EQ(instant->toString(Qt::ISODateWithMs), utc) << qPrintable(text.toString());
}

} // namespace

TEST(DateText, ReadsTheFormsPeopleWrite)
{
    for (const QStringView text : {u"2026-06-30", u"2026/6/30", u"2026/06/30", u"2026-6-30", u"2026.6.30", u"2026年6月30日", u"2026年06月30号",
             u"20260630", u" 2026-06-30\u3000", u"２０２６－０６－３０", u"2026 年 6 月 30 日"}) {
        const auto date = parseDate(text);
        ASSERT_TRUE(date) << qPrintable(text.toString());
        EXPECT_EQ(*date, QDate(2026, 6, 30)) << qPrintable(text.toString());
    }
}

TEST(DateText, AcceptsAMidnightBehindTheDay)
{
    for (const QStringView text : {u"2026-06-30 0:00", u"2026/6/30 00:00:00", u"2026-06-30T00:00:00.000", u"20260630 0:00", u"2026年6月30日 0:00"})
        EXPECT_EQ(*parseDate(text), QDate(2026, 6, 30)) << qPrintable(text.toString());
}

TEST(DateText, RefusesATimeOfDayThatWouldBeLost)
{
    expectRefused(u"2026-06-30 14:05", "would be lost");
    expectRefused(u"2026-06-30T00:00:00Z", "would be lost");
}

TEST(DateText, RefusesDayOrMonthFirstAndSaysWhy)
{
    for (const QStringView text : {u"30/06/2026", u"6/30/2026", u"30.6.2026", u"01-02-2026"})
        expectRefused(text, "year first");
    expectRefused(u"26-06-30", "four digits");
}

TEST(DateText, RefusesDaysThatDoNotExist)
{
    for (const QStringView text : {u"2026-02-30", u"2025/2/29", u"20261301", u"2026年6月31日", u"2026-00-10", u"0000-01-01"})
        expectRefused(text, "no such day");
    EXPECT_TRUE(parseDate(u"2024-02-29"));
}

TEST(DateText, RefusesWhatIsNoDate)
{
    for (const QStringView text : {u"", u"46203", u"2026", u"2026-06", u"2026-06/30", u"2026年6月", u"2026-06-30x", u"2026-06-30 25:00",
             u"六月三十日", u"202606301", u"2026-06-300", u"-2026-06-30"})
        EXPECT_FALSE(parseDate(text)) << qPrintable(text.toString());
}

TEST(DateText, ReadsTimesOfTheCompanysZone)
{
    expectInstant(u"2026-06-30 14:05", "2026-06-30T06:05:00.000Z");
    expectInstant(u"2026-06-30 14:05:09", "2026-06-30T06:05:09.000Z");
    expectInstant(u"2026-06-30T14:05:09", "2026-06-30T06:05:09.000Z");
    expectInstant(u"2026/6/30 7:05", "2026-06-29T23:05:00.000Z");
    expectInstant(u"2026年6月30日 14:05", "2026-06-30T06:05:00.000Z");
    expectInstant(u"2026-06-30", "2026-06-29T16:00:00.000Z");
}

TEST(DateText, ReadsTimesWithAnOffset)
{
    expectInstant(u"2026-06-30T14:05:09Z", "2026-06-30T14:05:09.000Z");
    expectInstant(u"2026-06-30 14:05+02:00", "2026-06-30T12:05:00.000Z");
    expectInstant(u"2026-06-30T14:05:09.123456-0530", "2026-06-30T19:35:09.123Z");
    expectInstant(u"2026-06-30 14:05:09 +08", "2026-06-30T06:05:09.000Z");
}

TEST(DateText, RefusesTimesThatDoNotExist)
{
    for (const QStringView text : {u"2026-06-30 24:00", u"2026-06-30 14:60", u"2026-06-30 14", u"2026-06-30 2:05 PM", u"2026-06-30T",
             u"2026-06-30 14:05:61", u"2026-06-30 14:05+25:00", u"2026-06-30 14:05Zulu", u"14:05"})
        EXPECT_FALSE(parseInstant(text, shanghai)) << qPrintable(text.toString());
}

TEST(DateText, WritesInstantsWithTheOffsetOfTheZone)
{
    const QDateTime instant(QDate(2026, 6, 30), QTime(6, 5, 9), Qt::UTC);
    EXPECT_EQ(instantText(instant, shanghai), "2026-06-30T14:05:09+08:00");
    EXPECT_EQ(minuteText(instant, shanghai), "2026-06-30 14:05");
    EXPECT_EQ(minuteText({}, shanghai), QString());
    EXPECT_EQ(instantText(instant, QTimeZone("America/New_York")), "2026-06-30T02:05:09-04:00");
    EXPECT_EQ(instantText(instant.addMSecs(7), QTimeZone::utc()), "2026-06-30T06:05:09.007+00:00");
    EXPECT_EQ(instantText({}, shanghai), "");
    EXPECT_EQ(*parseInstant(instantText(instant, shanghai), QTimeZone::utc()), instant);
}

TEST(DateText, WritesDatesThatReadBackTheSame)
{
    for (QDate day(1999, 12, 25); day < QDate(2004, 3, 5); day = day.addDays(1)) {
        EXPECT_EQ(*parseDate(dateText(day)), day);
        EXPECT_EQ(dateText(day), day.toString(Qt::ISODate));
    }
    EXPECT_EQ(dateText({}), "");
}

TEST(DateText, CountsEpochDaysBothWays)
{
    EXPECT_EQ(epochDay(QDate(1970, 1, 1)), 0);
    EXPECT_EQ(epochDay(QDate(1969, 12, 31)), -1);
    EXPECT_EQ(epochDay(QDate(2026, 6, 30)), 20634);
    EXPECT_EQ(dateOfEpochDay(20634), QDate(2026, 6, 30));
}

TEST(DateText, ClampsMonthsToTheEndOfTheMonth)
{
    EXPECT_EQ(addMonthsClamped(QDate(2026, 3, 31), -1), QDate(2026, 2, 28));
    EXPECT_EQ(addMonthsClamped(QDate(2024, 2, 29), -12), QDate(2023, 2, 28));
    EXPECT_EQ(addMonthsClamped(QDate(2026, 1, 31), 13), QDate(2027, 2, 28));
}
