// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/Commands.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>

namespace kece {

namespace {

/// What keeps the database from being looked at is a problem like any other.
QStringList problemsOf(CommandContext& context)
{
    if (const Done opened = context.open(); !opened.ok())
        return QStringList{opened.error().message};
    const auto problems = context.database->read<QStringList>([](Store& store) { return store.verify(); }).result();
    return problems.ok() ? *problems : QStringList{problems.error().message};
}

Result<Answer> run(CommandContext& context, const QCommandLineParser&)
{
    const QStringList problems = problemsOf(context);
    Answer answer;
    answer.json = {{"ok", problems.isEmpty()}, {"problems", QJsonArray::fromStringList(problems)}};
    answer.text = problems.isEmpty() ? QCoreApplication::translate("CommandLine", "The database is sound.") : problems.join('\n');
    if (!problems.isEmpty())
        answer.failure = QCoreApplication::translate("CommandLine", "The database is not sound: %1 problems.").arg(problems.size());
    return answer;
}

} // namespace

Command verifyCommand()
{
    return {"verify", {},
        QCoreApplication::translate("CommandLine", "check the database: integrity, references, schema, digests of the rows, derived indexes"), 0, 0,
        {}, Command::Needs::Nothing, run};
}

} // namespace kece
