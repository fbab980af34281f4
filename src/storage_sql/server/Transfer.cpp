// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/server/Transfer.h"

#include "storage_sql/audit/ServerTrail.h"
#include "storage_sql/audit/SqlAuditStore.h"
#include "storage_sql/connection/Connection.h"
#include "storage_sql/dialect/Dialect.h"
#include "storage_sql/search/SqlSearchStore.h"
#include "storage_sql/statement/BulkInsert.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace kece {

namespace {

/// Tables that the program fills itself, or that belong to one engine.
bool isDerived(const QString& table)
{
    static const QStringList derived{"search_texts", "table_digests", "kept_facts", "touched_customers", "requests", "desk_scopes",
        "schema_migration", "audit_keys", "audit_heads"};
    return derived.contains(table) || table.startsWith("search_grams") || table.startsWith("sqlite_");
}

QString selectAll(const QString& table, const QStringList& columns)
{
    // The first columns are the key, or hold it.
    const QString order = columns.size() > 1 ? QStringLiteral("%1, %2").arg(columns[0], columns[1]) : columns[0];
    return QStringLiteral("select %1 from %2 order by %3").arg(columns.join(", "), table, order);
}

void addTo(QCryptographicHash& hash, const NativeStatement& row, int column)
{
    const auto text = row.isUnknown(column) ? std::string_view("\x01", 1) : row.text(column);
    hash.addData(QByteArrayView(text.data(), qsizetype(text.size())));
    hash.addData(QByteArrayView("\x02", 1));
}

} // namespace

Result<QVector<Transfer::Table>> Transfer::run()
{
    KECE_CHECK(m_from.begin(false));
    KECE_CHECK(m_to.begin(true));
    const auto inside = [&]() -> Result<QVector<Table>> {
        KECE_TRY(const QStringList references, setReferencesAside());
        KECE_TRY(const QStringList names, tables());
        QVector<Table> all;
        for (const QString& name : names) {
            KECE_TRY(const QStringList own, columns(name));
            KECE_TRY(const Content there, copy(name, own));
            KECE_TRY(const Content here, contentOf(m_to, name, own));
            if (there.digest != here.digest || there.rows != here.rows)
                return Error::internal(
                    QCoreApplication::translate("Storage", "The table %1 did not arrive as it was. Nothing was transferred.").arg(name));
            KECE_CHECK(goOnBehindIds(name, own));
            all << Table{name, there.rows};
        }
        for (const QString& reference : references)
            KECE_CHECK(m_to.execute(reference));
        KECE_CHECK(SqlSearchStore(m_to).rebuild());
        KECE_CHECK(carryKey());
        KECE_CHECK(m_to.commit());
        return all;
    }();
    m_to.rollback();
    m_from.rollback();
    return inside;
}

Result<QStringList> Transfer::tables()
{
    KECE_TRY(Statement found,
        m_from.prepare(m_from.isSqlite() ? "select name from sqlite_master where type = 'table' order by name"
                                         : "select tablename from pg_tables where schemaname = 'kece' order by tablename"));
    KECE_CHECK(found.run());
    QStringList names;
    while (found.next()) {
        if (!isDerived(found.string(0)))
            names << found.string(0);
    }
    KECE_CHECK(found.status());
    return names;
}

Result<QStringList> Transfer::columns(const QString& table)
{
    KECE_TRY(Statement found, m_from.prepare(m_from.dialect().columnsOf()));
    KECE_CHECK(found.run({table}));
    QStringList names;
    while (found.next())
        names << found.string(0);
    KECE_CHECK(found.status());
    return names;
}

Result<Transfer::Content> Transfer::copy(const QString& table, const QStringList& columns)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    Content content;
    KECE_TRY(auto rows, NativeStatement::prepare(m_from, selectAll(table, columns).toStdString()));
    KECE_TRY(auto insert, BulkInsert::prepare(m_to, table, columns));
    while (rows.next()) {
        for (int column = 0; column < columns.size(); ++column) {
            addTo(hash, rows, column);
            if (rows.isUnknown(column))
                insert.bindUnknown(column + 1);
            else
                insert.bind(column + 1, rows.text(column));
        }
        KECE_CHECK(insert.insert());
        ++content.rows;
    }
    KECE_CHECK(rows.status());
    KECE_CHECK(insert.finish());
    content.digest = hash.result();
    return content;
}

Result<Transfer::Content> Transfer::contentOf(Connection& connection, const QString& table, const QStringList& columns)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    Content content;
    KECE_TRY(auto rows, NativeStatement::prepare(connection, selectAll(table, columns).toStdString()));
    while (rows.next()) {
        for (int column = 0; column < columns.size(); ++column)
            addTo(hash, rows, column);
        ++content.rows;
    }
    KECE_CHECK(rows.status());
    content.digest = hash.result();
    return content;
}

/// The trail is the same one, so its key and its end go with it.
Done Transfer::carryKey()
{
    KECE_TRY(const AuditHead head, SqlAuditStore(m_from).head());
    if (m_to.isSqlite()) {
        KECE_TRY(const QVariant hex, m_from.value("select encode(key, 'hex') from audit_keys"));
        KECE_TRY(const AuditKey key, AuditKey::fromHex(hex.toString()));
        KECE_CHECK(key.prepare(m_to.path()));
        m_to.trailHead = head;
        return AuditKey::putInPlace(m_to.path());
    }
    KECE_TRY(const AuditKey key, AuditKey::read(m_from.path()));
    KECE_CHECK(m_to.change("update audit_keys set id = ?, key = decode(?, 'hex')", {key.id(), key.hex()}));
    return ServerTrail::setHead(m_to, head);
}

/// Tables come in the order of their names, not of their references: those are checked at the end, all of them.
Result<QStringList> Transfer::setReferencesAside()
{
    if (m_to.isSqlite()) {
        KECE_CHECK(m_to.execute("pragma defer_foreign_keys = on"));
        return QStringList();
    }
    QStringList drop;
    QStringList add;
    {
        KECE_TRY(Statement found,
            m_to.prepare("select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid) from pg_constraint"
                         " where contype = 'f' and connamespace = 'kece'::regnamespace"));
        KECE_CHECK(found.run());
        while (found.next()) {
            drop << QStringLiteral("alter table %1 drop constraint %2").arg(found.string(0), found.string(1));
            add << QStringLiteral("alter table %1 add constraint %2 %3").arg(found.string(0), found.string(1), found.string(2));
        }
        KECE_CHECK(found.status());
    }
    for (const QString& statement : drop)
        KECE_CHECK(m_to.execute(statement));
    return add;
}

Done Transfer::goOnBehindIds(const QString& table, const QStringList& columns)
{
    const QString goOn = m_to.dialect().goOnBehind(table);
    if (goOn.isEmpty() || columns.first() != QLatin1String("id"))
        return {};
    KECE_TRY(const QVariant last, m_to.value(QStringLiteral("select max(id) from %1").arg(table)));
    if (!last.isNull())
        KECE_CHECK(m_to.value(goOn, {last}));
    return {};
}

} // namespace kece
