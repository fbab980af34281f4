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

TEST(Verification, FindsARecordThatRefersToNothing)
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
    ASSERT_EQ(problems.size(), 2);
    EXPECT_TRUE(problems.join(' ').contains("handler"));
    EXPECT_TRUE(problems.join(' ').contains("satisfaction"));
}

} // namespace
} // namespace kece
