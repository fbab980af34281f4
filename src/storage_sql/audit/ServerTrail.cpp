// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/audit/ServerTrail.h"

#include "storage_sql/audit/AuditRows.h"
#include "storage_sql/connection/Connection.h"

#include <QCoreApplication>

namespace kece::ServerTrail {

namespace {

Result<AuditHead> headOf(Connection& connection, const QString& sql, const QVariantList& values = {})
{
    KECE_TRY(Statement row, connection.prepare(sql));
    KECE_CHECK(row.run(values));
    if (row.next())
        return AuditHead{row.integer(0), row.integer(1), row.string(2)};
    KECE_CHECK(row.status());
    return Error::denied(QCoreApplication::translate("Audit", "The end of the trail cannot be read by you."));
}

} // namespace

Result<AuditHead> append(Connection& connection, const AuditEntry& entry)
{
    return headOf(connection, "select number, entries, mac from audit_append(?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {instantColumn(entry.at), known(entry.actor), known(entry.desk), entry.action, known(entry.kind), known(entry.recordId),
            known(entry.customer.value), known(entry.changes), known(entry.reason)});
}

Result<AuditHead> head(Connection& connection)
{
    return headOf(connection, "select number, entries, mac from audit_heads");
}

Done setHead(Connection& connection, const AuditHead& head)
{
    KECE_CHECK(connection.change("update audit_heads set number = ?, entries = ?, mac = ?", {head.number, head.count, known(head.mac)}));
    return {};
}

Result<QString> keyId(Connection& connection)
{
    KECE_TRY(const QVariant id, connection.value("select audit_key_name()"));
    return id.toString();
}

Result<QSet<qint64>> falseSeals(Connection& connection, qint64 first, const QString& beforeFirst)
{
    KECE_TRY(Statement rows, connection.prepare("select number from audit_false_seals(?, ?) number"));
    KECE_CHECK(rows.run({first, known(beforeFirst)}));
    QSet<qint64> numbers;
    while (rows.next())
        numbers << rows.integer(0);
    KECE_CHECK(rows.status());
    return numbers;
}

} // namespace kece::ServerTrail
