// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backup/BackupSchedule.h"

#include "services/backup/BackupFolder.h"
#include "services/schedule/RunDue.h"

namespace kece {
namespace {

std::shared_ptr<FixedClock> clockOf(TestCompany& company)
{
    auto clock = std::make_shared<FixedClock>(QDateTime(QDate(2026, 6, 30), QTime(4, 0), Qt::UTC));
    company.session.clock = clock;
    return clock;
}

void plan(TestCompany& company, const BackupPlan& plan)
{
    ASSERT_TRUE(company.database->write<void>([&](Store& store) { return setBackupPlan(store, company.session, plan); }).result().ok());
}

TEST(BackupPlan, KeepsTheNewestOfEachDayWeekAndMonth)
{
    QVector<QDate> stored;
    BackupPlan plan;
    for (QDate day(2025, 1, 1); day <= QDate(2026, 6, 30); day = day.addDays(1)) {
        stored << day;
        const auto kept = plan.kept(stored);
        stored = QVector<QDate>(kept.begin(), kept.end());
    }
    std::sort(stored.begin(), stored.end());
    for (int n = 0; n < 7; ++n)
        EXPECT_TRUE(stored.contains(QDate(2026, 6, 30).addDays(-n)));
    for (const QDate sunday : {QDate(2026, 6, 28), QDate(2026, 6, 21), QDate(2026, 6, 14)})
        EXPECT_TRUE(stored.contains(sunday));
    for (QDate end(2025, 7, 31); end < QDate(2026, 6, 30); end = end.addDays(1).addMonths(1).addDays(-1))
        EXPECT_TRUE(stored.contains(end)) << qPrintable(end.toString(Qt::ISODate));
    EXPECT_EQ(stored.size(), 7 + 2 + 11);
    EXPECT_EQ(stored.first(), QDate(2025, 7, 31));
    for (const QDate day : stored)
        EXPECT_GT(plan.goneOn(day, QDate(2026, 6, 30)), QDate(2026, 6, 29));
    EXPECT_EQ(plan.goneOn(QDate(2026, 6, 24), QDate(2026, 6, 30)), QDate(2026, 7, 1));
}

TEST(DailyBackup, IsMadeOnceADayAndOldOnesGo)
{
    TestCompany company;
    BackupFolder folder;
    const auto clock = clockOf(company);
    BackupPlan two;
    two.folder = folder.path("");
    two.days = 2;
    two.weeks = 0;
    two.months = 0;
    plan(company, two);
    folder.put("kece-2020-01-01.kecebackup", "somebody's");
    folder.put("kece-notes.kecebackup", "somebody's");
    for (int day = 0; day < 4; ++day) {
        const auto run = runDailyBackup(*company.database, company.session, company.session.today(), {});
        ASSERT_TRUE(run.ok());
        ASSERT_TRUE(run->has_value());
        EXPECT_EQ((*run)->outcome, "done");
        const auto again = runDailyBackup(*company.database, company.session, company.session.today(), {});
        EXPECT_TRUE(again.ok() && !again->has_value());
        clock->set(clock->now().addDays(1));
    }
    EXPECT_EQ(folder.names(),
        (QStringList{"kece-2020-01-01.kecebackup", "kece-2026-07-02.kecebackup", "kece-2026-07-03.kecebackup", "kece-notes.kecebackup"}));
    const auto last = company.database->read<LastBackup>([](Store& store) { return lastBackup(store); }).result();
    ASSERT_TRUE(last.ok());
    EXPECT_EQ(last->at, QDateTime(QDate(2026, 7, 3), QTime(4, 0), Qt::UTC));
}

TEST(DailyBackup, SaysWhyItFailedAndIsTriedAgain)
{
    TestCompany company;
    BackupFolder folder;
    clockOf(company);
    QDir(folder.path("")).mkdir("disk");
    BackupPlan daily;
    daily.folder = folder.path("disk");
    plan(company, daily);
    QDir(folder.path("")).rmdir("disk");
    for (int n = 0; n < 2; ++n) {
        const auto runs = runDue(*company.database, company.session, company.session.today(), {});
        ASSERT_TRUE(runs.ok());
        ASSERT_FALSE(runs->isEmpty());
        EXPECT_TRUE(runs->last().isBackup());
        EXPECT_TRUE(runs->last().outcome.contains("disk"));
    }
    QDir(folder.path("")).mkdir("disk");
    const auto runs = runDue(*company.database, company.session, company.session.today(), {});
    ASSERT_TRUE(runs.ok());
    EXPECT_EQ(runs->last().outcome, "done");
}

TEST(DailyBackup, IsEncryptedWithNobodyThereToTypeThePassphrase)
{
    TestCompany company;
    company.add("KC-CANARY-7");
    BackupFolder folder;
    folder.keepKeyOf(company);
    clockOf(company);
    BackupPlan daily;
    daily.folder = folder.path("");
    daily.lock = BackupLock::of("open sesame");
    plan(company, daily);
    const auto run = runDailyBackup(*company.database, company.session, company.session.today(), {});
    ASSERT_TRUE(run.ok() && run->has_value());
    EXPECT_EQ((*run)->outcome, "done");
    EXPECT_FALSE(folder.bytes("kece-2026-06-30.kecebackup").contains("KC-CANARY-7"));
    const auto wrong = folder.restore("kece-2026-06-30.kecebackup", "new.db", "open barley");
    ASSERT_FALSE(wrong.ok());
    EXPECT_EQ(wrong.error().kind, Error::Kind::Denied);
    const auto restored = folder.restore("kece-2026-06-30.kecebackup", "new.db", "open sesame");
    ASSERT_TRUE(restored.ok()) << wordsOf(restored.error());
    EXPECT_EQ(restored->problems, QStringList());
}

} // namespace
} // namespace kece
