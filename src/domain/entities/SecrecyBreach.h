// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Entities.h"
#include "domain/schema/EntitySchema.h"

namespace kece {

/// A breach of secrecy and what was done about it: found, remedied, carried out, reported, approved, filed (R28 流程十七, R19 五.3). The penalty is
/// the company's to set; no regulation gives an amount. Without a customer it is about figures or rules of the company (R10 4, 8).
struct SecrecyBreach {
    Id<SecrecyBreach> id;
    QDate foundOn;
    Id<Customer> customer;
    QString content;
    Id<User> foundBy;
    Id<User> answerable;
    std::optional<qint64> penalty;
    QString remedy;
    Id<User> reviewedBy;
    Id<User> executedBy;
    QString report;
    Id<User> approvedBy;
    QDate closedOn;
    Stored stored;
};

const EntitySchema& secrecyBreachSchema();

} // namespace kece
