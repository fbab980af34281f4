// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Workplace.h"

#include "services/records/ChangesSince.h"
#include "services/records/FindRecord.h"
#include "services/records/SaveRecord.h"
#include "storage/RecordStore.h"
#include "widgets/async/whenDone.h"

namespace kece {

Workplace::Workplace(Database& database, Session session, Prompts& prompts, QObject* parent)
    : QObject(parent), m_database(database), m_session(std::move(session)), m_prompts(prompts)
{
    m_database.watchElsewhere([this] { QMetaObject::invokeMethod(this, &Workplace::lookElsewhere, Qt::QueuedConnection); });
    whenDone(m_database.read<qint64>([](Store& store) { return newestChange(store); }), this, [this](const Result<qint64>& now) {
        m_seenChange = now.ok() ? *now : 0;
        m_isLooking = false;
        if (std::exchange(m_mustLookAgain, false))
            lookElsewhere();
    });
}

Workplace::~Workplace()
{
    m_database.watchElsewhere({});
}

void Workplace::lookElsewhere()
{
    if (std::exchange(m_isLooking, true)) {
        m_mustLookAgain = true;
        return;
    }
    const auto work = [seen = m_seenChange](Store& store) { return changesSince(store, seen); };
    whenDone(m_database.read<ChangesSince>(work), this, [this](const Result<ChangesSince>& changes) {
        m_isLooking = false;
        if (changes.ok()) {
            m_seenChange = changes->newest;
            tellElsewhere(*changes);
        }
        if (std::exchange(m_mustLookAgain, false))
            lookElsewhere();
    });
}

void Workplace::tellElsewhere(const ChangesSince& changes)
{
    if (changes.areMany) {
        Q_EMIT changedElsewhere(nullptr, 0);
        return;
    }
    for (const ChangedRecord& record : changes.records)
        Q_EMIT changedElsewhere(record.schema, record.id);
}

QFuture<Result<RecordRow>> Workplace::blank(const EntitySchema& schema) const
{
    return m_database.read<RecordRow>([session = m_session, &schema](Store& store) -> Result<RecordRow> {
        RecordRow row;
        KECE_TRY(row.record, blankRecord(store, session, schema));
        KECE_TRY(row.titles, titlesOf(store, row.record));
        return row;
    });
}

QFuture<Result<RecordRow>> Workplace::get(const EntitySchema& schema, qint64 id) const
{
    return m_database.read<RecordRow>([&schema, id](Store& store) { return store.records().get(schema, id); });
}

QFuture<Result<qint64>> Workplace::save(const Record& record) const
{
    return m_database.write<qint64>([session = m_session, record](Store& store) { return saveRecord(store, session, record); });
}

QFuture<Result<EditOutcome>> Workplace::saveEdit(const Record& original, const Record& mine) const
{
    return m_database.write<EditOutcome>(
        [session = m_session, original, mine](Store& store) { return kece::saveEdit(store, session, original, mine); });
}

QFuture<Result<EditOutcome>> Workplace::compareEdit(const Record& original, const Record& mine) const
{
    return m_database.read<EditOutcome>([original, mine](Store& store) { return kece::compareEdit(store, original, mine); });
}

QFuture<Result<TheirEdit>> Workplace::theirs(const Record& original) const
{
    return m_database.read<TheirEdit>([original](Store& store) { return readTheirs(store, original); });
}

QFuture<Result<void>> Workplace::voidRecords(const EntitySchema& schema, QVector<VersionedId> records, const QString& reason) const
{
    return m_database.write<void>([session = m_session, &schema, records = std::move(records), reason](Store& store) -> Done {
        for (const VersionedId& record : records)
            KECE_CHECK(voidRecord(store, session, schema, record.id, record.rowVersion, reason));
        return {};
    });
}

} // namespace kece
