// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/Commands.h"
#include "exchange/formats/TableWriter.h"
#include "reporting/PdfReport.h"
#include "reporting/ReportFile.h"
#include "reporting/Reports.h"
#include "services/audit/RecordAct.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

namespace kece {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QString reportNames()
{
    QStringList names;
    for (const Report& report : allReports())
        names << QString::fromLatin1(report.name);
    return names.join(QStringLiteral(", "));
}

QJsonValue jsonOf(const ReportColumn& column, const QVariant& value)
{
    if (!value.isValid() || (column.type != ReportColumnType::Text && value.toString().isEmpty()))
        return {};
    if (column.type == ReportColumnType::Count)
        return value.toLongLong();
    return reportText(column, value);
}

QJsonObject jsonOf(const ReportTable& report, QDate asOf)
{
    QJsonArray rows;
    for (const auto& row : report.rows) {
        QJsonObject object;
        for (int c = 0; c < report.columns.size(); ++c)
            object.insert(report.columns[c].key, jsonOf(report.columns[c], row[c]));
        rows << object;
    }
    return {{"title", report.title}, {"as_of", asOf.toString(Qt::ISODate)}, {"rows", rows}};
}

/// Columns aligned with blanks; East Asian characters take two places of a terminal.
int placesOf(const QString& text)
{
    int places = 0;
    for (const QChar c : text)
        places += c.unicode() >= 0x1100 ? 2 : 1;
    return places;
}

QString textOf(const ReportTable& report)
{
    QVector<int> widths;
    for (int c = 0; c < report.columns.size(); ++c) {
        int width = placesOf(report.columns[c].header);
        for (const auto& row : report.rows)
            width = std::max(width, placesOf(reportTextForPeople(report.columns[c], row[c])));
        widths << width;
    }
    const auto line = [&](auto cell) {
        QString text;
        for (int c = 0; c < report.columns.size(); ++c) {
            const QString value = cell(c);
            const QString pad(widths[c] - placesOf(value), ' ');
            text += (isFigure(report.columns[c].type) ? pad + value : value + pad) + "  ";
        }
        while (text.endsWith(' '))
            text.chop(1);
        return text + '\n';
    };
    QString text = report.title + "\n" + report.subtitle + "\n\n" + line([&](int c) { return report.columns[c].header; });
    for (const auto& row : report.rows)
        text += line([&](int c) { return reportTextForPeople(report.columns[c], row[c]); });
    return text;
}

Done writeBytes(const QByteArray& bytes, const QString& path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error::unavailable(say(QT_TRANSLATE_NOOP("CommandLine", "%1 cannot be written: %2.")).arg(path, file.errorString()));
    return {};
}

Result<Answer> print(CommandContext& context, const ReportTable& report, QDate asOf, const QString& format)
{
    if (format == "csv") {
        KECE_TRY(const auto writer, createTable(context.out, TableFormat::Csv));
        KECE_CHECK(writeReport(report, *writer));
        return Answer();
    }
    context.json = context.json || format == "json";
    return Answer{jsonOf(report, asOf), textOf(report)};
}

Result<Answer> save(const ReportTable& report, QDate asOf, const QString& format, const QString& path)
{
    if (format == "pdf") {
        KECE_CHECK(writePdf(report, path));
    } else if (format == "json") {
        KECE_CHECK(writeBytes(QJsonDocument(jsonOf(report, asOf)).toJson(), path));
    } else {
        KECE_TRY(const auto writer, createTable(path, format == "csv" ? TableFormat::Csv : TableFormat::Xlsx));
        KECE_CHECK(writeReport(report, *writer));
    }
    return Answer{{{"rows", qint64(report.rows.size())}, {"file", path}},
        say(QT_TRANSLATE_NOOP("CommandLine", "%1 rows written to %2.")).arg(report.rows.size()).arg(path)};
}

Result<Answer> run(CommandContext& context, const QCommandLineParser& arguments)
{
    const QString name = arguments.positionalArguments().first();
    const QString path = arguments.value("o") == "-" ? QString() : arguments.value("o");
    const QString format = arguments.isSet("format") ? arguments.value("format") : QFileInfo(path).suffix().toLower();
    if (!QStringList{"json", "csv", "xlsx", "pdf"}.contains(format) && (arguments.isSet("format") || !path.isEmpty()))
        return wrongUsage(say(QT_TRANSLATE_NOOP("CommandLine", "--format takes json, csv, xlsx or pdf.")));
    if (arguments.value("o") == "-" && context.json)
        return wrongUsage(say(QT_TRANSLATE_NOOP("CommandLine", "--json already writes to standard output; name a file for the report.")));
    if (path.isEmpty() && (format == "xlsx" || format == "pdf" || (format == "csv" && context.json)))
        return wrongUsage(say(QT_TRANSLATE_NOOP("CommandLine", "Name the file to write: -o FILE.")));
    const Report* kind = reportNamed(name);
    if (!kind)
        return wrongUsage(say(QT_TRANSLATE_NOOP("CommandLine", "There is no report “%1”; there are: %2.")).arg(name, reportNames()));
    KECE_CHECK(context.open());
    KECE_TRY(const QDate day, dayOption(arguments, "as-of", context.session));
    const bool chinese = QLocale().language() == QLocale::Chinese;
    KECE_TRY(const ReportTable report,
        context.database->read<ReportTable>([=, session = context.session](Store& store) { return kind->make(store, session, day, chinese); })
            .result());
    if (!path.isEmpty() || format == "csv") {
        const char* action = format == "pdf" ? AuditAction::kPrint : AuditAction::kExport;
        KECE_CHECK(recordAct(*context.database, context.session, exportEntry(action, QString::fromLatin1(kind->about().kind), path)).result());
    }
    return path.isEmpty() ? print(context, report, day, format) : save(report, day, format, path);
}

} // namespace

Command reportCommand()
{
    return {"report", "NAME", say(QT_TRANSLATE_NOOP("CommandLine", "a report as text, JSON, CSV, XLSX or PDF: %1")).arg(reportNames()),
        {asOfOption(), {"format", say(QT_TRANSLATE_NOOP("CommandLine", "json, csv, xlsx or pdf")), "FORMAT"},
            {"o", say(QT_TRANSLATE_NOOP("CommandLine", "the file to write")), "FILE"}},
        Command::Needs::Nothing, run};
}

} // namespace kece
