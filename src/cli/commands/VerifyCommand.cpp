// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/Commands.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>

namespace kece {

namespace {

Result<Answer> run(CommandContext& context, const QCommandLineParser&)
{
    KECE_TRY(const QStringList problems, context.database->read<QStringList>([](Store& store) { return store.verify(); }).result());
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
        QCoreApplication::translate("CommandLine", "check the database: integrity, references, schema, digests of the rows, derived indexes, trail"),
        {}, Command::Needs::Database, run};
}

} // namespace kece
