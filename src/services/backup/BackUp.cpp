// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backup/BackUp.h"

#include "foundation/DurableFile.h"
#include "foundation/FileTurn.h"
#include "foundation/Log.h"
#include "storage/SettingStore.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <filesystem>

namespace kece {

namespace {

const QString kLastAt = QStringLiteral("backup_last_at");
const QString kLastFile = QStringLiteral("backup_last_file");

QString say(const char* text)
{
    return QCoreApplication::translate("Backup", text);
}

bool isSameFile(const QString& one, const QString& other)
{
    std::error_code unknown;
    return one == other || std::filesystem::equivalent(one.toStdString(), other.toStdString(), unknown);
}

Done refuseTarget(const QString& file, const QString& database)
{
    const QFileInfo target(file);
    for (const char* part : {"", "-wal", "-shm", "-journal"}) {
        if (isSameFile(file, database + part))
            return Error::conflict(say(QT_TRANSLATE_NOOP("Backup", "%1 is the database itself. Name another file for the backup.")).arg(file));
    }
    if (!QFileInfo(target.absolutePath()).isDir()) {
        return Error::notFound(
            say(QT_TRANSLATE_NOOP("Backup", "The folder %1 is not there. Make it, or connect the disk it is on.")).arg(target.absolutePath()));
    }
    if (target.exists() && (!target.isFile() || !BackupFile::isOne(file))) {
        return Error::conflict(
            say(QT_TRANSLATE_NOOP("Backup", "%1 is there already and is not a backup. It was left as it is; name another file.")).arg(file));
    }
    return {};
}

/// The plain copy of a backup that will be encrypted stays on the disk where the database is plain anyway.
QString copyName(const QString& file, const QString& database, bool isEncrypted)
{
    if (!isEncrypted)
        return file + ".copy";
    const QByteArray name = QCryptographicHash::hash(file.toUtf8(), QCryptographicHash::Sha256).toHex().left(12);
    return database + ".copy-" + QString::fromLatin1(name);
}

/// Two files on the way to a backup, gone in the end whatever happens.
struct Unfinished {
    QString copy;
    QString part;

    void remove() const
    {
        QFile::remove(copy);
        QFile::remove(part);
    }
    ~Unfinished() { remove(); }
};

void noteLast(Database& database, const Session& session, const QDateTime& at, const QString& file)
{
    if (!database.readOnlyReason().isEmpty())
        return;
    const auto noted = database
                           .write<void>([=](Store& given) -> Done {
                               KECE_TRY(Store * own, given.to(Action::Maintain));
                               Store& store = *own;
                               store.setActor(session.login);
                               KECE_CHECK(store.settings().setValue(kLastAt, at.toUTC().toString(Qt::ISODate)));
                               return store.settings().setValue(kLastFile, file);
                           })
                           .result();
    if (!noted.ok())
        logWarning(QStringLiteral("the last backup was not noted: %1").arg(noted.error().detail));
}

} // namespace

Result<BackupLock> lockOf(const QString& passphrase)
{
    const auto lock = BackupLock::of(passphrase);
    if (!lock)
        return Error::unavailable(
            say(QT_TRANSLATE_NOOP("Backup", "There is not enough memory to make the key from the passphrase. Close other programs and try again.")));
    return *lock;
}

Result<BackupReport> backUp(Database& database, const Session& session, const QString& name, const std::optional<BackupLock>& lock, Progress progress)
{
    const QString file = QFileInfo(name).absoluteFilePath();
    const QString live = database.location();
    KECE_CHECK(refuseTarget(file, live));
    const FileTurn turn(file);
    if (!turn.isOurs()) {
        return Error::unavailable(turn.isTaken()
                ? say(QT_TRANSLATE_NOOP("Backup", "Another backup is being written to %1. Wait until it is done.")).arg(file)
                : say(QT_TRANSLATE_NOOP(
                          "Backup", "%1 cannot be written. Check its folder, whether you may write there, and how much room the disk has."))
                      .arg(file));
    }
    const Unfinished unfinished{copyName(file, live, lock.has_value()), file + ".part"};
    unfinished.remove(); // of a backup that was killed

    BackupReport report;
    report.file = file;
    report.manifest.madeAt = session.now();
    report.manifest.program = QStringLiteral(KECE_VERSION);
    KECE_TRY(const DatabaseSummary summary, database.copyTo(unfinished.copy, progress));
    report.problems = summary.problems;
    if (!report.problems.isEmpty())
        return report;
    report.manifest.schemaVersion = summary.schemaVersion;
    report.manifest.trail = summary.trail;
    report.manifest.databaseBytes = QFileInfo(unfinished.copy).size();
    KECE_CHECK(BackupFile::write(unfinished.part, unfinished.copy, report.manifest, lock, progress));
    KECE_TRY(const BackupFile written, BackupFile::open(unfinished.part));
    KECE_CHECK(written.check(progress));
    report.bytes = QFileInfo(unfinished.part).size();
    if (!publish(unfinished.part, file, Replace::Yes)) {
        return Error::unavailable(
            say(QT_TRANSLATE_NOOP("Backup", "%1 cannot be written. Check its folder, whether you may write there, and how much room the disk has."))
                .arg(file));
    }
    noteLast(database, session, report.manifest.madeAt, file);
    return report;
}

Result<LastBackup> lastBackup(Store& store)
{
    KECE_TRY(const QString at, store.settings().value(kLastAt));
    KECE_TRY(const QString file, store.settings().value(kLastFile));
    return LastBackup{QDateTime::fromString(at, Qt::ISODate), file};
}

} // namespace kece
