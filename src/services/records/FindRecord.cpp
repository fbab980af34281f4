// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/records/FindRecord.h"

#include "domain/entities/Department.h"
#include "storage/RecordStore.h"

#include <QCoreApplication>

namespace kece {

Result<RecordRow> findByCode(Store& store, const EntitySchema& schema, const QString& code)
{
    auto found = store.records().byCode(schema, code);
    if (!found.ok() && found.error().kind == Error::Kind::NotFound)
        return Error::notFound(
            QCoreApplication::translate("FindRecord", "There is no %1 “%2”; “search” finds the code.").arg(schema.singularName().toLower(), code));
    return found;
}

Result<qint64> findDepartment(Store& store, const QString& name)
{
    if (name.isEmpty())
        return 0;
    RecordQuery query;
    query.schema = &departmentSchema();
    query.filters << Filter{"name", Filter::Op::Equals, {name}};
    KECE_TRY(const auto rows, store.records().first(query, 1));
    if (rows.isEmpty())
        return Error::notFound(QCoreApplication::translate("FindRecord", "There is no department “%1”.").arg(name), QStringLiteral("department"));
    return rows.first().record.id();
}

Result<QHash<QString, QString>> titlesOf(Store& store, const Record& record)
{
    QHash<QString, QString> titles;
    for (const Field& field : record.schema().fields) {
        if (!field.target)
            continue;
        const QVariant value = record.value(field);
        if (!value.isValid())
            continue;
        std::vector<qint64> ids;
        for (const QVariant& id : field.type == FieldType::ReferenceList ? value.toList() : QVariantList{value})
            ids.push_back(id.toLongLong());
        KECE_TRY(const QVector<RecordRow> targets, store.records().rows(*field.target(), ids));
        QStringList names;
        for (const RecordRow& target : targets)
            names << target.record.title();
        titles.insert(QString::fromLatin1(field.key), names.join(';'));
    }
    return titles;
}

} // namespace kece
