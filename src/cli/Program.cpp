// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Program.h"

#include "cli/Usage.h"
#include "cli/commands/Commands.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QIODevice>
#include <QJsonDocument>

#include <algorithm>

namespace kece {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

void print(QIODevice& device, const QString& text)
{
    device.write(text.toUtf8());
    if (!text.endsWith('\n'))
        device.write("\n");
}

/// Options that belong to no command: they may stand before or after it.
struct Common {
    QString database;
    QString user;
    bool json = false;
    bool passwordOnStdin = false;
    bool help = false;
    bool version = false;
    QStringList rest;
    QString mistake;
};

Common takeCommon(const QStringList& arguments)
{
    Common common;
    for (int i = 0; i < arguments.size(); ++i) {
        const QString& a = arguments[i];
        const auto valueOf = [&](const QString& option, QString& value) {
            if (a.startsWith(option + '=')) {
                value = a.mid(option.size() + 1);
                return true;
            }
            if (a != option)
                return false;
            if (i + 1 < arguments.size())
                value = arguments[++i];
            else
                common.mistake = say(QT_TRANSLATE_NOOP("CommandLine", "The option %1 needs a value.")).arg(option);
            return true;
        };
        if (valueOf("--db", common.database) || valueOf("--user", common.user))
            continue;
        if (a == "--json")
            common.json = true;
        else if (a == "--password-stdin")
            common.passwordOnStdin = true;
        else if (a == "--help" || a == "-h")
            common.help = true;
        else if (a == "--version")
            common.version = true;
        else
            common.rest << a;
    }
    return common;
}

QString overview(const QVector<Command>& commands)
{
    QString text = say(QT_TRANSLATE_NOOP("CommandLine", "kecectl [--db FILE] [--user NAME] [--json] COMMAND …\n\nCommands:\n"));
    for (const Command& command : commands)
        text += QStringLiteral("  %1  %2\n").arg((command.name + ' ' + briefUsage(command.usage)).leftJustified(34), command.summary);
    return text + say(QT_TRANSLATE_NOOP("CommandLine", "\n“kecectl COMMAND --help” lists a command's options.\n"));
}

int refuse(const Common& common, ProgramStreams streams, const Error& error, int exitCode)
{
    print(streams.err, error.message);
    if (common.json) {
        const QJsonObject said{{"message", error.message},
            {"field", error.field.isEmpty() || isWrongUsage(error) ? QJsonValue() : QJsonValue(error.field)},
            {"row", error.row == 0 ? QJsonValue() : QJsonValue(error.row)}};
        print(streams.out, QString::fromUtf8(QJsonDocument(QJsonObject{{"error", said}}).toJson(QJsonDocument::Compact)));
    }
    return exitCode;
}

int misunderstood(const Common& common, ProgramStreams streams, const QString& message)
{
    return refuse(common, streams, Error::invalid(message), 2);
}

/// What can be seen to be wrong before a database is looked for; empty: nothing.
QString mistakeIn(const Command& command, const QCommandLineParser& parser)
{
    if (!fitsUsage(command.usage, parser))
        return say(QT_TRANSLATE_NOOP("CommandLine", "Usage: kecectl %1 %2")).arg(command.name, command.usage);
    for (const QCommandLineOption& option : command.options) {
        const QString name = option.names().first();
        if (option.valueName() == QLatin1String("DAY")) {
            if (const auto day = dayOption(parser, name); !day.ok())
                return day.error().message;
        } else if (parser.isSet(name)
            && ((option.valueName() == QLatin1String("N") && parser.value(name).toInt() < 1)
                || (option.valueName() == QLatin1String("BATCH") && parser.value(name).toLongLong() < 1))) {
            return say(QT_TRANSLATE_NOOP("CommandLine", "--%1 needs a number from 1.")).arg(name);
        } else if (option.valueName() == QLatin1String("DAYS") && parser.isSet(name)) {
            bool isNumber = false;
            if (parser.value(name).toInt(&isNumber) < 0 || !isNumber)
                return say(QT_TRANSLATE_NOOP("CommandLine", "--%1 needs a number of days.")).arg(name);
        }
    }
    return {};
}

int runCommand(const Command& command, const Common& common, DatabaseOpener& opener, ProgramStreams streams)
{
    QCommandLineParser parser;
    parser.addOptions(command.options);
    if (command.options.isEmpty())
        parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    if (common.help) {
        const QString options = parser.helpText().section(QStringLiteral("\n\n"), 1);
        print(streams.out, QStringLiteral("kecectl %1 %2\n%3\n\n%4").arg(command.name, command.usage, command.summary, options));
        return 0;
    }
    if (!parser.parse(QStringList{"kecectl"} + common.rest.mid(1)))
        return misunderstood(common, streams, parser.errorText());
    if (const QString mistake = mistakeIn(command, parser); !mistake.isEmpty())
        return misunderstood(common, streams, mistake);

    CommandContext context{opener, nullptr, common.database, {}, common.json, streams.out, streams.in, common.user, common.passwordOnStdin};
    if (command.needs == Command::Needs::Database) {
        if (const auto opened = context.open(); !opened.ok())
            return refuse(common, streams, opened.error(), 1);
    }
    const auto answer = command.run(context, parser);
    if (!answer.ok())
        return refuse(common, streams, answer.error(), isWrongUsage(answer.error()) ? 2 : 1);
    if (context.mustChangePassword)
        print(streams.err,
            say(QT_TRANSLATE_NOOP("CommandLine", "This password was given by an administrator; replace it: kecectl --user %1 user set-password"))
                .arg(context.user));
    if (context.json)
        print(streams.out, QString::fromUtf8(QJsonDocument(answer->json).toJson(QJsonDocument::Indented)));
    else if (!answer->text.isEmpty())
        print(streams.out, answer->text);
    if (answer->failure.isEmpty())
        return 0;
    print(streams.err, answer->failure);
    return 1;
}

} // namespace

int runProgram(const QStringList& arguments, DatabaseOpener& opener, ProgramStreams streams)
{
    const Common common = takeCommon(arguments);
    const auto commands = allCommands();
    if (!common.mistake.isEmpty())
        return misunderstood(common, streams, common.mistake);
    if (common.version) {
        print(streams.out, QStringLiteral("kecectl " KECE_VERSION));
        return 0;
    }
    if (common.rest.isEmpty()) {
        print(common.help ? streams.out : streams.err, overview(commands));
        return common.help ? 0 : 2;
    }
    const auto wanted = std::find_if(commands.begin(), commands.end(), [&](const Command& c) { return c.name == common.rest.first(); });
    if (wanted == commands.end())
        return misunderstood(common, streams,
            say(QT_TRANSLATE_NOOP("CommandLine", "There is no command “%1”; “kecectl --help” lists them.")).arg(common.rest.first()));
    return runCommand(*wanted, common, opener, streams);
}

} // namespace kece
