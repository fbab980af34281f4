// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/TemporaryDatabase.h"

#include "domain/entities/Customer.h"
#include "domain/entities/Department.h"
#include "domain/entities/Order.h"
#include "domain/entities/SavedView.h"
#include "domain/entities/User.h"
#include "domain/entities/Visit.h"
#include "storage/RecordStore.h"
#include "storage_sql/stores/QuerySql.h"
#include "storage_sql/stores/ScopeSql.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

using namespace kece;
using namespace kece::testing;

namespace {

class Scopes : public ::testing::Test
{
protected:
    qint64 add(const Record& record) { return valueOf(database.store->records().insert(record)); }

    void fill(int customers)
    {
        for (const char* name : {"a", "b", "c"})
            departments.push_back(add(Record::of(departmentSchema(), Department{{}, QString::fromLatin1(name), {}, {}})));
        for (const char* login : {"u", "v"})
            users.push_back(add(Record::of(userSchema(), User{{}, QString::fromLatin1(login), {}, {}, "sales", false, {}})));
        std::mt19937 random(7);
        for (int i = 0; i < customers; ++i) {
            Customer customer;
            customer.code = QStringLiteral("C%1").arg(i);
            customer.name = QStringLiteral("name %1").arg(random() % 1000);
            if (random() % 3 != 0)
                customer.owner.value = users[random() % 2];
            for (const qint64 department : departments)
                if (random() % 4 == 0)
                    customer.departments.push_back({department});
            customer.id.value = add(Record::of(customerSchema(), customer));
            all.push_back(customer);
            Visit visit;
            visit.customer = customer.id;
            visit.visitedOn = QDate(2026, 1, 1).addDays(int(random() % 300));
            visits.emplace_back(add(Record::of(visitSchema(), visit)), customer);
        }
    }
    static bool reaches(const RecordScope& scope, const Customer& customer)
    {
        return !scope.isLimited || (scope.owner != 0 && customer.owner.value == scope.owner)
            || std::any_of(
                customer.departments.begin(), customer.departments.end(), [&](Id<Department> d) { return scope.departments.contains(d.value); });
    }
    static RecordScope of(qint64 owner, const QVector<qint64>& departments)
    {
        RecordScope scope;
        scope.isLimited = true;
        scope.owner = owner;
        scope.departments = departments;
        return scope;
    }
    QVector<RecordScope> scopes() const
    {
        return {{}, of(users[0], {}), of(users[1], {departments[0]}), of(0, {departments[1], departments[2]}), of(999, {})};
    }
    std::vector<qint64> sorted(std::vector<qint64> ids)
    {
        std::sort(ids.begin(), ids.end());
        return ids;
    }
    QString plan(RecordQuery query, ScopeSql::Size size)
    {
        const QuerySql sql = valueOf(QuerySql::make(query, database.connection->dialect(), size));
        QString text;
        for (const QuerySql::Segment& segment : sql.segments()) {
            Statement rows = valueOf(database.connection->prepare("explain query plan " + segment.text));
            check(rows.run(segment.values));
            while (rows.next())
                text += rows.string(3) + '\n';
        }
        return text;
    }

    TemporaryDatabase database;
    std::vector<qint64> departments;
    std::vector<qint64> users;
    std::vector<Customer> all;
    std::vector<std::pair<qint64, Customer>> visits;
};

} // namespace

