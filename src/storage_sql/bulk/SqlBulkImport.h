// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/Record.h"
#include "storage/BulkImport.h"
#include "storage_sql/connection/Connection.h"

#include <memory>

namespace kece {

class AuditStore;
class ImportBatchRun;

/// Imports over SQLite's own handle (docs/database.md). A batch that outgrows what its table held has the table's indexes set aside, and keys looked
/// up in memory instead. What an update overwrites goes to import_changes for the undo; the trail has one entry for the whole batch.
class SqlBulkImport final : public BulkImport
{
public:
    SqlBulkImport(Connection& connection, AuditStore& audit);
    ~SqlBulkImport() override;

    Done begin(const EntitySchema& schema, std::span<const Field* const> fields, const ImportBatch& batch) override;
    Result<qint64> idOf(const EntitySchema& target, std::string_view code) override;
    Result<qint64> idOfOrNew(const EntitySchema& target, std::string_view name) override;
    Result<qint64> existing(std::span<const Cell> row, std::span<const int> key, int skip) override;
    Done eachStored(std::span<const Field* const> texts, const std::function<void(std::span<const std::string_view>)>& visit) override;
    Result<qint64> insert(std::span<const Cell> row) override;
    Result<bool> update(qint64 id, std::span<const Cell> row) override;
    Done setAttribute(qint64 customer, const QString& name, std::string_view value) override;
    Done setDepartments(qint64 customer, std::span<const qint64> departments) override;
    Result<qint64> finish() override;
    Result<Undone> undo(qint64 batch) override;

private:
    Connection& m_connection;
    AuditStore& m_audit;
    std::unique_ptr<ImportBatchRun> m_run; ///< from `begin` to `finish`; what a rollback left is dropped by the next `begin`
    QVector<FieldChange> m_facts;          ///< of the batch, for the trail
};

} // namespace kece
