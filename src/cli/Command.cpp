// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Command.h"

#include "cli/Terminal.h"
#include "cli/commands/Commands.h"
#include "domain/values/DateText.h"
#include "services/access/FrontDoor.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QIODevice>

namespace kece {

namespace {

const QString kCommandLine = QStringLiteral("command line");

/// Null at the end of the input.
QString nextLine(CommandContext& context)
{
    QByteArray line = context.in.readLine();
    if (line.isEmpty())
        return {};
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

Result<SignedIn> signIn(FrontDoor& door, CommandContext& context)
{
    if (context.user.isEmpty())
        return Error::denied(QCoreApplication::translate("CommandLine",
            "This database asks for a login: give --user NAME, and the password on the prompt, with --password-stdin or in KECE_PASSWORD."));
    QString password;
    if (qEnvironmentVariableIsSet("KECE_PASSWORD"))
        password = qEnvironmentVariable("KECE_PASSWORD");
    else if (context.passwordOnStdin)
        password = nextLine(context);
    else if (isTerminal()) {
        KECE_TRY(password, askPassword(QCoreApplication::translate("CommandLine", "Password of %1: ").arg(context.user)));
    }
    if (password.isNull())
        return Error::denied(QCoreApplication::translate(
            "CommandLine", "The password of %1 is missing: type it on a terminal, or give it with --password-stdin or in KECE_PASSWORD.")
                                 .arg(context.user));
    return door.enter(context.user, password);
}

} // namespace

QVector<Command> allCommands()
{
    return {initCommand(), importCommand(), exportCommand(), reclassifyCommand(), tiersCommand(), explainCommand(), simulateCommand(),
        blacklistCommand(), approvalsCommand(), archiveCommand(), complaintCommand(), dueCommand(), runDueCommand(), searchCommand(), reportCommand(),
        policyCommand(), backupCommand(), restoreCommand(), verifyCommand(), privacyCommand(), auditCommand(), userCommand(), toolCommand(),
        demoCommand(), serverCommand(), transferCommand()};
}

Done CommandContext::open()
{
    KECE_TRY(FrontDoor door, FrontDoor::open(opener, session, url));
    KECE_TRY(askedForLogin, door.asksForLogin());
    KECE_TRY(SignedIn in, askedForLogin ? signIn(door, *this) : door.enterWithoutLogin());
    database = std::move(in.database);
    session = in.session;
    mustChangePassword = in.mustChangePassword;
    return {};
}

Result<QString> CommandContext::newPassword()
{
    if (passwordOnStdin)
        return nextLine(*this);
    if (qEnvironmentVariableIsSet("KECE_NEW_PASSWORD"))
        return qEnvironmentVariable("KECE_NEW_PASSWORD");
    if (!askedForLogin && qEnvironmentVariableIsSet("KECE_PASSWORD"))
        return qEnvironmentVariable("KECE_PASSWORD");
    if (!isTerminal())
        return QString();
    KECE_TRY(const QString once, askPassword(QCoreApplication::translate("CommandLine", "New password: ")));
    KECE_TRY(const QString twice, askPassword(QCoreApplication::translate("CommandLine", "The same again: ")));
    if (once != twice)
        return Error::invalid(QCoreApplication::translate("CommandLine", "The two passwords differ; nothing was changed."));
    return once;
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
