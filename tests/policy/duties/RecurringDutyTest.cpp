// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/duties/RecurringDuty.h"

#include "policy/pack/Pack.h"

#include <gtest/gtest.h>

using namespace kece;

namespace {

const IsWorkday kWeekdays = [](QDate day) { return day.dayOfWeek() <= Qt::Friday; };
const QDate kSince(2025, 1, 1);

RecurringDuty every(int months)
{
    RecurringDuty duty;
    duty.cycle = DutyCycle{months};
    return duty;
}

QStringList open(const RecurringDuty& duty, const QVector<QDate>& done, QDate day, QDate since = kSince)
{
    QStringList days;
    for (const OpenDuty& period : openPeriods(duty, done, since, day, kWeekdays))
        days << period.dueOn.toString(Qt::ISODate);
    return days;
}

ReadPack packWith(const char* duties)
{
    return readPack(QStringLiteral("[pack]\nid = \"c\"\nname = \"c\"\nversion = \"1\"\n[calendar]\narticle = \"1\"\n") + QString::fromUtf8(duties));
}

} // namespace

TEST(RecurringDuty, IsDueByADayOfItsMonthsInEveryPeriod)
{
    RecurringDuty forecast = every(1);
    forecast.byDay = 5;
    EXPECT_EQ(open(forecast, {{2026, 1, 1}}, {2026, 2, 3}), QStringList{"2026-02-05"});
    forecast.byDay = 31;
    EXPECT_EQ(open(forecast, {{2026, 1, 1}}, {2026, 2, 3}), QStringList{"2026-02-28"}) << "a short month";

    RecurringDuty report = every(3);
    report.firstMonth = report.lastMonth = 3;
    EXPECT_EQ(open(report, {{2026, 1, 1}}, {2026, 5, 31}), QStringList()) << "not before its months";
    EXPECT_EQ(open(report, {{2026, 1, 1}}, {2026, 6, 1}), QStringList{"2026-06-30"});
    EXPECT_EQ(open(report, {{2026, 1, 1}, {2026, 4, 1}}, {2026, 6, 30}), QStringList());
}

TEST(RecurringDuty, IsMadeUpAsItsRuleSays)
{
    RecurringDuty duty = every(1);
    EXPECT_EQ(open(duty, {}, {2026, 4, 10}), (QStringList{"2026-03-31", "2026-04-30"})) << "the last one missed";
    duty.catchUp = CatchUp::None;
    EXPECT_EQ(open(duty, {}, {2026, 4, 10}), QStringList{"2026-04-30"});
    duty.catchUp = CatchUp::Each;
    EXPECT_EQ(open(duty, {{2026, 2, 1}}, {2026, 4, 10}, {2026, 1, 15}), (QStringList{"2026-01-31", "2026-03-31", "2026-04-30"}));
    EXPECT_EQ(open(duty, {}, {2026, 4, 10}, {2026, 4, 2}), QStringList{"2026-04-30"}) << "what ended before the policy was not missed";
    EXPECT_EQ(open(duty, {}, {2026, 4, 10}, QDate()), QStringList{"2026-04-30"});
}

TEST(RecurringDuty, OfEveryDayRestsWithTheCompany)
{
    const RecurringDuty daily = every(0);
    EXPECT_EQ(open(daily, {{2026, 11, 19}}, {2026, 11, 20}), QStringList{"2026-11-20"});
    EXPECT_EQ(open(daily, {{2026, 11, 19}, {2026, 11, 20}}, {2026, 11, 22}), QStringList()) << "a Sunday belongs to Friday";
    EXPECT_EQ(open(daily, {}, {2026, 11, 23}), (QStringList{"2026-11-20", "2026-11-23"})) << "Friday is made up on Monday";
}

TEST(CalendarSection, IsReadAndItsMistakesAreNamed)
{
    const ReadPack read = packWith("[[calendar.duty]]\nid = \"f\"\nname = \"n\"\narticle = \"1\"\nperiod = \"month\"\nby_day = 5\n"
                                   "[[calendar.duty]]\nid = \"u\"\nname = \"n\"\narticle = \"1\"\nperiod = \"unset\"\n");
    ASSERT_TRUE(read.pack);
    EXPECT_EQ(read.pack->calendar->duty("f")->byDay, 5);
    EXPECT_FALSE(read.pack->calendar->duty("u")->cycle) << "what is left blank stays so";
    EXPECT_EQ(read.pack->unsetValues(), QStringList{"calendar.u.period"});

    const std::pair<const char*, const char*> wrong[] = {{"period = \"fortnight\"", "quarter"}, {"period = \"month\"\nby_day = 32", "by_day"},
        {"period = \"day\"\nby_day = 3", "by_day"}, {"period = \"quarter\"\nmonths = [\"4\"]", "months"},
        {"period = \"month\"\ncatch_up = \"twice\"", "twice"}, {"", "period"}};
    for (const auto& [text, named] : wrong) {
        const ReadPack bad = packWith((QByteArray("[[calendar.duty]]\nid = \"f\"\nname = \"n\"\narticle = \"1\"\n") + text + "\n").constData());
        EXPECT_FALSE(bad.pack) << text;
        ASSERT_FALSE(bad.problems.isEmpty()) << text;
        EXPECT_TRUE(bad.problems.first().message.contains(QLatin1String(named))) << bad.problems.first().message.toStdString();
    }
}
