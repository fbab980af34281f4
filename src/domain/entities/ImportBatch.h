// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Entities.h"
#include "domain/schema/EntitySchema.h"

namespace kece {

/// One import of a file, so that the whole of it can be taken back.
struct ImportBatch {
    Id<ImportBatch> id;
    QString kind;
    QString fileName;
    QDateTime importedAt;
    Id<User> user;
    qint64 rows = 0;
    qint64 inserted = 0;
    qint64 updated = 0;
    QDateTime undoneAt;
};

const EntitySchema& importBatchSchema();

} // namespace kece
