// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/Record.h"
#include "foundation/Result.h"

namespace kece {

class Connection;
class Statement;

/// Reads whole records of any kind by id, a page at a time: columns, kept figures, links and custom attributes in one statement each, and the titles
/// of what they refer to in one statement per kind. Knows nothing of lists.
class RecordReader
{
public:
    explicit RecordReader(Connection& connection) : m_connection(connection) {}

    /// In the order of the ids; those that are gone are left out. Titles: field key → title of the record referred to, file key (`customer_code`) →
    /// its code.
    Result<QVector<RecordRow>> rows(const EntitySchema& schema, std::span<const qint64> ids);
    /// One record without titles. NotFound.
    Result<Record> record(const EntitySchema& schema, qint64 id);

private:
    using ById = QHash<qint64, Record>;

    Result<ById> read(const EntitySchema& schema, const QVariantList& ids);
    Done readLinks(const EntitySchema& schema, const Field& field, const QVariantList& ids, ById& records);
    Done readAttributes(const EntitySchema& schema, const QVariantList& ids, ById& records);
    Done readScores(const EntitySchema& schema, const QVariantList& ids, ById& records);
    Done readTitles(const EntitySchema& target, std::span<const Field* const> fields, QVector<RecordRow>& rows);
    Result<Statement> prepareFor(const QString& text, qsizetype count);

    Connection& m_connection;
};

} // namespace kece
