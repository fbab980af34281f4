// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Workplace.h"

#include "services/records/SaveRecord.h"
#include "storage/RecordStore.h"

namespace kece {

Workplace::Workplace(Database& database, Session session, Prompts& prompts, QObject* parent)
    : QObject(parent), m_database(database), m_session(std::move(session)), m_prompts(prompts)
{}

QFuture<Result<RecordRow>> Workplace::blank(const EntitySchema& schema) const
{
    return m_database.read<RecordRow>([session = m_session, &schema](Store& store) -> Result<RecordRow> {
        RecordRow row;
        KECE_TRY(row.record, blankRecord(store, session, schema));
        for (const Field& field : schema.fields) {
            const QVariant id = field.type == FieldType::Reference ? row.record.value(field) : QVariant();
            if (!id.isValid())
                continue;
            KECE_TRY(const RecordRow target, store.records().get(*field.target(), id.toLongLong()));
            row.titles.insert(QString::fromLatin1(field.key), target.record.title());
        }
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

QFuture<Result<void>> Workplace::voidRecords(const EntitySchema& schema, QVector<VersionedId> records, const QString& reason) const
{
    return m_database.write<void>([session = m_session, &schema, records = std::move(records), reason](Store& store) -> Done {
        for (const VersionedId& record : records)
            KECE_CHECK(voidRecord(store, session, schema, record.id, record.rowVersion, reason));
        return {};
    });
}

} // namespace kece
