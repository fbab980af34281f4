// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/statement/Statement.h"

#include "storage_sql/connection/Connection.h"

#include <QSqlError>
#include <QSqlQuery>

namespace kece {

Statement::Statement(Connection& connection, QString sql, std::unique_ptr<QSqlQuery> query)
    : m_connection(&connection), m_sql(std::move(sql)), m_query(std::move(query))
{}

Statement::Statement(Statement&&) noexcept = default;

Statement::~Statement()
{
    if (m_query)
        m_connection->giveBack(m_sql, std::move(m_query));
}

Done Statement::run(const QVariantList& values)
{
    m_query->finish();
    for (int i = 0; i < values.size(); ++i)
        m_query->bindValue(i, values[i]);
    if (!m_query->exec())
        return m_connection->error();
    return {};
}

bool Statement::next()
{
    return m_query->next();
}

Done Statement::status() const
{
    if (m_query->lastError().isValid())
        return m_connection->error();
    return {};
}

QVariant Statement::value(int column) const
{
    return m_query->value(column);
}

qint64 Statement::rowsChanged() const
{
    return m_query->numRowsAffected();
}

} // namespace kece
