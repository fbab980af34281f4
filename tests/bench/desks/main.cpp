// SPDX-License-Identifier: GPL-3.0-or-later
#include "Desks.h"
#include "Floor.h"
#include "LostUpdates.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTemporaryDir>

namespace kece::bench {

namespace {

constexpr double kPromised = 2;

void measure(const Office& office, const Habits& habits, std::chrono::seconds time, int jobs)
{
    const QTemporaryDir folder;
    std::optional<DeskServer> server;
    report(QStringLiteral("setting up %1 desks and %L2 customers on a server").arg(office.desks).arg(office.customers()),
        secondsOf([&] { server.emplace(folder.path(), office); }));
    Floor floor(*server, office, habits, folder.path());

    // Half of the floor before, half after: a machine is not equally quick from one minute to the next.
    Floor::Outcome bare;
    floor.run(time / 2, jobs, bare);
    LostUpdates check(*server, office);
    const QString rolledBack = "select xact_rollback from pg_stat_database where datname = 'office'";
    const qint64 before = server->value(rolledBack).toLongLong();
    const Deeds deeds = workTogether(*server, office, habits, time);
    const qint64 again = server->value(rolledBack).toLongLong() - before;
    QStringList problems = deeds.failures;
    const double checking = secondsOf([&] { problems << check.since(deeds); });
    floor.run(time / 2, jobs, bare);

    report(QStringLiteral("%1 visits, %2 edits kept, %3 refused: checked, with the trail")
               .arg(deeds.visits.size())
               .arg(deeds.edits())
               .arg(deeds.refused),
        checking, problems.isEmpty() ? "none lost" : "LOST");
    for (const QString& problem : problems)
        std::printf("  %s\n", qPrintable(problem));
    if (deeds.saves.empty() || deeds.lookUps.empty() || bare.saves.empty())
        fail("too short a time: nobody saved a second visit");
    report("a desk's search and the record it found, p95", percentile(deeds.lookUps, 0.95));
    report("a desk's save of a visit, median | pgbench", percentile(deeds.saves, 0.5), percentile(bare.saves, 0.5), kPromised);
    report("a desk's save of a visit, p95 | pgbench", percentile(deeds.saves, 0.95), percentile(bare.saves, 0.95), kPromised);
    std::printf("  %d statements a save; run again because another came between: %d of %d visits and edits, in pgbench %d of %d visits\n",
        int(floor.statements()), int(again), int(deeds.visits.size() + deeds.edits()), int(bare.again), int(bare.saves.size()));
    if (!problems.isEmpty())
        fail("not everything that was acknowledged is there");
}

} // namespace

} // namespace kece::bench

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    using namespace kece::bench;
    QCommandLineParser parser;
    parser.setApplicationDescription(
        "Measures desks at work on one server: whether anything is lost, and a save beside the same statements in pgbench.");
    parser.addHelpOption();
    parser.addOption({"desks", "how many desks", "n", "200"});
    parser.addOption({"seconds", "how long they work", "n", "120"});
    parser.addOption({"think", "how long a desk thinks on average, in milliseconds", "n", "20000"});
    parser.addOption({"jobs", "how many threads pgbench has; as many as there are desks", "n"});
    parser.process(application);
    Office office;
    office.desks = parser.value("desks").toInt();
    Habits habits;
    habits.thinkMs = parser.value("think").toInt();
    measure(
        office, habits, std::chrono::seconds(parser.value("seconds").toInt()), parser.isSet("jobs") ? parser.value("jobs").toInt() : office.desks);
    return 0;
}
