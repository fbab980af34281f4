// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage_sql/connection/Connection.h"
#include "storage_sql/migration/MigrationLadder.h"

namespace kece {

/// A file that may be one of our databases, before anybody works with it. Looks at it through SQLite only: opening it any other way would drop the
/// locks this process holds on it.
class DatabaseFile
{
public:
    /// "KECE" in the file's header: how ours is told from another program's SQLite file.
    static constexpr int kApplicationId = 0x4B454345;

    explicit DatabaseFile(QString path) : m_path(std::move(path)) {}

    /// Shared folders of other machines do not keep SQLite's locks: two programs would damage the file. By the name the system has for the kind of
    /// file system.
    static bool isNetworkFileSystem(const QByteArray& type);

    /// How the file stands to the ladder. Leaves no byte changed, not even beside it. Invalid if it is empty or no database of ours.
    Result<MigrationOutcome> compare(const MigrationLadder& ladder) const;

    /// The way to read it that leaves no trace, where nothing in a -wal file would be missed by it.
    Connection::Access quietAccess() const;

    /// Makes a complete database under another name and gives it `path` when it is done, so that a half-made one is never found.
    static Done make(const QString& path, const MigrationLadder& ladder, const std::shared_ptr<const Clock>& clock);

    /// Copies the database beside itself as `….v1.bak` (`….v1-2.bak` if that is taken) before its schema is changed.
    static Done copyBeside(Connection& connection, int version);

private:
    QString m_path;
};

} // namespace kece
