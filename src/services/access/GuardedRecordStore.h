// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/Concealment.h"
#include "services/access/Guard.h"
#include "storage/RecordStore.h"

namespace kece {

/// The records as far as somebody's rights reach, with what he may not see masked or left out; writes are checked before anything is written. A
/// record out of reach is answered as one that is not there. `reading` is the right by which records are read: See, or Export or Report.
class GuardedRecordStore final : public RecordStore
{
public:
    GuardedRecordStore(Guard& guard, Action reading) : m_guard(guard), m_reading(reading) {}

    Result<RecordRow> get(const EntitySchema& schema, qint64 id) override;
    Result<RecordRow> byCode(const EntitySchema& schema, const QString& code) override;

    Result<qint64> insert(const Record& record) override;
    Done update(const Record& record) override;
    Done keepComputed(const EntitySchema& schema, qint64 id, const QVector<QPair<const Field*, QVariant>>& values) override;
    Done voidRecord(const EntitySchema& schema, qint64 id, int rowVersion, const QString& reason, QDate on) override;

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
    RecordStore& inner() const { return m_guard.inner().records(); }
    const Person& person() const { return m_guard.person(); }
    Action readingOf(const EntitySchema& schema) const { return Guard::readingOf(m_reading, schema); }

    /// The question as it may be asked. Denied where it would tell of fields that are masked or hidden.
    Result<RecordQuery> limited(const RecordQuery& query);
    Done checkField(const EntitySchema& schema, const Field& field, const Filter* filter);
    /// The record, as it stands afterwards, lies within the reach of the action.
    Done checkPlace(Action action, const Record& record);
    Result<Record> reached(Action action, const EntitySchema& schema, qint64 id);
    Done conceal(QVector<RecordRow>& rows, const EntitySchema& schema);
    Done eachEntry(const RecordColumns& columns, std::span<const qint64> ids, const std::function<Done(std::span<const StoredCell>)>& visit);

    Guard& m_guard;
    Action m_reading;
};

} // namespace kece
