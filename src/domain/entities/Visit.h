// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Entities.h"
#include "domain/schema/EntitySchema.h"

namespace kece {

/// A visit or another contact with a customer, and what came of it (R02 §7, R04 第十一条, R06 第11–13条).
struct Visit {
    Id<Visit> id;
    Id<Customer> customer;
    QDate visitedOn;
    Id<User> visitor;
    QString form;
    QString purpose;
    QString summary;
    QString needs;
    QString opinions;
    QDate nextVisitOn;
    Stored stored;
};

const EntitySchema& visitSchema();

} // namespace kece
