// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/Commands.h"
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
    const QString scope = isSetUp ? QStringLiteral("all") : arguments.value("scope");
    if ((!isSetUp && words.first() != "desk") || words.size() != 2 || !QStringList{"own", "department", "tree", "all"}.contains(scope))
        return wrongUsage(say(QT_TRANSLATE_NOOP("CommandLine",
            "Usage: --db postgresql://… server setup LOGIN | server desk LOGIN --scope own|department|tree|all; the password on stdin")));
    const ServerAccount account{words[1], context.in.readLine().trimmed(), scope};
    KECE_CHECK(isSetUp ? context.opener.setUpServer(context.url, account) : context.opener.setUpDesk(context.url, account));
    return Answer{{{"login", account.login}, {"scope", scope}},
        isSetUp ? say(QT_TRANSLATE_NOOP("CommandLine", "The server is ready; %1 sees everything.")).arg(account.login)
                : say(QT_TRANSLATE_NOOP("CommandLine", "%1 may log in.")).arg(account.login)};
}

} // namespace

Command serverCommand()
{
    return {"server", "setup LOGIN | desk LOGIN --scope S",
        say(QT_TRANSLATE_NOOP("CommandLine", "make a PostgreSQL server ready, and its accounts; passwords are read from stdin")), 1, 2,
        {{"scope", say(QT_TRANSLATE_NOOP("CommandLine", "what the desk sees: own, department, tree or all")), "S"}}, Command::Needs::Nothing, run};
}

} // namespace kece
