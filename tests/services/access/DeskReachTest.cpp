// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/DeskReach.h"

#include "domain/entities/Customer.h"
#include "services/access/Accounts.h"
#include "services/access/FrontDoor.h"
#include "storage/AccountStore.h"
#include "storage/RecordStore.h"
#include "storage_sql/SqlDatabaseOpener.h"
#include "support/TestServer.h"

#include <QUrl>

#include <gtest/gtest.h>

namespace kece {
namespace {

/// A server with an administrator and a salesperson, each a login of its own; two customers of hers among five.
class PostgresDeskReach : public ::testing::Test
{
protected:
    void SetUp() override
    {
        testing::server::drop(url);
        ASSERT_TRUE(setUpServer(opener, url, {login("boss"), "boss-word"}).ok());
        const auto made = setUpDesk(opener, url, {login("anna"), "anna-word", {}, "sales"});
        ASSERT_TRUE(made.ok()) << qPrintable(made.error().message + made.error().detail);
        boss = enter("boss");
        const auto filled = boss.database
                                ->write<void>([this](Store& store) -> Done {
                                    KECE_TRY(const auto anna, store.accounts().account(login("anna")));
                                    for (int n = 0; n < 5; ++n) {
                                        Customer customer;
                                        customer.code = customer.name = "K" + QString::number(n);
                                        if (n < 2)
                                            customer.owner = Id<User>{anna->user};
                                        KECE_CHECK(store.records().insert(Record::of(customerSchema(), customer)));
                                    }
                                    return {};
                                })
                                .result();
        ASSERT_TRUE(filled.ok()) << qPrintable(filled.error().message + filled.error().detail);
    }
    void TearDown() override
    {
        boss.database.reset();
        testing::server::drop(url);
        for (const char* name : {"boss", "anna", "owner", "desk"})
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
    SignedIn enter(const QString& name)
    {
        FrontDoor door = *FrontDoor::open(opener, {}, urlOf(name));
        EXPECT_FALSE(*door.asksForLogin()) << "the server has asked";
        return *door.enterWithoutLogin();
    }
    /// With the password, but without the program.
    int rows(const QString& table) { return testing::server::run(urlOf("anna"), "select count(*) from kece." + table).toInt(); }
    static size_t listed(Database& database)
    {
        RecordQuery query;
        query.schema = &customerSchema();
        return database.read<std::vector<qint64>>([query](Store& store) { return store.records().ids(query, {}); }).result()->size();
    }

    QString url = testing::server::emptyDatabase();
    SqlDatabaseOpener opener;
    SignedIn boss;
};

TEST_F(PostgresDeskReach, IsTheSameInTheWindowAndPastIt)
{
    const SignedIn anna = enter("anna");
    EXPECT_EQ(anna.session.login, login("anna"));
    EXPECT_EQ(listed(*anna.database), 2U);
    EXPECT_EQ(rows("customers"), 2);
    EXPECT_EQ(listed(*boss.database), 5U);
}

TEST_F(PostgresDeskReach, FollowsTheRoleOfTheAccount)
{
    ASSERT_TRUE(setAccountRole(*boss.database, boss.session, login("anna"), "archive").ok());
    EXPECT_EQ(rows("customers"), 5);
    ASSERT_TRUE(setAccountRole(*boss.database, boss.session, login("anna"), "sales").ok());
    EXPECT_EQ(rows("customers"), 2);
}

TEST_F(PostgresDeskReach, IsNothingForAnAccountThatIsDisabled)
{
    ASSERT_TRUE(disableAccount(*boss.database, boss.session, login("anna"), true).ok());
    for (const char* table : {"customers", "search_texts", "users", "audit_entries"})
        EXPECT_EQ(rows(table), 0) << table;
    FrontDoor door = *FrontDoor::open(opener, {}, urlOf("anna"));
    EXPECT_EQ(door.enterWithoutLogin().error().kind, Error::Kind::Denied);
}

TEST_F(PostgresDeskReach, CannotBeWidenedByWhoHasIt)
{
    testing::server::run(urlOf("anna"), "update kece.desk_scopes set scope = 'all'");
    testing::server::run(urlOf("anna"), "update kece.users set role = 'admin'");
    EXPECT_EQ(rows("customers"), 2);
    EXPECT_EQ(testing::server::run(url, "select count(*) from kece.users where role = 'admin'"), "1");
}

TEST_F(PostgresDeskReach, SignsTheTrailWithItsOwnName)
{
    testing::server::run(urlOf("anna"), "select kece.audit_append('2026-06-30T04:00:00Z', 'boss', 'desk', 'change', 'customers', 1, 1, null, null)");
    EXPECT_EQ(testing::server::run(url, "select actor from kece.audit_entries order by id desc limit 1"), login("anna"));
    const auto problems = boss.database->read<QStringList>([](Store& store) { return store.verify(); }).result();
    ASSERT_TRUE(problems.ok()) << qPrintable(problems.error().message + problems.error().detail);
    EXPECT_EQ(*problems, QStringList());
}

} // namespace
} // namespace kece
