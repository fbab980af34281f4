// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/server/ServerSetUp.h"

#include "storage_sql/TemporaryDatabase.h"
#include "support/TestServer.h"

#include "domain/entities/Customer.h"
#include "domain/entities/Department.h"
#include "domain/entities/User.h"
#include "domain/entities/Visit.h"
#include "storage/RecordStore.h"
#include "storage/SearchStore.h"

#include <QUrl>

namespace kece {
namespace {

using testing::check;
using testing::valueOf;

/// A server set up from nothing with desks of every scope, and customers of two salespeople in two departments. Logins are the database's own, since
/// roles are the whole server's.
class PostgresDesks : public ::testing::Test
{
protected:
    void SetUp() override
    {
        testing::server::drop(url);
        check(setUp.run({login("boss"), "boss-word", "all"}));
        const std::pair<const char*, const char*> desks[] = {{"anna", "own"}, {"ben", "own"}, {"clara", "department"}, {"dora", "tree"}};
        for (const auto& [name, scope] : desks)
            check(setUp.addDesk({login(name), QByteArray(name) + "-word", scope}));
        testing::server::run(url,
            "set search_path = kece; insert into departments (id, name, parent_id) values (1, 'Sales', null), (2, 'East', 1), (3, 'West', 1);"
            "update users set department_id = case when login like '%anna' then 2 when login like '%ben' then 3 when login like '%clara' then 2 else "
            "1 end;"
            "update desk_scopes set rights = replace('{\"customers\": {\"see\": 0, \"create\": 0, \"change\": 0}, \"visits\": {\"see\": 0, "
            "\"create\": 0, "
            "\"change\": 0}}', '0', (array_position(array['own', 'department', 'tree', 'all'], scope::pg_catalog.text) - "
            "1)::pg_catalog.text)::jsonb");
        auto boss = desk("boss");
        for (int n = 0; n < 20; ++n) {
            const bool isAnnas = n < 12;
            valueOf(boss->write<qint64>([&](Store& store) -> Result<qint64> {
                            KECE_TRY(const RecordRow owner, store.records().byCode(userSchema(), login(isAnnas ? "anna" : "ben")));
                            Customer customer;
                            customer.code = "K" + QString::number(n);
                            customer.name = "客户" + QString::number(n);
                            customer.owner = {owner.record.id()};
                            customer.departments = {Id<Department>{isAnnas ? 2 : 3}};
                            KECE_TRY(const qint64 id, store.records().insert(Record::of(customerSchema(), customer)));
                            Visit visit;
                            visit.customer = {id};
                            visit.visitedOn = QDate(2026, 11, 20);
                            return store.records().insert(Record::of(visitSchema(), visit));
                        })
                        .result());
        }
    }
    void TearDown() override
    {
        testing::server::drop(url);
        for (const char* name : {"boss", "anna", "ben", "clara", "dora", "owner", "desk"})
            testing::server::run(testing::server::urlOf("postgres"), "drop role if exists \"" + login(name) + "\"");
    }

    QString login(const QString& name) const { return QUrl(url).path().mid(1) + '_' + name; }
    QString urlOf(const QString& name) const
    {
        QUrl own(url);
        own.setUserName(login(name));
        own.setPassword(name + "-word");
        return own.toString();
    }
    std::unique_ptr<Database> desk(const QString& name) { return valueOf(openDatabase(urlOf(name))); }
    /// What anybody gets to see who knows the password, past the program.
    qint64 rows(const QString& name, const QString& table)
    {
        return testing::server::run(urlOf(name), "select count(*) from kece." + table).toLongLong();
    }
    static qint64 listed(Database& database)
    {
        return qint64(valueOf(database
                                  .read<std::vector<qint64>>([](Store& store) {
                                      RecordQuery query;
                                      query.schema = &customerSchema();
                                      return store.records().ids(query, {});
                                  })
                                  .result())
                          .size());
    }

