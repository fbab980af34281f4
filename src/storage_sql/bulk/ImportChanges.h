// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/EntitySchema.h"
#include "storage_sql/connection/Connection.h"

#include <QJsonValue>

namespace kece {

/// What one batch overwrites in records that were there before: as it stood in the columns, for the undo.
class ImportChanges
{
public:
    enum class Part { Fields, Departments, Attribute };

    ImportChanges(Connection& connection, const EntitySchema& schema, qint64 batch) : m_connection(connection), m_schema(schema), m_batch(batch) {}

    /// Call before the part is overwritten. Counts the record's version up once, however many parts follow one another.
    Done note(qint64 record, Part part, const QJsonValue& before);
    const std::vector<qint64>& records() const { return m_records; }

    static QString nameOf(Part part);

private:
    Connection& m_connection;
    const EntitySchema& m_schema;
    qint64 m_batch;
    std::vector<qint64> m_records; ///< one behind the other as they were changed
};

} // namespace kece
