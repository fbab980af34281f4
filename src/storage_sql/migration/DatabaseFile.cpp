// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/migration/DatabaseFile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QUuid>

namespace kece {

Result<MigrationOutcome> DatabaseFile::compare(const MigrationLadder& ladder) const
{
    const QFileInfo file(m_path);
    const Error foreign = Error::invalid(
        QCoreApplication::translate("Storage", "%1 is not a database of this program. It was left as it is.").arg(m_path));
    if (!file.isFile())
        return foreign;
    if (file.size() == 0)
        return Error::invalid(
            QCoreApplication::translate("Storage", "%1 is empty. It was left as it is; delete it to make a new database there.").arg(m_path));
    KECE_TRY(auto connection, Connection::open(m_path, quietAccess()));
    KECE_TRY(const QVariant application, connection->value("pragma application_id"));
    if (application.toInt() != kApplicationId)
        return foreign;
    return ladder.compare(*connection);
}

bool DatabaseFile::isNetworkFileSystem(const QByteArray& type)
{
    static const QSet<QByteArray> network{
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ncpfs", "fuse.sshfs", "fuse.davfs", "fuse.rclone", "fuse.gvfsd-fuse"};
    return network.contains(type);
}

Connection::Access DatabaseFile::quietAccess() const
{
    return QFileInfo(m_path + "-wal").size() > 0 ? Connection::Access::ReadOnly : Connection::Access::Untouched;
}

Done DatabaseFile::make(const QString& path, const MigrationLadder& ladder, const std::shared_ptr<const Clock>& clock)
{
    const QString unfinished = path + ".new-" + QUuid::createUuid().toString(QUuid::Id128); // two programs may be at it
    const auto removeUnfinished = [&] {
        for (const char* part : {"", "-wal", "-shm", "-journal"})
            QFile::remove(unfinished + part);
    };
    const auto made = [&]() -> Done {
        KECE_TRY(auto connection, Connection::open(unfinished, Connection::Access::ReadWrite));
        connection->clock = clock;
        KECE_CHECK(connection->execute(QStringLiteral("pragma application_id = %1").arg(kApplicationId)));
        const MigrationOutcome outcome = ladder.climb(*connection);
        if (outcome.state != MigrationOutcome::State::Fresh)
            return outcome.error;
        return {};
    }();
    if (made.ok() && QFile::rename(unfinished, path))
        return {};
    removeUnfinished();
    if (!made.ok())
        return made;
    return Error::unavailable(QCoreApplication::translate(
        "Storage", "%1 could not be made. Check that its folder may be written to and that nothing of that name is there.")
                                  .arg(path));
}

Done DatabaseFile::copyBeside(Connection& connection, int version)
{
    QString copy = QStringLiteral("%1.v%2.bak").arg(connection.path()).arg(version);
    for (int n = 2; QFileInfo::exists(copy); ++n)
        copy = QStringLiteral("%1.v%2-%3.bak").arg(connection.path()).arg(version).arg(n);
    KECE_CHECK(connection.change("vacuum into ?", {copy}));
    return {};
}

} // namespace kece
