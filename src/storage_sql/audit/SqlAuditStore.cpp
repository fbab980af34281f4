// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/audit/SqlAuditStore.h"

#include "domain/entities/Catalogue.h"
#include "domain/entities/ImportBatch.h"
#include "storage_sql/audit/AuditRows.h"
#include "storage_sql/audit/CheckTrail.h"
#include "storage_sql/audit/ServerTrail.h"
#include "storage_sql/connection/Connection.h"

#include <QCoreApplication>

#include <algorithm>

namespace kece {

namespace {

constexpr int kMonthsKept = 6; // Cybersecurity Law art. 21

/// What must stay to read the trail by.
bool isAboutTheTrail(const QString& action)
{
    return action == QLatin1String(AuditAction::kErase) || action == QLatin1String(AuditAction::kAnonymise)
        || action == QLatin1String(AuditAction::kPrune) || action == QLatin1String(AuditAction::kNewKey);
}

} // namespace

Result<AuditKey> SqlAuditStore::key()
{
    if (!m_key) {
        KECE_TRY(m_key, AuditKey::read(m_connection.path()));
    }
    return *m_key;
}

Result<qint64> SqlAuditStore::append(const AuditEntry& given)
{
    AuditEntry entry = given;
    if (!entry.at.isValid())
        entry.at = m_connection.clock->now();
    if (entry.actor.isEmpty())
        entry.actor = m_connection.actor;
    if (entry.desk.isEmpty())
        entry.desk = m_connection.desk;
    if (!m_connection.isSqlite()) {
        KECE_TRY(m_connection.trailHead, ServerTrail::append(m_connection, entry));
        return m_connection.trailHead->number;
    }
    KECE_TRY(const AuditKey sealing, key());
    KECE_TRY(const AuditHead last, head());
    entry.id.value = last.number + 1;
    KECE_TRY(const AuditSeal seal, sealed(sealing, entry, last.mac));
    KECE_CHECK(insertEntry(m_connection, entry, seal));
    m_connection.trailHead = AuditHead{entry.id.value, last.count + 1, seal.mac};
    return entry.id.value;
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
    const auto instant = [](const QDateTime& at) { return at.isValid() ? QVariant(instantColumn(at)) : QVariant(); };
    require("id < ?", known(before));
    const EntitySchema* schema = filter.withImports && filter.recordId != 0 ? schemaOfKind(filter.kind) : nullptr;
    if (schema && schema->isTracked) {
        conditions << QStringLiteral("((kind = ? and record_id = ?) or (kind = ? and record_id in (select import_batch from %1 where id = ? "
                                     "union select c.batch_id from import_changes c join import_batches b on b.id = c.batch_id "
                                     "where c.record_id = ? and b.kind = ?)))")
                          .arg(schema->table);
        values << filter.kind << filter.recordId << QString::fromLatin1(importBatchSchema().kind) << filter.recordId << filter.recordId
               << filter.kind;
    } else {
        require("kind = ?", known(filter.kind));
        require("record_id = ?", known(filter.recordId));
    }
    require("customer_id = ?", known(filter.customer));
    require("actor = ?", known(filter.actor));
    require("action = ?", known(filter.action));
    require("at >= ?", instant(filter.since));
    require("at < ?", instant(filter.until));
    const QString where = conditions.isEmpty() ? QString() : " where " + conditions.join(" and ");
    KECE_TRY(
        Statement rows, m_connection.prepare(QStringLiteral("select %1 from audit_entries%2 order by id desc limit ?").arg(kEntryColumns, where)));
    KECE_CHECK(rows.run(values << limit));
    QVector<AuditEntry> found;
    while (rows.next())
        found << entryAt(rows);
    KECE_CHECK(rows.status());
    return found;
}

Result<QVector<AuditMark>> SqlAuditStore::marks(qint64 after, int limit)
{
    KECE_TRY(Statement rows, m_connection.prepare("select id, action, kind, record_id from audit_entries where id > ? order by id desc limit ?"));
    KECE_CHECK(rows.run({after, limit}));
    QVector<AuditMark> found;
    while (rows.next())
        found << AuditMark{rows.integer(0), rows.string(1), rows.string(2), rows.integer(3)};
    KECE_CHECK(rows.status());
    return found;
}

Result<AuditHead> SqlAuditStore::head()
{
    if (m_connection.trailHead && m_connection.inUnitOfWork())
        return *m_connection.trailHead;
    if (!m_connection.isSqlite())
        return ServerTrail::head(m_connection);
    KECE_TRY(Statement last, m_connection.prepare("select id, mac, (select min(id) from audit_entries) from audit_entries order by id desc limit 1"));
    KECE_CHECK(last.run());
    if (last.next())
        return AuditHead{last.integer(0), last.integer(0) - last.integer(2) + 1, last.string(1)};
    KECE_CHECK(last.status());
    return AuditHead{};
}

Result<AuditCheck> SqlAuditStore::check(const AuditHead& kept)
{
    return checkTrail(m_connection, kept);
}

Result<qint64> SqlAuditStore::eraseValues(const QVector<qint64>& numbers, const QString& action, const QString& reason)
{
    if (action != QLatin1String(AuditAction::kErase) && action != QLatin1String(AuditAction::kAnonymise))
        return Error::invalid(QCoreApplication::translate("Audit", "Values are erased to delete or to anonymise a person's data only."), "action");
    QVector<qint64> erased;
    for (const qint64 number : numbers) {
        KECE_TRY(Statement row, m_connection.prepare("select action from audit_entries where id = ? and salt is not null"));
        KECE_CHECK(row.run({number}));
        const bool isThere = row.next();
        KECE_CHECK(row.status());
        if (!isThere || isAboutTheTrail(row.string(0)))
            continue;
        const Done done = m_connection.isSqlite() ? Done(m_connection.execute(
                              QStringLiteral("update audit_entries set changes = null, reason = null, salt = null where id = %1").arg(number)))
                                                  : m_connection.execute(QStringLiteral("select audit_erase(%1)").arg(number));
        KECE_CHECK(done);
        erased << number;
    }
    if (erased.isEmpty())
        return 0;
    AuditEntry entry;
    entry.action = action;
    entry.kind = QString::fromLatin1(auditEntrySchema().kind);
    entry.changes = changesText({{QStringLiteral("entries"), {}, numberRanges(erased)}});
    entry.reason = reason;
    KECE_TRY([[maybe_unused]] const qint64 number, append(entry));
    return erased.size();
}

Result<qint64> SqlAuditStore::prune(const QDateTime& before)
{
    const QDateTime youngest = m_connection.clock->now().toUTC().addMonths(-kMonthsKept);
    if (!before.isValid() || before > youngest)
        return Error::invalid(QCoreApplication::translate("Audit", "The trail is kept for six months at least: only what is older than %1 can go.")
                                  .arg(youngest.date().toString(Qt::ISODate)),
            "before");
    KECE_TRY(const QVariant firstKept, m_connection.value("select min(id) from audit_entries where at >= ?", {instantColumn(before)}));
    KECE_TRY(const AuditHead last, head());
    const qint64 through = firstKept.isNull() ? last.number : firstKept.toLongLong() - 1;
    KECE_TRY(const QVariant mac, m_connection.value("select mac from audit_entries where id = ?", {through}));
    if (mac.isNull())
        return 0;
    AuditEntry entry;
    entry.action = QString::fromLatin1(AuditAction::kPrune);
    entry.kind = QString::fromLatin1(auditEntrySchema().kind);
    entry.changes = changesText(prunedThrough(through, mac.toString()));
    KECE_TRY(const qint64 number, append(entry));
    KECE_TRY(const qint64 removed, m_connection.change("delete from audit_entries where id <= ?", {through}));
    m_connection.trailHead->count = number - through;
    if (!m_connection.isSqlite())
        KECE_CHECK(ServerTrail::setHead(m_connection, *m_connection.trailHead));
    return removed;
}

} // namespace kece
