// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Passphrase.h"
#include "cli/commands/Commands.h"
#include "domain/values/DateText.h"
#include "services/backup/BackUp.h"
#include "services/backup/BackupSchedule.h"
#include "services/backup/Restore.h"
#include "services/session/DatabaseUrl.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>

namespace kece {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

/// "Not done" as an answer of its own: the document has `ok` and `problems` then too.
Answer refusal(const QStringList& problems, const QString& failure)
{
    return {{{"ok", false}, {"problems", QJsonArray::fromStringList(problems)}}, {}, failure};
}

Answer refusal(const Error& error)
{
    return refusal({error.message}, error.message);
}

QJsonObject toJson(const BackupManifest& manifest, const QTimeZone& zone)
{
    return {{"ok", true}, {"problems", QJsonArray()}, {"made_at", instantText(manifest.madeAt, zone)}, {"program", manifest.program},
        {"schema_version", manifest.schemaVersion}, {"encrypted", manifest.encryption.has_value()},
        {"trail", QJsonObject{{"number", manifest.trail.number}, {"count", manifest.trail.count}, {"head", manifest.trail.mac}}}};
}

/// "7,4,12": days, weeks, months.
Result<BackupPlan> plannedBy(const QCommandLineParser& arguments)
{
    BackupPlan plan;
    plan.folder = arguments.value("daily");
    if (!arguments.isSet("keep"))
        return plan;
    const QStringList numbers = arguments.value("keep").split(',');
    bool areNumbers[] = {false, false, false};
    plan.days = numbers.value(0).toInt(&areNumbers[0]);
    plan.weeks = numbers.value(1).toInt(&areNumbers[1]);
    plan.months = numbers.value(2).toInt(&areNumbers[2]);
    if (numbers.size() != 3 || !areNumbers[0] || !areNumbers[1] || !areNumbers[2] || plan.days < 1 || plan.weeks < 0 || plan.months < 0)
        return wrongUsage(say(QT_TRANSLATE_NOOP("CommandLine", "--keep takes how many days, weeks and months to keep a backup of: 7,4,12.")));
    return plan;
}

Result<std::optional<BackupLock>> lockBy(CommandContext& context, const QCommandLineParser& arguments)
{
    if (!arguments.isSet("encrypt"))
        return std::optional<BackupLock>();
    KECE_TRY(const QString passphrase, askPassphrase(context, arguments.isSet("passphrase-stdin"), true));
    KECE_TRY(const BackupLock lock, lockOf(passphrase));
    return std::optional(lock);
}

Result<Answer> planDaily(CommandContext& context, const QCommandLineParser& arguments)
{
    KECE_TRY(BackupPlan plan, plannedBy(arguments));
    KECE_CHECK(context.open());
    KECE_TRY(plan.lock, lockBy(context, arguments));
    KECE_CHECK(
        context.database->write<void>([plan, session = context.session](Store& store) { return setBackupPlan(store, session, plan); }).result());
    return Answer{{{"ok", true}, {"problems", QJsonArray()}, {"daily", plan.folder}, {"encrypted", plan.lock.has_value()}},
        plan.folder.isEmpty()
            ? say(QT_TRANSLATE_NOOP("CommandLine", "There are no daily backups any more."))
            : say(QT_TRANSLATE_NOOP("CommandLine", "Every day a backup goes to %1, by the open window or by “kecectl run-due”.")).arg(plan.folder)};
}

Result<Answer> backupNow(CommandContext& context, const QCommandLineParser& arguments)
{
    if (arguments.isSet("daily") == !arguments.positionalArguments().isEmpty())
        return wrongUsage(say(QT_TRANSLATE_NOOP("CommandLine", "Name a file for one backup, or with --daily a folder for one every day, not both.")));
    if (arguments.isSet("daily"))
        return planDaily(context, arguments);
    const QString file = arguments.positionalArguments().first();
    if (file == QLatin1String("-"))
        return wrongUsage(say(QT_TRANSLATE_NOOP("CommandLine", "A backup is read back before it counts, so it needs a file, not the output.")));
    if (const Done opened = context.open(); !opened.ok())
        return refusal(opened.error());
    KECE_TRY(const auto lock, lockBy(context, arguments));
    const auto report = backUp(*context.database, context.session, file, lock, {});
    if (!report.ok())
        return refusal(report.error());
    if (!report->problems.isEmpty()) {
        return refusal(report->problems,
            say(QT_TRANSLATE_NOOP("CommandLine", "No backup was made, since the database is damaged; earlier backups were left as they are:\n%1"))
                .arg(report->problems.join('\n')));
    }
    Answer answer;
    answer.json = toJson(report->manifest, context.session.zone);
    answer.json["file"] = report->file;
    answer.json["bytes"] = report->bytes;
    answer.text = say(QT_TRANSLATE_NOOP("CommandLine", "Backed up to %1 (%2 bytes), read back and found good.")).arg(report->file).arg(report->bytes);
    return answer;
}

Result<Answer> restoreNow(CommandContext& context, const QCommandLineParser& arguments)
{
    const QString target = context.url.isEmpty() ? configuredDatabaseUrl() : context.url;
    if (target == defaultDatabaseUrl())
        QDir().mkpath(QFileInfo(target).absolutePath()); // as a first start would
    const auto passphrase = [&] { return askPassphrase(context, arguments.isSet("passphrase-stdin"), false); };
    const auto report = restoreBackup(context.opener, arguments.positionalArguments().first(), target, passphrase, {});
    if (!report.ok())
        return refusal(report.error());
    if (!report->problems.isEmpty()) {
        return refusal(report->problems,
            say(QT_TRANSLATE_NOOP("CommandLine", "Nothing was restored, since the database in the backup is not sound:\n%1"))
                .arg(report->problems.join('\n')));
    }
    Answer answer;
    answer.json = toJson(report->manifest, context.session.zone);
    answer.json["database"] = report->database;
    answer.text = say(QT_TRANSLATE_NOOP("CommandLine", "Restored into %1, as it stood at %2."))
                      .arg(report->database, instantText(report->manifest.madeAt, context.session.zone));
    answer.json["has_key"] = report->hasKey;
    if (!report->hasKey) {
        answer.text += '\n'
            + say(QT_TRANSLATE_NOOP("CommandLine",
                      "The key of its trail was not found: put it beside as %1 before anybody opens the database, or its earlier entries cannot be "
                      "checked."))
                  .arg(report->database + ".key");
    }
    return answer;
}

QCommandLineOption passphraseOption()
{
    return {"passphrase-stdin", say(QT_TRANSLATE_NOOP("CommandLine", "read the passphrase from the first line of the input"))};
}

} // namespace

Command backupCommand()
{
    return {"backup", "FILE [--encrypt] | --daily FOLDER [--keep NUMBERS]",
        say(QT_TRANSLATE_NOOP("CommandLine", "back the database up into one file while others work with it")),
        {{"encrypt", say(QT_TRANSLATE_NOOP("CommandLine", "encrypt it with a passphrase (asked for, or in KECE_BACKUP_PASSPHRASE)"))},
            passphraseOption(),
            {"daily", say(QT_TRANSLATE_NOOP("CommandLine", "from now on make one every day, in this folder; empty: no more")), "FOLDER"},
            {"keep", say(QT_TRANSLATE_NOOP("CommandLine", "of how many days, weeks and months: 7,4,12")), "NUMBERS"}},
        Command::Needs::Nothing, backupNow};
}

Command restoreCommand()
{
    return {"restore", "FILE", say(QT_TRANSLATE_NOOP("CommandLine", "restore a backup into the new file that --db names")), {passphraseOption()},
        Command::Needs::Nothing, restoreNow};
}

} // namespace kece
