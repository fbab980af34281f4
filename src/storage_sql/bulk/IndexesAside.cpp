// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/bulk/IndexesAside.h"

#include "storage_sql/dialect/Dialect.h"

namespace kece {

namespace {

constexpr qint64 kLargeCache = -262'144; ///< KiB, as the pragma wants it
constexpr qint64 kSortingCache = -2'000;

Done setCache(Connection& connection, qint64 size)
{
    return connection.isSqlite() ? connection.execute(QStringLiteral("pragma cache_size = %1").arg(size)) : Done();
}

} // namespace

IndexesAside::~IndexesAside()
{
    if (m_usualCache != 0)
        static_cast<void>(setCache(m_connection, m_usualCache));
}

Result<bool> IndexesAside::mayGo()
{
    if (!m_mayGo && !m_connection.isSqlite()) {
        KECE_TRY(const QVariant owner,
            m_connection.value(
                "select tableowner from pg_tables where schemaname = 'kece' and tablename = ? and pg_has_role(tableowner, 'member')", {m_table}));
        m_mayGo = owner.isValid();
    }
    return m_mayGo.value_or(true);
}

Done IndexesAside::drop()
{
    KECE_TRY(const bool may, mayGo());
    if (!may)
        return {};
    if (m_connection.isSqlite()) {
        KECE_TRY(const QVariant cache, m_connection.value("pragma cache_size"));
        m_usualCache = cache.toLongLong();
    }
    KECE_CHECK(setCache(m_connection, kLargeCache));
    QStringList names;
    {
        KECE_TRY(Statement indexes, m_connection.prepare(m_connection.dialect().indexesOf()));
        KECE_CHECK(indexes.run({m_table}));
        while (indexes.next()) {
            if (indexes.string(1).contains("is not null", Qt::CaseInsensitive))
                continue;
            names << indexes.string(0);
            m_definitions << indexes.string(1);
        }
        KECE_CHECK(indexes.status());
    }
    for (const QString& name : names) {
        if (m_connection.isSqlite()) {
            KECE_TRY(const QVariant expected, m_connection.value("select stat from sqlite_stat1 where idx = ?", {name}));
            if (!expected.isNull())
                m_statistics << QVariantList{m_table, name, expected};
        }
        KECE_CHECK(m_connection.execute("drop index " + name));
    }
    return {};
}

Done IndexesAside::restore()
{
    if (!areAside())
        return {};
    KECE_CHECK(setCache(m_connection, kSortingCache));
    for (const QString& definition : m_definitions)
        KECE_CHECK(m_connection.execute(definition));
    for (const QVariantList& expected : m_statistics)
        KECE_CHECK(m_connection.change("insert into sqlite_stat1(tbl, idx, stat) values (?, ?, ?)", expected));
    m_definitions.clear();
    m_statistics.clear();
    return setCache(m_connection, m_usualCache);
}

} // namespace kece
