// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/migration/MigrationLadder.h"

#include "storage_sql/TemporaryDatabase.h"
#include "storage_sql/migration/DatabaseFile.h"
#include "support/SmallDisk.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace kece {
namespace {

using testing::check;
using testing::valueOf;
using State = MigrationOutcome::State;

/// A ladder written by the test, and a database that is opened with it.
class Ladder : public ::testing::Test
{
protected:
    void SetUp() override
    {
        QDir(folder.path()).mkdir("ladder");
        write("0001_first.sql",
            "create table settings (name text primary key, value text not null);"
            "create table audit_entries (id ${id}, at text, actor text, desk text, action text, kind text, record_id bigint, customer_id bigint, "
            "changes text, reason text, salt text, old_digest text, new_digest text, key_id text, mac text);");
    }

    void write(const QString& name, const QByteArray& text)
    {
        QFile file(folder.filePath("ladder/" + name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    void remove(const QString& name) { ASSERT_TRUE(QFile::remove(folder.filePath("ladder/" + name))); }

    OpenOptions options() const
    {
        OpenOptions o;
        o.ladder = folder.filePath("ladder");
        return o;
    }
    QString path() const { return folder.filePath("kece.db"); }
    QByteArray bytes() const
    {
        QFile file(path());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    /// But for what is kept back for a full disk, and for the trail's key and side file.
    QStringList files() const
    {
        QStringList all = QDir(folder.path()).entryList(QDir::Files, QDir::Name);
        for (const char* beside : {"kece.db.reserve", "kece.db.key", "kece.db.head"})
            all.removeAll(beside);
        return all;
    }
    QString setting(Database& database, const QString& name)
    {
        return valueOf(database.read<QString>([=](Store& store) { return store.settings().value(name); }).result());
    }
    Result<bool> set(Database& database, const QString& name, const QString& value)
    {
        return database.write<bool>([=](Store& store) { return store.settings().setValue(name, value).map([](auto) { return true; }); }).result();
    }

    QTemporaryDir folder;
};

TEST_F(Ladder, MakesAFreshDatabaseThatIsThereOnlyWhenItIsWhole)
{
    auto database = valueOf(createDatabase(path(), options()));
    EXPECT_EQ(database->schemaVersion(), 1);
    EXPECT_EQ(database->readOnlyReason(), "");
    EXPECT_TRUE(set(*database, "a", "1").ok());
    database.reset();
    EXPECT_EQ(files(), QStringList("kece.db"));
    EXPECT_EQ(createDatabase(path(), options()).error().kind, Error::Kind::Conflict);
    EXPECT_EQ(setting(*valueOf(openDatabase(path(), options())), "a"), "1");
}

TEST_F(Ladder, LeavesNothingWhenAFreshDatabaseFails)
{
    write("0002_wrong.sql", "create table wrong (;");
    EXPECT_FALSE(createDatabase(path(), options()).ok());
    EXPECT_EQ(files(), QStringList());
}

TEST_F(Ladder, OpensWhatIsUpToDateWithoutACopy)
{
    valueOf(createDatabase(path(), options())).reset();
    valueOf(openDatabase(path(), options())).reset();
    EXPECT_EQ(files(), QStringList("kece.db"));
}

TEST_F(Ladder, MigratesAnOlderDatabaseAndKeepsACopyOfIt)
{
    auto database = valueOf(createDatabase(path(), options()));
    ASSERT_TRUE(set(*database, "a", "1").ok());
    database.reset();
    write("0002_more.sql", "alter table settings add column note text;\nupdate settings set note = 'moved';");
    write("0003_pair.sqlite.sql", "create table pair (id ${id}, at timestamptz default ${now}, data ${blob});");
    write("0003_pair.postgres.sql", "this is for the other one");
    database = valueOf(openDatabase(path(), options()));
    EXPECT_EQ(database->schemaVersion(), 3);
    EXPECT_EQ(setting(*database, "a"), "1");
    database.reset();
    EXPECT_EQ(files(), QStringList({"kece.db", "kece.db.v1.bak"}));

    auto migrated = valueOf(Connection::open(path(), Connection::Access::ReadWrite));
    EXPECT_EQ(valueOf(migrated->value("select note from settings")).toString(), "moved");
    EXPECT_EQ(
        valueOf(migrated->value("select group_concat(version || name, ' ') from schema_migration")).toString(), "10001_first 20002_more 30003_pair");
    auto copy = valueOf(Connection::open(path() + ".v1.bak", Connection::Access::Untouched));
    EXPECT_EQ(valueOf(copy->value("select value from settings")).toString(), "1");
    EXPECT_EQ(valueOf(copy->value("select max(version) from schema_migration")).toInt(), 1);
}

TEST_F(Ladder, StandsWhereItStoodBeforeTheStepThatFails)
{
    valueOf(createDatabase(path(), options())).reset();
    write("0002_good.sql", "create table good (x integer);");
    write("0003_bad.sql", "create table half (x integer); insert into half values (1); insert into nowhere values (1);");
    const auto opened = openDatabase(path(), options());
    ASSERT_FALSE(opened.ok());
    EXPECT_TRUE(opened.error().message.contains("0003_bad")) << qPrintable(opened.error().message);
    auto connection = valueOf(Connection::open(path(), Connection::Access::ReadWrite));
    EXPECT_EQ(valueOf(connection->value("select max(version) from schema_migration")).toInt(), 2);
    EXPECT_EQ(valueOf(connection->value("select count(*) from sqlite_master where name in ('good', 'half')")).toInt(), 1);
    const MigrationOutcome outcome = valueOf(MigrationLadder::load(options().ladder, "sqlite")).climb(*connection);
    EXPECT_EQ(outcome.state, State::Failed);
    EXPECT_EQ(outcome.step, 3);
}

TEST_F(Ladder, ReadsANewerDatabaseThatSaysItMayAndWritesNothing)
{
    write("0002_more.sql", "-- compatible from: 1\nalter table settings add column note text;");
    auto database = valueOf(createDatabase(path(), options()));
    ASSERT_TRUE(set(*database, "a", "1").ok());
    database.reset();
    remove("0002_more.sql");
    const QByteArray before = bytes();
    database = valueOf(openDatabase(path(), options()));
    EXPECT_FALSE(database->readOnlyReason().isEmpty());
    EXPECT_EQ(database->schemaVersion(), 2);
    EXPECT_EQ(setting(*database, "a"), "1");
    EXPECT_EQ(set(*database, "a", "2").error().kind, Error::Kind::Unavailable);
    database.reset();
    EXPECT_EQ(bytes(), before);
    EXPECT_EQ(files(), QStringList("kece.db"));
}

TEST_F(Ladder, RefusesANewerDatabaseAndLeavesItUntouched)
{
    write("0002_more.sql", "alter table settings rename to options;");
    valueOf(createDatabase(path(), options())).reset();
    remove("0002_more.sql");
    const QByteArray before = bytes();
    const auto opened = openDatabase(path(), options());
    ASSERT_FALSE(opened.ok());
    EXPECT_EQ(opened.error().kind, Error::Kind::Conflict);
    EXPECT_TRUE(opened.error().message.contains("newer")) << qPrintable(opened.error().message);
    EXPECT_EQ(bytes(), before);
    EXPECT_EQ(files(), QStringList("kece.db"));
}

TEST_F(Ladder, RefusesADatabaseWithAnotherHistory)
{
    valueOf(createDatabase(path(), options())).reset();
    write("0001_first.sql", "create table settings (name text primary key, value text);");
    const QByteArray before = bytes();
    const auto opened = openDatabase(path(), options());
    ASSERT_FALSE(opened.ok());
    EXPECT_EQ(opened.error().kind, Error::Kind::Conflict);
    EXPECT_TRUE(opened.error().message.contains("0001_first")) << qPrintable(opened.error().message);
    EXPECT_EQ(bytes(), before);
    EXPECT_EQ(files(), QStringList("kece.db"));
}

TEST_F(Ladder, LetsTwoProgramsClimbAtOnce)
{
    valueOf(createDatabase(path(), options())).reset();
    write("0002_more.sql", "create table more (x integer); insert into more values (1);");
    const MigrationLadder ladder = valueOf(MigrationLadder::load(options().ladder, "sqlite"));
    std::vector<std::thread> programs;
    for (int n = 0; n < 4; ++n) {
        programs.emplace_back([&] {
            auto connection = valueOf(Connection::open(path(), Connection::Access::ReadWrite));
            EXPECT_NE(ladder.climb(*connection).state, State::Failed);
        });
    }
    for (std::thread& program : programs)
        program.join();
    auto connection = valueOf(Connection::open(path(), Connection::Access::ReadWrite));
    EXPECT_EQ(valueOf(connection->value("select count(*) from more")).toInt(), 1);
    EXPECT_EQ(ladder.climb(*connection).state, State::UpToDate);
}

TEST_F(Ladder, RefusesGapsDoublesAndStrangeNames)
{
    write("0003_gap.sql", "select 1;");
    EXPECT_EQ(MigrationLadder::load(options().ladder, "sqlite").error().kind, Error::Kind::Invalid);
    write("0002_one.sql", "select 1;");
    EXPECT_TRUE(MigrationLadder::load(options().ladder, "sqlite").ok());
    write("0002_two.sql", "select 1;");
    EXPECT_FALSE(MigrationLadder::load(options().ladder, "sqlite").ok());
    remove("0002_two.sql");
    write("4_what.sql", "select 1;");
    EXPECT_FALSE(MigrationLadder::load(options().ladder, "sqlite").ok());
    EXPECT_FALSE(MigrationLadder::load(folder.filePath("nowhere"), "sqlite").ok());
}

TEST_F(Ladder, RefusesFilesThatAreNotOursAndLeavesThemUntouched)
{
    const auto refused = [&](const QByteArray& content) {
        QFile file(path());
        EXPECT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(content);
        file.close();
        const auto opened = openDatabase(path(), options());
        EXPECT_EQ(bytes(), content);
        EXPECT_EQ(files(), QStringList("kece.db"));
        EXPECT_FALSE(opened.ok());
        return opened.ok() ? Error::Kind::Internal : opened.error().kind;
    };
    EXPECT_EQ(refused(""), Error::Kind::Invalid);
    EXPECT_EQ(refused("客户编号,客户名称\n"), Error::Kind::Invalid);
    EXPECT_EQ(refused(QByteArray(100000, 'x')), Error::Kind::Invalid);
    EXPECT_EQ(refused(QByteArray("SQLite format 3") + '\0' + QByteArray(2000, '\7')), Error::Kind::Invalid);

    const QString other = folder.filePath("other.db");
    {
        auto foreign = valueOf(Connection::open(other, Connection::Access::ReadWrite));
        check(foreign->execute("create table customers (id integer)"));
    }
    QFile file(other);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    file.remove();
    EXPECT_EQ(refused(content), Error::Kind::Invalid);
}

TEST_F(Ladder, NamesAMissingFileAndMakesItOnlyWhenAsked)
{
    EXPECT_EQ(openDatabase(path(), options()).error().kind, Error::Kind::NotFound);
    EXPECT_EQ(files(), QStringList());
    OpenOptions create = options();
    create.create = true;
    EXPECT_TRUE(openDatabase(path(), create).ok());
    EXPECT_EQ(files(), QStringList("kece.db"));
    EXPECT_EQ(openDatabase(folder.path(), options()).error().kind, Error::Kind::Invalid);
    EXPECT_EQ(openDatabase("postgresql://anna@db.example:5432/kece", options()).error().kind, Error::Kind::Unavailable);
}

TEST_F(Ladder, OpensAWriteProtectedDatabaseAsAViewer)
{
    testing::SmallDisk disk(4);
    if (!disk.isThere())
        GTEST_SKIP() << "a small disk cannot be mounted here";
    const QString file = disk.filePath("kece.db");
    auto database = valueOf(createDatabase(file, options()));
    ASSERT_TRUE(set(*database, "a", "1").ok());
    database.reset();
    ASSERT_TRUE(disk.protect(4));
    database = valueOf(openDatabase(file, options()));
    EXPECT_TRUE(database->readOnlyReason().contains(file)) << qPrintable(database->readOnlyReason());
    EXPECT_EQ(setting(*database, "a"), "1");
    EXPECT_EQ(set(*database, "a", "2").error().kind, Error::Kind::Unavailable);
    database.reset();
    write("0002_more.sql", "alter table settings add column note text;");
    EXPECT_EQ(openDatabase(file, options()).error().kind, Error::Kind::Unavailable);
}

TEST_F(Ladder, KnowsNetworkDrivesByTheirFileSystem)
{
    EXPECT_TRUE(DatabaseFile::isNetworkFileSystem("nfs4"));
    EXPECT_TRUE(DatabaseFile::isNetworkFileSystem("cifs"));
    EXPECT_FALSE(DatabaseFile::isNetworkFileSystem("ext4"));
    EXPECT_FALSE(DatabaseFile::isNetworkFileSystem("overlay"));
}

TEST_F(Ladder, OpensAFileThatWasNotClosed)
{
    auto database = valueOf(createDatabase(path(), options()));
    ASSERT_TRUE(set(*database, "a", "1").ok());
    for (const char* part : {"", "-wal"})
        ASSERT_TRUE(QFile::copy(path() + part, folder.filePath("copy.db") + part));
    database.reset();
    EXPECT_EQ(setting(*valueOf(openDatabase(folder.filePath("copy.db"), options())), "a"), "1");
}

} // namespace
} // namespace kece
