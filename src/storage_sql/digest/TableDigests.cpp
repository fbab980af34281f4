// SPDX-License-Identifier: GPL-3.0-or-later
#define SQLITE_ENABLE_PREUPDATE_HOOK // as the library of the system is built
#include "storage_sql/digest/TableDigests.h"

#include "storage_sql/connection/Connection.h"
#include "storage_sql/digest/RowDigest.h"

#include <sqlite3.h>

#include <QCoreApplication>

#include <algorithm>
#include <memory>

namespace kece {

namespace {

constexpr const char* kOwnTable = "table_digests";
/// The definitions of tables and indexes, under a name no table can have.
constexpr const char* kSchema = "sqlite_schema";

struct Sum {
    uint64_t digest = 0;
    int64_t rows = 0;
};

Result<bool> hasDigests(Connection& connection)
{
    KECE_TRY(const QVariant there, connection.value("select 1 from sqlite_master where type = 'table' and name = ?", {kOwnTable}));
    return !there.isNull();
}

/// Virtual tables keep their rows in tables of their own, which count.
Result<QStringList> countedTables(Connection& connection)
{
    KECE_TRY(Statement names,
        connection.prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\' and name <> ? and "
                           "rootpage > 0 order by name"));
    KECE_CHECK(names.run({kOwnTable}));
    QStringList tables;
    while (names.next())
        tables << names.string(0);
    KECE_CHECK(names.status());
    return tables;
}

Result<Sum> addUp(Connection& connection, const QString& table)
{
    const bool isSchema = table == QLatin1String(kSchema);
    const QByteArray sql = isSchema ? QByteArray("select type, name, tbl_name, sql from sqlite_master")
                                    : "select * from \"" + table.toUtf8().replace('"', "\"\"") + '"';
    const std::string name = table.toStdString();
    sqlite3_stmt* raw = nullptr;
    if (sqlite3_prepare_v2(connection.handle(), sql.constData(), int(sql.size()), &raw, nullptr) != SQLITE_OK)
        return connection.error();
    const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> rows(raw, sqlite3_finalize);
    const int columns = sqlite3_column_count(raw);
    Sum sum;
    int code = SQLITE_OK;
    while ((code = sqlite3_step(raw)) == SQLITE_ROW) {
        RowDigest row(name);
        for (int i = 0; i < columns; ++i)
            row.add(i, sqlite3_column_value(raw, i));
        sum.digest += row.value();
        ++sum.rows;
    }
    if (code != SQLITE_DONE)
        return connection.error();
    return sum;
}

Done store(Connection& connection, const QString& table, const Sum& sum)
{
    KECE_CHECK(connection.change("insert into table_digests(name, row_count, digest) values (?, ?, ?) "
                                 "on conflict (name) do update set row_count = excluded.row_count, digest = excluded.digest",
        {table, qint64(sum.rows), qint64(sum.digest)}));
    return {};
}

/// Nothing where there is none.
Result<std::optional<Sum>> stored(Connection& connection, const QString& table)
{
    KECE_TRY(Statement row, connection.prepare("select digest, row_count from table_digests where name = ?"));
    KECE_CHECK(row.run({table}));
    std::optional<Sum> sum;
    if (row.next())
        sum = Sum{uint64_t(row.integer(0)), row.integer(1)};
    KECE_CHECK(row.status());
    return sum;
}

Result<int64_t> schemaCookie(Connection& connection)
{
    KECE_TRY(const QVariant cookie, connection.value("pragma schema_version"));
    return int64_t(cookie.toLongLong());
}

template<class Read>
uint64_t rowOf(sqlite3* handle, const char* table, Read&& read)
{
    RowDigest row(table);
    const int columns = sqlite3_preupdate_count(handle);
    for (int i = 0; i < columns; ++i) {
        sqlite3_value* value = nullptr;
        if (read(handle, i, &value) == SQLITE_OK && value)
            row.add(i, value);
    }
    return row.value();
}

} // namespace

TableDigests::TableDigests(Connection& connection) : m_connection(connection)
{
    sqlite3* handle = m_connection.handle();
    sqlite3_preupdate_hook(handle, &TableDigests::noteRow, this);
    sqlite3_commit_hook(
        handle,
        [](void* self) {
            static_cast<TableDigests*>(self)->committed();
            return 0;
        },
        this);
    sqlite3_rollback_hook(
        handle, [](void* self) { static_cast<TableDigests*>(self)->rolledBack(); }, this);
}

TableDigests::~TableDigests()
{
    if (!m_remaining.empty() && m_connection.begin(true).ok()) {
        if (const Done isKept = keep(); !isKept.ok() || !m_connection.commit().ok())
            m_connection.rollback();
    }
    sqlite3* handle = m_connection.handle();
    sqlite3_preupdate_hook(handle, nullptr, nullptr);
    sqlite3_commit_hook(handle, nullptr, nullptr);
    sqlite3_rollback_hook(handle, nullptr, nullptr);
}

