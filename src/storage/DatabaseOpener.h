// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "storage/Database.h"
#include "storage/ServerAccount.h"

#include <QVector>

namespace kece {

/// How the floors above come to a database without knowing its engine; the two programs hand in the real one.
class DatabaseOpener
{
public:
    virtual ~DatabaseOpener() = default;

    /// An existing database: brought up to the current schema, or refused untouched. NotFound where there is none.
    virtual Result<std::unique_ptr<Database>> open(const QString& url) = 0;
    /// A new, empty one. Conflict where there is one already.
    virtual Result<std::unique_ptr<Database>> create(const QString& url) = 0;
    virtual bool exists(const QString& url) = 0;

    /// Makes a server ready for `url` from nothing: roles, database, schema, first account. The URL's login may make roles and databases.
    virtual Done setUpServer(const QString& url, const ServerAccount& administrator) = 0;
    /// A further account there, or another password or scope for one that is there.
    virtual Done setUpDesk(const QString& url, const ServerAccount& desk) = 0;

    struct TransferredTable {
        QString name;
        qint64 rows = 0;
    };
    /// Copies the whole database into a new one, `to`, of whatever engine; all or nothing, compared afterwards row by row.
    virtual Result<QVector<TransferredTable>> transfer(const QString& from, const QString& to) = 0;
    /// Looks at a database file that nobody works with and leaves no trace on it: whether it is ours, of a schema this program can bring up to date,
    /// and sound. Invalid if it is foreign, Conflict if it is of a newer schema or another history.
    virtual Result<DatabaseSummary> inspect(const QString& path) = 0;

    /// Before a restored database gets the name `target`: puts the key and the side file of its trail beside that name. The key is looked for there
    /// and in `folders`, beside other databases. False where it is not found; Conflict where the key of another trail is in its place.
    virtual Result<bool> placeTrail(const DatabaseSummary& restored, const QString& target, const QStringList& folders) = 0;
};

} // namespace kece
