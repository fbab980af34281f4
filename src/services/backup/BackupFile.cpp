// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backup/BackupFile.h"

#include "foundation/DurableFile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace kece {

namespace {

const QByteArray kName = "KECE BACKUP ";
const QByteArray kFormat = "1";
constexpr qint64 kLongestLine = 64 * 1024;
constexpr qint64 kHashBytes = 32;
constexpr qint64 kReadAtOnce = 1024 * 1024;

QString say(const char* text)
{
    return QCoreApplication::translate("Backup", text);
}

Error notWritten(const QFile& file)
{
    return Error::unavailable(say(QT_TRANSLATE_NOOP("Backup", "%1 could not be written: %2. Check the disk and how much room it has."))
                                  .arg(file.fileName(), file.errorString()));
}

Error notRead(const QFile& file)
{
    return Error::unavailable(say(QT_TRANSLATE_NOOP("Backup", "%1 cannot be read: %2.")).arg(file.fileName(), file.errorString()));
}

Error noKey()
{
    return Error::unavailable(
        say(QT_TRANSLATE_NOOP("Backup", "There is not enough memory to make the key from the passphrase. Close other programs and try again.")));
}

/// Writes to a file and its hash alike.
class HashedWriter
{
public:
    explicit HashedWriter(QFile& file) : m_file(file), m_hash(QCryptographicHash::Sha256) {}
    bool write(const QByteArray& bytes)
    {
        m_hash.addData(bytes);
        return m_file.write(bytes) == bytes.size();
    }
    bool finish() { return m_file.write(m_hash.result()) == kHashBytes && m_file.flush(); }

private:
    QFile& m_file;
    QCryptographicHash m_hash;
};

Done writeInto(QFile& file, QFile& database, BackupManifest& manifest, const std::optional<BackupLock>& lock, Progress& progress)
{
    HashedWriter writer(file);
    StreamCipher cipher;
    if (lock)
        manifest.encryption = cipher.lock(*lock);
    const QByteArray json = manifest.toJson();
    if (lock)
        cipher.startSealing(json);
    if (!writer.write(kName + kFormat + '\n' + json + '\n') || (manifest.encryption && !writer.write(cipher.head())))
        return notWritten(file);
    qint64 left = manifest.databaseBytes;
    progress.setTotal(left);
    do {
        if (progress.cancelled())
            return Error::cancelled();
        const QByteArray piece = database.read(std::min(left, manifest.encryption ? StreamCipher::kPiece : kReadAtOnce));
        if (piece.isEmpty() && left > 0)
            return notRead(database);
        left -= piece.size();
        if (!writer.write(manifest.encryption ? cipher.seal(piece, left == 0) : piece))
            return notWritten(file);
        progress.setDone(manifest.databaseBytes - left);
    } while (left > 0);
    return writer.finish() ? Done() : notWritten(file);
}

} // namespace

Done BackupFile::write(
    const QString& path, const QString& database, BackupManifest& manifest, const std::optional<BackupLock>& lock, Progress progress)
{
    QFile from(database);
    if (!from.open(QIODevice::ReadOnly))
        return notRead(from);
    QFile file(path);
    if (!createPrivately(file)) {
        return Error::unavailable(
            say(QT_TRANSLATE_NOOP("Backup", "%1 cannot be written. Check its folder, whether you may write there, and how much room the disk has."))
                .arg(path));
    }
    Done written = writeInto(file, from, manifest, lock, progress);
    file.close();
    if (written.ok() && !flushToDisk(path))
        written = notWritten(file);
    if (!written.ok())
        QFile::remove(path);
    return written;
}

bool BackupFile::isOne(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(kName.size()) == kName;
}

