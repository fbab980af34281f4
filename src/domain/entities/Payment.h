// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Entities.h"
#include "domain/schema/EntitySchema.h"

namespace kece {

/// What a customer owes on a day, and what came (fen). Not yet paid on a day is unpaid on that day.
struct Payment {
    Id<Payment> id;
    Id<Customer> customer;
    QString reference;
    QDate dueOn;
    std::optional<qint64> amountDue;
    QDate paidOn;
    std::optional<qint64> amountPaid;
    Id<Contract> contract; ///< that it is booked on, may be none
    Stored stored;
};

const EntitySchema& paymentSchema();

} // namespace kece
