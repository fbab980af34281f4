// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/AuditEntry.h"
#include "domain/query/RecordQuery.h"
#include "services/session/Session.h"
#include "storage/Database.h"

namespace kece {

/// A line of the trail about an export or print of a kind: what was asked for (`query`, where there is one) and the file it goes to (`-` for none).
AuditEntry exportEntry(const char* action, const QString& kind, const QString& file, const RecordQuery& query = {});

/// Records an act that changes nothing (export, print, showing in clear) in a unit of work of its own; to be waited for before the answer is given
/// out. A database that is open for reading only has no room for it: then the act goes to the program's log.
QFuture<Result<qint64>> recordAct(Database& database, const Session& session, const AuditEntry& entry);
/// The same for an export of a kind, if whoever asks for it may: what is refused is not in the trail as done.
QFuture<Result<qint64>> recordExport(Database& database, const Session& session, const EntitySchema& schema, const AuditEntry& entry);

/// The conditions of a list as the trail keeps them: `region = 重庆; amount_12m >= 100000`.
QString conditionsText(const RecordQuery& query);

} // namespace kece
