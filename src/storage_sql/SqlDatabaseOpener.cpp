// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/SqlDatabaseOpener.h"

#include "storage_sql/OpenDatabase.h"
#include "storage_sql/backup/DatabaseCopy.h"
#include "storage_sql/connection/Connection.h"
#include "storage_sql/migration/ServerDatabase.h"
#include "storage_sql/server/ServerSetUp.h"
#include "storage_sql/server/Transfer.h"

#include <QFileInfo>

namespace kece {

Result<std::unique_ptr<Database>> SqlDatabaseOpener::open(const QString& url)
{
    return openDatabase(url);
}

Result<std::unique_ptr<Database>> SqlDatabaseOpener::create(const QString& url)
{
    return createDatabase(url);
}

bool SqlDatabaseOpener::exists(const QString& url)
{
    return ServerDatabase::isServer(url) ? ServerDatabase(url).isOurs() : QFileInfo::exists(url);
}

Done SqlDatabaseOpener::setUpServer(const QString& url, const ServerAccount& administrator)
{
    return ServerSetUp(url, std::make_shared<SystemClock>()).run(administrator);
}

Done SqlDatabaseOpener::setUpDesk(const QString& url, const ServerAccount& desk)
{
    return ServerSetUp(url, std::make_shared<SystemClock>()).addDesk(desk);
}

Result<QVector<DatabaseOpener::TransferredTable>> SqlDatabaseOpener::transfer(const QString& from, const QString& to)
{
    KECE_TRY(auto source, openDatabase(from));
    if (!source->readOnlyReason().isEmpty())
        return Error::unavailable(source->readOnlyReason());
    source.reset();
    KECE_TRY(auto target, createDatabase(to));
    target.reset();
    KECE_TRY(const auto reading, Connection::open(from, Connection::Access::ReadOnly));
    KECE_TRY(const auto writing, Connection::open(to, Connection::Access::ReadWrite));
    return Transfer(*reading, *writing).run();
}

Result<DatabaseSummary> SqlDatabaseOpener::inspect(const QString& path)
{
    return inspectDatabase(path, OpenOptions().ladder);
}

Result<bool> SqlDatabaseOpener::placeTrail(const DatabaseSummary& restored, const QString& target, const QStringList& folders)
{
    return kece::placeTrail(restored, target, folders);
}

} // namespace kece
