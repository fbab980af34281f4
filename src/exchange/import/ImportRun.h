// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import/ImportRequest.h"
#include "foundation/Progress.h"
#include "services/session/Session.h"
#include "storage/Database.h"

namespace kece {

/// Imports one file, all or nothing, as one unit of work on the writer's thread; the caller waits, so not for the GUI thread. A report whose rows
/// have errors is not an Error: nothing was written (unless bad rows were to be skipped) and the report lists them. Errors are for files that cannot
/// be read or mapped at all, a broken disk, or Cancelled. A dry run gives the same report and writes nothing.
Result<ImportReport> importFile(Database& database, const Session& session, const ImportRequest& request, Progress progress);

struct UndoReport {
    QString kind;
    qint64 removed = 0;
    qint64 restored = 0;
};
/// Takes a whole import of this kind back, updates included. Conflict, naming the record, where something was changed since; Invalid where the batch
/// is of another kind.
Result<UndoReport> undoImport(Database& database, const Session& session, const EntitySchema& schema, qint64 batch);

} // namespace kece
