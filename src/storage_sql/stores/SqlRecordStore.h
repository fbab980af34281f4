// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/RecordStore.h"
#include "storage_sql/stores/QuerySql.h"
#include "storage_sql/stores/RecordReader.h"
#include "storage_sql/stores/RecordWriter.h"

namespace kece {

/// The records of every kind, from the schema alone: no kind has SQL of its own. Lists run over the driver's handle (ids by the million), pages over
/// prepared queries.
class SqlRecordStore final : public RecordStore
{
public:
    SqlRecordStore(Connection& connection, SqlSearchStore& search, AuditStore& audit);

    Result<RecordRow> get(const EntitySchema& schema, qint64 id) override;
    Result<RecordRow> byCode(const EntitySchema& schema, const QString& code) override;

    Result<qint64> insert(const Record& record) override { return m_writer.insert(record); }
    Done update(const Record& record) override { return m_writer.update(record); }
    Done keepComputed(const EntitySchema& schema, qint64 id, const QVector<QPair<const Field*, QVariant>>& values) override;
    Done voidRecord(const EntitySchema& schema, qint64 id, int rowVersion, const QString& reason, QDate on) override
    {
        return m_writer.voidRecord(schema, id, rowVersion, reason, on);
    }

    Result<QVector<RecordRow>> first(const RecordQuery& query, int limit) override;
    Result<std::vector<qint64>> ids(const RecordQuery& query, Progress progress) override;
    Result<QVector<RecordRow>> rows(const EntitySchema& schema, const std::vector<qint64>& ids) override;
    Done eachRow(const RecordColumns& columns, std::span<const qint64> ids, const std::function<Done(std::span<const StoredCell>)>& visit) override;
    Result<std::vector<qint64>> within(const EntitySchema& schema, const std::vector<qint64>& ids, const RecordScope& scope) override;
    Result<qint64> sum(const RecordQuery& query, const Field& field) override;
    Result<QVector<QPair<QVariant, qint64>>> distinct(const EntitySchema& schema, const Field& field, int limit, const RecordScope& scope) override;
    Result<QStringList> attributeNames(const EntitySchema& schema) override;
    Done each(const RecordQuery& query, const std::function<bool(const RecordRow&)>& visit) override;

private:
    /// Feeds the ids of a list front to back until `visit` returns false; at most `limit` where it is not negative.
    Done eachId(const RecordQuery& query, qint64 limit, const std::function<bool(qint64)>& visit);
    Result<QuerySql> sqlOf(const RecordQuery& query);

    Connection& m_connection;
    RecordReader m_reader;
    RecordWriter m_writer;
};

} // namespace kece
