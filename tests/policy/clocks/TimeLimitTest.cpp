// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/clocks/TimeLimit.h"

#include <gtest/gtest.h>

#include <random>

namespace kece {

namespace {

using Unit = TimeLimit::Unit;

const QTimeZone kShanghai("Asia/Shanghai");

WorkingCalendar calendar()
{
    return *WorkingCalendar::read(u"date,kind,name\n2026-01-01,holiday,元旦\n2026-01-02,holiday,元旦\n2026-01-04,workday,元旦\n");
}

struct Company {
    WorkingCalendar days = calendar();
    CompanyTime time{days, kShanghai, {}, {}};
};

/// As "2026-01-05 23:59:59" in the company's zone; empty where there is none.
std::string due(const char* start, const char* limit, const CompanyTime& time, bool extends = false)
{
    const QDateTime from = QDateTime::fromString(start, "yyyy-MM-dd hh:mm");
    const Deadline deadline = deadlineOf(
        QDateTime(from.date(), from.time(), kShanghai), *TimeLimit::fromText(QString::fromUtf8(limit)), time, extends);
    return deadline.at.isValid() ? deadline.at.toTimeZone(kShanghai).toString("yyyy-MM-dd hh:mm:ss").toStdString() : std::string();
}

} // namespace

TEST(TimeLimit, ReadsWhatRegulationsWrite)
{
    for (const auto& [text, unit, count] : std::vector<std::tuple<const char*, Unit, int>>{{"48 hours", Unit::Hours, 48}, {"1 hour", Unit::Hours, 1},
             {"48小时", Unit::Hours, 48}, {"3 days", Unit::Days, 3}, {"3日", Unit::Days, 3}, {"2个工作日", Unit::WorkingDays, 2},
             {"2 working days", Unit::WorkingDays, 2}, {"1个月", Unit::Months, 1}, {"8 working hours", Unit::WorkingHours, 8},
             {"当班", Unit::Shift, 0}, {"same shift", Unit::Shift, 0}, {"at once", Unit::Hours, 0}}) {
        const auto limit = TimeLimit::fromText(QString::fromUtf8(text));
        ASSERT_TRUE(limit) << text;
        EXPECT_EQ(limit->unit, unit) << text;
        EXPECT_EQ(limit->count, count) << text;
        EXPECT_EQ(TimeLimit::fromText(limit->text())->text(), limit->text()) << text;
    }
    for (const char* text : {"", "soon", "days", "3", "-3 days", "3.5 days", "3 moons", "1000000 days", "三天"})
        EXPECT_FALSE(TimeLimit::fromText(QString::fromUtf8(text))) << text;
}

TEST(Deadline, RunsThroughNightsAndHolidaysInHours)
{
    const Company company;
    EXPECT_EQ(due("2025-12-31 17:30", "48 hours", company.time), "2026-01-02 17:30:00");
    EXPECT_EQ(due("2025-12-31 17:30", "at once", company.time), "2025-12-31 17:30:00");
}

TEST(Deadline, EndsWithTheLastDayAndLeavesTheFirstOneOut)
{
    const Company company;
    EXPECT_EQ(due("2026-01-05 00:00", "3 days", company.time), "2026-01-08 23:59:59");
    EXPECT_EQ(due("2026-01-05 23:59", "3 days", company.time), "2026-01-08 23:59:59");
    EXPECT_EQ(due("2025-12-31 12:00", "2 working days", company.time), "2026-01-05 23:59:59") << "Sunday the 4th is worked";
    EXPECT_EQ(due("2026-01-31 12:00", "1 month", company.time), "2026-02-28 23:59:59");
}

TEST(Deadline, MovesToAWorkingDayOnlyWhereTheRuleSaysSo)
{
    const Company company;
    EXPECT_EQ(due("2025-12-29 12:00", "3 days", company.time), "2026-01-01 23:59:59");
    EXPECT_EQ(due("2025-12-29 12:00", "3 days", company.time, true), "2026-01-04 23:59:59");
}

TEST(Deadline, AsksForHoursAndShiftsThatACompanyHasNotStated)
{
    Company company;
    EXPECT_EQ(due("2026-01-05 10:00", "8 working hours", company.time), "");
    EXPECT_EQ(due("2026-01-05 10:00", "same shift", company.time), "");
    company.time.hours = {{9 * 60, 12 * 60}, {13 * 60 + 30, 18 * 60}};
    company.time.shiftsBegin = {0, 8 * 60, 16 * 60};
    EXPECT_EQ(due("2026-01-05 10:00", "2 working hours", company.time), "2026-01-05 12:00:00");
    EXPECT_EQ(due("2026-01-05 10:00", "3 working hours", company.time), "2026-01-05 14:30:00");
    EXPECT_EQ(due("2026-01-09 17:00", "2 working hours", company.time), "2026-01-12 10:00:00") << "over the weekend";
    EXPECT_EQ(due("2026-01-01 17:00", "1 working hour", company.time), "2026-01-04 10:00:00") << "begins on a day off";
    EXPECT_EQ(due("2026-01-05 15:59", "same shift", company.time), "2026-01-05 16:00:00");
    EXPECT_EQ(due("2026-01-05 16:00", "same shift", company.time), "2026-01-06 00:00:00");
}

TEST(Deadline, IsProvisionalWhereItReachesAYearWithoutCalendar)
{
    const Company company;
    const QDateTime start(QDate(2026, 12, 31), QTime(9, 0), kShanghai);
    EXPECT_TRUE(deadlineOf(start, {Unit::WorkingDays, 2}, company.time).isProvisional);
    EXPECT_FALSE(deadlineOf(start, {Unit::Days, 2}, company.time).isProvisional);
    EXPECT_TRUE(deadlineOf(start, {Unit::Days, 2}, company.time, true).isProvisional);
    EXPECT_FALSE(deadlineOf(start.addMonths(-6), {Unit::WorkingDays, 2}, company.time).isProvisional);
}

TEST(Deadline, OfWorkingHoursIsThatOfCountingMinutes)
{
    Company company;
    company.time.hours = {{9 * 60, 12 * 60}, {13 * 60, 17 * 60}};
    std::mt19937 random(20260101);
    for (int round = 0; round < 300; ++round) {
        const QDateTime start = QDateTime(QDate(2025, 12, 25), QTime(0, 0), kShanghai).addSecs(qint64(random() % (30 * 24 * 60)) * 60);
        const int hours = 1 + int(random() % 30);
        QDateTime at = start;
        for (int left = hours * 60; left > 0; at = at.addSecs(60)) {
            const int minute = at.time().hour() * 60 + at.time().minute();
            const bool isOpen = (minute >= 540 && minute < 720) || (minute >= 780 && minute < 1020);
            left -= company.days.isWorkday(at.date()) && isOpen ? 1 : 0;
        }
        ASSERT_EQ(deadlineOf(start, {Unit::WorkingHours, hours}, company.time).at, at.toUTC()) << start.toString().toStdString() << " + " << hours;
    }
}

} // namespace kece
