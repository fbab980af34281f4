// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/schedule/RunDue.h"

#include "services/TestCompany.h"
#include "services/policies/Policies.h"

#include <gtest/gtest.h>

namespace kece {

namespace {

QVector<JobRun> runOn(TestCompany& company, QDate day)
{
    const auto runs = runDue(*company.database, company.session, day, {});
    EXPECT_TRUE(runs.ok()) << (runs.ok() ? "" : qPrintable(runs.error().message));
    return runs.ok() ? *runs : QVector<JobRun>();
}

} // namespace

TEST(RunDue, ReadsCyclesInBothLanguages)
{
    for (const auto& [text, months] : std::initializer_list<std::pair<const char*, int>>{{"1 month", 1}, {"6 months", 6}, {"quarter", 3}, {"季", 3},
             {"每周", 0}, {"半年", 6}, {"half-year", 6}, {"1 year", 12}, {"2年", 24}, {"个月", 1}, {"", 0}, {"soon", 0}})
        EXPECT_EQ(monthsOfCycle(QString::fromUtf8(text)), months) << text;
}

TEST(RunDue, NamesThePeriodADayLiesIn)
{
    const QDate day(2026, 11, 22);
    EXPECT_EQ(periodOf(day, 1).name, "2026-11");
    EXPECT_EQ(periodOf(day, 3).name, "2026-Q4");
    EXPECT_EQ(periodOf(day, 3).dueOn, QDate(2026, 10, 1));
    EXPECT_EQ(periodOf(day, 6).name, "2026-H2");
    EXPECT_EQ(periodOf(day, 12).name, "2026");
    EXPECT_EQ(periodOf(day, 12).nextDueOn, QDate(2027, 1, 1));
}

TEST(RunDue, GradesEachPeriodExactlyOnce)
{
    TestCompany company;
    EXPECT_EQ(runOn(company, QDate(2026, 6, 30)).size(), 1);
    EXPECT_EQ(company.tiers().size(), 2);
    EXPECT_EQ(runOn(company, QDate(2026, 6, 30)).size(), 0);
    EXPECT_EQ(runOn(company, QDate(2026, 7, 1)).size(), 1);
    EXPECT_EQ(runOn(company, QDate(2026, 12, 24)).size(), 1) << "after a gap once";
    EXPECT_EQ(company.runs(), 3);
}

TEST(RunDue, HasNothingToDoWhereNobodyIsGraded)
{
    SqlDatabaseOpener opener;
    const QTemporaryDir folder;
    const testing::TestLocation location(folder.filePath("none.db"));
    auto database = createDatabase(opener, {}, location.url(), {});
    ASSERT_TRUE(database.ok());
    const auto runs = runDue(**database, {}, QDate(2026, 6, 30), {});
    ASSERT_TRUE(runs.ok()) << qPrintable(runs.error().message);
    EXPECT_TRUE(runs->isEmpty());
}

TEST(RunDue, ACancelledPeriodIsStillToBeDone)
{
    TestCompany company;
    Progress progress;
    progress.cancel();
    EXPECT_FALSE(runDue(*company.database, company.session, QDate(2026, 6, 30), progress).ok());
    EXPECT_TRUE(company.tiers().isEmpty());
    EXPECT_EQ(runOn(company, QDate(2026, 6, 30)).size(), 1);
}

TEST(RunDue, TwoDesksShareOnePeriod)
{
    TestCompany company;
    const auto other = SqlDatabaseOpener().open(company.database->location());
    ASSERT_TRUE(other.ok());
    const auto here = runOn(company, QDate(2026, 6, 30));
    const auto there = runDue(**other, company.session, QDate(2026, 6, 30), {});
    ASSERT_TRUE(there.ok());
    EXPECT_EQ(here.size() + there->size(), 1);
}

} // namespace kece
