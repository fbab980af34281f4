// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/bulk/ImportUndo.h"

#include "domain/entities/Catalogue.h"
#include "domain/entities/Customer.h"
#include "storage_sql/bulk/ImportChanges.h"
#include "storage_sql/bulk/IndexesAside.h"
#include "storage_sql/search/SqlSearchStore.h"
#include "storage_sql/statement/NativeStatement.h"
#include "storage_sql/stores/FieldColumn.h"
#include "storage_sql/stores/KeptStanding.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace kece {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("Storage", text);
}

/// The column by which a record's customer is known; the record's own id for customers.
std::string customerColumn(const EntitySchema& schema)
{
    return schema.customerKey ? schema.customerKey : "id";
}

} // namespace

Result<BulkImport::Undone> ImportUndo::run()
{
    KECE_CHECK(readBatch());
    KECE_CHECK(checkUnchanged());
    KECE_CHECK(restore());
    KECE_CHECK(remove());
    KECE_CHECK(follow());
    return BulkImport::Undone{qint64(m_inserted.size()), qint64(m_restored.size()), QString::fromLatin1(m_schema->kind), m_restored};
}

Done ImportUndo::readBatch()
{
    KECE_TRY(Statement batch, m_connection.prepare("select kind, undone_at from import_batches where id = ?"));
    KECE_CHECK(batch.run({m_batch}));
    const bool isThere = batch.next();
    KECE_CHECK(batch.status());
    m_schema = isThere ? schemaOfKind(batch.string(0)) : nullptr;
    if (!m_schema)
        return Error::notFound(translated(QT_TRANSLATE_NOOP("Storage", "There is no import with the number %1.")).arg(m_batch));
    if (!batch.value(1).isNull())
        return Error::conflict(translated(QT_TRANSLATE_NOOP("Storage", "The import %1 was taken back before.")).arg(m_batch));

    KECE_TRY(auto changes,
        NativeStatement::prepare(m_connection, "select record_id, max(row_version) from import_changes where batch_id = ?1 group by record_id"));
    changes.bind(1, int64_t(m_batch));
    while (changes.next())
        m_versions.emplace(changes.integer(0), changes.integer(1));
    return changes.status();
}

Done ImportUndo::checkUnchanged()
{
    const QString message = translated(QT_TRANSLATE_NOOP("Storage", "The import was not taken back: %1 was changed after it."));
    const std::string table = m_schema->table;
    KECE_TRY(auto inserted,
        NativeStatement::prepare(
            m_connection, "select id, row_version, " + customerColumn(*m_schema) + " from " + table + " where import_batch = ?1 order by id"));
    inserted.bind(1, int64_t(m_batch));
    while (inserted.next()) {
        const qint64 id = inserted.integer(0);
        const auto changed = m_versions.find(id);
        KECE_TRY(const bool isSame, stillAt(id, inserted.integer(1), changed == m_versions.end() ? 1 : changed->second));
        if (!isSame)
            return conflict(id, message);
        m_inserted.push_back(id);
        m_touched.add(inserted.integer(2));
    }
    KECE_CHECK(inserted.status());

    KECE_TRY(auto current,
        NativeStatement::prepare(m_connection, "select row_version, " + customerColumn(*m_schema) + " from " + table + " where id = ?1"));
    for (const auto& [id, version] : m_versions) {
        if (std::binary_search(m_inserted.begin(), m_inserted.end(), id))
            continue;
        current.reset();
        current.bind(1, int64_t(id));
        const bool isThere = current.next();
        KECE_CHECK(current.status());
        KECE_TRY(const bool isSame, isThere ? stillAt(id, current.integer(0), version) : Result<bool>(false));
        if (!isSame)
            return conflict(id, message);
        m_touched.add(current.integer(1));
        m_restored.push_back(id);
    }
    std::sort(m_restored.begin(), m_restored.end());
    return {};
}

Result<bool> ImportUndo::stillAt(qint64 record, qint64 version, qint64 left)
{
    if (version == left)
        return true;
    // A later import that was itself taken back changed the record twice: there and back.
    KECE_TRY(const QVariant takenBack,
        m_connection.value("select count(distinct c.batch_id) from import_changes c join import_batches b on b.id = c.batch_id"
                           " where c.record_id = ? and c.row_version > ? and b.kind = ? and b.undone_at is not null",
            {record, left, m_schema->kind}));
    return version == left + 2 * takenBack.toLongLong();
}

Done ImportUndo::restore()
{
    KECE_TRY(auto changes,
        NativeStatement::prepare(m_connection, "select record_id, part, before from import_changes where batch_id = ?1 order by id desc"));
    changes.bind(1, int64_t(m_batch));
    while (changes.next()) {
        const qint64 record = changes.integer(0);
        if (!std::binary_search(m_inserted.begin(), m_inserted.end(), record))
            KECE_CHECK(restorePart(record, changes.string(1), changes.string(2).toUtf8()));
    }
    KECE_CHECK(changes.status());

    const QString customer = QString::fromStdString(customerColumn(*m_schema));
    for (const qint64 record : m_restored) {
        KECE_CHECK(m_connection.change(QStringLiteral("update %1 set row_version = row_version + 1 where id = ?").arg(m_schema->table), {record}));
        KECE_TRY(const QVariant whose, m_connection.value(QStringLiteral("select %1 from %2 where id = ?").arg(customer, m_schema->table), {record}));
        m_touched.add(whose.toLongLong());
    }
    return {};
}

