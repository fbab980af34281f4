// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/schema/RecordMerge.h"

#include "domain/entities/Catalogue.h"
#include "domain/entities/Customer.h"

#include <gtest/gtest.h>

namespace kece {
namespace {

Record customer(const std::function<void(Customer&)>& change = {})
{
    Customer c;
    c.id.value = 7;
    c.code = "A";
    c.name = "Alpha";
    c.region = "North";
    c.departments = {{1}, {2}, {3}};
    c.attributes = {{"beds", "300"}, {"floor", "2"}};
    c.stored.rowVersion = 4;
    if (change)
        change(c);
    return Record::of(customerSchema(), c);
}

QStringList keysOf(const RecordMerge& merge)
{
    QStringList keys;
    for (const MergeConflict& conflict : merge.conflicts)
        keys << conflict.key;
    return keys;
}

QString departments(const Record& record)
{
    return plainText(*customerSchema().field(u"department_id"), record.value(u"department_id"));
}

} // namespace

TEST(RecordMerge, KeepsBothWhereDifferentFieldsWereChanged)
{
    const Record theirs = customer([](Customer& c) {
        c.region = "South";
        c.stored.rowVersion = 5;
    });
    const Record mine = customer([](Customer& c) { c.phone = "023-1"; });
    const RecordMerge merge = mergeRecords(customer(), theirs, mine);
    EXPECT_TRUE(merge.isSettled());
    EXPECT_EQ(merge.merged.as<Customer>().region, "South");
    EXPECT_EQ(merge.merged.as<Customer>().phone, "023-1");
    EXPECT_EQ(merge.merged.stored().rowVersion, 5) << "it is saved over theirs";
    EXPECT_EQ(merge.taken, QStringList{"region"});
}

TEST(RecordMerge, AsksWhereTheSameFieldWasChangedToDifferentValues)
{
    const Record theirs = customer([](Customer& c) { c.region = "South"; });
    const Record mine = customer([](Customer& c) { c.region = QString(); });
    const RecordMerge merge = mergeRecords(customer(), theirs, mine);
    ASSERT_EQ(keysOf(merge), QStringList{"region"});
    EXPECT_EQ(plainValue(customer(), merge.conflicts[0]), "North");
    EXPECT_EQ(plainValue(merge.merged, merge.conflicts[0]), "South") << "theirs stands until someone decides";
    Record decided = merge.merged;
    copyValue(decided, mine, merge.conflicts[0]);
    EXPECT_EQ(decided.as<Customer>().region, QString());
}

TEST(RecordMerge, AsksNothingWhereBothWantTheSame)
{
    const Record both = customer([](Customer& c) {
        c.region = "South";
        c.attributes["beds"] = "320";
    });
    const RecordMerge merge = mergeRecords(customer(), both, both);
    EXPECT_TRUE(merge.isSettled());
    EXPECT_TRUE(merge.taken.isEmpty());
}

TEST(RecordMerge, BringsTogetherWhatTwoAddedToAndTookFromAListOfReferences)
{
    const Record theirs = customer([](Customer& c) { c.departments = {{1}, {3}, {4}}; });
    const Record mine = customer([](Customer& c) { c.departments = {{2}, {3}, {4}, {5}}; });
    const RecordMerge merge = mergeRecords(customer(), theirs, mine);
    EXPECT_TRUE(merge.isSettled());
    EXPECT_EQ(departments(merge.merged), "3;4;5");
}

TEST(RecordMerge, AsksWhereAListWasPutIntoAnotherOrder)
{
    const Record theirs = customer([](Customer& c) { c.departments = {{1}, {2}, {3}, {4}}; });
    const Record mine = customer([](Customer& c) { c.departments = {{3}, {2}, {1}}; });
    EXPECT_EQ(keysOf(mergeRecords(customer(), theirs, mine)), QStringList{"department_id"});
}

TEST(RecordMerge, TreatsCustomAttributesAsFields)
{
    const Record theirs = customer([](Customer& c) {
        c.attributes["beds"] = "320";
        c.attributes.remove("floor");
        c.attributes["wing"] = "east";
    });
    const Record mine = customer([](Customer& c) {
        c.attributes["beds"] = "350";
        c.attributes["floor"] = "3";
        c.attributes["lift"] = "yes";
    });
    const RecordMerge merge = mergeRecords(customer(), theirs, mine);
    EXPECT_EQ(keysOf(merge), (QStringList{"beds", "floor"}));
    EXPECT_EQ(merge.merged.attributes().value("wing"), "east");
    EXPECT_EQ(merge.merged.attributes().value("lift"), "yes");
    EXPECT_EQ(merge.taken, QStringList{"wing"});
}

TEST(RecordMerge, LosesNothingOfEitherSideForAnyFieldOfAnyKind)
{
    for (const EntitySchema* schema : catalogue()) {
        for (const Field& field : schema->fields) {
            if (field.figureOf || field.type == FieldType::Flag)
                continue;
            const auto sample = [&field](int n) -> QVariant {
                switch (field.type) {
                case FieldType::Date:
                    return QDate(2026, 6, n);
                case FieldType::Instant:
                    return QDateTime(QDate(2026, 6, n), QTime(8, 0), Qt::UTC);
                case FieldType::ReferenceList:
                    return QVariantList{QVariant::fromValue<qlonglong>(n)};
                case FieldType::Text:
                case FieldType::LongText:
                case FieldType::Choice:
                    return QString::number(n);
                default:
                    return QVariant::fromValue<qlonglong>(n);
                }
            };
            Record original(*schema);
            original.setValue(field, sample(1));
            Record changed = original;
            changed.setValue(field, sample(2));
            EXPECT_EQ(mergeRecords(original, original, changed).merged.value(field), sample(2)) << schema->kind << '.' << field.key;
            EXPECT_EQ(mergeRecords(original, changed, original).merged.value(field), sample(2)) << schema->kind << '.' << field.key;
            Record other = original;
            other.setValue(field, sample(3));
            const RecordMerge both = mergeRecords(original, changed, other);
            if (field.type == FieldType::ReferenceList)
                EXPECT_EQ(both.merged.value(field).toList().size(), 2) << schema->kind << '.' << field.key;
            else
                EXPECT_EQ(both.conflicts.size(), 1) << schema->kind << '.' << field.key;
        }
    }
}

} // namespace kece
