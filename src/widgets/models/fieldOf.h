// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/EntitySchema.h"

namespace kece {

/// The field that describes a member: `fieldOf<&Visit::customer>(visitSchema())`. So that code names members, not keys.
template<auto M>
const Field& fieldOf(const EntitySchema& schema)
{
    for (const Field& field : schema.fields) {
        if (field.read == &detail::readMember<M>)
            return field;
    }
    Q_UNREACHABLE();
}

} // namespace kece
