// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/backup/BackupFile.h"
#include "storage/DatabaseOpener.h"

#include <functional>

namespace kece {

struct RestoreReport {
    QString database;
    BackupManifest manifest;
    QStringList problems; ///< what is wrong with the backup; then nothing was restored
    bool hasKey = false;  ///< the key of the trail is beside it, so that all of the trail can be checked
};

/// Restores a backup into the new database file `name`, verified first: its SHA-256, its encryption, the database in it, its schema. Never over a
/// file that is there, and nothing is left behind on failure. An older schema is brought up to date when the database is first opened. `passphrase`
/// is asked for only where the backup is encrypted. The key of the trail is not in a backup: it is taken from beside the backup, the target or the
/// configured database if it is there. Blocks.
Result<RestoreReport> restoreBackup(
    DatabaseOpener& opener, const QString& file, const QString& name, const std::function<Result<QString>()>& passphrase, Progress progress);

} // namespace kece
