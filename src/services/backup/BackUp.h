// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/backup/BackupFile.h"
#include "services/session/Session.h"
#include "storage/Database.h"

namespace kece {

struct BackupReport {
    QString file;
    qint64 bytes = 0;
    BackupManifest manifest;
    QStringList problems; ///< what is wrong with the database; then no backup was made
};

/// Backs the database up into one file while others work with it. The new backup is written under another name in the same folder, read back, and
/// only then given its name, so that an earlier backup of that name is there until the new one is good. A database that is not sound is not backed
/// up: the last good backup stays. Encrypted where there is a lock. Conflict where the file is the database itself or somebody else's. Blocks; not
/// for the GUI thread.
Result<BackupReport> backUp(
    Database& database, const Session& session, const QString& name, const std::optional<BackupLock>& lock, Progress progress);
/// The lock of a passphrase; Unavailable where there is not the memory to make it. Takes a moment: not for the GUI thread.
Result<BackupLock> lockOf(const QString& passphrase);

/// When and where the last backup went, by the database's own account.
struct LastBackup {
    QDateTime at; ///< UTC; invalid: never
    QString file;
};
Result<LastBackup> lastBackup(Store& store);

} // namespace kece
