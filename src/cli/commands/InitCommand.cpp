// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/Commands.h"
#include "services/access/FrontDoor.h"
#include "services/policies/Policies.h"
#include "services/session/DatabaseUrl.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace kece {

namespace {

Result<Answer> run(CommandContext& context, const QCommandLineParser& arguments)
{
    const QString url = context.url.isEmpty() ? configuredDatabaseUrl() : context.url;
    if (context.url.isEmpty())
        QDir().mkpath(QFileInfo(url).absolutePath());
    QStringList packs;
    for (const QString& value : arguments.values("policy"))
        packs += value.split(',', Qt::SkipEmptyParts);
    packs += arguments.positionalArguments();
    if (packs.isEmpty())
        packs << QString::fromLatin1(kDefaultPack);
    KECE_TRY(const FrontDoor door, FrontDoor::create(context.opener, context.session, url, packs));
    Answer answer;
    answer.json = {{"database", door.location()}, {"schema_version", door.schemaVersion()}, {"policies", QJsonArray::fromStringList(packs)}};
    answer.text = QCoreApplication::translate("CommandLine", "Created %1; in force: %2.").arg(door.location(), packs.join(", "));
    return answer;
}

} // namespace

Command initCommand()
{
    return {"init", "[--policy PACK…]", QCoreApplication::translate("CommandLine", "create the database"),
        {{"policy", QCoreApplication::translate("CommandLine", "packs to put in force; of several, the later wins per section"), "PACK"}},
        Command::Needs::Nothing, run};
}

} // namespace kece
