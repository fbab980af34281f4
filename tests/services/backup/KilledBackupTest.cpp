// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backup/BackupFolder.h"

#include "storage/RecordStore.h"

#include <atomic>
#include <csignal>
#include <ctime>
#include <random>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace kece {
namespace {

bool isHeavy()
{
    return qEnvironmentVariableIsSet("KECE_HEAVY");
}

Result<qint64> countOf(Database& database, const EntitySchema& schema)
{
    return database
        .read<qint64>([&schema](Store& store) -> Result<qint64> {
            KECE_TRY(const auto ids, store.records().ids({&schema}, {}));
            return qint64(ids.size());
        })
        .result();
}

/// T23: what is restored is a state that was committed, between the one before the backup and the one after it.
TEST(OnlineBackup, HoldsOneCommittedStateWhileAWriterRuns)
{
    TestCompany company;
    BackupFolder folder;
    std::atomic<bool> stop = false;
    std::atomic<int> saved = 0;
    std::thread writer([&] {
        for (int n = 0; !stop; ++n) {
            company.order(QStringLiteral("W%1").arg(n), company.add(QStringLiteral("W%1").arg(n)), QDate(2026, 1, 1), 100);
            saved = n + 1;
        }
    });
    const int rounds = isHeavy() ? 100 : 8;
    for (int round = 0; round < rounds; ++round) {
        const QString name = QStringLiteral("b%1").arg(round);
        const int before = saved;
        while (saved < before + 3)
            std::this_thread::yield();
        const int least = saved;
        const auto report = folder.backUp(company, name);
        const int most = saved + 1;
        EXPECT_TRUE(report.ok()) << wordsOf(report.error());
        const auto restored = folder.restore(name, name + ".db");
        EXPECT_TRUE(restored.ok()) << wordsOf(restored.error());
        if (!restored.ok())
            break;
        EXPECT_EQ(restored->problems, QStringList());
        const auto database = folder.opener.open(folder.path(name + ".db"));
        EXPECT_TRUE(database.ok());
        const qint64 customers = countOf(**database, customerSchema()).value() - 2;
        const qint64 orders = countOf(**database, *schemaOfKind(u"orders")).value() - 1;
        EXPECT_GE(customers, least);
        EXPECT_LE(customers, most);
        EXPECT_TRUE(orders == customers || orders == customers - 1);
    }
    stop = true;
    writer.join();
}

/// Kills a child at a random moment of `work`, that many times.
template<class Work, class Check>
void killed(int times, Work&& work, Check&& check)
{
    std::mt19937 random(23);
    for (int n = 0; n < times; ++n) {
        const auto microseconds = long(1000 + random() % 60'000);
        const pid_t child = fork();
        if (child == 0) {
            sigevent end{};
            end.sigev_notify = SIGEV_SIGNAL;
            end.sigev_signo = SIGKILL;
            timer_t timer{};
            const itimerspec moment{{}, {0, microseconds * 1000}};
            if (timer_create(CLOCK_MONOTONIC, &end, &timer) == 0 && timer_settime(timer, 0, &moment, nullptr) == 0)
                work();
            _exit(0);
        }
        int status = 0;
        waitpid(child, &status, 0);
        EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
        check();
    }
}

TEST(KilledBackup, LeavesTheEarlierBackupOrTheWholeNewOne)
{
    QTemporaryDir folder;
    SqlDatabaseOpener opener;
    const Session session;
    const QString live = folder.filePath("kece.db");
    const QString file = folder.filePath("a");
    ASSERT_TRUE(createDatabase(opener, session, live, {}).ok());
    const auto backUpOnce = [&] {
        auto database = opener.open(live);
        return database.ok() && backUp(**database, session, file, {}, {}).ok();
    };
    ASSERT_TRUE(backUpOnce());
    killed(
        isHeavy() ? 100 : 15,
        [&] {
            while (backUpOnce()) {}
        },
        [&] {
            const auto backup = BackupFile::open(file);
            ASSERT_TRUE(backup.ok()) << wordsOf(backup.error());
            EXPECT_TRUE(backup->check({}).ok());
        });
    EXPECT_TRUE(backUpOnce()) << "a killed one is in the way";
    QStringList left = QDir(folder.path()).entryList(QDir::Files, QDir::Name);
    left.removeIf([](const QString& name) { return name.startsWith("kece.db-"); });
    EXPECT_EQ(left, (QStringList{"a", "kece.db", "kece.db.head", "kece.db.key", "kece.db.reserve"}));
}

TEST(KilledRestore, LeavesNothingUnderTheNameOrAWholeDatabase)
{
    QTemporaryDir folder;
    SqlDatabaseOpener opener;
    const Session session;
    const QString file = folder.filePath("a");
    const QString target = folder.filePath("new.db");
    {
        auto database = createDatabase(opener, session, folder.filePath("kece.db"), {});
        ASSERT_TRUE(database.ok());
        ASSERT_TRUE(backUp(**database, session, file, {}, {}).ok());
    }
    const auto restoreOnce = [&] { return restoreBackup(opener, file, target, [] { return Result<QString>(QString()); }, {}).ok(); };
    killed(
        isHeavy() ? 100 : 15,
        [&] {
            while (restoreOnce())
                QFile::remove(target);
        },
        [&] {
            if (!QFile::exists(target))
                return;
            const auto summary = opener.inspect(target);
            ASSERT_TRUE(summary.ok()) << wordsOf(summary.error());
            EXPECT_EQ(summary->problems, QStringList());
            QFile::remove(target);
        });
    EXPECT_TRUE(restoreOnce());
    QStringList left = QDir(folder.path()).entryList({"new.db.*"}, QDir::Files, QDir::Name);
    left.removeIf([](const QString& name) { return name.startsWith("new.db.head."); }); // of the side file, a line
    EXPECT_EQ(left, (QStringList{"new.db.head", "new.db.key"}));
}

} // namespace
} // namespace kece
