// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Entities.h"
#include "domain/schema/EntitySchema.h"

namespace kece {

/// Forbids business with a customer, by one department or (without one) by the company (R02 §3.5). In force from `startsOn` up to and including
/// `endsOn`.
struct BlacklistEntry {
    Id<BlacklistEntry> id;
    Id<Customer> customer;
    Id<Department> department;
    QString reason;
    QDate startsOn;
    QDate endsOn;
    Stored stored;
};

const EntitySchema& blacklistEntrySchema();

} // namespace kece
