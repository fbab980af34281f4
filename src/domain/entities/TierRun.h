// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Entities.h"
#include "domain/schema/EntitySchema.h"

namespace kece {

/// One grading: as of which day, by which version, with what outcome.
struct TierRun {
    Id<TierRun> id;
    QDate asOf;
    QString pack;
    QString version;
    Id<Department> department;
    QString state;
    QDateTime ranAt;
    QString actor;
    qint64 population = 0;
    qint64 changed = 0;
    qint64 promoted = 0;
    qint64 demoted = 0;
    qint64 capped = 0;
    QString dimension = "tiering";
    QString outcome; ///< JSON: counts per tier, warnings
};

const EntitySchema& tierRunSchema();

} // namespace kece
