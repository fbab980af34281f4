// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/connection/SqliteError.h"

#include <sqlite3.h>

#include <QCoreApplication>
#include <QFileInfo>
#include <QStorageInfo>

namespace kece {

namespace {

QString diskOf(const QString& path)
{
    const QStorageInfo disk(QFileInfo(path).absolutePath());
    return disk.isValid() ? disk.displayName() : QFileInfo(path).absolutePath();
}

QString translated(const char* text)
{
    return QCoreApplication::translate("Storage", text);
}

} // namespace

Error sqliteError(int extendedCode, const QString& sqliteMessage, const QString& path, bool writes)
{
    const QString detail = QStringLiteral("sqlite %1: %2").arg(extendedCode).arg(sqliteMessage);
    switch (extendedCode) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
        return {
            Error::Kind::Conflict, translated(QT_TRANSLATE_NOOP("Storage", "Not saved: a record with the same value is already there.")), {}, detail};
    case SQLITE_CONSTRAINT_NOTNULL:
        return Error::invalid(translated(QT_TRANSLATE_NOOP("Storage", "Not saved: a required value is missing.")), {}, detail);
    case SQLITE_CONSTRAINT_FOREIGNKEY:
        return Error::invalid(translated(QT_TRANSLATE_NOOP("Storage", "Not saved: a record that is referred to does not exist.")), {}, detail);
    }
    switch (extendedCode & 0xff) {
    case SQLITE_FULL:
        return Error::unavailable(
            translated(QT_TRANSLATE_NOOP("Storage", "Not saved: the disk %1 is full. Free some space there and save again.")).arg(diskOf(path)),
            detail);
    case SQLITE_IOERR:
        if (writes)
            return Error::unavailable(
                translated(QT_TRANSLATE_NOOP("Storage", "Not saved: the disk %1 could not be written. Check it, then save again.")).arg(diskOf(path)),
                detail);
        return Error::unavailable(
            translated(QT_TRANSLATE_NOOP("Storage", "The disk %1 could not be read. Check it, then try again.")).arg(diskOf(path)), detail);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Error::unavailable(writes
                ? translated(
                    QT_TRANSLATE_NOOP("Storage", "Not saved: another program has been writing to the database for too long. Try again in a moment."))
                : translated(QT_TRANSLATE_NOOP("Storage", "Another program keeps the database locked. Try again in a moment.")),
            detail);
    case SQLITE_READONLY:
        return Error::unavailable(translated(QT_TRANSLATE_NOOP("Storage", "Not saved: %1 may not be written to.")).arg(path), detail);
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return Error::unavailable(
            translated(QT_TRANSLATE_NOOP("Storage", "%1 cannot be opened. Check that the file is there and that you may read it.")).arg(path),
            detail);
    case SQLITE_CORRUPT:
        return Error::unavailable(
            translated(QT_TRANSLATE_NOOP("Storage", "The database %1 is damaged. Stop working with it and restore the last backup.")).arg(path),
            detail);
    case SQLITE_NOTADB:
        return Error::invalid(
            translated(QT_TRANSLATE_NOOP("Storage", "%1 is not a database of this program. It was left as it is.")).arg(path), {}, detail);
    case SQLITE_INTERRUPT: {
        Error cancelled = Error::cancelled();
        cancelled.detail = detail;
        return cancelled;
    }
    case SQLITE_NOMEM:
        return Error::unavailable(
            translated(QT_TRANSLATE_NOOP("Storage", "There is not enough memory. Close other programs and try again.")), detail);
    default:
        return Error::internal(writes
                ? translated(QT_TRANSLATE_NOOP("Storage", "Not saved: the database refused the change. The log file has the details."))
                : translated(QT_TRANSLATE_NOOP("Storage", "The database could not answer. The log file has the details.")),
            detail);
    }
}

QString brokenColumn(const Error& error)
{
    const qsizetype colon = error.detail.lastIndexOf("constraint failed: ");
    return colon < 0 ? QString() : error.detail.mid(colon + 19).section(',', 0, 0).trimmed();
}

} // namespace kece
