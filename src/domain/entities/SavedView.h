// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Entities.h"
#include "domain/schema/EntitySchema.h"

namespace kece {

/// A list's filters, columns and order under a name; `definition` is JSON.
struct SavedView {
    Id<SavedView> id;
    QString kind;
    QString name;
    QString definition;
    Id<User> owner;
    Stored stored;
};

const EntitySchema& savedViewSchema();

} // namespace kece