Done ImportUndo::restorePart(qint64 record, const QString& part, const QByteArray& before)
{
    const QJsonDocument document = QJsonDocument::fromJson(before);
    if (part == ImportChanges::nameOf(ImportChanges::Part::Departments)) {
        KECE_CHECK(m_connection.change("delete from customer_departments where customer_id = ?", {record}));
        qint64 position = 0;
        const QJsonArray departments = document.array();
        for (const auto& department : departments) {
            KECE_CHECK(m_connection.change("insert into customer_departments (customer_id, position, department_id) values (?, ?, ?)",
                {record, ++position, department.toString().toLongLong()}));
        }
        return {};
    }
    const QJsonObject values = document.object();
    for (auto it = values.begin(); it != values.end(); ++it) {
        const QVariant value = it->isNull() ? QVariant() : QVariant(it->toString());
        if (part == ImportChanges::nameOf(ImportChanges::Part::Fields)) {
            const Field* field = m_schema->field(it.key());
            Q_ASSERT(field);
            KECE_CHECK(m_connection.change(QStringLiteral("update %1 set %2 = ? where id = ?").arg(m_schema->table, field->key), {value, record}));
        } else if (m_schema->scores) {
            const ScoreTable& scores = *m_schema->scores;
            if (value.isValid())
                KECE_CHECK(m_connection.change(scoreInsertion(scores), {record, it.key(), value.toLongLong()}));
            else
                KECE_CHECK(m_connection.change(scoreRemoval(scores), {record, it.key()}));
        } else if (value.isValid()) {
            KECE_CHECK(m_connection.change(
                "update custom_values set value = ? where customer_id = ? and attribute_id = (select id from custom_attributes where name = ?)",
                {value, record, it.key()}));
        } else {
            KECE_CHECK(m_connection.change(
                "delete from custom_values where customer_id = ? and attribute_id = (select id from custom_attributes where name = ?)",
                {record, it.key()}));
        }
    }
    return {};
}

Done ImportUndo::remove()
{
    const bool areCustomers = m_schema == &customerSchema();
    IndexesAside indexes(m_connection, QString::fromLatin1(m_schema->table));
    KECE_TRY(const QVariant rows, m_connection.value(QStringLiteral("select count(*) from %1").arg(m_schema->table)));
    if (!areCustomers && qint64(m_inserted.size()) * 2 > rows.toLongLong())
        KECE_CHECK(indexes.drop());
    KECE_TRY(auto remove, NativeStatement::prepare(m_connection, std::string("delete from ") + m_schema->table + " where id = ?1"));
    KECE_CHECK(m_connection.execute("savepoint removal")); // a server hears nothing more after a broken constraint
    for (const qint64 id : m_inserted) {
        if (areCustomers)
            KECE_CHECK(removeCustomerParts(id));
        if (m_schema->scores)
            KECE_CHECK(
                m_connection.change(QStringLiteral("delete from %1 where %2 = ?").arg(m_schema->scores->table, m_schema->scores->owner), {id}));
        remove.bind(1, int64_t(id));
        const Done removed = remove.run();
        if (!removed.ok() && removed.error().kind == Error::Kind::Invalid) {
            remove.reset();
            KECE_CHECK(m_connection.execute("rollback to savepoint removal"));
            return conflict(
                id, translated(QT_TRANSLATE_NOOP("Storage", "The import was not taken back: there are records of %1 that are not part of it.")));
        }
        KECE_CHECK(removed);
        remove.reset();
    }
    KECE_CHECK(m_connection.execute("release savepoint removal"));
    return indexes.restore();
}

Done ImportUndo::removeCustomerParts(qint64 customer)
{
    for (const char* table : {"customer_departments", "custom_values", "customer_figures", "tier_assignments", "tier_history"})
        KECE_CHECK(m_connection.change(QStringLiteral("delete from %1 where customer_id = ?").arg(table), {customer}));
    return {};
}

Done ImportUndo::follow()
{
    SqlSearchStore search(m_connection);
    std::vector<qint64> all = m_inserted;
    all.insert(all.end(), m_restored.begin(), m_restored.end());
    KECE_CHECK(search.reindexMany(*m_schema, all));
    KECE_CHECK(m_touched.write(m_connection));
    KECE_CHECK(KeptStanding::forgetAll(m_connection)); // customers may have gone with their history
    KECE_CHECK(m_connection.change(
        "update import_batches set undone_at = ? where id = ?", {m_connection.clock->now().toUTC().toString(Qt::ISODate), m_batch}));
    return {};
}

Error ImportUndo::conflict(qint64 record, const QString& message)
{
    const char* key = m_schema->codeKey ? m_schema->codeKey : m_schema->titleKey;
    const auto name = m_connection.value(QStringLiteral("select %1 from %2 where id = ?").arg(key, m_schema->table), {record});
    const QString text = name.ok() && !name->toString().isEmpty() ? name->toString() : QString::number(record);
    return Error::conflict(message.arg(text));
}

} // namespace kece
