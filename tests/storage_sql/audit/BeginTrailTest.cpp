// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/audit/Trail.h"

#include "storage_sql/audit/AuditHeadFile.h"

#include "storage/SearchStore.h"
#include "storage_sql/migration/DatabaseFile.h"

#include <QDir>
#include <QFileInfo>

namespace kece {
namespace {

using testing::check;
using testing::TemporaryDatabase;
using testing::Trail;
using testing::valueOf;

AuditCheck checkOf(Database& database)
{
    return valueOf(database.read<AuditCheck>([](Store& store) { return store.audit().check(); }).result());
}

Result<qint64> appendTo(Database& database)
{
    return database.write<qint64>([](Store& store) { return store.audit().append(Trail::entry(0)); }).result();
}

TEST(AuditKey, IsMadeWithTheDatabaseForItsOwnerOnly)
{
    TemporaryDatabase database;
    const QFileInfo file(AuditKey::fileOf(database.path()));
    EXPECT_EQ(file.size(), 65);
    EXPECT_EQ(file.permissions() & ~(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser), QFile::Permissions());
    const AuditKey key = valueOf(AuditKey::read(database.path()));
    EXPECT_EQ(key.id().size(), 16);
    QFile bytes(file.filePath());
    ASSERT_TRUE(bytes.open(QIODevice::ReadOnly));
    EXPECT_FALSE(QString::fromLatin1(bytes.readAll()).contains(key.id()));
    EXPECT_FALSE(QFile::exists(AuditKey::preparedFileOf(database.path())));
}

TEST(AuditKey, IsFoundThroughALink)
{
    Trail trail;
    trail.append(2);
    const QString link = trail.database.folder() + "/linked.db";
    ASSERT_TRUE(QFile::link(trail.database.path(), link));
    const auto database = valueOf(openDatabase(link));
    EXPECT_EQ(valueOf(appendTo(*database)), 3);
    EXPECT_EQ(checkOf(*database).problems, QStringList());
}

TEST(AuditKey, ThatIsGoneIsSaidAndTheTrailGoesOnUnderANewOne)
{
    Trail trail;
    trail.append(5);
    const QString path = trail.database.path();
    ASSERT_TRUE(QFile::rename(AuditKey::fileOf(path), path + ".away"));
    // A program that has the database open says so and writes nothing.
    EXPECT_EQ(SqlAuditStore(*trail.database.connection).append(Trail::entry(1)).error().kind, Error::Kind::NotFound);
    EXPECT_TRUE(trail.checked().problems.join(' ').contains(".key"));

    const auto database = valueOf(openDatabase(path));
    EXPECT_EQ(valueOf(appendTo(*database)), 7);
    const AuditCheck found = checkOf(*database);
    EXPECT_EQ(found.firstBad.value_or(0), 1);
    ASSERT_EQ(found.problems.size(), 1) << qPrintable(found.problems.join(" | "));
    EXPECT_TRUE(found.problems.first().contains('5'));
    const auto entries = valueOf(trail.audit().entries({.action = AuditAction::kNewKey}, 0, 10));
    ASSERT_EQ(entries.size(), 1);
    EXPECT_EQ(entries.first().id.value, 6);
}

TEST(AuditKey, ThatIsNoKeyIsNotUsed)
{
    Trail trail;
    QFile file(AuditKey::fileOf(trail.database.path()));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("not a key");
    file.close();
    const auto database = valueOf(openDatabase(trail.database.path()));
    EXPECT_EQ(appendTo(*database).error().kind, Error::Kind::Invalid);
}

TEST(AuditKey, PreparedByAProgramThatStoppedHalfWayIsTakenUp)
{
    Trail trail;
    trail.append(3);
    const QString path = trail.database.path();
    ASSERT_TRUE(QFile::rename(AuditKey::fileOf(path), AuditKey::preparedFileOf(path)));
    const auto database = valueOf(openDatabase(path));
    EXPECT_EQ(valueOf(appendTo(*database)), 4);
    EXPECT_EQ(checkOf(*database).problems, QStringList());
}

TEST(AuditKey, OfADatabaseThatIsGoneServesTheNewOneOfItsName)
{
    QTemporaryDir folder;
    const QString path = folder.filePath("kece.db");
    valueOf(appendTo(*valueOf(createDatabase(path))));
    for (const char* part : {"", "-wal", "-shm"})
        QFile::remove(path + part);
    const auto database = valueOf(createDatabase(path));
    EXPECT_EQ(checkOf(*database).problems, QStringList());
    EXPECT_EQ(valueOf(appendTo(*database)), 1);
    EXPECT_EQ(checkOf(*database).problems, QStringList());
}

/// The schema as it was before the trail had seals.
class OlderDatabase : public ::testing::Test
{
protected:
    void SetUp() override
    {
        QDir(folder.path()).mkdir("ladder");
        for (const QString& step : QDir(":/migrations").entryList({"*.sqlite.sql", "*.sql"}, QDir::Files, QDir::Name)) {
            QFile file(":/migrations/" + step);
            ASSERT_TRUE(file.open(QIODevice::ReadOnly));
            if (file.readAll().contains("create table audit_entries"))
                break;
            QFile::copy(file.fileName(), folder.filePath("ladder/" + step));
        }
        auto ladder = valueOf(MigrationLadder::load(folder.filePath("ladder"), "sqlite"));
        check(DatabaseFile::make(path(), ladder, std::make_shared<SystemClock>()));
        const auto connection = valueOf(Connection::open(path(), Connection::Access::ReadWrite));
        check(connection->execute("insert into customers(id, code, name) values (4, 'C4', '重庆重工')"));
        check(connection->execute("insert into change_records(id, at, actor, kind, record_id, action, changes, reason) values "
                                  "(3, '2026-01-02T03:04:05Z', 'wang', 'customers', 4, 'create', "
                                  "'[{\"after\":\"C4\",\"before\":\"\",\"field\":\"code\"}]', null), "
                                  "(8, '2026-01-03T03:04:05Z', null, 'visits', 9, 'void', '[]', 'entered twice')"));
    }
    QString path() const { return folder.filePath("kece.db"); }

