// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/records/CheckReferences.h"

#include "storage/RecordStore.h"

#include <QCoreApplication>

namespace kece {

namespace {

QVariantList idsOf(const Record& record, const Field& field)
{
    if (record.isNull())
        return {};
    const QVariant value = record.value(field);
    if (!value.isValid())
        return {};
    return field.type == FieldType::ReferenceList ? value.toList() : QVariantList{value};
}

Error isVoid(const EntitySchema& schema, const Field& field, const Record& target)
{
    return Error::conflict(
        QCoreApplication::translate("CheckReferences", "Not saved: “%1”, chosen in “%2”, was made void on %3 (%4). Choose another.")
            .arg(target.title(), schema.label(field), target.stored().voidedOn.toString(Qt::ISODate), target.stored().voidReason),
        QString::fromLatin1(field.key));
}

} // namespace

Done checkReferences(Store& store, const Record& before, const Record& record)
{
    const EntitySchema& schema = record.schema();
    for (const Field& field : schema.fields) {
        if (!field.target || field.figureOf || !field.target()->isTracked)
            continue;
        const QVariantList had = idsOf(before, field);
        std::vector<qint64> fresh;
        for (const QVariant& id : idsOf(record, field)) {
            if (!had.contains(id))
                fresh.push_back(id.toLongLong());
        }
        if (fresh.empty())
            continue;
        KECE_TRY(const QVector<RecordRow> targets, store.records().rows(*field.target(), fresh)); // what is not there at all is the store's to refuse
        for (const RecordRow& target : targets) {
            if (target.record.isVoid())
                return isVoid(schema, field, target.record);
        }
    }
    return {};
}

} // namespace kece
