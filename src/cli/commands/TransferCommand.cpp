// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/Commands.h"
#include "policy/access/Person.h"
#include "services/session/DatabaseUrl.h"
#include "storage/DatabaseOpener.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace kece {

namespace {

Result<Answer> run(CommandContext& context, const QCommandLineParser& arguments)
{
    const Person& person = *context.session.person;
    if (!person.may(Action::Maintain)) // everybody's records, and the key of the trail
        return person.denied(Action::Maintain);
    context.database.reset();
    const QString from = context.url.isEmpty() ? configuredDatabaseUrl() : context.url;
    const QString to = arguments.positionalArguments().first();
    KECE_TRY(const auto tables, context.opener.transfer(from, to));
    QJsonObject rows;
    qint64 all = 0;
    for (const auto& table : tables) {
        rows.insert(table.name, table.rows);
        all += table.rows;
    }
    return Answer{{{"tables", rows}, {"rows", all}}, QCoreApplication::translate("CommandLine", "%1 rows transferred and compared.").arg(all)};
}

} // namespace

Command transferCommand()
{
    return {"transfer", "TO", QCoreApplication::translate("CommandLine", "copy the whole database into a new one: from a file to a server, or back"),
        {}, Command::Needs::Database, run};
}

} // namespace kece
