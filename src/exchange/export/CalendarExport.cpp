// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/export/CalendarExport.h"

#include "domain/values/DateText.h"
#include "domain/values/Money.h"
#include "services/archive/TakeOut.h"
#include "storage/RecordStore.h"

#include <QCoreApplication>

namespace kece {

namespace {

constexpr qsizetype kOctets = 75;

QString valueText(const RecordRow& row, const Field& field)
{
    const QVariant value = row.record.value(field);
    switch (field.type) {
    case FieldType::Reference:
        return row.titles.value(QString::fromLatin1(field.key));
    case FieldType::Choice:
        return value.toString().isEmpty() ? QString() : row.record.schema().label(field, value.toString());
    case FieldType::Date:
        return value.toDate().isValid() ? dateText(value.toDate()) : QString();
    case FieldType::Money:
        return value.isValid() ? moneyText(value.toLongLong()) : QString();
    default:
        return value.toString();
    }
}

QString descriptionOf(const RecordRow& row)
{
    const EntitySchema& schema = row.record.schema();
    QStringList lines;
    for (const Field& field : schema.fields) {
        const bool isTold = (schema.customerKey && qstrcmp(field.key, schema.customerKey) == 0) || &field == schema.title();
        if (const QString text = isTold ? QString() : valueText(row, field); !text.isEmpty())
            lines << QStringLiteral("%1: %2").arg(schema.label(field), text);
    }
    return lines.join(u'\n');
}

QByteArray eventOf(const RecordRow& row, QDate day, const QDateTime& now)
{
    const EntitySchema& schema = row.record.schema();
    QStringList summary;
    if (schema.customerKey)
        summary << row.titles.value(QString::fromLatin1(schema.customerKey));
    summary << row.record.title();
    summary.removeAll(QString());
    const QString date = QStringLiteral("yyyyMMdd");
    QByteArray event = "BEGIN:VEVENT\r\n";
    event += calendarLine("UID", QStringLiteral("%1-%2@kece").arg(QLatin1String(schema.kind)).arg(row.record.id()));
    event += calendarLine("DTSTAMP", now.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")));
    event += calendarLine("DTSTART;VALUE=DATE", day.toString(date));
    event += calendarLine("DTEND;VALUE=DATE", day.addDays(1).toString(date));
    event += calendarLine("SUMMARY", summary.join(QStringLiteral(" · ")));
    if (const QString place = schema.field(u"place") ? row.record.value(u"place").toString() : QString(); !place.isEmpty())
        event += calendarLine("LOCATION", place);
    if (const QString description = descriptionOf(row); !description.isEmpty())
        event += calendarLine("DESCRIPTION", description);
    return event + "END:VEVENT\r\n";
}

const Field* dayOf(const EntitySchema& schema)
{
    const Field* day = schema.dateKey ? schema.field(QString::fromLatin1(schema.dateKey)) : nullptr;
    return day && day->type == FieldType::Date ? day : nullptr;
}

} // namespace

bool isCalendarFile(const QString& path, const QString& format)
{
    return format.isEmpty() ? path.endsWith(QLatin1String(".ics"), Qt::CaseInsensitive) : format == QLatin1String("ics");
}

bool hasCalendar(const EntitySchema& schema)
{
    return dayOf(schema);
}

QByteArray calendarLine(const char* property, const QString& text)
{
    QString escaped = text;
    escaped.remove(u'\r').replace(u'\\', QLatin1String("\\\\")).replace(u';', QLatin1String("\\;")).replace(u',', QLatin1String("\\,"));
    escaped.replace(u'\n', QLatin1String("\\n"));
    QByteArray rest = QByteArray(property) + ':' + escaped.toUtf8();
    QByteArray line;
    while (rest.size() > kOctets) {
        qsizetype cut = kOctets;
        while ((uchar(rest[cut]) & 0xC0) == 0x80)
            --cut;
        line += rest.left(cut) + "\r\n";
        rest = ' ' + rest.mid(cut);
    }
    return line + rest + "\r\n";
}

Result<qint64> exportCalendar(Store& given, const Session& session, const RecordQuery& query, TableTarget& target, Progress progress)
{
    const Field* day = dayOf(*query.schema);
    if (!day) {
        return Error::invalid(
            QCoreApplication::translate("Export", "%1 have no day of their own; write them as a table.").arg(query.schema->pluralName()), "format");
    }
    KECE_TRY(Store * allowed, given.to(Action::Export, query.schema));
    Store& store = *allowed;
    KECE_CHECK(checkTakeOut(store, session, query));
    RecordQuery ordered = query;
    if (ordered.sort.isEmpty())
        ordered.sort << SortOrder{QString::fromLatin1(day->key), Qt::AscendingOrder};
    KECE_CHECK(target.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Kece//Kece//ZH\r\nCALSCALE:GREGORIAN\r\n"));
    qint64 written = 0;
    Done failure;
    KECE_CHECK(store.records().each(ordered, [&](const RecordRow& row) {
        if (progress.cancelled()) {
            failure = Error::cancelled();
            return false;
        }
        const QDate date = row.record.value(*day).toDate();
        if (!date.isValid())
            return true;
        failure = target.write(eventOf(row, date, session.now()));
        progress.setDone(++written);
        return failure.ok();
    }));
    KECE_CHECK(failure);
    KECE_CHECK(target.write("END:VCALENDAR\r\n"));
    KECE_CHECK(target.commit());
    return written;
}

} // namespace kece
