// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/connection/SqlDatabase.h"

#include "storage_sql/backup/DatabaseCopy.h"
#include "storage_sql/migration/ServerDatabase.h"

#include <QCoreApplication>

namespace kece {

Result<std::unique_ptr<Database>> SqlDatabase::start(Opened opened)
{
    auto database = std::make_unique<SqlDatabase>();
    database->m_opened = std::move(opened);
    const Opened& what = database->m_opened;
    if (what.readOnlyReason.isEmpty()) {
        KECE_TRY(database->m_writer, ConnectionThread::start(what.path, Connection::Access::ReadWrite, what.clock));
    }
    KECE_TRY(database->m_reader, ConnectionThread::start(what.path, what.readerAccess, what.clock));
    return std::unique_ptr<Database>(std::move(database));
}

void SqlDatabase::watchElsewhere(std::function<void()> notice)
{
    // The writer's own commits leave its data_version as it is, so that it tells of others' only.
    (m_writer ? m_writer : m_reader)->watch(std::move(notice));
}

void SqlDatabase::enqueue(Task task, bool writes, std::function<void(const Done&)> settled)
{
    if (writes && !m_writer) {
        settled(Error::unavailable(m_opened.readOnlyReason));
        return;
    }
    (writes ? m_writer : m_reader)->post(std::move(task), std::move(settled));
}

Result<DatabaseSummary> SqlDatabase::copyTo(const QString& path, Progress progress)
{
    if (ServerDatabase::isServer(m_opened.path))
        return Database::copyTo(path, std::move(progress));
    return copyDatabase(m_opened.path, m_opened.readerAccess, path, std::move(progress));
}

Done SqlDatabase::forgetDeleted()
{
    if (ServerDatabase::isServer(m_opened.path)) {
        return Error::unavailable(QCoreApplication::translate("Storage",
            "A server keeps what was erased in its files until they are written anew; its administrator can do that at once with vacuum full."));
    }
    if (!m_opened.readOnlyReason.isEmpty())
        return Error::unavailable(m_opened.readOnlyReason);
    KECE_TRY(auto connection, Connection::open(m_opened.path, Connection::Access::ReadWrite));
    KECE_CHECK(connection->execute("pragma secure_delete = on; vacuum"));
    KECE_TRY(const QVariant isBusy, connection->value("pragma wal_checkpoint(truncate)"));
    if (isBusy.toInt() != 0) {
        return Error::unavailable(QCoreApplication::translate(
            "Storage", "What was erased may still be in the log of the database, since somebody is at work with it. Try again in a moment."));
    }
    return {};
}

} // namespace kece
