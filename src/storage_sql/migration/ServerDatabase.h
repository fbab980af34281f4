// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage_sql/connection/Connection.h"
#include "storage_sql/migration/MigrationLadder.h"

namespace kece {

/// A database on a server before anybody works with it. Ours is what has our history of migrations in the schema `kece`; whatever else the database
/// holds is left alone.
class ServerDatabase
{
public:
    explicit ServerDatabase(QString url) : m_url(std::move(url)) {}

    static bool isServer(const QString& url);
    bool isOurs() const;
    /// The URL without a password.
    QString shown() const;

    enum class Wanted { New, Existing, Any };
    /// Brings the schema to the ladder's end; one program at a time does, the others wait and then find it done. NotFound and Conflict where what is
    /// wanted is not what is there.
    Result<MigrationOutcome> climb(const MigrationLadder& ladder, Wanted wanted, const std::shared_ptr<const Clock>& clock) const;

private:
    QString m_url;
};

} // namespace kece
