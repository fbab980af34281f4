// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Entities.h"
#include "domain/schema/EntitySchema.h"

namespace kece {

/// A role that the company made beside those that ship, mostly a copy of one. `grants` is what it may do, one grant a line (docs/access.md).
struct Role {
    Id<Role> id;
    QString key;
    QString name;
    QString grants;
    Stored stored;
};

const EntitySchema& roleSchema();

} // namespace kece
