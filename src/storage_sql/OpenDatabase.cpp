// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/OpenDatabase.h"

#include "storage_sql/audit/AuditHeadFile.h"
#include "storage_sql/audit/BeginTrail.h"
#include "storage_sql/connection/SqlDatabase.h"
#include "storage_sql/dialect/Dialect.h"
#include "storage_sql/migration/DatabaseFile.h"
#include "storage_sql/migration/MigrationLadder.h"
#include "storage_sql/migration/ServerDatabase.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

namespace kece {

namespace {

using State = MigrationOutcome::State;

/// Folders of other machines.
Done refuseElsewhere(const QString& url)
{
    const QString path = QFileInfo(url).absolutePath();
    if (DatabaseFile::isNetworkFileSystem(QStorageInfo(path).fileSystemType())) {
        return Error::unavailable(QCoreApplication::translate(
            "Storage", "%1 is on a network drive, where a database file can be damaged. Put it on a disk of this computer.")
                                      .arg(path));
    }
    return {};
}

/// Why a sound file of a known schema can only be read; empty if it can be written.
QString whyReadOnly(const QString& path, State state)
{
    if (state == State::NewerCompatible)
        return QCoreApplication::translate("Storage",
            "This database was made by a newer version of the program. It is open for reading only; install the newer version to change it.");
    const QFileInfo file(path);
    if (!file.isWritable() || !QFileInfo(file.absolutePath()).isWritable())
        return QCoreApplication::translate("Storage", "%1 or its folder is write-protected. It is open for reading only.").arg(path);
    return {};
}

Done failureOf(const MigrationOutcome& outcome)
{
    if (outcome.state == State::Failed || outcome.state == State::ChangedHistory || outcome.state == State::NewerIncompatible)
        return outcome.error;
    return {};
}

Done migrate(const QString& path, const MigrationLadder& ladder, const OpenOptions& options)
{
    KECE_TRY(auto connection, Connection::open(path, Connection::Access::ReadWrite));
    connection->clock = options.clock;
    KECE_TRY(const MigrationOutcome before, ladder.compare(*connection));
    KECE_CHECK(DatabaseFile::copyBeside(*connection, before.from));
    return failureOf(ladder.climb(*connection));
}

Result<std::unique_ptr<Database>> createOnServer(const QString& url, const OpenOptions& options)
{
    KECE_TRY(const MigrationLadder ladder, MigrationLadder::load(options.ladder, "postgres"));
    KECE_TRY(const MigrationOutcome outcome, ServerDatabase(url).climb(ladder, ServerDatabase::Wanted::New, options.clock));
    KECE_CHECK(failureOf(outcome));
    return SqlDatabase::start({url, ladder.version(), {}, Connection::Access::ReadOnly, options.clock, ServerDatabase(url).shown()});
}

Result<std::unique_ptr<Database>> openOnServer(const QString& url, const OpenOptions& options)
{
    KECE_TRY(const MigrationLadder ladder, MigrationLadder::load(options.ladder, "postgres"));
    const auto wanted = options.create ? ServerDatabase::Wanted::Any : ServerDatabase::Wanted::Existing;
    KECE_TRY(const MigrationOutcome outcome, ServerDatabase(url).climb(ladder, wanted, options.clock));
    KECE_CHECK(failureOf(outcome));
    SqlDatabase::Opened opened{url, ladder.version(), {}, Connection::Access::ReadOnly, options.clock, ServerDatabase(url).shown()};
    if (outcome.state == State::NewerCompatible) {
        opened.schemaVersion = outcome.from;
        opened.readOnlyReason = whyReadOnly(url, outcome.state);
    } else if (outcome.takesNoChanges) {
        opened.readOnlyReason = QCoreApplication::translate(
            "Storage", "The server %1 takes no changes now: it is a standby, or set to be read only. It is open for reading only.")
                                    .arg(ServerDatabase(url).shown());
    }
    return SqlDatabase::start(std::move(opened));
}

} // namespace

Result<std::unique_ptr<Database>> openDatabase(const QString& url, const OpenOptions& options)
{
    if (ServerDatabase::isServer(url))
        return openOnServer(url, options);
    KECE_CHECK(refuseElsewhere(url));
    const QString path = QFileInfo(url).absoluteFilePath();
    if (!QFileInfo::exists(path)) {
        if (options.create)
            return createDatabase(path, options);
        return Error::notFound(
            QCoreApplication::translate("Storage", "There is no database %1. Check the name, or make one with “kecectl init”.").arg(path));
    }
    const DatabaseFile file(path);
    KECE_TRY(const MigrationLadder ladder, MigrationLadder::load(options.ladder, "sqlite"));
    KECE_TRY(const MigrationOutcome outcome, file.compare(ladder));
    if (outcome.state == State::NewerIncompatible || outcome.state == State::ChangedHistory)
        return outcome.error;

    SqlDatabase::Opened opened{path, ladder.version(), whyReadOnly(path, outcome.state), Connection::Access::ReadOnly, options.clock};
    if (outcome.state == State::NewerCompatible)
        opened.schemaVersion = outcome.from;
    if (outcome.state == State::Behind || outcome.state == State::Fresh) {
        if (!opened.readOnlyReason.isEmpty())
            return Error::unavailable(QCoreApplication::translate(
                "Storage", "%1 was made by an older version of the program and must be brought up to date, but it or its folder is write-protected.")
                                          .arg(path));
        KECE_CHECK(migrate(path, ladder, options));
    }
    if (opened.readOnlyReason.isEmpty()) {
        KECE_CHECK(beginTrail(path, options.clock));
    } else {
        opened.readerAccess = file.quietAccess();
    }
    return SqlDatabase::start(std::move(opened));
}

Result<std::unique_ptr<Database>> createDatabase(const QString& url, const OpenOptions& options)
{
    if (ServerDatabase::isServer(url))
        return createOnServer(url, options);
    KECE_CHECK(refuseElsewhere(url));
    const QString path = QFileInfo(url).absoluteFilePath();
    if (QFileInfo::exists(path))
        return Error::conflict(QCoreApplication::translate("Storage", "%1 is there already. It was left as it is; name another file.").arg(path));
    KECE_TRY(const MigrationLadder ladder, MigrationLadder::load(options.ladder, "sqlite"));
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return Error::unavailable(QCoreApplication::translate("Storage", "The folder %1 cannot be made.").arg(QFileInfo(path).absolutePath()));
    AuditHeadFile(path).remove(); // of a database of this name that is gone
    KECE_CHECK(DatabaseFile::make(path, ladder, options.clock));
    KECE_CHECK(beginTrail(path, options.clock));
    return SqlDatabase::start({path, ladder.version(), {}, Connection::Access::ReadOnly, options.clock});
}

} // namespace kece
