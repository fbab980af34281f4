// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/tiers/GradedAsOf.h"

#include <QMap>

namespace kece {

struct SimulatedMove {
    QString customer;
    QString name;
    QString from; ///< tier id; empty: unclassified, "-": not graded
    QString to;
};

/// What another policy would make of the customers, against the policy in force; both graded as of the same day by the same evaluator.
struct Simulation {
    QDate asOf;
    QString from; ///< pack ids
    QString to;
    QMap<QString, QMap<QString, qint64>> matrix; ///< tier → tier → customers
    qint64 changed = 0;
    QVector<SimulatedMove> sample;
};

/// Writes nothing. NotFound where no tiering is in force, Invalid where the policy named has none.
Result<Simulation> simulatePolicy(Store& given, const QString& policy, QDate asOf, Progress progress);

} // namespace kece
