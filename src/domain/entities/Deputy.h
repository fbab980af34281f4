// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Entities.h"
#include "domain/schema/EntitySchema.h"

namespace kece {

/// Who decides in somebody's place on approvals, from one day up to and including another.
struct Deputy {
    Id<Deputy> id;
    Id<User> user;
    Id<User> deputy;
    QDate startsOn;
    QDate endsOn;
    QString reason;
    Stored stored;
};

const EntitySchema& deputySchema();

} // namespace kece
