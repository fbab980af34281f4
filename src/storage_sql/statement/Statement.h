// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <QVariantList>

#include <memory>

class QSqlQuery;

namespace kece {

class Connection;
class PostgresStatement;

/// A statement prepared once, lent by its connection's cache and given back when this goes out of scope: what everything a person does runs on. On a
/// file it is a forward-only QSqlQuery, on a server it has all its rows when it has run. Values are bound in the order of the question marks. Lives
/// on its connection's thread.
class Statement
{
public:
    Statement(Connection& connection, QString sql, std::unique_ptr<QSqlQuery> query);
    Statement(Connection& connection, std::unique_ptr<PostgresStatement> onServer);
    Statement(Statement&&) noexcept;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    Done run(const QVariantList& values = {});
    /// True on a row. An error ends the rows: `status` tells it.
    bool next();
    Done status() const;

    QVariant value(int column) const;
    qint64 integer(int column) const { return value(column).toLongLong(); }
    QString string(int column) const { return value(column).toString(); }
    qint64 rowsChanged() const;

private:
    Connection* m_connection;
    QString m_sql;
    std::unique_ptr<QSqlQuery> m_query;
    std::unique_ptr<PostgresStatement> m_onServer; ///< instead of the query
};

} // namespace kece
