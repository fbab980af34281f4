// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/bulk/CodeIndex.h"

#include "storage_sql/connection/Connection.h"

#include <algorithm>

namespace kece {

namespace {

constexpr size_t kManyLookUps = 5000;

const Field& uniqueField(const EntitySchema& schema)
{
    const auto field = std::find_if(schema.fields.begin(), schema.fields.end(), [](const Field& f) { return f.isUnique; });
    Q_ASSERT(field != schema.fields.end());
    return *field;
}

} // namespace

CodeIndex::CodeIndex(Connection& connection, const EntitySchema& schema)
    : m_connection(connection), m_table(schema.table), m_column(uniqueField(schema).key)
{}

Result<qint64> CodeIndex::idOf(std::string_view code)
{
    if (const int64_t known = m_ids.find(code); known >= 0)
        return known;
    if (m_hasAll)
        return 0;
    if (++m_lookedUp > kManyLookUps) {
        KECE_CHECK(readAll());
        return idOf(code);
    }
    KECE_TRY(const qint64 id, lookUp(code, " and voided_on is null"));
    m_ids.put(code, id);
    return id;
}

Result<qint64> CodeIndex::idOfOrNew(std::string_view code, qint64 batch)
{
    KECE_TRY(qint64 id, idOf(code));
    if (id > 0)
        return id;
    KECE_TRY(id, lookUp(code, ""));
    if (id == 0) {
        const QString name = QString::fromUtf8(code.data(), qsizetype(code.size()));
        KECE_TRY(id, m_connection.insert(QStringLiteral("insert into %1 (%2, import_batch) values (?, ?)").arg(m_table, m_column), {name, batch}));
    }
    m_ids.put(code, id);
    return id;
}

Result<qint64> CodeIndex::lookUp(std::string_view code, const char* condition)
{
    KECE_TRY(auto row, NativeStatement::prepare(m_connection, std::string("select id from ") + m_table + " where " + m_column + " = ?1" + condition));
    row.bind(1, code);
    const qint64 id = row.next() ? row.integer(0) : 0;
    KECE_CHECK(row.status());
    return id;
}

Done CodeIndex::readAll()
{
    KECE_TRY(
        auto rows, NativeStatement::prepare(m_connection, std::string("select id, ") + m_column + " from " + m_table + " where voided_on is null"));
    while (rows.next())
        m_ids.put(rows.text(1), rows.integer(0));
    m_hasAll = true;
    return rows.status();
}

} // namespace kece
