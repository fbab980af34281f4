// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/statement/Statement.h"

#include "storage_sql/connection/Connection.h"
#include "storage_sql/postgres/PostgresStatement.h"

#include <QSqlError>
#include <QSqlQuery>

namespace kece {

Statement::Statement(Connection& connection, QString sql, std::unique_ptr<QSqlQuery> query)
    : m_connection(&connection), m_sql(std::move(sql)), m_query(std::move(query))
{}

Statement::Statement(Connection& connection, std::unique_ptr<PostgresStatement> onServer) : m_connection(&connection), m_onServer(std::move(onServer))
{}

Statement::Statement(Statement&&) noexcept = default;

Statement::~Statement()
{
    if (m_query)
        m_connection->giveBack(m_sql, std::move(m_query));
}

Done Statement::run(const QVariantList& values)
{
    if (m_onServer) {
        m_onServer->reset();
        for (int i = 0; i < values.size(); ++i)
            m_onServer->bindValue(i + 1, values[i]);
        return m_onServer->execute();
    }
    m_query->finish();
    for (int i = 0; i < values.size(); ++i)
        m_query->bindValue(i, values[i]);
    if (!m_query->exec())
        return m_connection->error();
    return {};
}

bool Statement::next()
{
    return m_onServer ? !m_onServer->isAtEnd() && m_onServer->next() : m_query->next();
}

Done Statement::status() const
{
    if (m_onServer)
        return m_onServer->status();
    if (m_query->lastError().isValid())
        return m_connection->error();
    return {};
}

QVariant Statement::value(int column) const
{
    return m_onServer ? m_onServer->value(column) : m_query->value(column);
}

qint64 Statement::rowsChanged() const
{
    return m_onServer ? m_onServer->rowsChanged() : m_query->numRowsAffected();
}

} // namespace kece
