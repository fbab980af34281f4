// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/DatabaseOpener.h"

namespace kece {

/// The databases of this build: SQLite files and databases on a PostgreSQL server, by openDatabase() and createDatabase().
class SqlDatabaseOpener final : public DatabaseOpener
{
public:
    Result<std::unique_ptr<Database>> open(const QString& url) override;
    Result<std::unique_ptr<Database>> create(const QString& url) override;
    bool exists(const QString& url) override;
    Done setUpServer(const QString& url, const ServerAccount& administrator) override;
    Done setUpDesk(const QString& url, const ServerAccount& desk) override;
    Result<QVector<TransferredTable>> transfer(const QString& from, const QString& to) override;
    Result<DatabaseSummary> inspect(const QString& path) override;
    Result<bool> placeTrail(const DatabaseSummary& restored, const QString& target, const QStringList& folders) override;
};

} // namespace kece
