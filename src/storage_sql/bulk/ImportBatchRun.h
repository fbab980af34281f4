// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/BulkImport.h"
#include "storage_sql/bulk/CodeIndex.h"
#include "storage_sql/bulk/ImportChanges.h"
#include "storage_sql/bulk/IndexesAside.h"
#include "storage_sql/bulk/KeyIndex.h"
#include "storage_sql/bulk/ReferenceCheck.h"
#include "storage_sql/bulk/TouchedCustomers.h"
#include "storage_sql/statement/BulkInsert.h"

#include <map>

namespace kece {

/// One batch from `begin` to `finish`.
class ImportBatchRun
{
public:
    using Cell = BulkImport::Cell;

    ImportBatchRun(Connection& connection, const EntitySchema& schema, std::span<const Field* const> fields, qint64 batch);
    Done prepare();

    CodeIndex& codes(const EntitySchema& target);
    qint64 batch() const { return m_batch; }
    qint64 inserted() const { return m_inserted; }
    qint64 updated() const { return m_updated; }

    Result<qint64> existing(std::span<const Cell> row, std::span<const int> wanted, int skip);
    Done eachStored(std::span<const Field* const> texts, const std::function<void(std::span<const std::string_view>)>& visit);
    Result<qint64> insert(std::span<const Cell> row);
    Result<bool> update(qint64 id, std::span<const Cell> row);
    Done setAttribute(qint64 customer, const QString& name, std::string_view value);
    Done setDepartments(qint64 customer, std::span<const qint64> departments);
    Done finish();

private:
    using Key = std::vector<int>; ///< indexes into the fields

    bool isNew(qint64 id) const { return m_firstId > 0 && id >= m_firstId; }
    std::vector<const Cell*> cellsOf(std::span<const Cell> row, const Key& key) const;
    bool isUnique(const Key& key) const;
    Result<qint64> findBySql(std::span<const Cell> row, const Key& key, int skip);
    Done setIndexesAside();
    Done insertOne(std::span<const Cell> row);
    Done insertOneOfMany(std::span<const Cell> row);
    Done finishBulk();
    void touch(std::span<const Cell> row);
    Done setScore(qint64 record, const QString& factor, const QString& text);
    Result<qint64> attributeId(const QString& name);

    Connection& m_connection;
    const EntitySchema& m_schema;
    std::vector<const Field*> m_fields;
    std::vector<int> m_parameters; ///< by field: its place among the table's own columns from 1, or 0
    int m_customerField = -1;      ///< the field that says whose record it is
    qint64 m_batch;

    std::vector<QByteArray> m_defaults; ///< by field: what a column is where the row does not say; empty if it may be unknown

    NativeStatement m_insert;
    BulkInsert m_bulk; ///< once the indexes are aside
    bool m_isBulk = false;
    int m_idColumn = 0;
    NativeStatement m_current;
    std::map<std::string, NativeStatement> m_lookUps; ///< by conditions: of a key's fields some may be unknown
    std::map<Key, KeyIndex> m_keys;
    std::map<const EntitySchema*, CodeIndex> m_codes;
    QHash<QString, qint64> m_attributes;

    IndexesAside m_indexes;
    ReferenceCheck m_references;
    ImportChanges m_changes;
    TouchedCustomers m_touched;
    qint64 m_held = 0; ///< rows the table had at most
    qint64 m_inserted = 0;
    qint64 m_updated = 0; ///< after `finish`
    qint64 m_firstId = 0;
    qint64 m_lastId = 0;
};

} // namespace kece
