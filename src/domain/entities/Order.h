// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Entities.h"
#include "domain/schema/EntitySchema.h"

namespace kece {

/// A deal with its amount in fen. Cancelled orders count nowhere.
struct Order {
    Id<Order> id;
    Id<Customer> customer;
    QString orderNo;
    QDate orderedOn;
    std::optional<qint64> amount;
    Id<Product> product;
    std::optional<qint64> quantity; ///< thousandths
    std::optional<qint64> profit;
    QString status;
    Id<Contract> contract; ///< that it is booked on, may be none
    Stored stored;
};

const EntitySchema& orderSchema();

} // namespace kece
