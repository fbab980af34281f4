// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Entities.h"
#include "domain/schema/EntitySchema.h"

namespace kece {

/// A person at a customer.
struct Contact {
    Id<Contact> id;
    Id<Customer> customer;
    QString name;
    QString position;
    QString phone;
    QString mobile;
    QString email;
    bool isPrimary = false;
    QString remark;
    Stored stored;
};

const EntitySchema& contactSchema();

} // namespace kece
