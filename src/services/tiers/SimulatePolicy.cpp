// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/tiers/SimulatePolicy.h"

#include "domain/entities/Customer.h"
#include "policy/tiering/GradingMovement.h"
#include "services/tiers/GradingsInForce.h"
#include "storage/RecordStore.h"

#include <QCoreApplication>

namespace kece {

namespace {

QString idOf(const Grading& grading, int tier)
{
    if (tier == kOutside)
        return QStringLiteral("-");
    return tier == kUnclassified ? QString("") : grading.tiers[tier].id;
}

Result<PolicyGrading> tieringAmong(const std::vector<PolicyGrading>& gradings)
{
    for (const PolicyGrading& entry : gradings) {
        if (entry.grading->id == QLatin1String("tiering"))
            return entry;
    }
    return Error::invalid(QCoreApplication::translate("ReviewTiers", "“%1” has no tiering to compare.").arg(gradings.front().policy->pack.id),
        QStringLiteral("policy"));
}

} // namespace

Result<Simulation> simulatePolicy(Store& given, const QString& policy, QDate asOf, Progress progress)
{
    KECE_TRY(Store * own, given.to(Action::Grade));
    Store& store = *own;
    KECE_TRY(const auto inForce, gradingsInForce(store, asOf));
    KECE_TRY(const auto named, gradingsOf(store, policy));
    KECE_TRY(const PolicyGrading now, tieringAmong(inForce));
    KECE_TRY(const PolicyGrading then, tieringAmong(named));
    KECE_TRY(const auto before, gradeAsOf(store, now.policy, *now.grading, {asOf}, progress));
    KECE_TRY(const auto after, gradeAsOf(store, then.policy, *then.grading, {asOf}, progress));
    const GradingMovement movement = compareGradings({*now.grading, before->table, before->graded}, {*then.grading, after->table, after->graded});

    Simulation simulation;
    simulation.asOf = asOf;
    simulation.from = now.policy->pack.id;
    simulation.to = then.policy->pack.id;
    simulation.changed = movement.changed();
    for (int from = kOutside; from < int(now.grading->tiers.size()); ++from) {
        for (int to = kOutside; to < int(then.grading->tiers.size()); ++to) {
            if (const qint64 count = movement.count(from, to); count > 0)
                simulation.matrix[idOf(*now.grading, from)][idOf(*then.grading, to)] = count;
        }
    }
    std::vector<qint64> ids;
    for (const MemberMove& move : movement.sample())
        ids.push_back(move.customer);
    KECE_TRY(const auto rows, store.records().rows(customerSchema(), ids));
    QHash<qint64, QPair<QString, QString>> names;
    for (const RecordRow& row : rows)
        names.insert(row.record.id(), {row.record.as<Customer>().code, row.record.as<Customer>().name});
    for (const MemberMove& move : movement.sample())
        simulation.sample << SimulatedMove{
            names.value(move.customer).first, names.value(move.customer).second, idOf(*now.grading, move.from), idOf(*then.grading, move.to)};
    return simulation;
}

} // namespace kece
