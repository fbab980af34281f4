// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/Commands.h"
#include "domain/entities/Catalogue.h"
#include "exchange/import/ColumnMapping.h"
#include "exchange/import/ImportRun.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

#include <algorithm>

namespace kece {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QJsonArray remarks(const QVector<CellRemark>& remarks)
{
    QJsonArray list;
    for (const CellRemark& remark : remarks)
        list << QJsonObject{{"row", remark.row}, {"column", remark.column}, {"value", remark.value}, {"message", remark.message}};
    return list;
}

QString lineOf(const CellRemark& remark)
{
    const QString place = say(QT_TRANSLATE_NOOP("CommandLine", "row %1")).arg(remark.row);
    return remark.column.isEmpty() ? place + ": " + remark.message
                                   : QStringLiteral("%1, %2 “%3”: %4").arg(place, remark.column, remark.value, remark.message);
}

Answer answerOf(const ImportRequest& request, const ImportReport& report)
{
    Answer answer;
    answer.json = {{"kind", QString::fromLatin1(request.schema->kind)}, {"batch", report.batch == 0 ? QJsonValue() : QJsonValue(report.batch)},
        {"rows", report.rows}, {"inserted", report.inserted}, {"updated", report.updated}, {"skipped", report.skipped}, {"rejected", report.rejected},
        {"errors", remarks(report.errors)}, {"error_count", report.errorCount}, {"warnings", remarks(report.warnings)},
        {"warning_count", report.warningCount}, {"encoding", report.encoding}, {"dry_run", request.dryRun}, {"elapsed_ms", report.elapsedMs}};
    QStringList lines;
    for (const CellRemark& remark : report.errors.first(std::min<qsizetype>(20, report.errors.size())))
        lines << lineOf(remark);
    if (report.failed(request.skipBadRows))
        answer.failure = say(QT_TRANSLATE_NOOP("CommandLine", "%1 of %2 rows cannot be imported (%3 mistakes); nothing was written."))
                             .arg(report.rejected)
                             .arg(report.rows)
                             .arg(report.errorCount);
    else
        lines << say(QT_TRANSLATE_NOOP("CommandLine", "%1 rows: %2 new, %3 updated, %4 skipped, %5 refused; %6 warnings. Batch %7."))
                     .arg(report.rows)
                     .arg(report.inserted)
                     .arg(report.updated)
                     .arg(report.skipped)
                     .arg(report.rejected)
                     .arg(report.warningCount)
                     .arg(report.batch);
    answer.text = lines.join('\n');
    return answer;
}

Result<OnDuplicate> onDuplicate(const QString& word)
{
    if (word.isEmpty() || word == "fail")
        return OnDuplicate::Fail;
    if (word == "skip")
        return OnDuplicate::Skip;
    if (word == "update")
        return OnDuplicate::Update;
    return wrongUsage(say(QT_TRANSLATE_NOOP("CommandLine", "--on-duplicate takes fail, skip or update.")));
}

Answer columnsOf(const EntitySchema& schema)
{
    QJsonArray columns;
    QStringList header;
    for (const TemplateColumn& column : templateOf(schema)) {
        columns << QJsonObject{
            {"name", column.key}, {"header", column.header}, {"required", column.required}, {"aliases", QJsonArray{column.key, column.header}}};
        header << column.header;
    }
    return {{{"kind", QString::fromLatin1(schema.kind)}, {"columns", columns}}, header.join(',')};
}

Result<Answer> undo(CommandContext& context, const EntitySchema& schema, const QString& batch)
{
    const qint64 number = batch.toLongLong();
    KECE_CHECK(context.open());
    KECE_TRY(const UndoReport undone, undoImport(*context.database, context.session, schema, number));
    return Answer{{{"kind", undone.kind}, {"batch", number}, {"removed", undone.removed}, {"restored", undone.restored}},
        say(QT_TRANSLATE_NOOP("CommandLine", "Import %1 is taken back: %2 removed, %3 restored."))
            .arg(number)
            .arg(undone.removed)
            .arg(undone.restored)};
}

Result<Answer> run(CommandContext& context, const QCommandLineParser& arguments)
{
    const QStringList words = arguments.positionalArguments();
    const EntitySchema* schema = schemaOfKind(words.first());
    if (!schema || !schema->isImportable)
        return wrongUsage(say(QT_TRANSLATE_NOOP("CommandLine",
                                  "“%1” cannot be imported; there are customers, orders, payments, visits, complaints, contracts, survey-responses."))
                              .arg(words.first()));
    if (arguments.isSet("template"))
        return columnsOf(*schema);
    if (arguments.isSet("undo"))
        return undo(context, *schema, arguments.value("undo"));

    ImportRequest request;
    request.schema = schema;
    request.file = words[1];
    if (arguments.isSet("encoding"))
        request.table.encoding = arguments.value("encoding");
    request.table.sheet = arguments.value("sheet");
    KECE_TRY(request.onDuplicate, onDuplicate(arguments.value("on-duplicate")));
    request.dryRun = arguments.isSet("dry-run");
    request.skipBadRows = arguments.isSet("skip-bad-rows");
    if (arguments.value("rejects") != "-")
        request.rejects = arguments.value("rejects");
    else if (context.json)
        return wrongUsage(say(QT_TRANSLATE_NOOP("CommandLine", "--json already writes to standard output; name a file for the refused rows.")));
    else
        request.rejectsTo = &context.out;
    request.defaultOwner = arguments.value("default-owner");
    if (arguments.isSet("map")) {
        QFile map(arguments.value("map"));
        if (!map.open(QIODevice::ReadOnly))
            return Error::notFound(say(QT_TRANSLATE_NOOP("CommandLine", "The map %1 cannot be read: %2.")).arg(map.fileName(), map.errorString()),
                QStringLiteral("map"));
        request.map = map.readAll();
        if (request.map.isEmpty())
            return Error::invalid(say(QT_TRANSLATE_NOOP("CommandLine", "The map %1 is empty.")).arg(map.fileName()), QStringLiteral("map"));
    }
    KECE_CHECK(context.open());
    KECE_TRY(const ImportReport report, importFile(*context.database, context.session, request, {}));
    Answer answer = answerOf(request, report);
    if (request.rejectsTo)
        answer.text.clear();
    return answer;
}

} // namespace

