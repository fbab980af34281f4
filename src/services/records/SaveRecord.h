// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/Record.h"
#include "foundation/Result.h"
#include "services/session/Session.h"
#include "storage/Store.h"

namespace kece {

/// Saves a new record (id 0) or an edit of one, within the unit of work of `store`: validated, with its entry in the trail. Returns its id.
/// Errors: Invalid with the field at fault, Conflict where someone saved in between or a unique value is taken, Denied for kinds that only the
/// program writes.
Result<qint64> saveRecord(Store& store, const Session& session, const Record& typed);

/// 作废: the record stays, marked with the day and the reason, and counts nowhere from that day on.
Done voidRecord(Store& store, const Session& session, const EntitySchema& schema, qint64 id, int rowVersion, const QString& reason);

/// A blank record with what goes without saying: today as its day, the acting user as owner or visitor, the first of required choices.
Result<Record> blankRecord(Store& store, const Session& session, const EntitySchema& schema);

} // namespace kece
