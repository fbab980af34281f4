// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/audit/SqlAuditStore.h"

#include "storage_sql/connection/Connection.h"

namespace kece {

namespace {

const QString kColumns = QStringLiteral("id, at, actor, desk, action, kind, record_id, customer_id, changes, reason");

QVariant known(const QString& text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariant known(qint64 id)
{
    return id == 0 ? QVariant() : QVariant(id);
}

QString columnText(const QDateTime& instant)
{
    return instant.toUTC().toString(Qt::ISODate);
}

AuditEntry entryAt(const Statement& row)
{
    AuditEntry entry;
    entry.id.value = row.integer(0);
    entry.at = QDateTime::fromString(row.string(1), Qt::ISODate).toUTC();
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

} // namespace

Result<qint64> SqlAuditStore::append(const AuditEntry& entry)
{
    KECE_TRY(const AuditHead last, head());
    const qint64 number = last.number + 1;
    const QDateTime at = entry.at.isValid() ? entry.at : m_connection.clock->now();
    KECE_CHECK(m_connection.change(QStringLiteral("insert into audit_entries(%1) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)").arg(kColumns),
        {number, columnText(at), known(entry.actor.isEmpty() ? m_connection.actor : entry.actor),
            known(entry.desk.isEmpty() ? m_connection.desk : entry.desk), entry.action, known(entry.kind), known(entry.recordId),
            known(entry.customer.value), known(entry.changes), known(entry.reason)}));
    return number;
}

Result<QVector<AuditEntry>> SqlAuditStore::entries(const AuditFilter& filter, qint64 before, int limit)
{
    QStringList conditions;
    QVariantList values;
    const auto require = [&](const char* condition, const QVariant& value) {
        if (value.isNull())
            return;
        conditions << QString::fromLatin1(condition);
        values << value;
    };
    require("id < ?", known(before));
    require("kind = ?", known(filter.kind));
    require("record_id = ?", known(filter.recordId));
    require("customer_id = ?", known(filter.customer));
    require("actor = ?", known(filter.actor));
    require("action = ?", known(filter.action));
    require("at >= ?", filter.since.isValid() ? QVariant(columnText(filter.since)) : QVariant());
    require("at < ?", filter.until.isValid() ? QVariant(columnText(filter.until)) : QVariant());
    const QString where = conditions.isEmpty() ? QString() : " where " + conditions.join(" and ");
    KECE_TRY(Statement rows, m_connection.prepare(QStringLiteral("select %1 from audit_entries%2 order by id desc limit ?").arg(kColumns, where)));
    KECE_CHECK(rows.run(values << limit));
    QVector<AuditEntry> found;
    while (rows.next())
        found << entryAt(rows);
    KECE_CHECK(rows.status());
    return found;
}

Result<AuditHead> SqlAuditStore::head()
{
    KECE_TRY(Statement last, m_connection.prepare("select id, mac from audit_entries order by id desc limit 1"));
    KECE_CHECK(last.run());
    if (!last.next()) {
        KECE_CHECK(last.status());
        return AuditHead{};
    }
    return AuditHead{last.integer(0), last.integer(0), last.string(1)};
}

Result<AuditCheck> SqlAuditStore::check(const AuditHead&)
{
    return AuditCheck{};
}

Result<qint64> SqlAuditStore::eraseValues(const QVector<qint64>&, const QString&, const QString&)
{
    return Error::internal("Values cannot be erased yet.");
}

Result<qint64> SqlAuditStore::prune(const QDateTime&)
{
    return Error::internal("The trail cannot be shortened yet.");
}

} // namespace kece