TableDigests::Change& TableDigests::changeOf(Changes& changes, const char* table)
{
    if (!changes.empty() && changes.back().table == table)
        return changes.back();
    const auto found = std::find_if(changes.begin(), changes.end(), [table](const Change& change) { return change.table == table; });
    if (found == changes.end())
        return changes.emplace_back(Change{table});
    std::swap(*found, changes.back()); // most rows are of the table of the row before
    return changes.back();
}

void TableDigests::noteRow(void* self, sqlite3* handle, int operation, const char* database, const char* table, long long, long long)
{
    if (std::string_view(database) != "main" || std::string_view(table) == kOwnTable)
        return;
    Change& change = changeOf(static_cast<TableDigests*>(self)->m_changes, table);
    if (sqlite3_preupdate_blobwrite(handle) >= 0) {
        change.isInDoubt = true;
        return;
    }
    if (operation != SQLITE_INSERT)
        change.digest -= rowOf(handle, table, sqlite3_preupdate_old);
    if (operation != SQLITE_DELETE)
        change.digest += rowOf(handle, table, sqlite3_preupdate_new);
    change.rows += operation == SQLITE_INSERT ? 1 : operation == SQLITE_DELETE ? -1 : 0;
}

void TableDigests::committed()
{
    for (const Change& change : m_changes) {
        Change& sum = changeOf(m_remaining, change.table.c_str());
        sum.digest += change.digest;
        sum.rows += change.rows;
        sum.isInDoubt = sum.isInDoubt || change.isInDoubt;
    }
    m_changes.clear();
}

void TableDigests::rolledBack()
{
    m_changes.clear();
    m_isInDoubt = false;
}

Done TableDigests::begin()
{
    m_isInDoubt = false;
    KECE_TRY(m_schema, schemaCookie(m_connection));
    return {};
}

Done TableDigests::keep()
{
    KECE_TRY(const int64_t schema, schemaCookie(m_connection));
    if (m_changes.empty() && m_remaining.empty() && schema == m_schema)
        return {};
    KECE_TRY(const bool areKept, hasDigests(m_connection));
    if (!areKept)
        return {};
    // Has the search index write now what it would write at the commit, when it is too late to be counted.
    KECE_CHECK(m_connection.execute("savepoint digests; release digests"));
    committed();
    for (const Change& change : std::exchange(m_remaining, {})) {
        const QString table = QString::fromStdString(change.table);
        KECE_TRY(std::optional<Sum> sum, stored(m_connection, table));
        if (m_isInDoubt || change.isInDoubt) {
            KECE_TRY(sum, addUp(m_connection, table));
        } else {
            sum = Sum{sum.value_or(Sum()).digest + change.digest, sum.value_or(Sum()).rows + change.rows};
        }
        KECE_CHECK(store(m_connection, table, *sum));
    }
    if (schema != m_schema) {
        KECE_TRY(const Sum sum, addUp(m_connection, kSchema));
        KECE_CHECK(store(m_connection, kSchema, sum));
    }
    return {};
}

Done TableDigests::takeStock()
{
    KECE_TRY(const bool areKept, hasDigests(m_connection));
    if (!areKept)
        return {};
    KECE_CHECK(m_connection.execute("savepoint digests; release digests"));
    m_changes.clear();
    m_remaining.clear();
    KECE_TRY(const QStringList tables, countedTables(m_connection));
    KECE_CHECK(m_connection.change("delete from table_digests"));
    for (const QString& table : tables + QStringList{kSchema}) {
        KECE_TRY(const Sum sum, addUp(m_connection, table));
        KECE_CHECK(store(m_connection, table, sum));
    }
    return {};
}

Result<QStringList> TableDigests::problems(Connection& connection, const TableDigests* own)
{
    QStringList problems;
    KECE_TRY(const bool areKept, hasDigests(connection));
    if (!areKept)
        return problems;
    KECE_TRY(const QStringList tables, countedTables(connection));
    for (const QString& table : tables + QStringList{kSchema}) {
        KECE_TRY(const Sum found, addUp(connection, table));
        KECE_TRY(const std::optional<Sum> written, stored(connection, table));
        Sum expected = written.value_or(Sum());
        bool isInDoubt = false;
        for (const Changes& changes : own ? QVector<Changes>{own->m_changes, own->m_remaining} : QVector<Changes>()) {
            for (const Change& change : changes) {
                if (change.table == table.toStdString()) {
                    expected.digest += change.digest;
                    expected.rows += change.rows;
                    isInDoubt = isInDoubt || change.isInDoubt;
                }
            }
        }
        if (isInDoubt)
            continue;
        if (found.rows != expected.rows) {
            problems << QCoreApplication::translate("Storage", "The table %1 has %2 rows, but %3 were written. Restore the last good backup.")
                            .arg(table)
                            .arg(found.rows)
                            .arg(expected.rows);
        } else if (found.digest != expected.digest) {
            problems << QCoreApplication::translate("Storage",
                "A value in the table %1 is not the one that was written: the file is damaged, or was changed by another program. Restore "
                "the last good backup.")
                            .arg(table);
        }
    }
    return problems;
}

} // namespace kece
