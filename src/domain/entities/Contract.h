// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Entities.h"
#include "domain/schema/EntitySchema.h"

namespace kece {

/// A sales contract (R06 第18–25条). `breachedOn` is the day the customer broke it, for the rules that ask.
struct Contract {
    Id<Contract> id;
    QString contractNo;
    QString name;
    Id<Customer> customer;
    QString type;
    QDate signedOn;
    QDate startsOn;
    QDate endsOn;
    std::optional<qint64> amount;
    QString handler;
    QDate breachedOn;
    QString remark;
    Stored stored;
};

const EntitySchema& contractSchema();

} // namespace kece
