// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/RandomRecords.h"
#include "storage_sql/TemporaryDatabase.h"

#include "domain/entities/Catalogue.h"
#include "storage/RecordStore.h"
#include "storage/SearchStore.h"

namespace kece {
namespace {

using testing::check;
using testing::TemporaryDatabase;
using testing::valueOf;

TEST(Verification, FindsAFreshDatabaseSound)
{
    TemporaryDatabase database;
    EXPECT_EQ(valueOf(database.store->verify()), QStringList());
}

TEST(SqliteFile, FindsARecordThatRefersToNothing)
{
    TemporaryDatabase database;
    testing::RandomRecords random(1);
    random.store(database.store->records(), *schemaOfKind(u"visits"));
    EXPECT_EQ(valueOf(database.store->verify()), QStringList());
    check(database.connection->execute("pragma foreign_keys = off; update visits set customer_id = 999"));
    const QStringList problems = valueOf(database.store->verify());
    ASSERT_EQ(problems.size(), 1);
    EXPECT_TRUE(problems[0].contains("visits") && problems[0].contains("customers")) << qPrintable(problems[0]);
}

TEST(SqliteFileStatistics, AreThereForEveryIndexOfATableThatHasAny)
{
    TemporaryDatabase database;
    Statement missing = valueOf(database.connection->prepare("select name from sqlite_master where type = 'index' and tbl_name in (select tbl from "
                                                             "sqlite_stat1) and name not in (select idx from sqlite_stat1)"));
    check(missing.run());
    while (missing.next())
        ADD_FAILURE() << qPrintable(missing.string(0)) << " has no line in 0003_statistics.sqlite.sql";
    Statement gone = valueOf(
        database.connection->prepare("select idx from sqlite_stat1 where idx not in (select name from sqlite_master where type = 'index')"));
    check(gone.run());
    while (gone.next())
        ADD_FAILURE() << qPrintable(gone.string(0)) << " has a line in 0003_statistics.sqlite.sql but is no index";
}

TEST(SqliteFileStatistics, KeepListsFromScanningAlongAPartialIndex)
{
    TemporaryDatabase database;
    const auto plan = [&](const char* sql) {
        Statement steps = valueOf(database.connection->prepare(QString("explain query plan ") + sql));
        check(steps.run());
        QStringList all;
        while (steps.next())
            all << steps.string(3);
        return all.join('|');
    };
    EXPECT_EQ(plan("select t.id from customers t where t.voided_on is null and t.industry = 'x' order by t.region limit 50"),
        "SCAN t|USE TEMP B-TREE FOR ORDER BY");
    EXPECT_EQ(plan("select t.id from customers t where t.voided_on is null order by t.name, t.id limit 50"), "SCAN t USING INDEX customers_name");
    EXPECT_EQ(plan("select t.id from visits t where t.voided_on is null order by t.visited_on desc, t.id desc"), "SCAN t USING INDEX visits_newest");
}

TEST(Verification, FindsASearchIndexThatDiffersFromTheRecords)
{
    TemporaryDatabase database;
    testing::RandomRecords random(1);
    random.store(database.store->records(), *schemaOfKind(u"customers"));
    check(database.connection->execute("update customers set name = 'behind its back'"));
    EXPECT_EQ(valueOf(database.store->verify()).size(), 1);
    check(database.store->search().rebuild());
    EXPECT_EQ(valueOf(database.store->verify()), QStringList());
}

TEST(Verification, FindsAColumnThatTheSchemaNamesAndTheTableLacks)
{
    TemporaryDatabase database;
    check(database.connection->execute("alter table contracts drop column handler; alter table customer_figures drop column satisfaction"));
    const QStringList problems = valueOf(database.store->verify());
    EXPECT_TRUE(problems.join(' ').contains("handler"));
    EXPECT_TRUE(problems.join(' ').contains("satisfaction"));
}

} // namespace
} // namespace kece
