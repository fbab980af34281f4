// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/server/Transfer.h"

#include "storage_sql/RandomRecords.h"
#include "storage_sql/TemporaryDatabase.h"
#include "support/TestServer.h"

#include "domain/entities/Catalogue.h"
#include "domain/entities/Customer.h"
#include "storage/SearchStore.h"

namespace kece {
namespace {

using testing::check;
using testing::valueOf;

TEST(PostgresTransfer, CarriesEverythingToTheServerAndBack)
{
    QTemporaryDir folder;
    const QString file = folder.filePath("kece.db");
    valueOf(createDatabase(file)).reset();
    auto source = valueOf(Connection::open(file, Connection::Access::ReadWrite));
    {
        SqlStore store(*source);
        testing::RandomRecords random(7);
        for (const EntitySchema* schema : catalogue()) {
            for (int n = 0; schema->isTracked && n < 12; ++n)
                random.store(store.records(), *schema);
        }
    }
    const QString url = testing::server::emptyDatabase();
    valueOf(createDatabase(url)).reset();
    {
        auto server = valueOf(Connection::open(url, Connection::Access::ReadWrite));
        const auto there = valueOf(Transfer(*source, *server).run());
        SqlStore store(*server);
        EXPECT_EQ(valueOf(store.verify()), QStringList());
        const qint64 last = valueOf(source->value("select max(id) from customers")).toLongLong();
        Customer next;
        next.code = "next";
        next.name = "next";
        EXPECT_GT(valueOf(store.records().insert(Record::of(customerSchema(), next))), last);
        valueOf(server->change("delete from customers where code = 'next'"));

        const QString back = folder.filePath("back.db");
        valueOf(createDatabase(back)).reset();
        auto copy = valueOf(Connection::open(back, Connection::Access::ReadWrite));
        const auto here = valueOf(Transfer(*server, *copy).run());
        ASSERT_EQ(here.size(), there.size());
        for (qsizetype i = 0; i < here.size(); ++i) {
            EXPECT_EQ(here[i].name, there[i].name);
            EXPECT_GE(there[i].rows + (here[i].name == "audit_entries" ? 1 : 0), here[i].rows) << qPrintable(here[i].name);
        }
        SqlStore copied(*copy);
        EXPECT_EQ(valueOf(copied.verify()), QStringList());
        EXPECT_EQ(valueOf(copy->value("select count(*) from customers")), valueOf(source->value("select count(*) from customers")));
    }
    testing::server::drop(url);
}

} // namespace
} // namespace kece
