// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/Record.h"
#include "foundation/Progress.h"
#include "services/session/Session.h"
#include "storage/Store.h"

namespace kece {

/// Fills in what the program itself says of a record that is about to be saved: when a complaint is due, by when a request must be answered.
/// Errors: Invalid where the fields do not go together.
Done completeRecord(Store& store, const Session& session, Record& record);

/// What a record had done to others is taken back when it becomes void. `record` as it was before.
Done completeVoided(Store& store, const Session& session, const Record& record);

/// What follows on a record that was just saved, within the same unit of work: a form below the mark opens a case.
Done followRecord(Store& store, const Session& session, const EntitySchema& schema, qint64 id);

/// Records of this kind that were written in bulk are to be completed.
bool completesStored(const EntitySchema& schema);

/// The same for records that were written in bulk, within the same unit of work.
Done completeStored(Store& store, const Session& session, const EntitySchema& schema, const std::vector<qint64>& ids, Progress progress = {});

} // namespace kece