TEST_F(Scopes, ReachTheSameRecordsHoweverTheyAreLookedUp)
{
    fill(300);
    for (const RecordScope& scope : scopes()) {
        std::vector<qint64> customers, ofVisits;
        for (const Customer& customer : all)
            if (reaches(scope, customer))
                customers.push_back(customer.id.value);
        for (const auto& [id, customer] : visits)
            if (reaches(scope, customer))
                ofVisits.push_back(id);
        for (const auto& [schema, expected] : {std::pair{&customerSchema(), &customers}, {&visitSchema(), &ofVisits}}) {
            RecordQuery query;
            query.schema = schema;
            query.scope = scope;
            EXPECT_EQ(sorted(valueOf(database.store->records().ids(query, {}))), sorted(*expected));
            std::vector<qint64> every;
            query.scope = {};
            every = valueOf(database.store->records().ids(query, {}));
            EXPECT_EQ(sorted(valueOf(database.store->records().within(*schema, every, scope))), sorted(*expected));
            for (const ScopeSql::Size size : {ScopeSql::Size::Small, ScopeSql::Size::Large}) {
                if (!scope.isLimited)
                    continue;
                const ScopeSql sql(*schema, scope, size);
                Statement rows = valueOf(
                    database.connection->prepare(QStringLiteral("select t.id from %1 t where %2 order by t.id").arg(schema->table, sql.condition())));
                check(rows.run(sql.values()));
                std::vector<qint64> found;
                while (rows.next())
                    found.push_back(rows.integer(0));
                EXPECT_EQ(found, sorted(*expected)) << schema->kind << " size " << int(size);
            }
        }
    }
}

TEST_F(Scopes, CountDistinctValuesAndSumsOfWhatTheyReachOnly)
{
    fill(100);
    for (const RecordScope& scope : scopes()) {
        qint64 expected = 0;
        for (const Customer& customer : all)
            expected += reaches(scope, customer) ? 1 : 0;
        qint64 counted = 0;
        for (const auto& [value, count] :
            valueOf(database.store->records().distinct(customerSchema(), *customerSchema().field(u"name"), 1000, scope)))
            counted += count;
        EXPECT_EQ(counted, expected);
    }
}

TEST_F(Scopes, LeaveOthersViewsToTheOthers)
{
    fill(1);
    for (const qint64 user : users)
        add(Record::of(savedViewSchema(), SavedView{{}, "customers", "mine", "{}", {user}, {}}));
    RecordQuery query;
    query.schema = &savedViewSchema();
    query.scope = of(users[0], departments.empty() ? QVector<qint64>() : QVector<qint64>{departments[0]});
    EXPECT_EQ(valueOf(database.store->records().ids(query, {})).size(), 1u);
    query.schema = &userSchema();
    EXPECT_TRUE(valueOf(database.store->records().ids(query, {})).empty()) << "what has neither customer nor owner is in nobody's reach";
}

// A list of a million: the first window must not cost a sort or a scan of everything because somebody sees only a part of it.
TEST_F(Scopes, DoNotSlowTheListDown)
{
    fill(2);
    RecordQuery query;
    query.schema = &customerSchema();
    for (const char* key : {"", "name", "code", "amount_12m", "opened_on"}) {
        query.sort.clear();
        if (*key)
            query.sort << SortOrder{QString::fromLatin1(key)};
        query.scope = {};
        const QString whole = plan(query, ScopeSql::Size::Large);
        for (const RecordScope& scope : {of(users[0], {}), of(users[0], {departments[0], departments[1]})}) {
            query.scope = scope;
            const QString large = plan(query, ScopeSql::Size::Large);
            EXPECT_FALSE(large.contains("TEMP B-TREE") && !whole.contains("TEMP B-TREE")) << key << "\n" << large.toStdString();
            EXPECT_FALSE(large.contains("customers_owner")) << key << "\n" << large.toStdString();
            const QString small = plan(query, ScopeSql::Size::Small);
            EXPECT_TRUE(small.contains("customers_owner")) << key << "\n" << small.toStdString();
            EXPECT_FALSE(small.contains("SCAN t")) << key << "\n" << small.toStdString();
        }
    }
    query.schema = &visitSchema();
    query.sort.clear();
    query.scope = of(users[0], {departments[0]});
    EXPECT_TRUE(plan(query, ScopeSql::Size::Large).contains("visits_newest"));
    EXPECT_TRUE(plan(query, ScopeSql::Size::Small).contains("visits_facts"));
}
