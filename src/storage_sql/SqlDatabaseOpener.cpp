// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/SqlDatabaseOpener.h"

#include "storage_sql/OpenDatabase.h"
#include "storage_sql/backup/DatabaseCopy.h"

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
    return QFileInfo::exists(url);
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
