// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Entities.h"
#include "domain/schema/EntitySchema.h"

namespace kece {

/// What is sold; a pack may grade a customer per product (R02 §2.2d).
struct Product {
    Id<Product> id;
    QString name;
    QString code;
    Stored stored;
};

const EntitySchema& productSchema();

} // namespace kece
