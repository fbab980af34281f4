// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/Commands.h"
#include "domain/values/DateText.h"
#include "services/schedule/RunDue.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>

namespace kece {

namespace {

Result<Answer> run(CommandContext& context, const QCommandLineParser& arguments)
{
    KECE_TRY(const QDate day, dayOption(arguments, "as-of", context.session));
    KECE_TRY(const auto runs, runDue(*context.database, context.session, day, {}));
    QJsonArray jobs;
    QString text;
    QString failure;
    for (const JobRun& run : runs) {
        jobs << QJsonObject{
            {"job", run.job}, {"period", run.period}, {"due_at", instantText(run.dueAt.toUTC(), context.session.zone)}, {"outcome", run.outcome}};
        text += QStringLiteral("%1 %2: %3\n").arg(run.job, run.period, run.outcome);
        if (run.isBackup() && run.outcome != QLatin1String("done"))
            failure = run.outcome;
    }
    return Answer{{{"jobs", jobs}}, text.isEmpty() ? QCoreApplication::translate("CommandLine", "Nothing is due.") : text, failure};
}

} // namespace

Command runDueCommand()
{
    return {"run-due", {}, QCoreApplication::translate("CommandLine", "run what the schedule asks for, each period once"), {asOfOption()},
        Command::Needs::Database, run};
}

} // namespace kece
