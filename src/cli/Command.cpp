// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Command.h"

#include "cli/commands/Commands.h"
#include "domain/values/DateText.h"
#include "services/session/StartDatabase.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace kece {

namespace {

const QString kCommandLine = QStringLiteral("command line");

}

QVector<Command> allCommands()
{
    return {initCommand(), importCommand(), exportCommand(), reclassifyCommand(), tiersCommand(), explainCommand(), simulateCommand(),
        blacklistCommand(), runDueCommand(), searchCommand(), reportCommand(), policyCommand(), backupCommand(), restoreCommand(), verifyCommand(),
        privacyCommand(), auditCommand(), toolCommand(), demoCommand()};
}

Done CommandContext::open()
{
    KECE_TRY(database, startDatabase(opener, session, url));
    session = sessionFor(*database, session);
    return {};
}

Error wrongUsage(const QString& message)
{
    return Error::invalid(message, kCommandLine);
}

bool isWrongUsage(const Error& error)
{
    return error.field == kCommandLine;
}

Result<QDate> dayOption(const QCommandLineParser& arguments, const QString& option)
{
    if (!arguments.isSet(option))
        return QDate();
    const auto day = parseDate(arguments.value(option));
    if (!day.ok())
        return wrongUsage(QStringLiteral("--%1: %2").arg(option, day.error().message));
    return *day;
}

Result<QDate> dayOption(const QCommandLineParser& arguments, const QString& option, const Session& session)
{
    KECE_TRY(const QDate day, dayOption(arguments, option));
    return day.isValid() ? day : session.today();
}

QCommandLineOption asOfOption()
{
    return {"as-of", QCoreApplication::translate("CommandLine", "as at the end of this business day (2026-06-30)"), "DAY"};
}

} // namespace kece
