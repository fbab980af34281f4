// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/export/ExportRun.h"

#include "domain/schema/Record.h"
#include "domain/values/Money.h"
#include "storage/RecordStore.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace kece {

namespace {

constexpr size_t kRowsAtOnce = 500;

/// Codes of what a column of references points to, for a slice of rows at a time.
class ReferenceNames
{
public:
    Done learn(Store& store, const EntitySchema& target, const QVector<RecordRow>& rows, const Field& field)
    {
        std::vector<qint64> missing;
        QSet<qint64> asked;
        for (const RecordRow& row : rows) {
            for (const qint64 id : idsOf(row.record, field)) {
                if (!m_names.contains({&target, id}) && !asked.contains(id)) {
                    asked.insert(id);
                    missing.push_back(id);
                }
            }
        }
        const Field* identity = target.field(QString::fromLatin1(target.identityKey));
        KECE_TRY(const auto found, store.records().rows(target, missing));
        for (const RecordRow& row : found)
            m_names.insert({&target, row.record.id()}, row.record.value(*identity).toString());
        return {};
    }

    QString of(const Record& record, const Field& field) const
    {
        QStringList names;
        for (const qint64 id : idsOf(record, field))
            names << m_names.value({field.target(), id});
        return names.join(';');
    }

private:
    static QVector<qint64> idsOf(const Record& record, const Field& field)
    {
        const QVariant value = record.value(field);
        QVector<qint64> ids;
        if (field.type == FieldType::ReferenceList) {
            for (const QVariant& id : value.toList())
                ids << id.toLongLong();
        } else if (value.isValid()) {
            ids << value.toLongLong();
        }
        return ids;
    }

    QHash<QPair<const EntitySchema*, qint64>, QString> m_names;
};

bool isReference(const Field& field)
{
    return field.type == FieldType::Reference || field.type == FieldType::ReferenceList;
}

CellValue cellOf(const Record& record, const Field& field, const ReferenceNames& names, const QTimeZone& zone)
{
    const QVariant value = record.value(field);
    if (!value.isValid())
        return {};
    switch (field.type) {
    case FieldType::Money:
        return DecimalText{moneyText(value.toLongLong())};
    case FieldType::Decimal:
        return DecimalText{decimalText(value.toLongLong(), field.decimals, true)};
    case FieldType::Integer:
        return value.toLongLong();
    case FieldType::Date:
        return value.toDate();
    case FieldType::Instant:
        return value.toDateTime().toTimeZone(zone);
    case FieldType::Choice:
        for (const Choice& choice : field.choices) {
            if (value.toString() == QLatin1String(choice.key))
                return QString::fromUtf8(choice.header);
        }
        return value.toString();
    case FieldType::Reference:
    case FieldType::ReferenceList:
        return names.of(record, field);
    default:
        return value.toString();
    }
}

/// What a file of one kind holds beside the columns of its import: deadlines, which are empty while no policy sets a clock.
QStringList extraHeaders(const EntitySchema& schema)
{
    if (qstrcmp(schema.kind, "complaints") == 0)
        return {QStringLiteral("回复期限"), QStringLiteral("处理期限")};
    return {};
}

} // namespace

Result<qint64> exportRecords(Store& store, const Session& session, const RecordQuery& query, TableWriter& writer, Progress progress)
{
    std::vector<const Field*> fields;
    QStringList header;
    for (const Field& field : query.schema->fields) {
        if (field.isInFiles()) {
            fields.push_back(&field);
            header << QString::fromUtf8(field.fileHeader);
        }
    }
    QStringList attributes;
    if (query.schema->attributes) {
        KECE_TRY(attributes, store.records().attributeNames());
    }
    const QStringList extras = extraHeaders(*query.schema);
    KECE_CHECK(writer.writeHeader(header + attributes + extras));

    KECE_TRY(auto ids, store.records().ids(query, progress));
    if (query.sort.isEmpty())
        std::sort(ids.begin(), ids.end());
    progress.setTotal(qint64(ids.size()));
    ReferenceNames names;
    std::vector<CellValue> cells;
    for (size_t from = 0; from < ids.size(); from += kRowsAtOnce) {
        if (progress.cancelled())
            return Error::cancelled();
        const std::vector<qint64> slice(ids.begin() + qsizetype(from), ids.begin() + qsizetype(std::min(from + kRowsAtOnce, ids.size())));
        KECE_TRY(const auto rows, store.records().rows(*query.schema, slice));
        for (const Field* field : fields) {
            if (isReference(*field))
                KECE_CHECK(names.learn(store, *field->target(), rows, *field));
        }
        for (const RecordRow& row : rows) {
            cells.clear();
            for (const Field* field : fields)
                cells.push_back(cellOf(row.record, *field, names, session.zone));
            const auto own = row.record.attributes();
            for (const QString& name : std::as_const(attributes))
                cells.push_back(own.contains(name) ? CellValue(own.value(name)) : CellValue());
            cells.resize(cells.size() + size_t(extras.size()));
            KECE_CHECK(writer.writeRow(cells));
        }
        progress.setDone(qint64(from));
    }
    KECE_CHECK(writer.finish());
    return qint64(ids.size());
}

Result<TableFormat> tableFormatOf(const QString& path, const QString& format)
{
    if (format.isEmpty())
        return path.endsWith(".xlsx", Qt::CaseInsensitive) ? TableFormat::Xlsx : TableFormat::Csv;
    if (format == "csv")
        return TableFormat::Csv;
    if (format == "xlsx")
        return TableFormat::Xlsx;
    return Error::invalid(
        QCoreApplication::translate("Export", "The format “%1” is not known; there are csv and xlsx.").arg(format), QStringLiteral("format"));
}

} // namespace kece
