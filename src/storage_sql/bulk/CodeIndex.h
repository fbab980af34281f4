// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/EntitySchema.h"
#include "storage_sql/bulk/CodeTable.h"
#include "storage_sql/statement/NativeStatement.h"

#include <string_view>

namespace kece {

/// Ids by code (or unique name) of one kind, for a file that names the same ones again and again. Looks each up once; after many, reads them all.
/// Void records are not found.
class CodeIndex
{
public:
    CodeIndex(Connection& connection, const EntitySchema& schema);

    /// 0 if there is none.
    Result<qint64> idOf(std::string_view code);
    /// Creates it, as part of `batch`, where there is none, not even a void one.
    Result<qint64> idOfOrNew(std::string_view code, qint64 batch);

private:
    Result<qint64> lookUp(std::string_view code, const char* condition);
    Done readAll();

    Connection& m_connection;
    const char* m_table;
    const char* m_column;
    CodeTable m_ids; ///< 0 for those that are known not to be there
    size_t m_lookedUp = 0;
    bool m_hasAll = false;
};

} // namespace kece
