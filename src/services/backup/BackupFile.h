// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "foundation/Result.h"
#include "services/backup/StreamCipher.h"
#include "storage/AuditStore.h"

#include <QDateTime>

#include <optional>

class QFile;

namespace kece {

/// What a backup says of itself, readable without the passphrase: nothing in it is about a customer.
struct BackupManifest {
    QDateTime madeAt; ///< UTC: the database is as it stood then
    QString program;  ///< version of the program that made it
    int schemaVersion = 0;
    qint64 databaseBytes = 0;
    AuditHead trail; ///< the end of the trail, by which a restored one is known to be whole
    std::optional<LockedKey> encryption;

    qint64 contentBytes() const;
    QByteArray toJson() const;
    static std::optional<BackupManifest> fromJson(const QByteArray& bytes);
};

/// One backup in one file (docs/database.md, "Backup"): a line that says so, the manifest as a line of JSON, the database's bytes, encrypted or not,
/// and the SHA-256 of everything before. Blocks; any one thread. Errors are sentences: foreign and empty files Invalid, cut and damaged ones
/// Unavailable, those of a newer program Conflict, a wrong passphrase Denied.
class BackupFile
{
public:
    /// Writes a new file for its owner only and waits until it is on the disk; encrypted where there is a lock, which the manifest then says.
    static Done write(
        const QString& path, const QString& database, BackupManifest& manifest, const std::optional<BackupLock>& lock, Progress progress);

    /// Whether there is a backup of ours, sound or not.
    static bool isOne(const QString& path);
    /// Opens it and reads the manifest, and nothing beyond it.
    static Result<BackupFile> open(const QString& path);

    const BackupManifest& manifest() const { return m_manifest; }
    /// Reads all of it against its SHA-256.
    Done check(Progress progress) const;
    /// Writes the database into a new file, for its owner only, and waits until it is on the disk. Only for a file that was checked.
    Done extract(const QString& path, const QString& passphrase, Progress progress) const;

private:
    BackupFile(QString path, BackupManifest manifest, QByteArray head)
        : m_path(std::move(path)), m_manifest(std::move(manifest)), m_head(std::move(head))
    {}
    Done fill(QFile& file, QFile& database, const QString& passphrase, Progress& progress) const;
    QByteArray manifestLine() const;
    Error damaged() const;

    QString m_path;
    BackupManifest m_manifest;
    QByteArray m_head; ///< everything before the content
};

} // namespace kece
