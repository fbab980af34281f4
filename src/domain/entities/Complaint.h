// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Entities.h"
#include "domain/schema/EntitySchema.h"

namespace kece {

/// A complaint case as a clerk takes it down (R06 第14条, R12 第六条). Instants are UTC.
struct Complaint {
    Id<Complaint> id;
    QString complaintNo;
    Id<Customer> customer;
    QDateTime receivedAt;
    QString channel;
    QString category;
    QString content;
    Id<Product> product;
    QString orderNo;
    std::optional<qint64> claimAmount;
    QDateTime documentsAt;
    QDateTime repliedAt;
    QDateTime resolvedAt;
    QString justified;
    QDateTime replyDueAt;  ///< computed: by the clocks of the policy in force
    QDateTime resultDueAt; ///< computed
    Stored stored;
};

const EntitySchema& complaintSchema();

} // namespace kece
