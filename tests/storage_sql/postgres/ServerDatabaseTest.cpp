// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/TextFold.h"
#include "storage_sql/SqlDatabaseOpener.h"
#include "storage_sql/TemporaryDatabase.h"
#include "storage_sql/postgres/PostgresAddress.h"
#include "storage_sql/statement/NativeStatement.h"
#include "support/TestServer.h"

#include "storage/AccountStore.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <future>

namespace kece {
namespace {

using testing::check;
using testing::valueOf;

/// A ladder written by the test, and an empty database on the server.
class PostgresLadder : public ::testing::Test
{
protected:
    void SetUp() override
    {
        QDir(folder.path()).mkdir("ladder");
        write("0001_first.sql",
            "create table sign_in_guesses (name text primary key, failures integer not null, last_at timestamptz not null,"
            " locked_until timestamptz, boot text, locked_until_uptime bigint);");
        write("0002_server.sql", "create table requests (id text primary key, at text not null);");
    }
    void TearDown() override { testing::server::drop(url); }

    void write(const QString& name, const QByteArray& text)
    {
        QFile file(folder.filePath("ladder/" + name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    OpenOptions options() const
    {
        OpenOptions o;
        o.ladder = folder.filePath("ladder");
        return o;
    }
    /// Something that leaves no line in the trail, which this ladder has none of.
    Done put(Database& database, int failures)
    {
        return database
            .write<void>([=](Store& store) {
                return store.accounts().setGuesses("a", {failures, QDateTime::currentDateTimeUtc(), {}, {}, 0});
            })
            .result();
    }
    int kept(Database& database)
    {
        return valueOf(database.read<SignInGuesses>([=](Store& store) { return store.accounts().guesses("a"); }).result()).failures;
    }

    QTemporaryDir folder;
    QString url = testing::server::emptyDatabase();
};

TEST_F(PostgresLadder, SetsUpADatabaseOnceAndOpensIt)
{
    EXPECT_EQ(openDatabase(url, options()).error().kind, Error::Kind::NotFound);
    EXPECT_FALSE(SqlDatabaseOpener().exists(url));
    auto database = valueOf(createDatabase(url, options()));
    EXPECT_TRUE(SqlDatabaseOpener().exists(url));
    EXPECT_TRUE(put(*database, 1).ok());
    EXPECT_EQ(database->schemaVersion(), 2);
    EXPECT_EQ(database->location(), url);
    EXPECT_EQ(createDatabase(url, options()).error().kind, Error::Kind::Conflict);
    EXPECT_EQ(kept(*valueOf(openDatabase(url, options()))), 1);
}

TEST_F(PostgresLadder, BringsAnOlderSchemaUpToDateAndLeavesItsRows)
{
    ASSERT_TRUE(put(*valueOf(createDatabase(url, options())), 1).ok());
    write("0003_more.sql", "create table more (id ${id}, content ${blob}, at timestamptz default ${now});");
    auto database = valueOf(openDatabase(url, options()));
    EXPECT_EQ(database->schemaVersion(), 3);
    EXPECT_EQ(kept(*database), 1);
}

TEST_F(PostgresLadder, LeavesTheSchemaAsItWasBeforeAStepThatFails)
{
    valueOf(createDatabase(url, options())).reset();
    write("0003_half.sql", "create table half (id ${id}); create table wrong (;");
    EXPECT_FALSE(openDatabase(url, options()).ok());
    EXPECT_EQ(testing::server::run(url, "select count(*) from pg_tables where tablename = 'half'"), "0");
    EXPECT_EQ(testing::server::run(url, "select max(version) from kece.schema_migration"), "2");
}

TEST_F(PostgresLadder, ReadsANewerCompatibleSchemaAndRefusesOthers)
{
    write("0003_more.sql", "-- compatible from: 2\nalter table sign_in_guesses add column note text;");
    ASSERT_TRUE(put(*valueOf(createDatabase(url, options())), 1).ok());
    QFile::remove(folder.filePath("ladder/0003_more.sql"));
    auto reading = valueOf(openDatabase(url, options()));
    EXPECT_FALSE(reading->readOnlyReason().isEmpty());
    EXPECT_EQ(reading->schemaVersion(), 3);
    EXPECT_EQ(kept(*reading), 1);
    EXPECT_EQ(put(*reading, 2).error().kind, Error::Kind::Unavailable);
    reading.reset();
    testing::server::run(url, "update kece.schema_migration set compatible_from = 3 where version = 3");
    EXPECT_EQ(openDatabase(url, options()).error().kind, Error::Kind::Conflict);
    testing::server::run(url, "delete from kece.schema_migration where version = 3");
    write("0002_server.sql", "create table requests (id text primary key, at text not null, other text);");
    EXPECT_EQ(openDatabase(url, options()).error().kind, Error::Kind::Conflict);
}

TEST_F(PostgresLadder, IsClimbedByOneOfTwoProgramsThatStartTogether)
{
    OpenOptions create = options();
    create.create = true;
    std::vector<std::future<bool>> programs;
    for (int n = 0; n < 4; ++n)
        programs.push_back(std::async(std::launch::async, [&] { return openDatabase(url, create).ok(); }));
    for (auto& program : programs)
        EXPECT_TRUE(program.get());
    EXPECT_EQ(testing::server::run(url, "select count(*) from kece.schema_migration"), "2");
}

TEST(PostgresAddress, AsksForACheckedCertificateUnlessTheServerIsThisComputer)
{
    const auto mode = [](const QString& url) {
        const auto address = valueOf(PostgresAddress::parse(url));
        for (const auto& [name, value] : address.parameters()) {
            if (name == "sslmode")
                return value;
        }
        return QByteArray();
    };
    EXPECT_EQ(mode("postgresql://anna@db.example/kece"), "verify-full");
    EXPECT_EQ(mode("postgresql://anna@db.example/kece?sslmode=require"), "require");
    EXPECT_EQ(mode("postgresql://anna@127.0.0.1:5432/kece"), "prefer");
    EXPECT_EQ(mode("postgresql://anna@localhost/kece"), "prefer");
}

TEST(PostgresAddress, ShowsNoPassword)
{
    const auto address = valueOf(PostgresAddress::parse("postgresql://anna:secret@db.example:5433/kece?sslmode=require"));
    EXPECT_EQ(address.shown(), "postgresql://anna@db.example:5433/kece");
    for (const char* wrong : {"postgresql://db.example/kece", "postgresql://anna@db.example", "postgresql://anna@db.example/kece?options=-c"})
        EXPECT_EQ(PostgresAddress::parse(wrong).error().kind, Error::Kind::Invalid) << wrong;
}

TEST(PostgresAddress, SaysWhatKeptItFromConnecting)
{
    const QString url = testing::server::emptyDatabase();
    QString nobody = url;
    EXPECT_EQ(openDatabase(nobody.replace("kece@", "nobody@")).error().kind, Error::Kind::Denied);
    EXPECT_EQ(openDatabase(url + "_not").error().kind, Error::Kind::NotFound);
    EXPECT_EQ(openDatabase(url + "?sslmode=verify-full").error().kind, Error::Kind::Unavailable);
    testing::server::drop(url);
}

class PostgresFunctions : public ::testing::Test
{
protected:
    QString url = testing::server::copyOf("whole_ladder", [](const QString& url) { valueOf(createDatabase(url)).reset(); });
    std::unique_ptr<Connection> connection = valueOf(Connection::open(url, Connection::Access::ReadWrite));

    void TearDown() override
    {
        connection.reset();
        testing::server::drop(url);
    }
};

TEST_F(PostgresFunctions, FoldEveryCharacterAsTheProgramDoes)
{
    NativeStatement fold = valueOf(NativeStatement::prepare(*connection, "select kece_fold(?1)"));
    int differing = 0;
    for (char32_t from = 1; from < 0x110000; from += 0x100) {
        QString text;
        for (char32_t c = from; c < from + 0x100; ++c) {
            if (c < 0xd800 || (c > 0xdfff && c < 0x110000))
                text += QString::fromUcs4(&c, 1) + "|";
        }
        fold.reset();
        fold.bindText(1, text);
        if (text.isEmpty())
            continue;
        ASSERT_TRUE(fold.next());
        const auto theirs = fold.string(0).split('|');
        const auto ours = foldForSearch(text).split('|');
        ASSERT_EQ(theirs.size(), ours.size());
        for (qsizetype i = 0; i < ours.size(); ++i) {
            if (theirs[i] != ours[i] && ++differing < 20)
                ADD_FAILURE() << std::hex << uint32_t(from) << '+' << i << ": " << qPrintable(theirs[i]) << " is not " << qPrintable(ours[i]);
        }
    }
    EXPECT_EQ(differing, 0);
}

TEST_F(PostgresFunctions, KeepTextsInTheOrderOfTheirCodePoints)
{
    for (const char* name : {"阿里", "b", "A", "a", "张三", "重庆", "é"})
        valueOf(connection->change("insert into settings values (?, '')", {name}));
    Statement names = valueOf(connection->prepare("select name from settings order by name"));
    check(names.run());
    QStringList order;
    while (names.next())
        order << names.string(0);
    QStringList sorted = order;
    std::sort(sorted.begin(), sorted.end());
    EXPECT_EQ(order, sorted);
}

TEST_F(PostgresFunctions, TakeNoDayThatIsNone)
{
    EXPECT_FALSE(connection->change("insert into customers (code, name, opened_on) values ('A', 'a', 'yesterday')").ok());
    EXPECT_TRUE(connection->change("insert into customers (code, name, opened_on) values ('A', 'a', '2026-11-22')").ok());
}

} // namespace
} // namespace kece
