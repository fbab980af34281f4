// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/audit/BeginTrail.h"

#include "storage_sql/audit/AuditHeadFile.h"
#include "storage_sql/audit/AuditRows.h"
#include "storage_sql/connection/Connection.h"
#include "storage_sql/dialect/Dialect.h"

#include <QFile>

namespace kece {

namespace {

struct End {
    AuditHead head;
    QString keyId;
};

Result<End> endOf(Connection& connection)
{
    KECE_TRY(Statement last, connection.prepare("select id, mac, key_id from audit_entries order by id desc limit 1"));
    KECE_CHECK(last.run());
    if (last.next())
        return End{{last.integer(0), last.integer(0), last.string(1)}, last.string(2)};
    KECE_CHECK(last.status());
    return End{};
}

/// Entries of a database that had no seals yet.
Result<AuditHead> sealAll(Connection& connection, const AuditKey& key, qint64 last)
{
    AuditHead head;
    while (head.number < last) {
        KECE_TRY(Statement row, connection.prepare(QStringLiteral("select %1 from audit_entries where id = ?").arg(kEntryColumns)));
        KECE_CHECK(row.run({++head.number}));
        if (!row.next()) {
            KECE_CHECK(row.status());
            continue; // the check will say that it is missing
        }
        KECE_TRY(const AuditSeal seal, sealed(key, entryAt(row), head.mac));
        KECE_CHECK(writeSeal(connection, head.number, seal));
        head.mac = seal.mac;
    }
    head.count = head.number;
    return head;
}

Result<AuditHead> goOnWithNewKey(Connection& connection, const AuditKey& key, const AuditHead& last, const QString& oldKey)
{
    AuditEntry entry;
    entry.id.value = last.number + 1;
    entry.at = connection.clock->now();
    entry.desk = connection.desk;
    entry.action = QString::fromLatin1(AuditAction::kNewKey);
    entry.changes = changesText({{QStringLiteral("key_id"), oldKey, key.id()}});
    KECE_TRY(const AuditSeal seal, sealed(key, entry, last.mac));
    KECE_CHECK(insertEntry(connection, entry, seal));
    return AuditHead{entry.id.value, entry.id.value, seal.mac};
}

Done begin(Connection& connection, const QString& path)
{
    KECE_TRY(const QVariant tables, connection.value(connection.dialect().countTables(), {auditEntrySchema().table}));
    if (tables.toInt() == 0)
        return {};
    const AuditHeadFile side(path);
    KECE_TRY(const End end, endOf(connection));
    if (QFile::exists(AuditKey::fileOf(path)))
        return end.head.number == 0 && !side.exists() ? side.write({}) : Done();
    // A program that stopped between the commit and giving the key its name.
    if (const auto prepared = AuditKey::readPrepared(path); prepared.ok() && prepared->id() == end.keyId)
        return AuditKey::putInPlace(path);
    QFile::remove(AuditKey::preparedFileOf(path));

    const AuditKey key = AuditKey::random();
    KECE_CHECK(key.prepare(path));
    if (end.head.number == 0) {
        KECE_CHECK(AuditKey::putInPlace(path));
        return side.write({});
    }
    KECE_TRY(const QVariant sealedOnes, connection.value("select count(*) from audit_entries where mac is not null"));
    const bool isFirstKey = sealedOnes.toLongLong() == 0 && !side.read().ok();
    KECE_TRY(const AuditHead head, isFirstKey ? sealAll(connection, key, end.head.number) : goOnWithNewKey(connection, key, end.head, end.keyId));
    KECE_CHECK(connection.commit());
    KECE_CHECK(AuditKey::putInPlace(path));
    return side.write(head);
}

} // namespace

Done beginTrail(const QString& path, const std::shared_ptr<const Clock>& clock)
{
    if (QFile::exists(AuditKey::fileOf(path)) && AuditHeadFile(path).exists())
        return {};
    KECE_TRY(auto connection, Connection::open(path, Connection::Access::ReadWrite));
    connection->clock = clock;
    KECE_CHECK(connection->begin(true));
    const Done begun = begin(*connection, path);
    connection->rollback();
    return begun;
}

} // namespace kece
