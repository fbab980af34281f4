// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "storage/Database.h"

#include <QString>

namespace kece {

struct EntitySchema;
struct Field;

/// A masked value in clear, once: takes the right to reveal of this very record, and is given out only when the trail's line about it is written.
/// Blocks; for the window there is the future.
QFuture<Result<QString>> revealLater(Database& database, const EntitySchema& schema, const Field& field, qint64 record);
inline Result<QString> revealField(Database& database, const EntitySchema& schema, const Field& field, qint64 record)
{
    return revealLater(database, schema, field, record).result();
}

} // namespace kece
