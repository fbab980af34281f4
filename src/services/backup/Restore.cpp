// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backup/Restore.h"

#include "foundation/DurableFile.h"
#include "foundation/FileTurn.h"
#include "services/session/StartDatabase.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace kece {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("Backup", text);
}

/// A left-over journal would be played into the restored database by SQLite.
Done refuseTarget(const QString& target)
{
    if (target.contains(QStringLiteral("://")))
        return Error::invalid(say(QT_TRANSLATE_NOOP("Backup", "A backup is restored into a new file: name one with --db.")));
    const QFileInfo info(target);
    if (info.exists() || info.isSymLink()) {
        return Error::conflict(
            say(QT_TRANSLATE_NOOP("Backup", "%1 is there already. It was left as it is; name a new file with --db to restore into.")).arg(target));
    }
    for (const char* part : {"-wal", "-shm", "-journal"}) {
        if (QFileInfo::exists(target + part)) {
            return Error::conflict(
                say(QT_TRANSLATE_NOOP("Backup", "%1 is left over from another database of that name. Move it away, or name another file."))
                    .arg(target + part));
        }
    }
    if (!QFileInfo(info.absolutePath()).isDir())
        return Error::notFound(say(QT_TRANSLATE_NOOP("Backup", "The folder %1 is not there. Make it first.")).arg(info.absolutePath()));
    return {};
}

struct Unfinished {
    QString path;
    ~Unfinished() { QFile::remove(path); }
};

} // namespace

Result<RestoreReport> restoreBackup(
    DatabaseOpener& opener, const QString& file, const QString& name, const std::function<Result<QString>()>& passphrase, Progress progress)
{
    const QString target = name.contains(QStringLiteral("://")) ? name : QFileInfo(name).absoluteFilePath();
    KECE_CHECK(refuseTarget(target));
    KECE_TRY(const BackupFile backup, BackupFile::open(file));
    KECE_CHECK(backup.check(progress));
    QString secret;
    if (backup.manifest().encryption) {
        KECE_TRY(secret, passphrase());
    }

    const QString cannotBeWritten = say(
        QT_TRANSLATE_NOOP("Backup", "%1 cannot be written. Check its folder, whether you may write there, and how much room the disk has."))
                                        .arg(target);
    const FileTurn turn(target);
    if (!turn.isOurs()) {
        return Error::unavailable(turn.isTaken()
                ? say(QT_TRANSLATE_NOOP("Backup", "Another restore is writing to %1. Wait until it is done.")).arg(target)
                : cannotBeWritten);
    }
    const Unfinished unfinished{target + ".part"};
    QFile::remove(unfinished.path); // of a restore that was killed
    KECE_CHECK(backup.extract(unfinished.path, secret, progress));
    KECE_TRY(const DatabaseSummary summary, opener.inspect(unfinished.path));
    RestoreReport report{target, backup.manifest(), summary.problems, false};
    if (summary.schemaVersion != report.manifest.schemaVersion)
        report.problems << say(QT_TRANSLATE_NOOP("Backup", "The schema of the database is %1, but the backup says %2."))
                               .arg(summary.schemaVersion)
                               .arg(report.manifest.schemaVersion);
    if (summary.trail != report.manifest.trail)
        report.problems << say(QT_TRANSLATE_NOOP("Backup", "The trail of the database does not end as the backup says."));
    if (!report.problems.isEmpty())
        return report;
    KECE_TRY(report.hasKey,
        opener.placeTrail(
            summary, target, {QFileInfo(target).absolutePath(), QFileInfo(file).absolutePath(), QFileInfo(configuredDatabaseUrl()).absolutePath()}));
    if (!publish(unfinished.path, target, Replace::No))
        return Error::unavailable(cannotBeWritten);
    return report;
}

} // namespace kece
