// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Clock.h"
#include "storage/Database.h"

namespace kece {

struct OpenOptions {
    bool create = false;             ///< make the file where there is none; otherwise that is an error
    QString ladder = ":/migrations"; ///< folder of the numbered migrations
    std::shared_ptr<const Clock> clock = std::make_shared<SystemClock>();
};

/// Opens a database named by a file path, or by `postgresql://user@host:port/dbname` on a server, where `create` and migration set up and change its
/// schema `kece` in place. An older file is copied beside itself and migrated; one of a newer, compatible schema or on a read-only
/// place opens for reading, with the reason. Refused, and left byte for byte as they are: missing files (NotFound, unless `create`), unreadable ones
/// (Unavailable), empty or foreign ones (Invalid), those of a newer schema or with another history (Conflict). Blocks while it opens and migrates;
/// call it from a thread that may.
Result<std::unique_ptr<Database>> openDatabase(const QString& url, const OpenOptions& options = {});

/// Makes a new database and opens it. It appears under its name only when it is complete. Conflict if there is anything of that name.
Result<std::unique_ptr<Database>> createDatabase(const QString& url, const OpenOptions& options = {});

} // namespace kece