Command importCommand()
{
    return {"import", "KIND FILE | KIND --template | KIND --undo BATCH",
        say(QT_TRANSLATE_NOOP("CommandLine", "take in a CSV, TSV or XLSX file, all or nothing")),
        {{"encoding", say(QT_TRANSLATE_NOOP("CommandLine", "auto, utf-8, utf-16, gb18030 …")), "NAME"},
            {"sheet", say(QT_TRANSLATE_NOOP("CommandLine", "the sheet of a workbook")), "NAME"},
            {"map", say(QT_TRANSLATE_NOOP("CommandLine", "JSON file: header or #n → column")), "FILE"},
            {"dry-run", say(QT_TRANSLATE_NOOP("CommandLine", "say what would happen and write nothing"))},
            {"on-duplicate", say(QT_TRANSLATE_NOOP("CommandLine", "fail, skip or update what is there already")), "WHAT"},
            {"rejects", say(QT_TRANSLATE_NOOP("CommandLine", "write refused rows with their reasons to this file")), "FILE"},
            {"skip-bad-rows", say(QT_TRANSLATE_NOOP("CommandLine", "import the good rows although there are bad ones"))},
            {"default-owner", say(QT_TRANSLATE_NOOP("CommandLine", "the account that stands for unknown logins")), "LOGIN"},
            {"template", say(QT_TRANSLATE_NOOP("CommandLine", "print the header row of this kind"))},
            {"undo", say(QT_TRANSLATE_NOOP("CommandLine", "take a whole import back")), "BATCH"}},
        Command::Needs::Nothing, run};
}

} // namespace kece
