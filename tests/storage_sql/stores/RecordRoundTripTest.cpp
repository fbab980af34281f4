// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/RandomRecords.h"
#include "storage_sql/TemporaryDatabase.h"

#include "domain/entities/Catalogue.h"
#include "domain/entities/Customer.h"
#include "domain/entities/Department.h"
#include "domain/entities/Role.h"
#include "domain/entities/User.h"
#include "storage/AuditStore.h"
#include "storage/RecordStore.h"

namespace kece {
namespace {

using testing::check;
using testing::RandomRecords;
using testing::TemporaryDatabase;
using testing::valueOf;

/// The kinds that people write.
QVector<const EntitySchema*> editedKinds()
{
    QVector<const EntitySchema*> kinds;
    for (const EntitySchema* schema : catalogue()) {
        if (schema->isTracked)
            kinds << schema;
    }
    return kinds;
}

class EveryKind : public ::testing::TestWithParam<const EntitySchema*>
{
protected:
    RecordStore& records() { return database.store->records(); }

    bool hasDefault(const QString& column)
    {
        Statement columns = valueOf(database.connection->prepare(database.connection->dialect().columnsOf()));
        check(columns.run({GetParam()->table}));
        while (columns.next()) {
            if (columns.string(0) == column)
                return !columns.string(1).isEmpty();
        }
        return false;
    }

