// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/Commands.h"
#include "services/tiers/SimulatePolicy.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>

namespace kece {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

Result<Answer> run(CommandContext& context, const QCommandLineParser& arguments)
{
    const QString policy = arguments.value("policy");
    KECE_CHECK(context.open());
    KECE_TRY(const QDate asOf, dayOption(arguments, "as-of", context.session));
    KECE_TRY(const Simulation simulation,
        context.database->read<Simulation>([=](Store& store) { return simulatePolicy(store, policy, asOf, {}); }).result());
    QJsonObject matrix;
    QString text = say(QT_TRANSLATE_NOOP("CommandLine", "%1 customers would stand elsewhere under %2 than under %3.\n"))
                       .arg(simulation.changed)
                       .arg(simulation.to, simulation.from);
    for (auto from = simulation.matrix.begin(); from != simulation.matrix.end(); ++from) {
        QJsonObject row;
        for (auto to = from->begin(); to != from->end(); ++to) {
            row.insert(to.key(), *to);
            text += QStringLiteral("  %1 → %2  %3\n").arg(from.key(), to.key()).arg(*to);
        }
        matrix.insert(from.key(), row);
    }
    QJsonArray sample;
    for (const SimulatedMove& move : simulation.sample)
        sample << QJsonObject{{"customer", move.customer}, {"name", move.name}, {"from", move.from}, {"to", move.to}};
    return Answer{{{"from", simulation.from}, {"to", simulation.to}, {"as_of", asOf.toString(Qt::ISODate)}, {"changed", simulation.changed},
                      {"matrix", matrix}, {"sample", sample}},
        text};
}

} // namespace

Command simulateCommand()
{
    return {"simulate", "--policy P", say(QT_TRANSLATE_NOOP("CommandLine", "what another policy would make of the customers; writes nothing")),
        {asOfOption(), {"policy", say(QT_TRANSLATE_NOOP("CommandLine", "the pack to try, by id or file")), "P"}}, Command::Needs::Nothing, run};
}

} // namespace kece
