// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/records/ChangesSince.h"

#include "domain/entities/AuditEntry.h"
#include "domain/entities/Catalogue.h"
#include "storage/AuditStore.h"

#include <algorithm>

namespace kece {

namespace {

constexpr int kMost = 200;

bool isOneOf(const QString& action, std::initializer_list<const char*> words)
{
    return std::any_of(words.begin(), words.end(), [&](const char* word) { return action == QLatin1String(word); });
}

} // namespace

Result<ChangesSince> changesSince(Store& store, qint64 since)
{
    using namespace AuditAction;
    ChangesSince changes{{}, true, since};
    const auto entries = store.audit().entries({}, 0, kMost);
    if (!entries.ok() || entries->isEmpty()) // not everybody may read who did what
        return changes;
    changes.newest = entries->first().id.value;
    if (changes.newest <= since || entries->last().id.value > since)
        return changes;
    changes.areMany = false;
    for (const AuditEntry& entry : *entries) {
        if (entry.id.value <= since)
            break;
        const ChangedRecord changed{schemaOfKind(entry.kind), entry.recordId};
        if (isOneOf(entry.action, {kImport, kUndoImport, kGrade, kPolicy, kErase, kAnonymise}))
            changes.areMany = true;
        else if (isOneOf(entry.action, {kCreate, kChange, kVoid, kDecision}) && changed.schema && !changes.records.contains(changed))
            changes.records << changed;
    }
    return changes;
}

} // namespace kece
