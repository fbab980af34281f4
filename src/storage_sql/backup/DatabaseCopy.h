// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "storage/DatabaseSummary.h"
#include "storage_sql/connection/Connection.h"

namespace kece {

/// Copies a database that others are working with into the new file `to`, by SQLite's backup interface, as it stood when this began: the read
/// transaction held meanwhile keeps that state, so that writers are not in the way and nothing starts over. The copy is checked and on the disk when
/// this returns; on failure it is gone.
Result<DatabaseSummary> copyDatabase(const QString& from, Connection::Access access, const QString& to, Progress progress);

/// Looks at a database file that nobody works with, leaving no trace: its schema against the ladder of that folder, and whether it is sound.
Result<DatabaseSummary> inspectDatabase(const QString& path, const QString& ladder);

/// DatabaseOpener::placeTrail.
Result<bool> placeTrail(const DatabaseSummary& restored, const QString& target, const QStringList& folders);

} // namespace kece
