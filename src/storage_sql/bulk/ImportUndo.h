// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/BulkImport.h"
#include "storage_sql/bulk/TouchedCustomers.h"
#include "storage_sql/connection/Connection.h"

#include <unordered_map>

namespace kece {

/// Takes one import back, all of it or nothing. What the engine made of imported customers (tiers, figures) goes with them; records that people
/// entered for them since, and departments, products and campaigns that came with the file, stay: the former are a Conflict, the latter do no harm.
class ImportUndo
{
public:
    ImportUndo(Connection& connection, qint64 batch) : m_connection(connection), m_batch(batch) {}

    Result<BulkImport::Undone> run();

private:
    Done readBatch();
    Done checkUnchanged();
    /// The record stands as the batch left it, at the version `left`.
    Result<bool> stillAt(qint64 record, qint64 version, qint64 left);
    Done restore();
    Done restorePart(qint64 record, const QString& part, const QByteArray& before);
    Done remove();
    Done removeCustomerParts(qint64 customer);
    Done follow();
    Error conflict(qint64 record, const QString& message);

    Connection& m_connection;
    qint64 m_batch;
    const EntitySchema* m_schema = nullptr;
    std::unordered_map<qint64, qint64> m_versions; ///< of records the batch changed: the version it left them at
    std::vector<qint64> m_inserted;
    std::vector<qint64> m_restored;
    TouchedCustomers m_touched;
};

} // namespace kece