Result<BackupFile> BackupFile::open(const QString& path)
{
    QFile file(path);
    if (!QFileInfo::exists(path))
        return Error::notFound(say(QT_TRANSLATE_NOOP("Backup", "There is no file %1.")).arg(path));
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return notRead(file);
    const QByteArray first = file.readLine(kName.size() + 16);
    if (first.startsWith("SQLite format 3"))
        return Error::invalid(say(QT_TRANSLATE_NOOP("Backup", "%1 is a database and no backup. Open it with --db.")).arg(path));
    if (!first.startsWith(kName)) {
        return Error::invalid(
            say(QT_TRANSLATE_NOOP("Backup", "%1 is not a backup of this program. Backups are made with “kecectl backup”.")).arg(path));
    }
    if (first != kName + kFormat + '\n') {
        return Error::conflict(
            say(QT_TRANSLATE_NOOP(
                    "Backup", "%1 was made by a newer version of this program, or is damaged. Install the newer version, or take another backup."))
                .arg(path));
    }
    const QByteArray line = file.readLine(kLongestLine);
    const auto manifest = BackupManifest::fromJson(line.chopped(1));
    BackupFile backup(path, manifest.value_or(BackupManifest()), first + line);
    if (!line.endsWith('\n') || !manifest)
        return backup.damaged();
    const qint64 expected = backup.m_head.size() + manifest->contentBytes() + kHashBytes;
    if (file.size() < expected) {
        return Error::unavailable(
            say(QT_TRANSLATE_NOOP("Backup", "%1 is cut short: only %2 of %3 bytes are there. Copy it again, or take another backup."))
                .arg(path)
                .arg(file.size())
                .arg(expected));
    }
    if (file.size() > expected)
        return backup.damaged();
    return backup;
}

Done BackupFile::check(Progress progress) const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return notRead(file);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 left = m_head.size() + m_manifest.contentBytes();
    progress.setTotal(left);
    while (left > 0) {
        if (progress.cancelled())
            return Error::cancelled();
        const QByteArray piece = file.read(std::min(left, kReadAtOnce));
        if (piece.isEmpty())
            return notRead(file);
        hash.addData(piece);
        left -= piece.size();
        progress.setDone(progress.total() - left);
    }
    if (file.read(kHashBytes + 1) != hash.result())
        return damaged();
    return {};
}

Done BackupFile::fill(QFile& file, QFile& database, const QString& passphrase, Progress& progress) const
{
    const auto& encryption = m_manifest.encryption;
    StreamCipher cipher;
    if (!file.seek(m_head.size()))
        return notRead(file);
    if (encryption) {
        const auto opened = cipher.startOpening(passphrase, *encryption, manifestLine(), file.read(StreamCipher::headSize()));
        if (opened == StreamCipher::Opened::NoMemory)
            return noKey();
        if (opened == StreamCipher::Opened::WrongPassphrase)
            return Error::denied(
                say(QT_TRANSLATE_NOOP("Backup", "This is not the passphrase of %1. Without it the backup cannot be read by anybody.")).arg(m_path));
    }
    qint64 left = m_manifest.contentBytes() - (encryption ? StreamCipher::headSize() : 0);
    progress.setTotal(left);
    while (left > 0) {
        if (progress.cancelled())
            return Error::cancelled();
        QByteArray piece = file.read(std::min(left, encryption ? StreamCipher::sealedPiece() : kReadAtOnce));
        if (piece.isEmpty())
            return notRead(file);
        left -= piece.size();
        if (encryption)
            piece = cipher.open(piece, left == 0);
        if (piece.isNull())
            return damaged();
        if (database.write(piece) != piece.size())
            return notWritten(database);
        progress.setDone(progress.total() - left);
    }
    return database.flush() ? Done() : notWritten(database);
}

Done BackupFile::extract(const QString& path, const QString& passphrase, Progress progress) const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return notRead(file);
    QFile database(path);
    if (!createPrivately(database))
        return Error::unavailable(
            say(QT_TRANSLATE_NOOP("Backup", "%1 cannot be written. Check its folder, whether you may write there, and how much room the disk has."))
                .arg(path));
    Done filled = fill(file, database, passphrase, progress);
    database.close();
    if (filled.ok() && !flushToDisk(path))
        filled = notWritten(database);
    if (!filled.ok())
        QFile::remove(path);
    return filled;
}

QByteArray BackupFile::manifestLine() const
{
    return m_head.mid(m_head.indexOf('\n') + 1).chopped(1);
}

Error BackupFile::damaged() const
{
    return Error::unavailable(
        say(QT_TRANSLATE_NOOP("Backup", "%1 is damaged: it does not hold what was written to it. Take another backup.")).arg(m_path));
}

} // namespace kece
