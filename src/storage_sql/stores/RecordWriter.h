// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/Record.h"
#include "foundation/Result.h"

namespace kece {

class AuditStore;
class Connection;
class RecordReader;
class SqlSearchStore;

/// Writes records of any kind, each change with its entry in the trail, the touched customers and the search index in the unit of work that is open.
class RecordWriter
{
public:
    RecordWriter(Connection& connection, RecordReader& reader, SqlSearchStore& search, AuditStore& audit)
        : m_connection(connection), m_reader(reader), m_search(search), m_audit(audit)
    {}

    Result<qint64> insert(const Record& record);
    Done update(const Record& record);
    Done voidRecord(const EntitySchema& schema, qint64 id, int rowVersion, const QString& reason, QDate on);

private:
    Result<qint64> insertRow(const EntitySchema& schema, QStringList columns, QVariantList values);
    Done updateColumns(const Record& before, const Record& after, const QVector<FieldChange>& changes);
    Done writeLinks(const Record& record, const Field& field);
    Done writeAttributes(const Record& before, const Record& after);
    Done writeAttribute(const Record& record, const QString& name, const QString& value);
    Done removeAttribute(const Record& record, const QString& name);
    Result<qint64> attributeId(const QString& name);
    Done follow(const Record& before, const Record& after, const char* action, const QVector<FieldChange>& changes, const QString& reason);
    Result<Record> stillAt(const EntitySchema& schema, qint64 id, int rowVersion);
    Error conflict(const EntitySchema& schema, qint64 id);
    Error explained(Error error, const Record& record);

    Connection& m_connection;
    RecordReader& m_reader;
    SqlSearchStore& m_search;
    AuditStore& m_audit;
};

} // namespace kece
