// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/RandomRecords.h"
#include "storage_sql/TemporaryDatabase.h"

#include "domain/entities/Catalogue.h"
#include "storage/FactSource.h"
#include "storage/RecordStore.h"
#include "storage/SearchStore.h"
#include "storage_sql/backup/DatabaseCopy.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <random>
#include <sqlite3.h>

namespace kece {
namespace {

using testing::check;
using testing::TemporaryDatabase;
using testing::valueOf;

/// As others see the file: without what a connection keeps in memory.
QStringList problemsFromOutside(const QString& path)
{
    const auto connection = valueOf(Connection::open(path, Connection::Access::ReadOnly));
    return valueOf(SqlStore(*connection).verify());
}

/// As another program would.
void writeBehindItsBack(const QString& path, const char* sql)
{
    sqlite3* handle = nullptr;
    EXPECT_EQ(sqlite3_open(path.toUtf8().constData(), &handle), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(handle, sql, nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(handle);
    sqlite3_close(handle);
}

void fill(TemporaryDatabase& database, int records)
{
    check(database.connection->begin(true));
    testing::RandomRecords random(3);
    for (const EntitySchema* schema : catalogue()) {
        for (int n = 0; n < records && schema->isTracked && !schema->isReadOnly; ++n)
            random.store(database.store->records(), *schema);
    }
    check(database.connection->commit());
}

TEST(TableDigests, FollowEveryWayOfWriting)
{
    TemporaryDatabase database;
    fill(database, 4);
    EXPECT_EQ(problemsFromOutside(database.path()), QStringList());

    const auto unit = [&](const char* sql) {
        check(database.connection->begin(true));
        check(database.connection->execute(sql));
        check(database.connection->commit());
        EXPECT_EQ(problemsFromOutside(database.path()), QStringList()) << sql;
    };
    unit("update contacts set remark = 'x', row_version = row_version + 1");
    unit("insert into settings(name, value) values ('a', '1') on conflict (name) do update set value = excluded.value");
    unit("insert into settings(name, value) values ('a', '2') on conflict (name) do update set value = excluded.value");
    unit("insert or replace into settings(name, value) values ('a', '3')");
    unit("insert into touched_customers(customer_id) select id from customers");
    unit("delete from touched_customers");
    unit("create table beside(id integer primary key, x real, y blob); insert into beside(x, y) values (1.5, x'00ff'), (2, null)");
    unit("drop index customers_name; create index customers_name on customers(name) where voided_on is null");
    check(database.connection->begin(true));
    check(database.store->search().rebuild());
    check(database.connection->commit());
    EXPECT_EQ(problemsFromOutside(database.path()), QStringList());
}

TEST(TableDigests, ForgetWhatWasRolledBackAndWhatAStatementTookBack)
{
    TemporaryDatabase database;
    fill(database, 2);
    check(database.connection->begin(true));
    check(database.connection->execute("update contacts set remark = 'never'"));
    database.connection->rollback();
    EXPECT_EQ(problemsFromOutside(database.path()), QStringList());

    check(database.connection->begin(true));
    check(database.connection->execute("insert into settings(name, value) values ('x', '1'), ('y', '2')"));
    // The first row is changed before the second is refused; then both are as they were.
    EXPECT_FALSE(database.connection->execute("update settings set name = 'z' where name in ('x', 'y')").ok());
    check(database.connection->commit());
    EXPECT_EQ(problemsFromOutside(database.path()), QStringList());
}

TEST(TableDigests, FindAValueChangedBehindTheProgramsBackAndNameItsTable)
{
    TemporaryDatabase database;
    fill(database, 2);
    const QString copy = database.folder() + "/copy.db";
    EXPECT_EQ(valueOf(copyDatabase(database.path(), Connection::Access::ReadOnly, copy, {})).problems, QStringList());
    for (const char* sql : {"update orders set amount = amount + 1 where id = 1", "delete from payments where id = 1",
             "update settings set value = 'x' where name = 'other'; insert into settings(name, value) values ('other', 'y')"}) {
        const QString spoilt = database.folder() + "/spoilt.db";
        QFile::remove(spoilt);
        ASSERT_TRUE(QFile::copy(copy, spoilt));
        writeBehindItsBack(spoilt, sql);
        const QStringList problems = problemsFromOutside(spoilt);
        EXPECT_FALSE(problems.isEmpty()) << sql;
        EXPECT_TRUE(problems.join(' ').contains("orders") || problems.join(' ').contains("payments") || problems.join(' ').contains("settings"));
    }
}

/// Every value of every table, so that a flip that changes none is told from one that is not found.
QByteArray contentOf(const QString& path)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto connection = Connection::open(path, Connection::Access::Untouched);
    if (!connection.ok())
        return {};
    auto tables = (*connection)
                      ->prepare("select name from sqlite_master where type = 'table' and rootpage > 0 and name not like 'sqlite%' order by 1");
    if (!tables.ok() || !tables->run().ok())
        return {};
    QStringList names;
    while (tables->next())
        names << tables->string(0);
    if (!tables->status().ok())
        return {};
    for (const QString& name : std::as_const(names)) {
        auto rows = (*connection)->prepare(QStringLiteral("select * from \"%1\"").arg(name));
        if (!rows.ok() || !rows->run().ok())
            return {};
        while (rows->next()) {
            for (int i = 0; i < 40; ++i)
                hash.addData(rows->value(i).toByteArray() + '|');
        }
        if (!rows->status().ok())
            return {};
    }
    return hash.result();
}

/// T6, live: a flipped bit that changes what is in the database is found.
TEST(TableDigests, FindEveryFlippedBitThatChangesAValue)
{
    const int flips = qEnvironmentVariableIsSet("KECE_HEAVY") ? 2000 : 150;
    TemporaryDatabase database;
    fill(database, 60);
    const QString copy = database.folder() + "/copy.db";
    valueOf(copyDatabase(database.path(), Connection::Access::ReadOnly, copy, {}));
    const QByteArray before = contentOf(copy);
    QFile file(copy);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
    std::mt19937_64 random(2026);
    int harmless = 0;
    int found = 0;
    int bySqlite = 0;
    int missed = 0;
    for (int n = 0; n < flips; ++n) {
        const qint64 at = qint64(random() % quint64(file.size()));
        char byte = 0;
        file.seek(at);
        file.read(&byte, 1);
        const char flipped = char(byte ^ char(1 << (random() % 8)));
        file.seek(at);
        file.write(&flipped, 1);
        const auto summary = inspectDatabase(copy, ":/migrations");
        const bool isFound = !summary.ok() || !summary->problems.isEmpty();
        if (isFound)
            ++found;
        else if (contentOf(copy) == before)
            ++harmless;
        else
            ++missed;
        if (const auto connection = Connection::open(copy, Connection::Access::Untouched); connection.ok()) {
            const auto verdict = (*connection)->value("pragma integrity_check(1)");
            bySqlite += verdict.ok() && verdict->toString() == "ok" ? 0 : 1;
        } else {
            ++bySqlite;
        }
        file.seek(at);
        file.write(&byte, 1);
    }
    EXPECT_EQ(contentOf(copy), before);
    EXPECT_EQ(missed, 0);
    std::cout << flips << " flips in " << file.size() / 1024 << " KiB: found " << found << " (SQLite alone " << bySqlite << "), without effect "
              << harmless << ", missed " << missed << "\n";
}

} // namespace
} // namespace kece
