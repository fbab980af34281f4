// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Database.h"

#include <QCoreApplication>

namespace kece {

Result<DatabaseSummary> Database::copyTo(const QString&, Progress)
{
    return Error::unavailable(QCoreApplication::translate("Storage",
        "%1 is kept by a server, and so are its backups: ask the server's administrator for pg_dump. Only a database file can be backed up here.")
                                  .arg(location()));
}

Done Database::forgetDeleted()
{
    return {};
}

} // namespace kece
