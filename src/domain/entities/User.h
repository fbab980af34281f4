// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Entities.h"
#include "domain/schema/EntitySchema.h"

namespace kece {

/// Someone who works with the program; `login` is what files and the command line call them by.
struct User {
    Id<User> id;
    QString login;
    QString name;
    Id<Department> department;
    QString role;
    bool disabled = false;
    Id<SecrecyLevel> secrecyLevel; ///< the strictest of which this person may take archives out without standing on their lists
    QString rank;                  ///< in the company, for the duties that ask who went: top, deputy, lead, staff
    Stored stored;
};

const EntitySchema& userSchema();

} // namespace kece