    QString url = testing::server::emptyDatabase();
    ServerSetUp setUp{url, std::make_shared<SystemClock>()};
};

TEST_F(PostgresDesks, SeeTheirOwnRecordsAndNotOneRowMorePastTheProgram)
{
    const QStringList tables{"customers", "visits", "customer_departments", "search_texts", "search_grams"};
    const std::pair<const char*, int> desks[] = {{"boss", 20}, {"anna", 12}, {"ben", 8}, {"clara", 12}, {"dora", 20}};
    for (const auto& [name, expected] : desks) {
        for (const QString& table : tables)
            EXPECT_EQ(rows(name, table), expected) << name << ' ' << qPrintable(table);
        EXPECT_EQ(rows(name, "audit_entries"), 2 * expected) << name;
        EXPECT_EQ(listed(*desk(name)), expected) << name;
    }
}

TEST_F(PostgresDesks, WorkWithWhatTheySee)
{
    auto anna = desk("anna");
    const auto changed = anna->write<bool>([](Store& store) -> Result<bool> {
                                 KECE_TRY(RecordRow row, store.records().byCode(customerSchema(), "K3"));
                                 row.record.setValue(QString("name"), "新客户");
                                 KECE_CHECK(store.records().update(row.record));
                                 return true;
                             })
                             .result();
    EXPECT_TRUE(changed.ok()) << qPrintable(changed.ok() ? QString() : changed.error().detail);
    const auto hits = [](Database& database) {
        return valueOf(database.read<QVector<SearchHit>>([](Store& store) { return store.search().find("新客户", {}, 10); }).result()).size();
    };
    EXPECT_EQ(hits(*anna), 1);
    EXPECT_EQ(hits(*desk("ben")), 0);
    EXPECT_EQ(hits(*desk("boss")), 1);
}

TEST_F(PostgresDesks, ChangeNothingOfOthersAndNothingOfTheCompany)
{
    const auto refused = [&](const QString& sql) {
        try {
            testing::server::run(urlOf("anna"), "set search_path = kece; " + sql);
        } catch (const std::runtime_error&) {
            return true;
        }
        return false;
    };
    testing::server::run(urlOf("anna"), "update kece.customers set name = 'x' where code = 'K15'");
    testing::server::run(urlOf("anna"), "delete from kece.visits where customer_id in (select id from kece.customers where code = 'K15')");
    EXPECT_EQ(testing::server::run(url, "select name from kece.customers where code = 'K15'"), "客户15");
    EXPECT_EQ(testing::server::run(url, "select count(*) from kece.visits"), "20");
    EXPECT_TRUE(refused("insert into desk_scopes values ('x', 1, 'all')"));
    EXPECT_TRUE(refused("insert into users (login) values ('x')"));
    EXPECT_TRUE(refused("insert into settings values ('time_zone', 'UTC')"));
    EXPECT_TRUE(refused("truncate customers"));
    EXPECT_TRUE(refused("select key from audit_keys"));
    EXPECT_TRUE(refused("insert into audit_entries (at, action) values ('2026-06-30T04:00:00Z', 'change')"));
    EXPECT_TRUE(refused("update audit_entries set actor = 'x'"));
    EXPECT_TRUE(refused("delete from audit_entries"));
    EXPECT_TRUE(refused("alter table customers disable row level security"));
    EXPECT_TRUE(refused("set role \"" + login("owner") + "\""));
    EXPECT_TRUE(refused("insert into schema_migration values (99, 'x', 'x', 'x', 1)"));
    testing::server::run(urlOf("anna"), "update kece.desk_scopes set scope = 'all'");
    EXPECT_EQ(rows("anna", "customers"), 12);
}

TEST_F(PostgresDesks, OpenEveryTableByPolicyOrNotAtAll)
{
    const QString closed = testing::server::run(url,
        "select string_agg(relname, ' ' order by relname) from pg_class where relnamespace = 'kece'::regnamespace and relkind = 'r' and not "
        "relrowsecurity"
        " and relname not in ('schema_migration', 'audit_keys')");
    EXPECT_EQ(closed, "") << "give these row security, or keep them from the desks";
    EXPECT_EQ(testing::server::run(url, "select count(*) from pg_tables where schemaname = 'kece' and tableowner <> '" + login("owner") + "'"), "0");
    EXPECT_EQ(testing::server::run(url, "select rolcanlogin from pg_roles where rolname = '" + login("owner") + "'"), "f");
}

TEST_F(PostgresDesks, AreSetUpTwiceWithoutHarm)
{
    check(setUp.run({login("boss"), "other-word", "all"}));
    EXPECT_EQ(openDatabase(urlOf("boss")).error().kind, Error::Kind::Denied);
    EXPECT_EQ(rows("anna", "customers"), 12);
}

} // namespace
} // namespace kece
