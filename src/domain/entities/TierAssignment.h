// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Entities.h"
#include "domain/schema/EntitySchema.h"

namespace kece {

/// The tier in force of a customer in a department (and for a product where the pack grades by product): TIER-08. Dimension is `tiering` or the id of
/// a classification.
struct TierAssignment {
    Id<TierAssignment> id;
    Id<Customer> customer;
    Id<Department> department;
    Id<Product> product;
    QString dimension;
    QString tier;
    QString tierName;
    QString tierNameEn;
    std::optional<qint64> tierRank;
    QDate since;
    QString pack;
    QString version;
    QString articles;
    QString cappedBy;
    QString figures; ///< JSON
};

const EntitySchema& tierAssignmentSchema();

} // namespace kece
