// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage_sql/TemporaryDatabase.h"

#include "storage/AuditStore.h"
#include "storage_sql/audit/SqlAuditStore.h"

#include <QFile>

namespace kece::testing {

/// A trail of entries of many sorts in a database of its own, and copies of it to tamper with.
class Trail
{
public:
    /// Appends in one unit of work.
    void append(int count)
    {
        check(database.connection->begin(true));
        for (int n = 0; n < count; ++n, ++m_count)
            valueOf(audit().append(entry(m_count)));
        check(database.connection->commit());
    }

    static AuditEntry entry(int n)
    {
        AuditEntry entry;
        entry.action = QString::fromLatin1(n % 3 == 0 ? AuditAction::kCreate : n % 3 == 1 ? AuditAction::kChange : AuditAction::kLogin);
        entry.kind = n % 3 == 2 ? "users" : "customers";
        entry.recordId = n % 3 == 2 ? 1 : 1 + n % 7;
        entry.customer.value = n % 3 == 2 ? 0 : 1 + n % 7;
        if (n % 3 != 2)
            entry.changes = changesText({{"name", n % 3 == 0 ? "" : "重庆重工", "重庆重机" + QString::number(n)}, {"phone", "", "13800138000"}});
        if (n % 5 == 0)
            entry.reason = QStringLiteral("because %1").arg(n);
        return entry;
    }

    AuditStore& audit() { return database.store->audit(); }
    AuditCheck checked() { return valueOf(audit().check()); }

    /// What a check says of a copy of the files after `tamper` had its way with it.
    AuditCheck after(const std::function<void(Connection&)>& tamper)
    {
        const QString copy = database.folder() + "/copy.db";
        for (const char* part : {"", "-wal", "-shm", ".key", ".head"}) {
            QFile::remove(copy + part);
            QFile::copy(database.path() + part, copy + part);
        }
        const auto connection = valueOf(Connection::open(copy, Connection::Access::ReadWrite));
        check(connection->execute("pragma synchronous = off"));
        tamper(*connection);
        return valueOf(SqlAuditStore(*connection).check());
    }

    TemporaryDatabase database;

private:
    int m_count = 0;
};

} // namespace kece::testing
