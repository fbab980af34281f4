// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Entities.h"
#include "domain/schema/EntitySchema.h"

namespace kece {

/// One version of a policy pack as it was put into the database; `text` is its TOML, kept for ever once in force.
struct PolicyVersion {
    Id<PolicyVersion> id;
    QString pack;
    QString version;
    QString name;
    QString source;
    QString text;
    QString digest;
    QDateTime addedAt;
};

const EntitySchema& policyVersionSchema();

} // namespace kece
