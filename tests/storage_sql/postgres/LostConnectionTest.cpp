// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/TemporaryDatabase.h"
#include "storage_sql/postgres/CuttingProxy.h"
#include "support/TestServer.h"

#include "domain/entities/Customer.h"
#include "storage/RecordStore.h"

#include <future>

namespace kece {
namespace {

using testing::CuttingProxy;
using testing::valueOf;
using Cut = CuttingProxy::Cut;

/// A desk whose wire to the server can be cut, and a look at the server past it.
class PostgresWire : public ::testing::Test
{
protected:
    Result<qint64> addCustomer(const QString& code)
    {
        return desk
            ->write<qint64>([code](Store& store) {
                Customer customer;
                customer.code = code;
                customer.name = "客户" + code;
                return store.records().insert(Record::of(customerSchema(), customer));
            })
            .result();
    }
    qint64 count(const QString& what) { return testing::server::run(location, "select count(*) from kece." + what).toLongLong(); }
    void endSessions()
    {
        testing::server::run(location,
            "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
            " and application_name = 'kece'");
    }

    QString location = testing::server::copyOf("whole_ladder", [](const QString& url) { valueOf(createDatabase(url)).reset(); });
    CuttingProxy proxy{location};
    std::unique_ptr<Database> desk = valueOf(openDatabase(proxy.url()));

    void TearDown() override
    {
        desk.reset();
        testing::server::drop(location);
    }
};

TEST_F(PostgresWire, SavesAgainAfterTheServerEndedTheSessions)
{
    ASSERT_TRUE(addCustomer("A").ok());
    endSessions();
    EXPECT_TRUE(addCustomer("B").ok());
    endSessions();
    EXPECT_EQ(valueOf(desk->read<RecordRow>([](Store& store) { return store.records().byCode(customerSchema(), "B"); }).result())
                  .record.value(QString("name")),
        QVariant("客户B"));
}

TEST_F(PostgresWire, SaysNotSavedAndSavesNothingWhenItIsCutWithinAUnit)
{
    for (const char* statement : {"customers", "audit_append", "touched_customers", "search_texts", "search_grams"}) {
        for (const Cut cut : {Cut::BeforeTheServerHears, Cut::BeforeTheAnswerIsHeard}) {
            proxy.cutAt(statement, cut);
            const auto saved = addCustomer("X");
            ASSERT_TRUE(proxy.hasCut()) << statement;
            ASSERT_FALSE(saved.ok()) << statement;
            EXPECT_EQ(saved.error().kind, Error::Kind::Unavailable) << qPrintable(saved.error().detail);
            EXPECT_TRUE(saved.error().message.startsWith("Not saved")) << qPrintable(saved.error().message);
            for (const char* table : {"customers", "audit_entries", "touched_customers", "search_texts", "search_grams", "requests"})
                EXPECT_EQ(count(table), 0) << statement << ' ' << table;
        }
    }
    EXPECT_TRUE(addCustomer("X").ok());
    EXPECT_EQ(count("customers"), 1);
}

TEST_F(PostgresWire, FindsOutWhetherACommitHappenedWhoseAnswerWasLost)
{
    proxy.cutAt("; commit", Cut::BeforeTheAnswerIsHeard);
    const auto happened = addCustomer("A");
    EXPECT_TRUE(proxy.hasCut());
    EXPECT_TRUE(happened.ok()) << qPrintable(happened.ok() ? QString() : happened.error().message);
    EXPECT_EQ(count("customers where code = 'A'"), 1);

    proxy.cutAt("; commit", Cut::BeforeTheServerHears);
    const auto lost = addCustomer("B");
    EXPECT_TRUE(proxy.hasCut());
    ASSERT_FALSE(lost.ok());
    EXPECT_TRUE(lost.error().message.startsWith("Not saved")) << qPrintable(lost.error().message);
    EXPECT_EQ(count("customers where code = 'B'"), 0);
    EXPECT_TRUE(addCustomer("B").ok());
}

TEST_F(PostgresWire, SaysThatItDoesNotKnowWhereTheServerStaysAway)
{
    proxy.cutAt("; commit", Cut::BeforeTheAnswerIsHeard);
    proxy.close(true);
    const auto unknown = addCustomer("A");
    ASSERT_FALSE(unknown.ok());
    EXPECT_TRUE(unknown.error().message.contains("not known")) << qPrintable(unknown.error().message);
    proxy.close(false);
}

TEST_F(PostgresWire, HasTheSameSettingsOnANewConnection)
{
    auto connection = valueOf(Connection::open(proxy.url(), Connection::Access::ReadWrite));
    const auto settings = [&] {
        QStringList all;
        for (const char* name : {"search_path", "TimeZone", "application_name", "cursor_tuple_fraction", "lock_timeout"})
            all << valueOf(connection->value("select current_setting(?)", {name})).toString();
        return all;
    };
    testing::check(connection->begin(true));
    const QStringList before = settings();
    testing::check(connection->commit());
    endSessions();
    testing::check(connection->begin(true));
    EXPECT_EQ(settings(), before);
    EXPECT_EQ(before.first(), "kece");
}

TEST_F(PostgresWire, TellsThatMuchMayHaveChangedOnceItIsBack)
{
    std::promise<void> heard;
    std::atomic<bool> isHeard = false;
    desk->watchElsewhere([&] {
        if (!isHeard.exchange(true))
            heard.set_value();
    });
    endSessions();
    EXPECT_EQ(heard.get_future().wait_for(std::chrono::seconds(20)), std::future_status::ready);
    desk.reset();
}

TEST_F(PostgresWire, RunsAUnitAgainThatMetAnothers)
{
    ASSERT_TRUE(addCustomer("A").ok());
    auto other = valueOf(Connection::open(location, Connection::Access::ReadWrite));
    testing::check(other->begin(true));
    valueOf(other->change("update customers set name = 'theirs' where code = 'A'"));
    std::atomic<int> runs = 0;
    std::promise<void> begun;
    auto saving = desk->write<QString>([&](Store& store) -> Result<QString> {
        KECE_TRY(RecordRow row, store.records().byCode(customerSchema(), "A"));
        const QString seen = row.record.value(QString("name")).toString();
        if (++runs == 1)
            begun.set_value();
        row.record.setValue(QString("remark"), "ours");
        KECE_CHECK(store.records().update(row.record));
        return seen;
    });
    begun.get_future().wait();
    testing::check(other->commit());
    EXPECT_EQ(valueOf(saving.result()), "theirs");
    EXPECT_EQ(runs, 2);
}

} // namespace
} // namespace kece
