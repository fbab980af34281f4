// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/records/ChangesSince.h"

#include "domain/entities/Catalogue.h"
#include "domain/entities/ChangeRecord.h"
#include "storage/RecordStore.h"

namespace kece {

namespace {

constexpr int kMost = 200;

} // namespace

Result<ChangesSince> changesSince(Store& store, qint64 since)
{
    ChangesSince changes;
    const auto newest = store.records().newestChange();
    const auto rows = store.records().changesAfter(since, kMost);
    changes.areMany = !newest.ok() || !rows.ok() || rows->isEmpty() || rows->size() == kMost; // not everybody may read who did what
    if (changes.areMany) {
        changes.newest = newest.ok() ? *newest : since;
        return changes;
    }
    changes.newest = *newest;
    for (const RecordRow& row : *rows) {
        const auto& change = row.record.as<ChangeRecord>();
        const ChangedRecord changed{schemaOfKind(change.kind), change.recordId};
        if (changed.schema && !changes.records.contains(changed))
            changes.records << changed;
    }
    return changes;
}

} // namespace kece
