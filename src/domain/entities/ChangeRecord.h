// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Entities.h"
#include "domain/schema/EntitySchema.h"

namespace kece {

/// Who changed what, when, from what to what. `changes` is a JSON list of {field, before, after}.
struct ChangeRecord {
    Id<ChangeRecord> id;
    QDateTime at;
    QString actor;
    QString kind;
    qint64 recordId = 0;
    QString action;
    QString changes;
    QString reason;
};

const EntitySchema& changeRecordSchema();

} // namespace kece
