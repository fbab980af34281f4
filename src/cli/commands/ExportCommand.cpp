// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/Commands.h"
#include "domain/entities/Catalogue.h"
#include "domain/entities/Customer.h"
#include "exchange/export/CalendarExport.h"
#include "exchange/export/ExportRun.h"
#include "services/audit/RecordAct.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace kece {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

Result<qint64> writeCalendar(CommandContext& context, const EntitySchema& schema, const QString& path)
{
    KECE_TRY(TableTarget target, path == QLatin1String("-") ? Result<TableTarget>(TableTarget::toDevice(context.out)) : TableTarget::toFile(path));
    RecordQuery query;
    query.schema = &schema;
    const Session session = context.session;
    return context.database->read<qint64>([&](Store& store) { return exportCalendar(store, session, query, target, {}); }).result();
}

Result<qint64> writeTable(CommandContext& context, const QString& kind, const QString& path, TableFormat format)
{
    KECE_TRY(const auto made, path == QLatin1String("-") ? createTable(context.out, format) : createTable(path, format));
    TableWriter& writer = *made;
    const Session session = context.session;
    return context.database
        ->read<qint64>([&, session](Store& store) -> Result<qint64> {
            if (kind == "assignments")
                return exportAssignments(store, AssignmentKind::Tiers, writer, {});
            if (kind == "classifications")
                return exportAssignments(store, AssignmentKind::Classifications, writer, {});
            RecordQuery query;
            query.schema = schemaOfKind(kind);
            return exportRecords(store, session, query, writer, {});
        })
        .result();
}

Result<Answer> run(CommandContext& context, const QCommandLineParser& arguments)
{
    const QString kind = arguments.positionalArguments().at(0);
    const QString path = arguments.positionalArguments().at(1);
    const EntitySchema* schema = schemaOfKind(kind);
    if (kind != "assignments" && kind != "classifications" && (!schema || !isExportable(*schema)))
        return wrongUsage(say(QT_TRANSLATE_NOOP("CommandLine", "“%1” cannot be exported.")).arg(kind));
    if (path == "-" && context.json)
        return wrongUsage(say(QT_TRANSLATE_NOOP("CommandLine", "A file on standard output and --json cannot go together.")));
    const bool asCalendar = schema && isCalendarFile(path, arguments.value("format"));
    const auto format = asCalendar ? Result<TableFormat>(TableFormat::Csv) : tableFormatOf(path, arguments.value("format"));
    if (!format.ok())
        return wrongUsage(format.error().message);
    KECE_CHECK(context.open());
    const QString what = schema ? kind : QString::fromLatin1(tierAssignmentSchema().kind);
    KECE_CHECK(recordExport(*context.database, context.session, schema ? *schema : customerSchema(), exportEntry(AuditAction::kExport, what, path))
                   .result());
    KECE_TRY(const qint64 rows, asCalendar ? writeCalendar(context, *schema, path) : writeTable(context, kind, path, *format));
    if (path == "-")
        return Answer();
    return Answer{{{"rows", rows}, {"file", path}}, say(QT_TRANSLATE_NOOP("CommandLine", "%1 rows written to %2.")).arg(rows).arg(path)};
}

} // namespace

Command exportCommand()
{
    return {"export", "KIND|assignments|classifications FILE",
        say(QT_TRANSLATE_NOOP("CommandLine", "write a kind of records, or the tiers in force, to a table")),
        {{"format", say(QT_TRANSLATE_NOOP("CommandLine", "csv, xlsx, or ics for a calendar")), "FORMAT"}}, Command::Needs::Nothing, run};
}

} // namespace kece