    TemporaryDatabase database;
    RandomRecords random{20261122};
};

TEST_P(EveryKind, ComesBackAsItWasStored)
{
    const EntitySchema& schema = *GetParam();
    random.store(records(), schema);
    for (int n = 0; n < 25; ++n) {
        const Record record = random.record(schema);
        const Record stored = valueOf(records().get(schema, valueOf(records().insert(record)))).record;
        for (const FieldChange& change : difference(record, stored))
            EXPECT_TRUE(change.before.isEmpty() && hasDefault(change.field))
                << schema.kind << '.' << qPrintable(change.field) << ": " << qPrintable(change.before) << " -> " << qPrintable(change.after);
        EXPECT_EQ(stored.stored().rowVersion, 1);
        EXPECT_FALSE(stored.isVoid());
    }
}

TEST_P(EveryKind, ChangesOneFieldAtATimeAndKeepsItsEntryInTheTrail)
{
    const EntitySchema& schema = *GetParam();
    const qint64 id = random.store(records(), schema);
    for (const Field& field : schema.fields) {
        if (field.figureOf)
            continue;
        const Record before = valueOf(records().get(schema, id)).record;
        Record after = before;
        QVariant value = random.value(field);
        for (int n = 0; n < 20 && (!value.isValid() || value == before.value(field)); ++n)
            value = random.value(field);
        after.setValue(field, value);
        const auto expected = difference(before, after);
        if (expected.isEmpty())
            continue;
        check(records().update(after));

        const Record stored = valueOf(records().get(schema, id)).record;
        EXPECT_TRUE(difference(after, stored).isEmpty()) << schema.kind << '.' << field.key;
        EXPECT_EQ(stored.stored().rowVersion, before.stored().rowVersion + 1);
        const AuditEntry entry = valueOf(database.store->audit().entries({.kind = schema.kind, .recordId = id}, 0, 1)).first();
        const bool isOfAccounts = &schema == &userSchema() || &schema == &roleSchema();
        EXPECT_EQ(entry.action, isOfAccounts ? AuditAction::kUserChange : AuditAction::kChange);
        EXPECT_EQ(entry.actor, "tester");
        const FieldChange written = valueOf(readChanges(entry.changes)).first();
        EXPECT_EQ(written.field, QString(field.key));
        EXPECT_EQ(written.before, expected.first().before);
        EXPECT_EQ(written.after, expected.first().after);
    }
}

TEST_P(EveryKind, RefusesTheSecondOfTwoPeopleWhoChangedTheSameRecord)
{
    const EntitySchema& schema = *GetParam();
    const qint64 id = random.store(records(), schema);
    const Record mine = valueOf(records().get(schema, id)).record;
    const Field& field = *std::find_if(schema.fields.begin(), schema.fields.end(),
        [](const Field& f) { return f.type == FieldType::Text || f.type == FieldType::LongText || f.type == FieldType::Decimal; });
    const auto changed = [&] {
        Record record = mine;
        while (record.value(field) == mine.value(field) || !record.value(field).isValid())
            record.setValue(field, random.value(field));
        return record;
    };
    check(records().update(changed()));
    const QByteArray digest = database.digest();
    const Done second = records().update(changed());
    ASSERT_FALSE(second.ok());
    EXPECT_EQ(second.error().kind, Error::Kind::Conflict);
    EXPECT_TRUE(second.error().message.contains("tester")) << qPrintable(second.error().message);
    EXPECT_EQ(database.digest(), digest);
}

TEST_P(EveryKind, StaysWithItsReasonWhenItIsVoided)
{
    const EntitySchema& schema = *GetParam();
    const qint64 id = random.store(records(), schema);
    EXPECT_EQ(records().voidRecord(schema, id, 1, " ", QDate(2026, 11, 22)).error().field, "void_reason");
    EXPECT_EQ(records().voidRecord(schema, id, 7, "entered twice", QDate(2026, 11, 22)).error().kind, Error::Kind::Conflict);
    check(records().voidRecord(schema, id, 1, "entered twice", QDate(2026, 11, 22)));

    const Record stored = valueOf(records().get(schema, id)).record;
    EXPECT_TRUE(stored.isVoid());
    EXPECT_EQ(stored.stored().voidReason, "entered twice");
    EXPECT_EQ(records().update(stored).error().kind, Error::Kind::Conflict);
    RecordQuery query{&schema};
    const auto without = valueOf(records().ids(query, {}));
    query.withVoided = true;
    const auto with = valueOf(records().ids(query, {}));
    EXPECT_EQ(with.size(), without.size() + 1);
    EXPECT_EQ(std::count(without.begin(), without.end(), id), 0);
}

INSTANTIATE_TEST_SUITE_P(RecordStore, EveryKind, ::testing::ValuesIn(editedKinds()),
    [](const auto& info) { return QString::fromLatin1(info.param->kind).remove(u'-').toStdString(); });

TEST(RecordStore, NamesTheFieldWhoseValueIsTaken)
{
    TemporaryDatabase database;
    RecordStore& records = database.store->records();
    Record customer(customerSchema());
    customer.setValue(u"code", "C1");
    customer.setValue(u"name", "First");
    valueOf(records.insert(customer));
    const auto second = records.insert(customer);
    ASSERT_FALSE(second.ok());
    EXPECT_EQ(second.error().kind, Error::Kind::Conflict);
    EXPECT_EQ(second.error().field, "code");
    EXPECT_TRUE(second.error().message.contains("Customer code")) << qPrintable(second.error().message);
}

TEST(RecordStore, NamesTheFieldThatRefersToNothingOrIsMissing)
{
    TemporaryDatabase database;
    RecordStore& records = database.store->records();
    Record customer(customerSchema());
    customer.setValue(u"code", "C1");
    EXPECT_EQ(records.insert(customer).error().field, "name");
    customer.setValue(u"name", "First");
    customer.setValue(u"owner_id", 77);
    EXPECT_EQ(records.insert(customer).error().kind, Error::Kind::Invalid);
    EXPECT_EQ(records.insert(customer).error().field, "owner_id");
    customer.setValue(u"owner_id", {});
    customer.setValue(u"department_id", QVariantList{88});
    EXPECT_EQ(records.insert(customer).error().field, "department_id");
}

TEST(RecordStore, ShowsTitlesAndCodesOfWhatARecordRefersTo)
{
    TemporaryDatabase database;
    RecordStore& records = database.store->records();
    const auto department = [&](const char* name) {
        Record record(departmentSchema());
        record.setValue(u"name", name);
        return QVariant(valueOf(records.insert(record)));
    };
    Record user(userSchema());
    user.setValue(u"login", "li");
    user.setValue(u"name", "李娜");
    const qint64 owner = valueOf(records.insert(user));
    Record customer(customerSchema());
    customer.setValue(u"code", "C1");
    customer.setValue(u"name", "First");
    customer.setValue(u"owner_id", owner);
    const QVariant sales = department("Sales");
    customer.setValue(u"department_id", QVariantList{department("Export"), sales});
    const RecordRow row = valueOf(records.get(customerSchema(), valueOf(records.insert(customer))));
    EXPECT_EQ(row.titles.value("owner_id"), "李娜");
    EXPECT_EQ(row.titles.value("owner"), "li");
    EXPECT_EQ(row.titles.value("department_id"), "Export;Sales");
}

TEST(RecordStore, FindsByCodeWhatIsNotVoid)
{
    TemporaryDatabase database;
    RecordStore& records = database.store->records();
    Record customer(customerSchema());
    customer.setValue(u"code", "C1");
    customer.setValue(u"name", "First");
    const qint64 id = valueOf(records.insert(customer));
    EXPECT_EQ(valueOf(records.byCode(customerSchema(), "C1")).record.id(), id);
    EXPECT_EQ(records.byCode(customerSchema(), "c1").error().kind, Error::Kind::NotFound);
    check(records.voidRecord(customerSchema(), id, 1, "closed", QDate(2026, 1, 1)));
    EXPECT_EQ(records.byCode(customerSchema(), "C1").error().kind, Error::Kind::NotFound);
}

TEST(RecordStore, MarksBothCustomersWhenARecordMoves)
{
    TemporaryDatabase database;
    RecordStore& records = database.store->records();
    RandomRecords random(7);
    const qint64 visit = random.store(records, *schemaOfKind(u"visits"));
    const qint64 other = random.store(records, customerSchema());
    check(database.connection->execute("delete from touched_customers"));
    Record record = valueOf(records.get(*schemaOfKind(u"visits"), visit)).record;
    const qint64 first = record.value(u"customer_id").toLongLong();
    record.setValue(u"customer_id", other);
    check(records.update(record));
    Statement touched = valueOf(database.connection->prepare("select customer_id from touched_customers order by 1"));
    check(touched.run());
    std::vector<qint64> customers;
    while (touched.next())
        customers.push_back(touched.integer(0));
    EXPECT_EQ(customers, (std::vector<qint64>{std::min(first, other), std::max(first, other)}));
}

TEST(RecordStore, KeepsCustomAttributesAndForgetsRemovedOnes)
{
    TemporaryDatabase database;
    RecordStore& records = database.store->records();
    Record customer(customerSchema());
    customer.setValue(u"code", "C1");
    customer.setValue(u"name", "First");
    customer.setAttribute("年度目标", "100");
    customer.setAttribute("zone", "A");
    const qint64 id = valueOf(records.insert(customer));
    EXPECT_EQ(valueOf(records.attributeNames(customerSchema())), QStringList({"zone", "年度目标"}));
    Record stored = valueOf(records.get(customerSchema(), id)).record;
    EXPECT_EQ(stored.attributes(), customer.attributes());
    stored.setAttribute("zone", {});
    stored.setAttribute("年度目标", "200");
    check(records.update(stored));
    EXPECT_EQ(valueOf(records.get(customerSchema(), id)).record.attributes(), stored.attributes());
    EXPECT_EQ(valueOf(records.attributeNames(customerSchema())), QStringList("年度目标"));
}

} // namespace
} // namespace kece
