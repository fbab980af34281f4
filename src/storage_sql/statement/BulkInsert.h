// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage_sql/statement/NativeStatement.h"

#include <QStringList>

#include <memory>

namespace kece {

/// Very many new rows of one table, its key among the columns: a prepared insert on a file, COPY on a server (for a desk, inserts one behind the
/// other), where rows are on their way until another statement runs or `finish` is called, and so an error may tell of an earlier row. Columns count
/// from 1. Within a unit of work.
class BulkInsert
{
public:
    static Result<BulkInsert> prepare(Connection& connection, const QString& table, const QStringList& columns);

    BulkInsert();
    BulkInsert(BulkInsert&& other) noexcept;
    BulkInsert& operator=(BulkInsert&& other) noexcept;
    ~BulkInsert();

    void bindUnknown(int column);
    void bind(int column, int64_t value);
    void bind(int column, std::string_view text);
    Done insert();
    Done finish();

private:
    class Copy;
    NativeStatement m_insert;
    std::unique_ptr<Copy> m_copy; ///< instead of the statement
    bool m_isGuarded = false;     ///< by row security, over which a server does not take COPY
};

} // namespace kece
