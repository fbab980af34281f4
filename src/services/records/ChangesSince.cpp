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

Result<qint64> newestChange(Store& store)
{
    KECE_TRY(const QVector<AuditMark> marks, store.audit().marks(0, 1));
    return marks.isEmpty() ? 0 : marks.first().number;
}

Result<ChangesSince> changesSince(Store& store, qint64 since)
{
    using namespace AuditAction;
    ChangesSince changes;
    changes.newest = since;
    KECE_TRY(const QVector<AuditMark> marks, store.audit().marks(since, kMost));
    if (marks.isEmpty())
        return changes;
    changes.newest = marks.first().number;
    changes.areMany = marks.size() == kMost;
    for (const AuditMark& mark : marks) {
        const ChangedRecord changed{schemaOfKind(mark.kind), mark.recordId};
        if (isOneOf(mark.action, {kImport, kUndoImport, kGrade, kPolicy, kErase, kAnonymise}))
            changes.areMany = true;
        else if (isOneOf(mark.action, {kCreate, kChange, kVoid, kDecision}) && changed.schema && !changes.records.contains(changed))
            changes.records << changed;
    }
    return changes;
}

} // namespace kece
