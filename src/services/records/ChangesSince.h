// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/EntitySchema.h"
#include "foundation/Result.h"
#include "storage/Store.h"

#include <QVector>

namespace kece {

/// A record that somebody saved or voided.
struct ChangedRecord {
    const EntitySchema* schema = nullptr;
    qint64 id = 0;

    friend bool operator==(const ChangedRecord&, const ChangedRecord&) = default;
};

/// What was recorded after the change numbered `since`. `areMany`: more than is worth telling one by one, or something that leaves no change record
/// of its own (an import, a grading).
struct ChangesSince {
    QVector<ChangedRecord> records;
    bool areMany = false;
    qint64 newest = 0; ///< where to go on from
};

Result<ChangesSince> changesSince(Store& store, qint64 since);

/// The newest number, to begin from.
Result<qint64> newestChange(Store& store);

} // namespace kece
