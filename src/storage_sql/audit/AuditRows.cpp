// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/audit/AuditRows.h"

#include "storage_sql/connection/Connection.h"

namespace kece {

AuditEntry entryAt(const Statement& row)
{
    AuditEntry entry;
    entry.id.value = row.integer(0);
    const QVariant at = row.value(1);
    entry.at = (at.typeId() == QMetaType::QDateTime ? at.toDateTime() : QDateTime::fromString(at.toString(), Qt::ISODate)).toUTC();
    entry.actor = row.string(2);
    entry.desk = row.string(3);
    entry.action = row.string(4);
    entry.kind = row.string(5);
    entry.recordId = row.integer(6);
    entry.customer.value = row.integer(7);
    entry.changes = row.string(8);
    entry.reason = row.string(9);
    return entry;
}

AuditSeal sealAt(const Statement& row)
{
    return {row.string(10), row.string(11), row.string(12), row.string(13), row.string(14)};
}

bool hasSealedInstant(const Statement& row, const AuditEntry& entry)
{
    return row.value(1).typeId() == QMetaType::QDateTime || row.string(1) == instantColumn(entry.at);
}

Done insertEntry(Connection& connection, const AuditEntry& entry, const AuditSeal& seal)
{
    static const QString sql = QStringLiteral("insert into audit_entries(%1, %2) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                                   .arg(kEntryColumns, kSealColumns);
    KECE_CHECK(connection.change(sql,
        {entry.id.value, instantColumn(entry.at), known(entry.actor), known(entry.desk), entry.action, known(entry.kind), known(entry.recordId),
            known(entry.customer.value), known(entry.changes), known(entry.reason), seal.salt, seal.oldDigest, seal.newDigest, seal.keyId,
            seal.mac}));
    return {};
}

Done writeSeal(Connection& connection, qint64 number, const AuditSeal& seal)
{
    KECE_CHECK(connection.change("update audit_entries set salt = ?, old_digest = ?, new_digest = ?, key_id = ?, mac = ? where id = ?",
        {seal.salt, seal.oldDigest, seal.newDigest, seal.keyId, seal.mac, number}));
    return {};
}

QString instantColumn(const QDateTime& instant)
{
    return instant.toUTC().toString(Qt::ISODate);
}

QVariant known(const QString& text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariant known(qint64 number)
{
    return number == 0 ? QVariant() : QVariant(number);
}

} // namespace kece
