// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/RandomRecords.h"
#include "storage_sql/TemporaryDatabase.h"

#include "domain/entities/Catalogue.h"
#include "domain/entities/Customer.h"
#include "foundation/TextFold.h"
#include "storage/RecordStore.h"

namespace kece {
namespace {

using testing::check;
using testing::RandomRecords;
using testing::TemporaryDatabase;
using testing::valueOf;
using Op = Filter::Op;

const Op kOps[] = {Op::Equals, Op::NotEquals, Op::Contains, Op::StartsWith, Op::Less, Op::LessOrEqual, Op::Greater, Op::GreaterOrEqual, Op::Between,
    Op::In, Op::IsEmpty, Op::IsNotEmpty};

bool isText(const Field& field)
{
    return field.type == FieldType::Text || field.type == FieldType::LongText || field.type == FieldType::Choice;
}

/// Order of two known values as the database has it: text by its bytes.
int compared(const QVariant& a, const QVariant& b)
{
    const auto sign = [](auto x, auto y) { return x < y ? -1 : y < x ? 1 : 0; };
    switch (a.typeId()) {
    case QMetaType::QString:
        return sign(a.toString().toUtf8(), b.toString().toUtf8());
    case QMetaType::QDate:
        return sign(a.toDate(), b.toDate());
    case QMetaType::QDateTime:
        return sign(a.toDateTime(), b.toDateTime());
    default:
        return sign(a.toLongLong(), b.toLongLong());
    }
}

/// The plain meaning of a filter, without a database.
bool holds(const Filter& filter, const Field& field, const QVariant& value)
{
    const QVariant one = filter.values.value(0);
    const auto anyOf = [&](const QVariant& wanted) {
        if (!wanted.isValid())
            return !value.isValid();
        return field.type == FieldType::ReferenceList ? value.toList().contains(wanted) : value.isValid() && compared(value, wanted) == 0;
    };
    switch (filter.op) {
    case Op::IsEmpty:
        return !value.isValid();
    case Op::IsNotEmpty:
        return value.isValid();
    case Op::Equals:
        return anyOf(one);
    case Op::NotEquals:
        return !anyOf(one);
    case Op::In:
        return std::any_of(filter.values.begin(), filter.values.end(), anyOf);
    case Op::Contains:
        return value.isValid() && foldForSearch(value.toString()).contains(foldForSearch(one.toString()));
    case Op::StartsWith:
        return value.isValid() && foldForSearch(value.toString()).startsWith(foldForSearch(one.toString()));
    case Op::Less:
        return value.isValid() && compared(value, one) < 0;
    case Op::LessOrEqual:
        return value.isValid() && compared(value, one) <= 0;
    case Op::Greater:
        return value.isValid() && compared(value, one) > 0;
    case Op::GreaterOrEqual:
        return value.isValid() && compared(value, one) >= 0;
    case Op::Between:
        return value.isValid() && compared(value, one) >= 0 && compared(value, filter.values[1]) <= 0;
    }
    return false;
}

bool fits(Op op, const Field& field)
{
    const bool isPart = op == Op::Contains || op == Op::StartsWith;
    const bool isOrder = op == Op::Less || op == Op::LessOrEqual || op == Op::Greater || op == Op::GreaterOrEqual || op == Op::Between;
    if (isPart)
        return isText(field);
    return !isOrder || field.type != FieldType::ReferenceList;
}

QVariant knownValue(RandomRecords& random, const Field& field)
{
    QVariant value = random.value(field);
    for (int n = 0; n < 50 && !value.isValid(); ++n)
        value = random.value(field);
    return field.type == FieldType::ReferenceList && value.isValid() ? value.toList().first() : value;
}

class EveryList : public ::testing::TestWithParam<const EntitySchema*>
{
protected:
    void SetUp() override
    {
        const EntitySchema& schema = *GetParam();
        for (int n = 0; n < 120; ++n) {
            const qint64 id = random.store(records(), schema);
            if (n % 10 == 3)
                check(records().voidRecord(schema, id, 1, "test", QDate(2026, 1, 1)));
        }
        fillFigures();
        RecordQuery query{&schema};
        query.withVoided = true;
        for (const qint64 id : valueOf(records().ids(query, {})))
            all << valueOf(records().get(schema, id)).record;
    }

    void fillFigures()
    {
        if (GetParam() != &customerSchema())
            return;
        for (int id = 1; id <= 100; ++id) {
            const auto number = [&] { return random.number(3) == 0 ? QVariant() : QVariant(random.number(20)); };
            valueOf(database.connection->change("insert into customer_figures(customer_id, tier, tier_rank, amount_12m, growth_12m, last_visit_on, "
                                                "satisfaction) values (?, ?, ?, ?, ?, ?, ?)",
                {id, random.number(3) == 0 ? QVariant() : QVariant(random.word()), number(), number(), number(),
                    QDate(2024, 1, 1 + random.number(20)).toString(Qt::ISODate), number()}));
        }
    }

