// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/Commands.h"
#include "domain/values/DateText.h"
#include "reporting/PdfReport.h"
#include "reporting/PersonReport.h"
#include "services/privacy/ErasePersonData.h"
#include "services/privacy/PersonData.h"
#include "services/privacy/PrivacyRequests.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace kece {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

Done writeJson(const QJsonObject& json, const QString& path)
{
    const QByteArray bytes = QJsonDocument(json).toJson();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || file.write(bytes) != bytes.size()
        || !file.commit())
        return Error::unavailable(say(QT_TRANSLATE_NOOP("CommandLine", "%1 cannot be written: %2.")).arg(path, file.errorString()));
    return {};
}

Result<Answer> exportData(CommandContext& context, const QString& customer, const QString& contact, const QString& path)
{
    const bool isPdf = path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
    if (!path.isEmpty() && !isPdf && !path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive))
        return wrongUsage(say(QT_TRANSLATE_NOOP("CommandLine", "Name a file that ends in .json or .pdf.")));
    KECE_CHECK(context.open());
    const Session session = context.session;
    KECE_TRY(const PersonData data,
        context.database
            ->write<PersonData>(
                [=](Store& given) { return exportPerson(given, session, [=](Store& store) { return findDataSubject(store, customer, contact); }); })
            .result());
    if (path.isEmpty()) {
        context.json = true;
        return Answer{data.json, {}};
    }
    const Done written = isPdf ? writePdf(personReport(data, session.zone), path) : writeJson(data.json, path);
    KECE_CHECK(written);
    return Answer{{{"file", path}, {"values", qint64(data.values.size())}},
        say(QT_TRANSLATE_NOOP("CommandLine", "%1 values written to %2.")).arg(data.values.size()).arg(path)};
}

Result<Answer> eraseData(CommandContext& context, const QString& customer, const QString& contact, const QString& reason)
{
    KECE_TRY(const ErasureReport report,
        erasePersonData(
            *context.database, context.session, [=](Store& store) { return findDataSubject(store, customer, contact); }, reason));
    QJsonArray copies;
    QStringList lines{say(QT_TRANSLATE_NOOP("CommandLine", "Erased: %1 records, the values of %2 entries of the trail, %3 drafts."))
                          .arg(report.records)
                          .arg(report.entries)
                          .arg(report.drafts)};
    for (const OldCopy& copy : report.copies) {
        copies << QJsonObject{{"file", copy.file}, {"gone_on", copy.goneOn.isValid() ? QJsonValue(copy.goneOn.toString(Qt::ISODate)) : QJsonValue()}};
        lines << (copy.goneOn.isValid()
                ? say(QT_TRANSLATE_NOOP("CommandLine", "Still in the backup %1, which goes on %2.")).arg(copy.file, dateText(copy.goneOn))
                : say(QT_TRANSLATE_NOOP("CommandLine", "Still in %1, which stays until you delete it.")).arg(copy.file));
    }
    if (!report.stillToDo.isEmpty())
        lines << report.stillToDo + ' ' + say(QT_TRANSLATE_NOOP("CommandLine", "Then run “kecectl privacy clean”."));
    return Answer{{{"customer", customer}, {"records", report.records}, {"trail_entries", report.entries}, {"drafts", report.drafts},
                      {"copies", copies}, {"clean", report.stillToDo.isEmpty()}},
        lines.join('\n')};
}

Result<Answer> run(CommandContext& context, const QCommandLineParser& arguments)
{
    const QStringList words = arguments.positionalArguments();
    if (words.first() == QLatin1String("export"))
        return exportData(context, words[1], arguments.value("contact"), arguments.value("o"));
    KECE_CHECK(context.open());
    if (words.first() == QLatin1String("clean")) {
        KECE_CHECK(context.database->forgetDeleted());
        return Answer{{{"clean", true}}, say(QT_TRANSLATE_NOOP("CommandLine", "What was deleted is overwritten."))};
    }
    if (words.first() == QLatin1String("days")) {
        const int days = words[1].toInt();
        KECE_CHECK(
            context.database->write<void>([days, session = context.session](Store& store) { return setPrivacyDays(store, session, days); }).result());
        return Answer{{{"days", days}}, say(QT_TRANSLATE_NOOP("CommandLine", "Requests are due within %1 working days from now on.")).arg(days)};
    }
    return eraseData(context, words[1], arguments.value("contact"), arguments.value("reason"));
}

} // namespace

Command privacyCommand()
{
    return {"privacy", "export CUSTOMER [--contact NAME] [-o FILE] | erase CUSTOMER [--contact NAME] --reason REASON | days N | clean",
        say(QT_TRANSLATE_NOOP("CommandLine", "a person's data: hand it out as JSON or PDF, or erase it everywhere")),
        {{"contact", say(QT_TRANSLATE_NOOP("CommandLine", "the contact of the customer whose data it is about")), "NAME"},
            {"o", say(QT_TRANSLATE_NOOP("CommandLine", "the file to write")), "FILE"},
            {"reason", say(QT_TRANSLATE_NOOP("CommandLine", "on whose request; it is kept and must not name the person")), "REASON"}},
        Command::Needs::Nothing, run};
}

} // namespace kece
