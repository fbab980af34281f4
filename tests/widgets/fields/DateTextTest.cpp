// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fields/DateText.h"

#include <gtest/gtest.h>

namespace kece {
namespace {

const QDate kToday(2026, 11, 20);

TEST(DateText, ReadsWhatPeopleType)
{
    EXPECT_EQ(*readDate("2026-11-05", kToday), QDate(2026, 11, 5));
    EXPECT_EQ(*readDate("2026/1/5", kToday), QDate(2026, 1, 5));
    EXPECT_EQ(*readDate("20261105", kToday), QDate(2026, 11, 5));
    EXPECT_EQ(*readDate(QString::fromUtf8("2026年11月5日"), kToday), QDate(2026, 11, 5));
    EXPECT_EQ(*readDate("11-5", kToday), QDate(2026, 11, 5));
    EXPECT_EQ(*readDate("5", kToday), QDate(2026, 11, 5));
    EXPECT_EQ(*readDate("+7", kToday), QDate(2026, 11, 27));
    EXPECT_EQ(*readDate("0", kToday), kToday);
    EXPECT_EQ(*readDate(QString::fromUtf8("２０２６－１１－０５"), kToday), QDate(2026, 11, 5));
}

TEST(DateText, RefusesDaysThatAreNone)
{
    EXPECT_FALSE(readDate("2026-02-30", kToday).ok());
    EXPECT_FALSE(readDate("tomorrow", kToday).ok());
    EXPECT_FALSE(readDate("", kToday).ok());
}

TEST(DateText, ReadsTimesInTheCompanysZone)
{
    const QTimeZone zone("Asia/Shanghai");
    EXPECT_EQ(*readInstant("2026-11-20 14:05", kToday, zone), QDateTime(kToday, QTime(6, 5), Qt::UTC));
    EXPECT_EQ(*readInstant("14:05", kToday, zone), QDateTime(kToday, QTime(6, 5), Qt::UTC));
    EXPECT_EQ(*readInstant("11-20", kToday, zone), QDateTime(kToday.addDays(-1), QTime(16, 0), Qt::UTC));
    EXPECT_FALSE(readInstant("25:00", kToday, zone).ok());
    EXPECT_FALSE(readInstant("", kToday, zone).ok());
}

} // namespace
} // namespace kece
