// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backup/BackupFolder.h"

#include "storage/RecordStore.h"
#include "support/SmallDisk.h"

#include <random>

namespace kece {
namespace {

const QString kPassphrase = QStringLiteral("正确的 passphrase");

qint64 customersIn(Database& database)
{
    const auto count = database
                           .read<qint64>([](Store& store) -> Result<qint64> {
                               KECE_TRY(const auto ids, store.records().ids({&customerSchema()}, {}));
                               return qint64(ids.size());
                           })
                           .result();
    EXPECT_TRUE(count.ok());
    return count.ok() ? *count : -1;
}

QStringList problemsOf(Database& database)
{
    const auto problems = database.read<QStringList>([](Store& store) { return store.verify(); }).result();
    return problems.ok() ? *problems : QStringList{problems.error().message};
}

void expectTheSameCompany(BackupFolder& folder, const QString& restored)
{
    const auto database = folder.opener.open(folder.path(restored));
    ASSERT_TRUE(database.ok()) << wordsOf(database.error());
    EXPECT_EQ(customersIn(**database), 2);
    EXPECT_EQ(problemsOf(**database), QStringList());
}

TEST(Backup, RestoresWhatWasThere)
{
    TestCompany company;
    BackupFolder folder;
    folder.keepKeyOf(company);
    const auto report = folder.backUp(company, "a.kecebackup");
    ASSERT_TRUE(report.ok()) << wordsOf(report.error());
    EXPECT_EQ(report->problems, QStringList());
    EXPECT_EQ(report->bytes, folder.bytes("a.kecebackup").size());
    EXPECT_EQ(folder.names(), (QStringList{"a.kecebackup", "kece.key"}));
    EXPECT_EQ(QFile::permissions(folder.path("a.kecebackup")) & ~QFile::Permissions(0x4000 | 0x2000), QFile::ReadUser | QFile::WriteUser);

    const auto restored = folder.restore("a.kecebackup", "new.db");
    ASSERT_TRUE(restored.ok()) << wordsOf(restored.error());
    EXPECT_EQ(restored->problems, QStringList());
    EXPECT_EQ(restored->manifest.madeAt, company.session.now());
    EXPECT_TRUE(restored->hasKey);
    EXPECT_EQ(folder.names(), (QStringList{"a.kecebackup", "kece.key", "new.db", "new.db.head", "new.db.key"}));
    expectTheSameCompany(folder, "new.db");
}

TEST(Restore, SaysThatTheKeyOfTheTrailIsMissingAndRefusesAnotherOne)
{
    TestCompany company;
    TestCompany other;
    BackupFolder folder;
    ASSERT_TRUE(folder.backUp(company, "a").ok());
    folder.keepKeyOf(other);
    const auto restored = folder.restore("a", "new.db");
    ASSERT_TRUE(restored.ok()) << wordsOf(restored.error());
    EXPECT_FALSE(restored->hasKey);
    ASSERT_TRUE(QFile::copy(folder.path("kece.key"), folder.path("other.db.key")));
    const auto refused = folder.restore("a", "other.db");
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().kind, Error::Kind::Conflict);
    EXPECT_FALSE(QFile::exists(folder.path("other.db")));
}

TEST(Backup, EncryptedIsReadByItsPassphraseOnlyAndShowsNothingWithoutIt)
{
    TestCompany company;
    company.add("KC-CANARY-7");
    BackupFolder folder;
    ASSERT_TRUE(folder.backUp(company, "open").ok());
    ASSERT_TRUE(folder.backUp(company, "sealed", kPassphrase).ok());
    EXPECT_TRUE(folder.bytes("open").contains("KC-CANARY-7"));
    EXPECT_FALSE(folder.bytes("sealed").contains("KC-CANARY-7"));
    EXPECT_FALSE(folder.bytes("sealed").contains("SQLite format"));

    for (const QString& wrong : {QString("open sesame"), kPassphrase + ' ', kPassphrase.toUpper()}) {
        const auto refused = folder.restore("sealed", "new.db", wrong);
        ASSERT_FALSE(refused.ok());
        EXPECT_EQ(refused.error().kind, Error::Kind::Denied);
        EXPECT_FALSE(refused.error().message.contains(wrong)) << "the passphrase is said aloud";
        EXPECT_EQ(folder.names(), (QStringList{"open", "sealed"}));
    }
    const auto restored = folder.restore("sealed", "new.db", kPassphrase);
    ASSERT_TRUE(restored.ok()) << wordsOf(restored.error());
    const auto database = folder.opener.open(folder.path("new.db"));
    ASSERT_TRUE(database.ok());
    EXPECT_EQ(customersIn(**database), 3);
}

TEST(Backup, LeavesAnEarlierOneUntilTheNewOneIsGood)
{
    TestCompany company;
    BackupFolder folder;
    ASSERT_TRUE(folder.backUp(company, "a").ok());
    const QByteArray first = folder.bytes("a");
    Progress cancelled;
    cancelled.cancel();
    EXPECT_FALSE(backUp(*company.database, company.session, folder.path("a"), {}, cancelled).ok());
    EXPECT_EQ(folder.bytes("a"), first);
    EXPECT_EQ(folder.names(), QStringList("a"));
    company.add("third");
    ASSERT_TRUE(folder.backUp(company, "a").ok());
    EXPECT_NE(folder.bytes("a"), first);
    EXPECT_EQ(folder.names(), QStringList("a"));
}

TEST(Backup, DoesNotGoOverTheDatabaseOrAForeignFile)
{
    TestCompany company;
    BackupFolder folder;
    const QString live = company.database->location();
    folder.put("list.csv", "name\n");
    ASSERT_TRUE(QFile::link(live, folder.path("by-another-name")));
    for (const QString& file :
        {live, live + "-wal", folder.path("by-another-name"), folder.path("list.csv"), folder.path(""), folder.path("none/a")}) {
        const auto refused = backUp(*company.database, company.session, file, {}, {});
        ASSERT_FALSE(refused.ok()) << qPrintable(file);
        EXPECT_FALSE(refused.error().message.isEmpty());
    }
    EXPECT_EQ(folder.bytes("list.csv"), "name\n");
    EXPECT_EQ(problemsOf(*company.database), QStringList());
}

/// T4: a disk that is too small for the new backup keeps the old one, and a restore leaves nothing behind.
TEST(Backup, LeavesTheEarlierOneWhereTheDiskIsFull)
{
    const testing::SmallDisk disk(4);
    if (!disk.isThere())
        GTEST_SKIP() << "mounting is not permitted";
    TestCompany company;
    const QString file = disk.filePath("a");
    ASSERT_TRUE(backUp(*company.database, company.session, file, {}, {}).ok());
    const auto content = [&file] {
        QFile made(file);
        return made.open(QIODevice::ReadOnly) ? made.readAll() : QByteArray();
    };
    const QByteArray before = content();
    QFile ballast(disk.filePath("ballast"));
    ASSERT_TRUE(ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (ballast.write(QByteArray(64 * 1024, 'x')) == 64 * 1024) {}
    ballast.close();
    for (const qint64 room : {0, 128 * 1024}) {
        ASSERT_TRUE(ballast.resize(ballast.size() - room));
        for (const auto& lock : {std::optional<BackupLock>(), BackupLock::of(kPassphrase)}) {
            const auto refused = backUp(*company.database, company.session, file, lock, {});
            ASSERT_FALSE(refused.ok());
            EXPECT_TRUE(refused.error().message.contains("disk")) << wordsOf(refused.error());
            EXPECT_EQ(content(), before);
        }
    }
    SqlDatabaseOpener opener;
    EXPECT_FALSE(restoreBackup(opener, file, disk.filePath("new.db"), [] { return Result<QString>(QString()); }, {}).ok());
    EXPECT_EQ(QDir(disk.path()).entryList(QDir::Files, QDir::Name), (QStringList{"a", "ballast"}));
    EXPECT_EQ(problemsOf(*company.database), QStringList());
    ballast.remove();
    EXPECT_TRUE(backUp(*company.database, company.session, file, {}, {}).ok()) << "once there is room again";
}

TEST(Restore, DoesNotGoOverAFileThatIsThere)
{
    TestCompany company;
    BackupFolder folder;
    ASSERT_TRUE(folder.backUp(company, "a").ok());
    folder.put("old.db", "somebody's");
    folder.put("gone.db-wal", "somebody's");
    EXPECT_FALSE(folder.restore("a", "old.db").ok());
    EXPECT_FALSE(folder.restore("a", "gone.db").ok());
    EXPECT_FALSE(folder.restore("a", "a").ok());
    EXPECT_EQ(folder.bytes("old.db"), "somebody's");
    EXPECT_EQ(folder.names(), (QStringList{"a", "gone.db-wal", "old.db"}));
}

TEST(Restore, RefusesWhatIsNoBackupOrOfAnotherTime)
{
    TestCompany company;
    BackupFolder folder;
    ASSERT_TRUE(folder.backUp(company, "a").ok());
    const QByteArray good = folder.bytes("a");
    folder.put("empty", {});
    folder.put("text", "客户编号,客户名称\n");
    QFile::copy(company.database->location(), folder.path("database"));
    folder.put("later", QByteArray(good).replace(0, 14, "KECE BACKUP 2\n"));
    QDir(folder.path("")).mkdir("folder");
    for (const char* name : {"empty", "text", "database", "later", "folder", "none"}) {
        const auto refused = folder.restore(name, "new.db");
        ASSERT_FALSE(refused.ok()) << name;
        EXPECT_FALSE(refused.error().message.isEmpty());
        EXPECT_FALSE(QFile::exists(folder.path("new.db")));
    }
    EXPECT_EQ(folder.names().size(), 5);
}

TEST(Restore, RefusesEveryBackupThatWasCut)
{
    TestCompany company;
    BackupFolder folder;
    ASSERT_TRUE(folder.backUp(company, "a", kPassphrase).ok());
    const QByteArray good = folder.bytes("a");
    std::mt19937 random(4);
    for (int n = 0; n < 100; ++n) {
        folder.put("cut", good.left(qsizetype(random() % unsigned(good.size()))));
        EXPECT_FALSE(folder.restore("cut", "new.db", kPassphrase).ok());
    }
    folder.put("longer", good + 'x');
    EXPECT_FALSE(folder.restore("longer", "new.db", kPassphrase).ok());
    EXPECT_EQ(folder.names(), (QStringList{"a", "cut", "longer"}));
}

/// T6, backup: every flipped bit is found.
TEST(Restore, RefusesEveryBackupWithAFlippedBit)
{
    const int flips = qEnvironmentVariableIsSet("KECE_HEAVY") ? 10'000 : 400;
    TestCompany company;
    BackupFolder folder;
    std::mt19937_64 random(6);
    int missed = 0;
    for (const QString& passphrase : {QString(), kPassphrase}) {
        ASSERT_TRUE(folder.backUp(company, "a", passphrase).ok());
        QFile file(folder.path("a"));
        ASSERT_TRUE(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
        const quint64 early = 600; // half of them where the manifest is
        for (int n = 0; n < flips / 2; ++n) {
            const qint64 at = qint64(random() % (n % 2 ? quint64(file.size()) : early));
            char byte = 0;
            file.seek(at);
            file.read(&byte, 1);
            const char flipped = char(byte ^ char(1 << (random() % 8)));
            file.seek(at);
            file.write(&flipped, 1);
            const auto opened = BackupFile::open(file.fileName());
            missed += opened.ok() && opened->check({}).ok() ? 1 : 0;
            file.seek(at);
            file.write(&byte, 1);
        }
        ASSERT_TRUE(BackupFile::open(file.fileName())->check({}).ok()) << "the flips were not taken back";
    }
    EXPECT_EQ(missed, 0);
    std::cout << flips << " flips in backups, " << missed << " missed\n";
}

} // namespace
} // namespace kece
