// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Entities.h"
#include "domain/schema/EntitySchema.h"

namespace kece {

/// A unit of the company, in a tree. A tier, a blacklist entry and the figures under a cap belong to exactly one (R02 §4.4).
struct Department {
    Id<Department> id;
    QString name;
    Id<Department> parent;
    Stored stored;
};

const EntitySchema& departmentSchema();

} // namespace kece