    QTemporaryDir folder;
};

TEST_F(OlderDatabase, KeepsWhatWasRecordedAndSealsIt)
{
    auto database = valueOf(openDatabase(path()));
    using Entries = QVector<AuditEntry>;
    const auto entries = valueOf(database->read<Entries>([](Store& store) { return store.audit().entries({}, 0, 10); }).result());
    ASSERT_EQ(entries.size(), 2);
    EXPECT_EQ(entries[1].id.value, 1);
    EXPECT_EQ(entries[1].actor, "wang");
    EXPECT_EQ(entries[1].at, QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC));
    EXPECT_EQ(entries[1].customer.value, 4);
    EXPECT_EQ(valueOf(readChanges(entries[1].changes)).first().after, "C4");
    EXPECT_EQ(entries[0].reason, "entered twice");
    EXPECT_EQ(checkOf(*database).problems, QStringList());
    EXPECT_EQ(valueOf(appendTo(*database)), 3);
    EXPECT_EQ(checkOf(*database).problems, QStringList());
    check(database->write<void>([](Store& store) { return store.search().rebuild(); }).result());
    EXPECT_EQ(valueOf(database->read<QStringList>([](Store& store) { return store.verify(); }).result()), QStringList());
}

TEST_F(OlderDatabase, IsNotSealedAnewOnceItsTrailHadBegun)
{
    valueOf(openDatabase(path())).reset();
    {
        const auto connection = valueOf(Connection::open(path(), Connection::Access::ReadWrite));
        check(connection->execute(
            "update audit_entries set salt = null, old_digest = null, new_digest = null, key_id = null, mac = null, actor = 'li'"));
    }
    QFile::remove(AuditKey::fileOf(path()));
    const auto database = valueOf(openDatabase(path()));
    EXPECT_EQ(checkOf(*database).firstBad.value_or(0), 1);
}

} // namespace
} // namespace kece
