// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/Roles.h"

#include "services/access/AccessCompany.h"

#include "domain/entities/Customer.h"
#include "domain/entities/Role.h"
#include "domain/entities/User.h"
#include "policy/access/Person.h"
#include "services/access/Accounts.h"
#include "services/access/ExplainAccess.h"
#include "storage/RecordStore.h"

#include <gtest/gtest.h>

using namespace kece;
using Place = AccessCompany::Place;

namespace {

class Roles : public ::testing::Test
{
protected:
    Result<qint64> save(Database& database, const QString& key, const QString& grants)
    {
        Role role;
        role.key = key;
        role.name = "我们的角色";
        role.grants = grants;
        return database.write<qint64>([=](Store& store) { return store.records().insert(Record::of(roleSchema(), role)); }).result();
    }
    qsizetype customersSeen(Database& database)
    {
        RecordQuery query;
        query.schema = &customerSchema();
        const auto ids = database.read<std::vector<qint64>>([=](Store& store) { return store.records().ids(query, {}); }).result();
        EXPECT_TRUE(ids.ok());
        return ids.ok() ? qsizetype(ids->size()) : -1;
    }

    AccessCompany company;
};

} // namespace

TEST_F(Roles, OfTheCompanysOwnHoldLikeThoseThatShip)
{
    const auto admin = company.as("admin");
    const auto sales = company.as("sales");
    ASSERT_TRUE(save(*admin, "sales-2", shippedGrants("sales") + "all customers see\n").ok());
    EXPECT_EQ(customersSeen(*sales), 1);
    ASSERT_TRUE(setAccountRole(*admin, company.sessionOf("admin"), "sales", "sales-2").ok());
    EXPECT_EQ(customersSeen(*sales), 5 * 6) << "at once, without a new login";
}

TEST_F(Roles, AreCheckedBeforeTheyAreKept)
{
    const auto admin = company.as("admin");
    EXPECT_EQ(save(*admin, "sales", "own customers see").error().field, "role_key");
    EXPECT_EQ(save(*admin, "mine", "own customers fly").error().field, "grants");
    EXPECT_EQ(save(*company.as("manager"), "mine", "all * *").error().kind, Error::Kind::Denied);
}

TEST_F(Roles, ExplainWhySomebodySeesARecordOrDoesNot)
{
    const auto explain = [&](const QString& asker, Place place, const QString& login) {
        const auto database = company.as(asker);
        const Session session = company.sessionOf(asker);
        const qint64 id = company.record("manager", customerSchema(), place);
        return database->read<AccessExplanation>([=](Store& store) { return explainAccess(store, session, customerSchema(), id, login); }).result();
    };
    const auto manager = explain("admin", Place::Below, "manager");
    ASSERT_TRUE(manager.ok()) << manager.error().message.toStdString();
    EXPECT_EQ(manager->standing, Standing::Subdepartment);
    EXPECT_TRUE(manager->rights.first().allowed);
    const auto clerk = explain("admin", Place::Below, "clerk");
    EXPECT_FALSE(clerk->rights.first().allowed);
    EXPECT_FALSE(clerk->fields.isEmpty());
    EXPECT_FALSE(clerk->fields.first().shown);
    EXPECT_TRUE(explain("manager", Place::Below, "manager").ok()) << "of oneself without further rights";
    EXPECT_EQ(explain("manager", Place::Below, "clerk").error().kind, Error::Kind::Denied);
    EXPECT_EQ(explain("manager", Place::Other, "manager").error().kind, Error::Kind::NotFound);
}
