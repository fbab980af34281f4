// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/Department.h"
#include "domain/entities/SecrecyBreach.h"
#include "domain/entities/SecrecyLevel.h"
#include "domain/entities/Visit.h"
#include "services/Staff.h"
#include "services/access/ExplainAccess.h"
#include "storage/SearchStore.h"

namespace kece {
namespace {

/// R21 §4.2: whether a level is shared inside the company. Customers at one that is not are for who is cleared and who is named there.
class ClosedLevel : public Staff
{
protected:
    ClosedLevel()
    {
        sun = hire("sun", "archive");
        zhao = hire("zhao", "executive");
        Department east;
        east.name = "东区";
        department = *save("admin", Record::of(departmentSchema(), east));
        middle = level("middle", 2, false);
        Visit visit;
        visit.customer = company.large;
        visit.visitedOn = QDate(2026, 6, 1);
        EXPECT_TRUE(save("admin", Record::of(visitSchema(), visit)).ok());
    }

    qint64 level(const QString& name, qint64 rank, bool isShared)
    {
        SecrecyLevel l;
        l.name = name;
        l.rank = rank;
        l.isShared = isShared;
        return *save("admin", Record::of(secrecyLevelSchema(), l));
    }

    Done change(const QString& who, const EntitySchema& schema, qint64 id, const QString& key, const QVariant& value)
    {
        Record record = company.database->read<RecordRow>([&](Store& s) { return s.records().get(schema, id); }).result()->record;
        record.setValue(key, value);
        const auto saved = save(who, record);
        return saved.ok() ? Done() : Done(saved.error());
    }

    void close() { ASSERT_TRUE(change("admin", customerSchema(), company.large.value, "secrecy_level_id", middle).ok()); }

    /// Through every door: the list, its count, a record by itself, what belongs to it, a sum, a search, the choices of a filter.
    int doorsOpen(const QString& who)
    {
        int open = 0;
        const Done done = does(who, [&](Store& store, const Session&) -> Done {
            RecordQuery customers;
            customers.schema = &customerSchema();
            KECE_TRY(const auto rows, store.records().first(customers, 10));
            open += rows.size() == 2;
            KECE_TRY(const auto ids, store.records().ids(customers, {}));
            open += ids.size() == 2;
            open += store.records().get(customerSchema(), company.large.value).ok();
            RecordQuery visits;
            visits.schema = &visitSchema();
            KECE_TRY(const auto visited, store.records().ids(visits, {}));
            open += visited.size() == 1;
            RecordQuery orders;
            orders.schema = &orderSchema();
            KECE_TRY(const qint64 sum, store.records().sum(orders, *orderSchema().field(u"amount")));
            open += sum == 600'000'00;
            KECE_TRY(const auto hits, store.search().find("L", "customers", 10));
            open += !hits.isEmpty();
            return {};
        });
        EXPECT_TRUE(done.ok()) << done.error().message.toStdString();
        return open;
    }

    static constexpr int kDoors = 6;
    Id<User> sun;
    Id<User> zhao;
    qint64 department = 0;
    qint64 middle = 0;
};

TEST_F(ClosedLevel, KeepsCustomersFromWhoIsNeitherClearedNorNamed)
{
    EXPECT_EQ(doorsOpen("zhao"), kDoors) << "nothing is classified yet";
    close();
    EXPECT_EQ(doorsOpen("zhao"), 0);
    EXPECT_EQ(doorsOpen("admin"), kDoors) << "who clears people is not kept out";
    const QVariant shared = true;
    ASSERT_TRUE(change("admin", secrecyLevelSchema(), middle, "is_shared", shared).ok());
    EXPECT_EQ(doorsOpen("zhao"), kDoors) << "a shared level limits taking out, not seeing";
}

TEST_F(ClosedLevel, OpensToWhoIsClearedFarEnough)
{
    close();
    const qint64 low = level("low", 1, false);
    ASSERT_TRUE(change("admin", userSchema(), zhao.value, "secrecy_level_id", low).ok());
    EXPECT_EQ(doorsOpen("zhao"), 0);
    ASSERT_TRUE(change("admin", userSchema(), zhao.value, "secrecy_level_id", middle).ok());
    EXPECT_EQ(doorsOpen("zhao"), kDoors);
}

TEST_F(ClosedLevel, OpensToOwnerKeeperAndDistributionList)
{
    close();
    const auto id = [](qint64 value) { return QVariant::fromValue<qlonglong>(value); };
    ASSERT_TRUE(change("admin", userSchema(), zhao.value, "department_id", id(department)).ok());
    const QVector<QPair<QString, QVariant>> ways{{"owner_id", id(zhao.value)}, {"archive_keeper_id", id(zhao.value)},
        {"distribution_user_id", QVariantList{id(zhao.value)}}, {"distribution_department_id", QVariantList{id(department)}}};
    for (const auto& [key, value] : ways) {
        ASSERT_TRUE(change("admin", customerSchema(), company.large.value, key, value).ok()) << key.toStdString();
        EXPECT_EQ(doorsOpen("zhao"), kDoors) << key.toStdString();
        EXPECT_EQ(doorsOpen("sun"), 0) << key.toStdString();
        ASSERT_TRUE(change("admin", customerSchema(), company.large.value, key, {}).ok()) << key.toStdString();
        EXPECT_EQ(doorsOpen("zhao"), 0) << key.toStdString();
    }
}

TEST_F(ClosedLevel, KeepsNobodyFromWhatIsOfNoCustomer)
{
    close();
    SecrecyBreach breach;
    breach.foundOn = QDate(2026, 6, 2);
    breach.content = "a list was left in a taxi";
    const auto id = save("sun", Record::of(secrecyBreachSchema(), breach));
    ASSERT_TRUE(id.ok()) << id.error().message.toStdString();
    EXPECT_TRUE(change("sun", secrecyBreachSchema(), *id, "remedy", "asked back").ok());
}

TEST_F(ClosedLevel, TakesNothingFromUnderWhoSavesAndExplainsItself)
{
    close();
    const auto explained = company.database
                               ->write<AccessExplanation>([&](Store& store) -> Result<AccessExplanation> {
                                   KECE_TRY(const auto admin, store.accounts().account("admin"));
                                   KECE_TRY(const Person person, personOf(store, admin->user));
                                   Guard guard(store, person);
                                   GuardedStore guarded(guard);
                                   return explainAccess(guarded, as("admin"), customerSchema(), company.large.value, "zhao");
                               })
                               .result();
    ASSERT_TRUE(explained.ok());
    EXPECT_EQ(explained->rights.first().action, Action::See);
    EXPECT_FALSE(explained->rights.first().allowed);
    EXPECT_TRUE(explained->rights.first().because.contains("middle")) << explained->rights.first().because.toStdString();

    // Who keeps a customer and is not cleared does not hand it on out of his own sight; and levels are not his to open.
    const QVariant keeper = QVariant::fromValue<qlonglong>(sun.value);
    ASSERT_TRUE(change("admin", customerSchema(), company.large.value, "archive_keeper_id", keeper).ok());
    EXPECT_EQ(doorsOpen("sun"), kDoors);
    EXPECT_EQ(change("sun", customerSchema(), company.large.value, "archive_keeper_id", {}).error().kind, Error::Kind::Denied);
    EXPECT_EQ(change("sun", secrecyLevelSchema(), middle, "is_shared", true).error().kind, Error::Kind::Denied);
    EXPECT_EQ(doorsOpen("sun"), kDoors);
}

} // namespace
} // namespace kece
