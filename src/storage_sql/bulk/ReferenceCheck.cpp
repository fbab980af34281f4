// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/bulk/ReferenceCheck.h"

#include "domain/schema/EntitySchema.h"
#include "storage_sql/statement/NativeStatement.h"

#include <sqlite3.h>

namespace kece {

Done ReferenceCheck::start(const std::vector<const Field*>& fields)
{
    for (size_t cell = 0; cell < fields.size(); ++cell) {
        if (fields[cell]->type != FieldType::Reference)
            continue;
        m_targets.push_back({fields[cell], cell, {}});
        KECE_CHECK(readIds(m_targets.back()));
    }
    if (m_connection.isSqlite())
        sqlite3_db_config(m_connection.handle(), SQLITE_DBCONFIG_ENABLE_FKEY, 0, nullptr);
    m_isOn = true;
    return {};
}

Done ReferenceCheck::readIds(Target& target)
{
    KECE_TRY(auto ids, NativeStatement::prepare(m_connection, std::string("select id from ") + target.field->target()->table + " order by id"));
    while (ids.next()) {
        target.isThere.resize(size_t(ids.integer(0)) + 1);
        target.isThere.back() = true;
    }
    return ids.status();
}

Done ReferenceCheck::check(std::span<const BulkImport::Cell> row)
{
    if (!m_isOn)
        return {};
    for (Target& target : m_targets) {
        const BulkImport::Cell& cell = row[target.cell];
        if (cell.kind != BulkImport::Cell::Kind::Integer)
            continue;
        const auto id = size_t(cell.integer);
        if (id >= target.isThere.size())
            KECE_CHECK(readIds(target)); // it may have come since
        if (id >= target.isThere.size() || !target.isThere[id]) {
            Error error = m_connection.missingReference();
            error.field = QString::fromLatin1(target.field->key);
            return error;
        }
    }
    return {};
}

void ReferenceCheck::stop()
{
    if (m_isOn && m_connection.isSqlite())
        sqlite3_db_config(m_connection.handle(), SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
    m_isOn = false;
}

} // namespace kece
