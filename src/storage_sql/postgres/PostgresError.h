// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Error.h"

#include <libpq-fe.h>

namespace kece {

/// What a server's answer means for the unit of work it was part of.
struct PostgresError {
    Error error;
    bool isBusy = false;     ///< another's unit was in the way: the same one may succeed if it is run again
    bool mayBeStale = false; ///< perhaps because of something that came after the unit began: running it once more tells

    /// `writes`: the unit was to change something, so the sentence says that it is not saved. Broken constraints become Conflict (unique) and Invalid
    /// (missing, referred to), with the column as SqliteError tells it; values never come into `detail`.
    static PostgresError of(const PGresult* answer, const QString& where, bool writes);
    /// The connection is gone, or was never there.
    static Error lost(const QString& where, const char* reason, bool writes);
    /// Why no connection could be made.
    static Error refused(const QString& where, const QString& reason);
};

} // namespace kece
