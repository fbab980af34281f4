// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/Commands.h"
#include "services/access/DeskReach.h"
#include "storage/DatabaseOpener.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QIODevice>

namespace kece {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

Result<Answer> run(CommandContext& context, const QCommandLineParser& arguments)
{
    const QStringList words = arguments.positionalArguments();
    const bool isSetUp = words.first() == "setup";
    const QString role = isSetUp ? QStringLiteral("admin") : arguments.value("role");
    const ServerAccount account{words[1], context.in.readLine().trimmed(), {}, role};
    KECE_CHECK((isSetUp ? setUpServer : setUpDesk)(context.opener, context.url, account));
    return Answer{{{"login", account.login}, {"role", role}},
        isSetUp ? say(QT_TRANSLATE_NOOP("CommandLine", "The server is ready; %1 sees everything.")).arg(account.login)
                : say(QT_TRANSLATE_NOOP("CommandLine", "%1 may log in.")).arg(account.login)};
}

} // namespace

Command serverCommand()
{
    return {"server", "setup LOGIN | desk LOGIN --role ROLE",
        say(QT_TRANSLATE_NOOP("CommandLine", "make a PostgreSQL server ready, and its accounts; passwords are read from stdin")),
        {{"role", say(QT_TRANSLATE_NOOP("CommandLine", "of the account: sales, manager, clerk, archive, executive, admin, or one of your own")),
            "ROLE"}},
        Command::Needs::Nothing, run};
}

} // namespace kece
