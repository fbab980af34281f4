// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/export/ExportRun.h"

#include "domain/values/Money.h"
#include "services/archive/TakeOut.h"
#include "storage/RecordStore.h"

#include <QCoreApplication>

#include <algorithm>

namespace kece {

namespace {

constexpr qint64 kRowsBetweenLooks = 500;

CellValue valueOf(const StoredCell& cell, const Field& field, const QTimeZone& zone)
{
    if (cell.kind == StoredCell::Kind::Unknown)
        return {};
    const auto text = [&] { return QString::fromUtf8(cell.text.data(), qsizetype(cell.text.size())); };
    switch (field.type) {
    case FieldType::Money:
        return DecimalText{moneyText(cell.integer)};
    case FieldType::Decimal:
        return DecimalText{decimalText(cell.integer, field.decimals, true)};
    case FieldType::Integer:
        return cell.integer;
    case FieldType::Flag:
        return cell.integer != 0 ? QStringLiteral("是") : QStringLiteral("否");
    case FieldType::Date:
        if (const QDate day = QDate::fromString(text(), Qt::ISODate); day.isValid())
            return day;
        return {};
    case FieldType::Instant:
        if (const QDateTime at = QDateTime::fromString(text(), Qt::ISODate); at.isValid())
            return at.toTimeZone(zone);
        return {};
    case FieldType::Choice:
        for (const Choice& choice : field.choices) {
            if (cell.text == choice.key)
                return QString::fromUtf8(choice.header);
        }
        return text();
    default:
        return text();
    }
}

} // namespace

bool isExportable(const EntitySchema& schema)
{
    return std::any_of(schema.fields.begin(), schema.fields.end(), [](const Field& field) { return field.isInFiles(); });
}

Result<qint64> exportRecords(Store& given, const Session& session, const RecordQuery& query, TableWriter& writer, Progress progress)
{
    KECE_TRY(Store * allowed, given.to(Action::Export, query.schema));
    Store& store = *allowed;
    KECE_CHECK(checkTakeOut(store, session, query));
    RecordColumns columns{query.schema, {}, {}};
    QStringList header;
    for (const Field& field : query.schema->fields) {
        if (field.isInFiles()) {
            columns.fields.push_back(&field);
            header << QString::fromUtf8(field.fileHeader);
        }
    }
    if (query.schema->attributes) {
        KECE_TRY(columns.attributes, store.records().attributeNames(*query.schema));
    }
    KECE_CHECK(writer.writeHeader(header + columns.attributes));

    KECE_TRY(auto ids, store.records().ids(query, progress));
    if (query.sort.isEmpty())
        std::sort(ids.begin(), ids.end());
    progress.setTotal(qint64(ids.size()));
    const size_t own = columns.fields.size();
    std::vector<CellValue> values(own + size_t(columns.attributes.size()));
    qint64 written = 0;
    KECE_CHECK(store.records().eachRow(columns, ids, [&](std::span<const StoredCell> cells) -> Done {
        for (size_t i = 0; i < own; ++i)
            values[i] = valueOf(cells[i], *columns.fields[i], session.zone);
        for (size_t i = own; i < cells.size(); ++i)
            values[i] = cells[i].kind == StoredCell::Kind::Unknown ? CellValue()
                                                                   : QString::fromUtf8(cells[i].text.data(), qsizetype(cells[i].text.size()));
        if (++written % kRowsBetweenLooks == 0) {
            progress.setDone(written);
            if (progress.cancelled())
                return Error::cancelled();
        }
        return writer.writeRow(values);
    }));
    KECE_CHECK(writer.finish());
    return written;
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
