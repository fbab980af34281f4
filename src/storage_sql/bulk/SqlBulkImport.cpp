// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/bulk/SqlBulkImport.h"

#include "storage/AuditStore.h"
#include "storage_sql/bulk/ImportBatchRun.h"
#include "storage_sql/bulk/ImportUndo.h"

namespace kece {

namespace {

/// A line of the trail about a whole batch.
AuditEntry entryOf(qint64 batch, const char* action, const QVector<FieldChange>& facts)
{
    AuditEntry entry;
    entry.action = QString::fromLatin1(action);
    entry.kind = QString::fromLatin1(importBatchSchema().kind);
    entry.recordId = batch;
    entry.changes = changesText(facts);
    return entry;
}

} // namespace

SqlBulkImport::SqlBulkImport(Connection& connection, AuditStore& audit) : m_connection(connection), m_audit(audit) {}

SqlBulkImport::~SqlBulkImport() = default;

Done SqlBulkImport::begin(const EntitySchema& schema, std::span<const Field* const> fields, const ImportBatch& batch)
{
    const QDateTime at = batch.importedAt.isValid() ? batch.importedAt : m_connection.clock->now();
    KECE_TRY(const qint64 id,
        m_connection.insert("insert into import_batches (kind, file_name, imported_at, user_id, rows) values (?, ?, ?, ?, ?)",
            {schema.kind, batch.fileName, at.toUTC().toString(Qt::ISODate), batch.user.isSet() ? QVariant(batch.user.value) : QVariant(),
                batch.rows}));
    m_run = std::make_unique<ImportBatchRun>(m_connection, schema, fields, id);
    m_facts = {{"kind", {}, QString::fromLatin1(schema.kind)}, {"file_name", {}, batch.fileName}};
    return m_run->prepare();
}

Result<qint64> SqlBulkImport::idOf(const EntitySchema& target, std::string_view code)
{
    return m_run->codes(target).idOf(code);
}

Result<qint64> SqlBulkImport::idOfOrNew(const EntitySchema& target, std::string_view name)
{
    return m_run->codes(target).idOfOrNew(name, m_run->batch());
}

Result<qint64> SqlBulkImport::existing(std::span<const Cell> row, std::span<const int> key, int skip)
{
    return m_run->existing(row, key, skip);
}

Done SqlBulkImport::eachStored(std::span<const Field* const> texts, const std::function<void(std::span<const std::string_view>)>& visit)
{
    return m_run->eachStored(texts, visit);
}

Result<qint64> SqlBulkImport::insert(std::span<const Cell> row)
{
    return m_run->insert(row);
}

Result<bool> SqlBulkImport::update(qint64 id, std::span<const Cell> row)
{
    return m_run->update(id, row);
}

Done SqlBulkImport::setAttribute(qint64 customer, const QString& name, std::string_view value)
{
    return m_run->setAttribute(customer, name, value);
}

Done SqlBulkImport::setDepartments(qint64 customer, std::span<const qint64> departments)
{
    return m_run->setDepartments(customer, departments);
}

Result<qint64> SqlBulkImport::finish()
{
    KECE_CHECK(m_run->finish());
    const qint64 batch = m_run->batch();
    m_facts << FieldChange{"inserted", {}, QString::number(m_run->inserted())} << FieldChange{"updated", {}, QString::number(m_run->updated())};
    m_run.reset();
    KECE_TRY([[maybe_unused]] const qint64 number, m_audit.append(entryOf(batch, AuditAction::kImport, m_facts)));
    return batch;
}

Result<BulkImport::Undone> SqlBulkImport::undo(qint64 batch)
{
    KECE_TRY(const Undone undone, ImportUndo(m_connection, batch).run());
    const QVector<FieldChange> facts{
        {"kind", {}, undone.kind}, {"removed", {}, QString::number(undone.removed)}, {"restored", {}, QString::number(undone.restored)}};
    KECE_TRY([[maybe_unused]] const qint64 number, m_audit.append(entryOf(batch, AuditAction::kUndoImport, facts)));
    return undone;
}

} // namespace kece
