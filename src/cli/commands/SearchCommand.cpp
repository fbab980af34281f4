// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/Commands.h"
#include "domain/entities/Catalogue.h"
#include "storage/SearchStore.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>

namespace kece {

namespace {

Result<Answer> run(CommandContext& context, const QCommandLineParser& arguments)
{
    const QString kind = arguments.value("kind");
    if (!kind.isEmpty() && !schemaOfKind(kind))
        return wrongUsage(QCoreApplication::translate("CommandLine", "There is no kind “%1”.").arg(kind));
    const int limit = arguments.isSet("limit") ? arguments.value("limit").toInt() : 20;
    KECE_CHECK(context.open());

    const QString text = arguments.positionalArguments().join(' ');
    QElapsedTimer timer;
    timer.start();
    using Hits = QVector<SearchHit>;
    KECE_TRY(const Hits hits, context.database->read<Hits>([=](Store& store) { return store.search().find(text, kind, limit); }).result());
    QJsonArray list;
    QString lines;
    for (const SearchHit& hit : hits) {
        list << QJsonObject{{"kind", hit.kind}, {"id", hit.id}, {"code", hit.code}, {"title", hit.title}, {"matched", hit.matched}};
        lines += QStringLiteral("%1  %2  %3\n").arg(hit.code, hit.title, hit.matched);
    }
    return Answer{{{"hits", list}, {"elapsed_ms", timer.elapsed()}}, lines};
}

} // namespace

Command searchCommand()
{
    return {"search", "TEXT…", QCoreApplication::translate("CommandLine", "find customers and records"),
        {{"kind", QCoreApplication::translate("CommandLine", "only records of this kind"), "KIND"},
            {"limit", QCoreApplication::translate("CommandLine", "at most so many"), "N"}},
        Command::Needs::Nothing, run};
}

} // namespace kece
