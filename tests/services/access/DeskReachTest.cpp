// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/DeskReach.h"

#include "domain/entities/Customer.h"
#include "domain/entities/User.h"
#include "services/access/Accounts.h"
#include "services/access/FrontDoor.h"
#include "storage/AccountStore.h"
#include "storage/BulkImport.h"
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

TEST_F(PostgresDeskReach, TakesBackWhatItImportedAndTheNextGradingHearsOfIt)
{
    testing::server::run(url, "insert into kece.kept_facts values ('k', 'head', '')");
    const SignedIn anna = enter("anna");
    const auto imported
        = anna.database
              ->write<qint64>([this](Store& store) -> Result<qint64> {
                  const Field* fields[] = {customerSchema().field(u"code"), customerSchema().field(u"name"), customerSchema().field(u"owner_id")};
                  KECE_CHECK(store.bulk().begin(customerSchema(), fields, {}));
                  KECE_TRY(const qint64 owner, store.bulk().idOf(userSchema(), login("anna").toStdString()));
                  for (const char* code : {"I1", "I2", "I3"}) {
                      const StoredCell row[] = {
                          {StoredCell::Kind::Text, 0, code}, {StoredCell::Kind::Text, 0, "进口"}, {StoredCell::Kind::Integer, owner, {}}};
                      KECE_TRY([[maybe_unused]] const qint64 id, store.bulk().insert(row));
                  }
                  return store.bulk().finish();
              })
              .result();
    ASSERT_TRUE(imported.ok()) << qPrintable(imported.error().message + imported.error().detail);
    EXPECT_EQ(rows("customers"), 5);
    const auto all = [&](const char* what) { return testing::server::run(url, QStringLiteral("select count(*) from kece.") + what).toInt(); };
    EXPECT_EQ(all("touched_customers t join kece.customers c on c.id = t.customer_id and c.code like 'I%'"), 3);
    const int found = all("search_texts");

    const auto undone = anna.database
                            ->write<qint64>([&](Store& store) { return store.bulk().undo(*imported).map([](const auto& u) { return u.removed; }); })
                            .result();
    ASSERT_TRUE(undone.ok()) << qPrintable(undone.error().message + undone.error().detail);
    EXPECT_EQ(*undone, 3);
    EXPECT_EQ(all("customers"), 5);
    EXPECT_EQ(all("search_texts"), found - 3);
    EXPECT_EQ(all("search_grams"), found - 3);
}

TEST_F(PostgresDeskReach, SignsTheTrailWithItsOwnName)
{
    testing::server::run(urlOf("anna"), "select kece.audit_append('2026-06-30T04:00:00Z', 'boss', 'desk', 'change', 'customers', 1, 1, null, null)");
    EXPECT_EQ(testing::server::run(url, "select actor from kece.audit_entries order by id desc limit 1"), login("anna"));
    const auto problems = boss.database->read<QStringList>([](Store& store) { return store.verify(); }).result();
    ASSERT_TRUE(problems.ok()) << qPrintable(problems.error().message + problems.error().detail);
    EXPECT_EQ(*problems, QStringList());
}

/// A desk's password is the server's: the idle lock asks for it, and who changes it comes in by the new one.
TEST_F(PostgresDeskReach, ChangesTheServersPasswordOfWhoIsSignedIn)
{
    SignedIn anna = enter("anna");
    const auto lock = anna.database->read<IdleLockSettings>(&idleLockSettings).result();
    ASSERT_TRUE(lock.ok());
    EXPECT_TRUE(lock->canLock);
    EXPECT_TRUE(*isOwnPassword(*anna.database, anna.session, "anna-word"));
    EXPECT_FALSE(*isOwnPassword(*anna.database, anna.session, "wrong"));

    EXPECT_EQ(changeOwnPassword(*anna.database, anna.session, "wrong", "correct horse battery").error().field, "old_password");
    EXPECT_FALSE(changeOwnPassword(*anna.database, anna.session, "anna-word", "short").ok());
    const Done changed = changeOwnPassword(*anna.database, anna.session, "anna-word", "correct horse battery");
    ASSERT_TRUE(changed.ok()) << qPrintable(changed.error().message + changed.error().detail);
    EXPECT_TRUE(*isOwnPassword(*anna.database, anna.session, "correct horse battery"));
    EXPECT_FALSE(*isOwnPassword(*anna.database, anna.session, "anna-word"));
    EXPECT_EQ(
        testing::server::run(url, "select count(*) from kece.audit_entries where action = 'password' and actor = '" + login("anna") + "'"), "1");

    // The program's own sessions go on by it when they must connect again, whatever the address says.
    testing::server::run(url, "select count(pg_terminate_backend(pid)) from pg_stat_activity where usename = '" + login("anna") + "'");
    EXPECT_EQ(listed(*anna.database), 2U);
    QUrl fresh(urlOf("anna"));
    fresh.setPassword("correct horse battery");
    EXPECT_TRUE(FrontDoor::open(opener, {}, fresh.toString(QUrl::FullyEncoded)).ok());
}

/// A standby takes none, and neither does a server that its administrator has set so.
TEST_F(PostgresDeskReach, LooksOnWhereTheServerTakesNoChanges)
{
    testing::server::run(testing::server::urlOf("postgres"), "alter database " + QUrl(url).path().mid(1) + " set default_transaction_read_only = on");
    const SignedIn anna = enter("anna");
    EXPECT_TRUE(anna.database->readOnlyReason().contains("read only")) << qPrintable(anna.database->readOnlyReason());
    EXPECT_EQ(listed(*anna.database), 2U);
    const auto saved = anna.database
                           ->write<qint64>([](Store& store) -> Result<qint64> {
                               Customer customer;
                               customer.code = customer.name = "new";
                               return store.records().insert(Record::of(customerSchema(), customer));
                           })
                           .result();
    EXPECT_EQ(saved.error().kind, Error::Kind::Unavailable);
    EXPECT_EQ(saved.error().message, anna.database->readOnlyReason());
}

TEST_F(PostgresDeskReach, SendsForeignPasswordsAndNewAccountsToTheServer)
{
    const Done set = setPassword(*boss.database, boss.session, login("anna"), "correct horse battery");
    EXPECT_EQ(set.error().kind, Error::Kind::Denied);
    EXPECT_TRUE(set.error().message.contains("server desk")) << qPrintable(set.error().message);
    const auto added = addAccount(*boss.database, boss.session, {"li", {}, "sales", {}, "correct horse battery"});
    EXPECT_EQ(added.error().kind, Error::Kind::Denied);
    EXPECT_TRUE(added.error().message.contains("server desk")) << qPrintable(added.error().message);
}

TEST_F(PostgresDeskReach, PutsComingAndGoingIntoTheTrail)
{
    const SignedIn anna = enter("anna");
    EXPECT_TRUE(anna.isLogin);
    EXPECT_TRUE(recordLogout(*anna.database, anna.session).result().ok());
    EXPECT_EQ(testing::server::run(url,
                  "select string_agg(action, ' ' order by id) from kece.audit_entries where actor = '" + login("anna")
                      + "'"
                        " and action in ('login', 'logout')"),
        "login logout");
}

} // namespace
} // namespace kece
