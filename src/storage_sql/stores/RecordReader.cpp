// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/stores/RecordReader.h"

#include "storage_sql/connection/Connection.h"
#include "storage_sql/stores/FieldColumn.h"

#include <QCoreApplication>
#include <QMap>

namespace kece {

namespace {

/// A page is read in portions of these sizes, the last id repeated to fill one, so that a handful of statements serve all pages.
constexpr qsizetype kPortions[] = {1, 16, 128, 512};

QString columnList(const EntitySchema& schema)
{
    QStringList columns{"t.id"};
    if (schema.isTracked)
        columns << "t.row_version"
                << "t.voided_on"
                << "t.void_reason"
                << "t.import_batch";
    for (const Field& field : schema.fields) {
        if (field.type != FieldType::ReferenceList)
            columns << QString::fromLatin1(field.figureOf ? "f." : "t.") + field.key;
    }
    return columns.join(", ");
}

Record fromRow(const EntitySchema& schema, const Statement& row)
{
    Record record(schema);
    record.setId(row.integer(0));
    int column = 1;
    if (schema.isTracked) {
        Stored& stored = record.editStored();
        stored.rowVersion = int(row.integer(column++));
        stored.voidedOn = QDate::fromString(row.string(column++), Qt::ISODate);
        stored.voidReason = row.string(column++);
        stored.importBatch = row.integer(column++);
    }
    for (const Field& field : schema.fields) {
        if (field.type != FieldType::ReferenceList)
            record.setValue(field, fromColumn(field, row.value(column++)));
    }
    return record;
}

QVariantList filled(std::span<const qint64> ids)
{
    qsizetype size = kPortions[std::size(kPortions) - 1];
    for (const qsizetype portion : kPortions) {
        if (portion >= qsizetype(ids.size())) {
            size = portion;
            break;
        }
    }
    QVariantList values;
    values.reserve(size);
    for (const qint64 id : ids)
        values << id;
    while (values.size() < size)
        values << values.last();
    return values;
}

template<class F>
Done inPortions(std::span<const qint64> ids, F&& handle)
{
    constexpr size_t largest = kPortions[std::size(kPortions) - 1];
    for (size_t from = 0; from < ids.size(); from += largest)
        KECE_CHECK(handle(filled(ids.subspan(from, std::min(largest, ids.size() - from)))));
    return {};
}

} // namespace

Result<Statement> RecordReader::prepareFor(const QString& text, qsizetype count)
{
    return m_connection.prepare(text.arg(QStringList(count, "?").join(',')));
}

Result<QVector<RecordRow>> RecordReader::rows(const EntitySchema& schema, std::span<const qint64> ids)
{
    QVector<RecordRow> rows;
    rows.reserve(qsizetype(ids.size()));
    constexpr size_t largest = kPortions[std::size(kPortions) - 1];
    for (size_t from = 0; from < ids.size(); from += largest) {
        const auto portion = ids.subspan(from, std::min(largest, ids.size() - from));
        KECE_TRY(const ById records, read(schema, filled(portion)));
        for (const qint64 id : portion) {
            if (const auto found = records.find(id); found != records.end())
                rows << RecordRow{*found, {}};
        }
    }
    QMap<const EntitySchema*, std::vector<const Field*>> targets;
    for (const Field& field : schema.fields) {
        if (field.target)
            targets[field.target()].push_back(&field);
    }
    for (auto it = targets.cbegin(); it != targets.cend(); ++it)
        KECE_CHECK(readTitles(*it.key(), it.value(), rows));
    return rows;
}

Result<Record> RecordReader::record(const EntitySchema& schema, qint64 id)
{
    KECE_TRY(ById records, read(schema, {id}));
    if (records.isEmpty())
        return Error::notFound(
            QCoreApplication::translate("Storage", "There is no such record any more (%1, number %2).").arg(schema.singularName()).arg(id));
    return *records.begin();
}

Result<RecordReader::ById> RecordReader::read(const EntitySchema& schema, const QVariantList& ids)
{
    QString from = QString::fromLatin1(schema.table) + " t";
    if (const char* figures = figureTable(schema))
        from += QStringLiteral(" left join %1 f on f.%2 = t.id").arg(figures, ownerColumn(schema));
    KECE_TRY(Statement statement, prepareFor(QStringLiteral("select %1 from %2 where t.id in (%3)").arg(columnList(schema), from, "%1"), ids.size()));
    KECE_CHECK(statement.run(ids));
    ById records;
    while (statement.next())
        records.insert(statement.integer(0), fromRow(schema, statement));
    KECE_CHECK(statement.status());
    for (const Field& field : schema.fields) {
        if (field.type == FieldType::ReferenceList)
            KECE_CHECK(readLinks(schema, field, ids, records));
    }
    if (schema.attributes)
        KECE_CHECK(readAttributes(schema, ids, records));
    return records;
}

Done RecordReader::readLinks(const EntitySchema& schema, const Field& field, const QVariantList& ids, ById& records)
{
    const QString owner = ownerColumn(schema);
    KECE_TRY(Statement statement,
        prepareFor(
            QStringLiteral("select l.%1, l.%2 from %3 l where l.%1 in (%4) order by l.%1, l.position").arg(owner, field.key, field.linkTable, "%1"),
            ids.size()));
    KECE_CHECK(statement.run(ids));
    QHash<qint64, QVariantList> links;
    while (statement.next())
        links[statement.integer(0)] << statement.integer(1);
    for (auto it = links.cbegin(); it != links.cend(); ++it) {
        if (const auto record = records.find(it.key()); record != records.end())
            record->setValue(field, it.value());
    }
    return statement.status();
}

Done RecordReader::readAttributes(const EntitySchema& schema, const QVariantList& ids, ById& records)
{
    if (schema.scores)
        return readScores(schema, ids, records);
    KECE_TRY(Statement statement,
        prepareFor(
            QStringLiteral("select v.%1, a.name, v.value from custom_values v join custom_attributes a on a.id = v.attribute_id where v.%1 in (%2)")
                .arg(ownerColumn(schema), "%1"),
            ids.size()));
    KECE_CHECK(statement.run(ids));
    while (statement.next()) {
        if (const auto record = records.find(statement.integer(0)); record != records.end())
            record->setAttribute(statement.string(1), statement.string(2));
    }
    return statement.status();
}

Done RecordReader::readScores(const EntitySchema& schema, const QVariantList& ids, ById& records)
{
    KECE_TRY(Statement statement,
        prepareFor(
            QStringLiteral("select v.%1, v.factor, v.score from %2 v where v.%1 in (%3)").arg(schema.scores->owner, schema.scores->table, "%1"),
            ids.size()));
    KECE_CHECK(statement.run(ids));
    while (statement.next()) {
        if (const auto record = records.find(statement.integer(0)); record != records.end())
            record->setAttribute(statement.string(1), scoreText(statement.integer(2)));
    }
    return statement.status();
}

Done RecordReader::readTitles(const EntitySchema& target, std::span<const Field* const> fields, QVector<RecordRow>& rows)
{
    struct Named {
        QString title;
        QString code;
    };
    QHash<qint64, Named> named;
    for (const RecordRow& row : std::as_const(rows)) {
        for (const Field* field : fields) {
            const QVariant value = row.record.value(*field);
            for (const QVariant& id : field->type == FieldType::ReferenceList ? value.toList() : QVariantList{value}) {
                if (id.isValid())
                    named.insert(id.toLongLong(), {});
            }
        }
    }
    const QList<qint64> keys = named.keys();
    const QString text = QStringLiteral("select t.id, %1, %2 from %3 t where t.id in (%4)")
                             .arg(titleExpression(target, "t"), target.codeKey ? QString("t.") + target.codeKey : titleExpression(target, "t"),
                                 target.table, "%1");
    KECE_CHECK(inPortions({keys.constData(), size_t(keys.size())}, [&](const QVariantList& ids) -> Done {
        KECE_TRY(Statement statement, prepareFor(text, ids.size()));
        KECE_CHECK(statement.run(ids));
        while (statement.next())
            named.insert(statement.integer(0), {statement.string(1), statement.string(2)});
        return statement.status();
    }));
    for (RecordRow& row : rows) {
        for (const Field* field : fields) {
            const QVariant value = row.record.value(*field);
            QStringList titles, codes;
            for (const QVariant& id : field->type == FieldType::ReferenceList ? value.toList() : QVariantList{value}) {
                if (!id.isValid())
                    continue;
                titles << named.value(id.toLongLong()).title;
                codes << named.value(id.toLongLong()).code;
            }
            if (titles.isEmpty())
                continue;
            row.titles.insert(QString::fromLatin1(field->key), titles.join(';'));
            if (field->fileKey)
                row.titles.insert(QString::fromLatin1(field->fileKey), codes.join(';'));
        }
    }
    return {};
}

} // namespace kece