    RecordStore& records() { return database.store->records(); }
    std::vector<qint64> idsOf(const RecordQuery& query) { return valueOf(records().ids(query, {})); }

    TemporaryDatabase database;
    RandomRecords random{11};
    QVector<Record> all;
};

TEST_P(EveryList, FiltersAsThePlainMeaningSays)
{
    const EntitySchema& schema = *GetParam();
    int asked = 0;
    for (const Field& field : schema.fields) {
        for (const Op op : kOps) {
            if (!fits(op, field))
                continue;
            for (int n = 0; n < 4; ++n) {
                Filter filter{field.key, op, {}};
                if (op == Op::Between || op == Op::In)
                    filter.values = {knownValue(random, field), knownValue(random, field)};
                else if (op != Op::IsEmpty && op != Op::IsNotEmpty)
                    filter.values = {knownValue(random, field)};
                if (!filter.values.isEmpty() && !filter.values.first().isValid())
                    continue;
                if (op == Op::In && n == 3)
                    filter.values << QVariant();
                RecordQuery query{&schema, {filter}};
                std::vector<qint64> expected;
                for (const Record& record : std::as_const(all)) {
                    if (!record.isVoid() && holds(filter, field, record.value(field)))
                        expected.push_back(record.id());
                }
                auto found = idsOf(query);
                std::sort(found.begin(), found.end());
                std::sort(expected.begin(), expected.end());
                EXPECT_EQ(found, expected) << schema.kind << '.' << field.key << " operator " << int(op) << " value "
                                           << qPrintable(filter.values.value(0).toString());
                ++asked;
            }
        }
    }
    EXPECT_GT(asked, 10);
}

TEST_P(EveryList, SortsWithTheUnknownLastInBothDirections)
{
    const EntitySchema& schema = *GetParam();
    for (const Field& field : schema.fields) {
        if (field.target)
            continue;
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            const RecordQuery query{&schema, {}, {}, {{field.key, order}}};
            QVector<Record> expected;
            for (const Record& record : std::as_const(all)) {
                if (!record.isVoid())
                    expected << record;
            }
            const int direction = order == Qt::AscendingOrder ? 1 : -1;
            std::sort(expected.begin(), expected.end(), [&](const Record& a, const Record& b) {
                const QVariant left = a.value(field), right = b.value(field);
                if (left.isValid() != right.isValid())
                    return left.isValid();
                const int sign = left.isValid() ? compared(left, right) : 0;
                return sign != 0 ? sign * direction < 0 : (a.id() < b.id()) == (direction > 0) && a.id() != b.id();
            });
            const auto found = idsOf(query);
            ASSERT_EQ(found.size(), size_t(expected.size()));
            for (size_t i = 0; i < found.size(); ++i)
                ASSERT_EQ(found[i], expected[qsizetype(i)].id())
                    << schema.kind << '.' << field.key << " at " << i << (direction > 0 ? " up" : " down");

            const auto window = valueOf(records().first(query, 10));
            for (qsizetype i = 0; i < window.size(); ++i)
                EXPECT_EQ(window[i].record.id(), found[size_t(i)]);
        }
    }
}

TEST_P(EveryList, SortsReferencesByWhatIsShown)
{
    const EntitySchema& schema = *GetParam();
    for (const Field& field : schema.fields) {
        if (field.type != FieldType::Reference)
            continue;
        const auto found = valueOf(records().rows(schema, idsOf({&schema, {}, {}, {{field.key, Qt::AscendingOrder}}})));
        QByteArray before;
        bool unknownSeen = false;
        for (const RecordRow& row : found) {
            const QByteArray title = row.titles.value(field.key).toUtf8();
            if (title.isEmpty()) {
                unknownSeen = true;
                continue;
            }
            EXPECT_FALSE(unknownSeen);
            EXPECT_LE(before, title) << schema.kind << '.' << field.key;
            before = title;
        }
    }
}

TEST_P(EveryList, AddsUpAndCountsWhatItShows)
{
    const EntitySchema& schema = *GetParam();
    for (const Field& field : schema.fields) {
        const bool isNumber = field.type == FieldType::Money || field.type == FieldType::Decimal || field.type == FieldType::Integer;
        qint64 expected = 0;
        QMap<QString, qint64> counts;
        for (const Record& record : std::as_const(all)) {
            if (record.isVoid())
                continue;
            const QVariant value = record.value(field);
            expected += isNumber ? value.toLongLong() : 0;
            for (const QVariant& one : field.type == FieldType::ReferenceList ? value.toList() : QVariantList{value}) {
                if (one.isValid())
                    ++counts[one.toString()];
            }
        }
        if (isNumber)
            EXPECT_EQ(valueOf(records().sum({&schema}, field)), expected) << schema.kind << '.' << field.key;
        else
            EXPECT_EQ(records().sum({&schema}, field).error().kind, Error::Kind::Invalid);
        qint64 last = std::numeric_limits<qint64>::max();
        const auto values = valueOf(records().distinct(schema, field, 1000));
        EXPECT_EQ(values.size(), counts.size()) << schema.kind << '.' << field.key;
        for (const auto& [value, count] : values) {
            EXPECT_EQ(count, counts.value(value.toString())) << schema.kind << '.' << field.key;
            EXPECT_LE(count, last);
            last = count;
        }
    }
}

TEST_P(EveryList, ReadsFrontToBackInTheOrderOfItsIds)
{
    const EntitySchema& schema = *GetParam();
    const RecordQuery query{&schema};
    const auto expected = idsOf(query);
    std::vector<qint64> seen;
    check(records().each(query, [&](const RecordRow& row) {
        seen.push_back(row.record.id());
        return true;
    }));
    EXPECT_EQ(seen, expected);
    int count = 0;
    check(records().each(query, [&](const RecordRow&) { return ++count < 5; }));
    EXPECT_EQ(count, 5);
}

QVector<const EntitySchema*> editedKinds()
{
    QVector<const EntitySchema*> kinds;
    for (const EntitySchema* schema : catalogue()) {
        if (schema->isTracked)
            kinds << schema;
    }
    return kinds;
}

INSTANTIATE_TEST_SUITE_P(RecordQuery, EveryList, ::testing::ValuesIn(editedKinds()),
    [](const auto& info) { return QString::fromLatin1(info.param->kind).remove(u'-').toStdString(); });

TEST(RecordQuery, RefusesWhatAFieldCannotBeAskedFor)
{
    TemporaryDatabase database;
    RecordStore& records = database.store->records();
    const auto kindOf = [&](const Filter& filter) { return records.ids({&customerSchema(), {filter}}, {}).error().kind; };
    EXPECT_EQ(kindOf({"no_such_field", Op::Equals, {1}}), Error::Kind::Invalid);
    EXPECT_EQ(kindOf({"opened_on", Op::Contains, {"1"}}), Error::Kind::Invalid);
    EXPECT_EQ(kindOf({"department_id", Op::Less, {1}}), Error::Kind::Invalid);
    EXPECT_EQ(kindOf({"name", Op::Between, {"a"}}), Error::Kind::Invalid);
    EXPECT_EQ(kindOf({"name", Op::Equals, {}}), Error::Kind::Invalid);
    EXPECT_EQ(records.ids({&customerSchema(), {}, {}, {{"code; drop table customers"}}}, {}).error().kind, Error::Kind::Invalid);
}

TEST(RecordQuery, NarrowsByTextAsTheSearchBoxDoes)
{
    TemporaryDatabase database;
    RecordStore& records = database.store->records();
    const auto add = [&](const char* code, const char* name, const char* phone) {
        Record customer(customerSchema());
        customer.setValue(u"code", code);
        customer.setValue(u"name", name);
        customer.setValue(u"phone", phone);
        return valueOf(records.insert(customer));
    };
    const qint64 a = add("C1", "重庆长安", "023-6710 1234");
    const qint64 b = add("C2", "上海重工", "13800138000");
    const auto answering = [&](const char* text, bool withVoided = false) {
        RecordQuery query{&customerSchema(), {}, text, {{"code"}}};
        query.withVoided = withVoided;
        return valueOf(records.ids(query, {}));
    };
    using Ids = std::vector<qint64>;
    EXPECT_EQ(answering("重"), Ids({a, b}));
    EXPECT_EQ(answering("重庆"), Ids({a}));
    EXPECT_EQ(answering("cqca"), Ids({a}));
    EXPECT_EQ(answering("8001"), Ids({b}));
    EXPECT_EQ(answering("nobody"), Ids());
    EXPECT_EQ(answering("  "), Ids({a, b}));
    EXPECT_EQ(valueOf(records.first({&customerSchema(), {}, "长安"}, 5)).size(), 1);
    check(records.voidRecord(customerSchema(), a, 1, "closed", QDate(2026, 1, 1)));
    EXPECT_EQ(answering("重"), Ids({b}));
    EXPECT_EQ(answering("重", true), Ids({a, b}));
}

TEST(RecordQuery, StopsWhenItIsCancelled)
{
    TemporaryDatabase database;
    check(database.connection->execute("insert into customers(code, name) with recursive n(i) as (values(1) union all select i + 1 from n where i < "
                                       "50000) select 'C' || i, 'N' || (i * 7919 % 50000) from n"));
    Progress progress;
    progress.cancel();
    const auto found = database.store->records().ids({&customerSchema(), {}, {}, {{"remark"}, {"address"}}}, progress);
    ASSERT_FALSE(found.ok());
    EXPECT_EQ(found.error().kind, Error::Kind::Cancelled);
    EXPECT_EQ(valueOf(database.store->records().ids({&customerSchema()}, {})).size(), 50000u);
}

} // namespace
} // namespace kece
