// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "services/backup/StreamCipher.h"
#include "services/session/Session.h"
#include "storage/Database.h"

#include <QSet>
#include <QVector>

#include <optional>

namespace kece {

/// The company's settings for daily backups: `backup_folder` (empty: none are made), `backup_lock` (with which they are encrypted; empty: they are
/// not), and how many to keep: the newest of so many days, weeks (Monday to Sunday) and months that have one.
struct BackupPlan {
    QString folder;
    std::optional<BackupLock> lock;
    int days = 7;
    int weeks = 4;
    int months = 12;

    /// Of these days, newest first, the ones whose backups stay.
    QSet<QDate> kept(QVector<QDate> all) const;
    /// The first day on which a backup of `day` is no longer kept if one is made every day; at the earliest `today`.
    QDate goneOn(QDate day, QDate today) const;
};
Result<BackupPlan> backupPlan(Store& given);
/// Invalid, with the field, where the folder is not there.
Done setBackupPlan(Store& given, const Session& session, const BackupPlan& plan);

struct BackupOfDay {
    QDate day;
    QString file;
};
/// The plan's backups of this database in its folder, newest first. Other files are not looked at.
QVector<BackupOfDay> backupsIn(const BackupPlan& plan, const QString& database);

/// Makes the backup of the day if the plan wants one and there is none yet, and removes those that are no longer kept. Nothing where nothing was to
/// do; else the outcome: "done", or in words why not; then it is tried again the next time. Blocks; not for the GUI thread.
struct BackupRun {
    QDate day;
    QString outcome;
    QString file;
};
Result<std::optional<BackupRun>> runDailyBackup(Database& database, const Session& session, QDate day, const Progress& progress);

} // namespace kece
