// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/RandomRecords.h"
#include "storage_sql/TemporaryDatabase.h"
#include "storage_sql/stores/FieldColumn.h"

#include "domain/entities/Catalogue.h"
#include "storage/RecordStore.h"

namespace kece {
namespace {

using testing::check;
using testing::RandomRecords;
using testing::TemporaryDatabase;
using testing::valueOf;

QString textOf(const StoredCell& cell)
{
    switch (cell.kind) {
    case StoredCell::Kind::Unknown:
        return "unknown";
    case StoredCell::Kind::Integer:
        return QString::number(cell.integer);
    case StoredCell::Kind::Text:
        return '"' + QString::fromUtf8(cell.text.data(), qsizetype(cell.text.size())) + '"';
    }
    return {};
}

/// What a person sees in a list and what goes into a file are read in two ways: they must agree.
class EveryKindInCells : public ::testing::TestWithParam<const EntitySchema*>
{
protected:
    RecordStore& records() { return database.store->records(); }

    QString nameOf(const EntitySchema& target, qint64 id)
    {
        return valueOf(records().get(target, id)).record.value(QString::fromLatin1(target.identityKey)).toString();
    }

    QString expected(const Record& record, const Field& field)
    {
        const QVariant value = record.value(field);
        if (!value.isValid())
            return "unknown";
        if (field.target) {
            QStringList names;
            for (const QVariant& id : field.type == FieldType::ReferenceList ? value.toList() : QVariantList{value})
                names << nameOf(*field.target(), id.toLongLong());
            if (names == QStringList(QString()))
                return "unknown"; // a complaint that has no number yet
            return '"' + names.join(';') + '"';
        }
        const QVariant column = toColumn(field, value);
        return column.typeId() == QMetaType::QString ? '"' + column.toString() + '"' : column.toString();
    }

    TemporaryDatabase database;
    RandomRecords random{20261125};
};

TEST_P(EveryKindInCells, GivesWhatTheRecordsSay)
{
    const EntitySchema& schema = *GetParam();
    std::vector<qint64> ids;
    for (int n = 0; n < 40; ++n)
        ids.push_back(random.store(records(), schema));
    std::reverse(ids.begin(), ids.end());
    RecordColumns columns{&schema, {}, valueOf(records().attributeNames(schema))};
    for (const Field& field : schema.fields) {
        if (!field.target || field.target()->identityKey)
            columns.fields.push_back(&field);
    }
    if (!schema.attributes)
        columns.attributes.clear();

    size_t at = 0;
    check(records().eachRow(columns, ids, [&](std::span<const StoredCell> cells) -> Done {
        const Record record = valueOf(records().get(schema, ids.at(at++))).record;
        EXPECT_EQ(cells.size(), columns.fields.size() + size_t(columns.attributes.size()));
        for (size_t i = 0; i < columns.fields.size(); ++i)
            EXPECT_EQ(textOf(cells[i]), expected(record, *columns.fields[i])) << columns.fields[i]->key;
        const auto own = record.attributes();
        for (size_t i = columns.fields.size(); i < cells.size(); ++i) {
            const QString& name = columns.attributes[qsizetype(i - columns.fields.size())];
            EXPECT_EQ(textOf(cells[i]), own.contains(name) ? '"' + own.value(name) + '"' : "unknown");
        }
        return {};
    }));
    EXPECT_EQ(at, ids.size());
}

INSTANTIATE_TEST_SUITE_P(Catalogue, EveryKindInCells, ::testing::ValuesIn([] {
    std::vector<const EntitySchema*> kinds;
    for (const EntitySchema* schema : catalogue()) {
        if (schema->isTracked)
            kinds.push_back(schema);
    }
    return kinds;
}()),
    [](const auto& kind) { return QString(kind.param->kind).replace('-', '_').toStdString(); });

TEST(RecordCells, KeepsTheOrderAskedForOverManyPortionsAndLeavesOutWhatIsGone)
{
    TemporaryDatabase database;
    RandomRecords random(3);
    const EntitySchema& schema = *schemaOfKind(u"departments");
    std::vector<qint64> ids;
    for (int n = 0; n < 1100; ++n)
        ids.push_back(random.store(database.store->records(), schema));
    std::vector<qint64> asked(ids.rbegin(), ids.rend());
    asked.insert(asked.begin() + 600, 999'999);
    const RecordColumns columns{&schema, {schema.field(QString::fromLatin1(schema.identityKey))}, {}};
    QStringList seen;
    check(database.store->records().eachRow(columns, asked, [&](std::span<const StoredCell> cells) -> Done {
        seen << QString::fromUtf8(cells[0].text.data(), qsizetype(cells[0].text.size()));
        return {};
    }));
    QStringList expected;
    for (const RecordRow& row : valueOf(database.store->records().rows(schema, asked)))
        expected << row.record.value(QString::fromLatin1(schema.identityKey)).toString();
    EXPECT_EQ(seen.size(), 1100);
    EXPECT_EQ(seen, expected);
}

TEST(RecordCells, EndsWithTheFirstErrorOfTheVisit)
{
    TemporaryDatabase database;
    RandomRecords random(4);
    const EntitySchema& schema = *schemaOfKind(u"departments");
    std::vector<qint64> ids;
    for (int n = 0; n < 3; ++n)
        ids.push_back(random.store(database.store->records(), schema));
    const RecordColumns columns{&schema, {schema.field(QString::fromLatin1(schema.identityKey))}, {}};
    int visits = 0;
    const Done read = database.store->records().eachRow(columns, ids, [&](std::span<const StoredCell>) -> Done {
        ++visits;
        return Error::cancelled();
    });
    EXPECT_FALSE(read.ok());
    EXPECT_EQ(visits, 1);
}

} // namespace
} // namespace kece
