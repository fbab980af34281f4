// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage_sql/connection/Connection.h"

#include <QStringList>
#include <QVariantList>

namespace kece {

/// The indexes of one table, dropped while it takes in more rows than it held and made again in one go: sorting is far quicker than ten million
/// insertions in no order. What the query planner is to expect of them goes aside with them. All within the open unit of work. Indexes over the few
/// rows where something `is not null` stay. Meanwhile the connection has a larger cache, for the rows referred to; while sorting a small one, because
/// SQLite sorts in portions of that size and the processor's own cache is what counts.
class IndexesAside
{
public:
    IndexesAside(Connection& connection, QString table) : m_connection(connection), m_table(std::move(table)) {}

    ~IndexesAside();
    IndexesAside(const IndexesAside&) = delete;
    IndexesAside& operator=(const IndexesAside&) = delete;

    bool areAside() const { return !m_definitions.isEmpty(); }
    /// On a server only the owner of a table may set its indexes aside; for a desk they stay, and `drop` does nothing.
    Result<bool> mayGo();
    Done drop();
    Done restore();

private:
    Connection& m_connection;
    QString m_table;
    std::optional<bool> m_mayGo;
    QStringList m_definitions;
    QVector<QVariantList> m_statistics;
    qint64 m_usualCache = 0; ///< what the connection had before; 0: not changed
};

} // namespace kece
