// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/records/SaveEdit.h"

#include "services/records/FindRecord.h"
#include "services/records/SaveRecord.h"
#include "storage/AuditStore.h"
#include "storage/RecordStore.h"

#include <QCoreApplication>

namespace kece {

namespace {

constexpr int kMostEntries = 200; ///< of one record, newest first: more changes than this happen in no edit

Error wasMadeVoid(const TheirEdit& theirs)
{
    const Stored& stored = theirs.row.record.stored();
    return Error::conflict(
        QCoreApplication::translate("SaveEdit", "Not saved: %1 made “%2” void on %3 (%4). What you typed is still here; copy what you need.")
            .arg(theirs.latest.login, theirs.row.record.title(), stored.voidedOn.toString(Qt::ISODate), stored.voidReason));
}

} // namespace

Result<TheirEdit> readTheirs(Store& store, const Record& original)
{
    const EntitySchema& schema = original.schema();
    TheirEdit theirs;
    KECE_TRY(theirs.row, store.records().get(schema, original.id()));
    const int newer = theirs.row.record.stored().rowVersion - original.stored().rowVersion;
    if (newer <= 0)
        return theirs;
    theirs.latest.login = QCoreApplication::translate("SaveEdit", "somebody else");
    AuditFilter filter;
    filter.kind = QString::fromLatin1(schema.kind);
    filter.recordId = original.id();
    const auto entries = store.audit().entries(filter, 0, kMostEntries);
    if (!entries.ok()) // not everybody may read who did what
        return theirs;
    int versions = 0;
    for (const AuditEntry& entry : *entries) {
        const auto changes = readChanges(entry.changes);
        if (versions == newer || !changes.ok())
            break;
        if (entry.action != QLatin1String(AuditAction::kChange) && entry.action != QLatin1String(AuditAction::kVoid))
            continue;
        const FieldAuthor author{entry.actor, entry.at};
        if (versions++ == 0)
            theirs.latest = author;
        for (const FieldChange& change : *changes) {
            if (!theirs.authors.contains(change.field))
                theirs.authors.insert(change.field, author);
        }
    }
    return theirs;
}

Result<EditOutcome> compareEdit(Store& store, const Record& original, const Record& mine)
{
    EditOutcome outcome;
    KECE_TRY(TheirEdit theirs, readTheirs(store, original));
    if (theirs.row.record.isVoid())
        return wasMadeVoid(theirs);
    outcome.mine.record = mine;
    if (theirs.row.record.stored().rowVersion == original.stored().rowVersion)
        return outcome;
    KECE_TRY(outcome.mine.titles, titlesOf(store, mine));
    outcome.merge = mergeRecords(original, theirs.row.record, mine);
    outcome.theirs = std::move(theirs);
    return outcome;
}

Result<EditOutcome> saveEdit(Store& store, const Session& session, const Record& original, const Record& mine)
{
    EditOutcome outcome;
    if (mine.schema().isTracked) {
        KECE_TRY(outcome, compareEdit(store, original, mine));
    }
    if (!outcome.merge.isSettled())
        return outcome;
    KECE_CHECK(saveRecord(store, session, outcome.theirs.row.record.isNull() ? mine : outcome.merge.merged));
    outcome.isSaved = true;
    return outcome;
}

} // namespace kece
