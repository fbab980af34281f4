// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/backup/DatabaseCopy.h"

#include "foundation/DurableFile.h"
#include "storage_sql/audit/AuditHeadFile.h"
#include "storage_sql/audit/SqlAuditStore.h"
#include "storage_sql/connection/SqliteError.h"
#include "storage_sql/digest/TableDigests.h"
#include "storage_sql/migration/DatabaseFile.h"
#include "storage_sql/search/SqlSearchStore.h"
#include "storage_sql/stores/Verification.h"

#include <sqlite3.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace kece {

namespace {

constexpr int kPagesAStep = 512;

/// The file a copy goes to: made for its owner only, without a journal, since an unfinished one is thrown away.
class CopyTarget
{
public:
    explicit CopyTarget(QString path) : m_path(std::move(path)) {}
    ~CopyTarget()
    {
        sqlite3_close(m_handle);
        if (!m_isKept)
            QFile::remove(m_path);
    }
    CopyTarget(const CopyTarget&) = delete;
    CopyTarget& operator=(const CopyTarget&) = delete;

    Done open()
    {
        QFile file(m_path);
        if (!createPrivately(file)) {
            m_isKept = true; // it is not ours
            return Error::unavailable(
                QCoreApplication::translate("Storage", "%1 cannot be written. Check that its folder is there and may be written to.").arg(m_path));
        }
        file.close();
        const int code = sqlite3_open_v2(m_path.toUtf8().constData(), &m_handle, SQLITE_OPEN_READWRITE, nullptr);
        if (code != SQLITE_OK
            || sqlite3_exec(m_handle, "pragma journal_mode = off; pragma synchronous = off", nullptr, nullptr, nullptr) != SQLITE_OK)
            return error(code);
        return {};
    }

    Done fill(Connection& source, Progress& progress)
    {
        sqlite3_backup* backup = sqlite3_backup_init(m_handle, "main", source.handle(), "main");
        if (!backup)
            return error(sqlite3_extended_errcode(m_handle));
        int code = SQLITE_OK;
        while (code == SQLITE_OK && !progress.cancelled()) {
            code = sqlite3_backup_step(backup, kPagesAStep);
            progress.setTotal(sqlite3_backup_pagecount(backup));
            progress.setDone(sqlite3_backup_pagecount(backup) - sqlite3_backup_remaining(backup));
        }
        const int finished = sqlite3_backup_finish(backup);
        if (progress.cancelled())
            return Error::cancelled();
        if (code != SQLITE_DONE || finished != SQLITE_OK)
            return error(code != SQLITE_DONE ? code : finished);
        return {};
    }

    /// Closed and on the disk.
    Done finish()
    {
        const int code = sqlite3_close(m_handle);
        m_handle = nullptr;
        if (code != SQLITE_OK || !flushToDisk(m_path))
            return error(SQLITE_IOERR);
        return {};
    }

    void keep() { m_isKept = true; }

private:
    Error error(int code) const { return sqliteError(code, m_handle ? QString::fromUtf8(sqlite3_errmsg(m_handle)) : QString(), m_path, true); }

    QString m_path;
    sqlite3* m_handle = nullptr;
    bool m_isKept = false;
};

} // namespace

Result<DatabaseSummary> copyDatabase(const QString& from, Connection::Access access, const QString& to, Progress progress)
{
    CopyTarget target(to);
    KECE_CHECK(target.open());
    {
        KECE_TRY(auto source, Connection::open(from, access));
        KECE_CHECK(source->begin(false));
        KECE_TRY([[maybe_unused]] const QVariant held, source->value("select count(*) from sqlite_master"));
        const Done filled = target.fill(*source, progress);
        source->rollback();
        KECE_CHECK(filled);
    }
    KECE_CHECK(target.finish());
    KECE_TRY(DatabaseSummary summary, inspectDatabase(to, QStringLiteral(":/migrations")));
    target.keep();
    return summary;
}

Result<DatabaseSummary> inspectDatabase(const QString& path, const QString& ladder)
{
    KECE_TRY(const MigrationLadder known, MigrationLadder::load(ladder, "sqlite"));
    KECE_TRY(const MigrationOutcome outcome, DatabaseFile(path).compare(known));
    using State = MigrationOutcome::State;
    if (outcome.state == State::NewerIncompatible || outcome.state == State::ChangedHistory)
        return outcome.error;
    if (outcome.state == State::Fresh)
        return Error::invalid(QCoreApplication::translate("Storage", "%1 has no tables in it. It was left as it is.").arg(path));
    KECE_TRY(auto connection, Connection::open(path, Connection::Access::Untouched));
    DatabaseSummary summary;
    summary.schemaVersion = outcome.from;
    KECE_TRY(const QStringList rows, TableDigests::problems(*connection, nullptr));
    if (outcome.state == State::UpToDate) {
        KECE_TRY(const QStringList tables, verifyDatabase(*connection));
        KECE_TRY(const QStringList index, SqlSearchStore(*connection).problems());
        summary.problems = tables + rows + index;
    } else {
        KECE_TRY(summary.problems, verifyFile(*connection));
        summary.problems += rows;
    }
    KECE_TRY(const QVariant hasSeals, connection->value("select count(*) from pragma_table_info('audit_entries') where name = 'key_id'"));
    if (hasSeals.toInt() == 0)
        return summary;
    KECE_TRY(summary.trail, SqlAuditStore(*connection).head());
    KECE_TRY(const QVariant keyId, connection->value("select key_id from audit_entries where id = ?", {summary.trail.number}));
    summary.keyId = keyId.toString();
    return summary;
}

Result<bool> placeTrail(const DatabaseSummary& restored, const QString& target, const QStringList& folders)
{
    const QString place = AuditKey::fileOf(target);
    if (restored.keyId.isEmpty() && !QFile::exists(place))
        return true; // one is made when it is first opened
    if (QFile::exists(place)) {
        const auto there = AuditKey::read(target);
        if (!there.ok() || there->id() != restored.keyId) {
            return Error::conflict(
                QCoreApplication::translate("Storage", "%1 is left over from another database of that name. Move it away, or name another file.")
                    .arg(place));
        }
    } else {
        const auto key = AuditKey::find(restored.keyId, folders);
        if (!key)
            return false;
        QFile::remove(AuditKey::preparedFileOf(target));
        KECE_CHECK(key->prepare(target));
        KECE_CHECK(AuditKey::putInPlace(target));
    }
    KECE_CHECK(AuditHeadFile(target).write(restored.trail));
    return true;
}

} // namespace kece
