// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/statement/NativeStatement.h"

#include "storage_sql/connection/Connection.h"
#include "storage_sql/postgres/PostgresStatement.h"

#include <sqlite3.h>

#include <QVariant>

namespace kece {

Result<NativeStatement> NativeStatement::prepare(Connection& connection, std::string_view sql)
{
    NativeStatement statement;
    statement.m_connection = &connection;
    if (connection.session()) {
        statement.m_onServer = std::make_unique<PostgresStatement>(*connection.session(), sql, true);
        return statement;
    }
    const int code = sqlite3_prepare_v3(connection.handle(), sql.data(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement.m_statement, nullptr);
    if (code != SQLITE_OK)
        return connection.error();
    return statement;
}

NativeStatement::NativeStatement() = default;

NativeStatement::NativeStatement(NativeStatement&& other) noexcept
{
    swap(other);
}

NativeStatement::~NativeStatement()
{
    sqlite3_finalize(m_statement);
}

void NativeStatement::swap(NativeStatement& other) noexcept
{
    std::swap(m_connection, other.m_connection);
    std::swap(m_statement, other.m_statement);
    std::swap(m_code, other.m_code);
    std::swap(m_onServer, other.m_onServer);
}

void NativeStatement::remember(int code)
{
    if (code != SQLITE_OK && (m_code == SQLITE_OK || m_code == SQLITE_DONE || m_code == SQLITE_ROW))
        m_code = code;
}

void NativeStatement::bindUnknown(int parameter)
{
    if (m_onServer)
        return m_onServer->bindUnknown(parameter);
    remember(sqlite3_bind_null(m_statement, parameter));
}

void NativeStatement::bind(int parameter, int64_t value)
{
    if (m_onServer)
        return m_onServer->bindNumber(parameter, value);
    remember(sqlite3_bind_int64(m_statement, parameter, value));
}

void NativeStatement::bind(int parameter, std::string_view text)
{
    if (m_onServer)
        return m_onServer->bindText(parameter, text);
    remember(sqlite3_bind_text64(m_statement, parameter, text.data() ? text.data() : "", text.size(), SQLITE_STATIC, SQLITE_UTF8));
}

void NativeStatement::bindBlob(int parameter, std::string_view bytes)
{
    if (m_onServer)
        return m_onServer->bindBytes(parameter, bytes);
    remember(sqlite3_bind_blob64(m_statement, parameter, bytes.data() ? bytes.data() : "", bytes.size(), SQLITE_STATIC));
}

void NativeStatement::bindText(int parameter, const QString& text)
{
    if (text.isEmpty())
        return bindUnknown(parameter);
    const QByteArray bytes = text.toUtf8();
    if (m_onServer)
        return m_onServer->bindText(parameter, {bytes.constData(), size_t(bytes.size())});
    remember(sqlite3_bind_text64(m_statement, parameter, bytes.constData(), sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void NativeStatement::bindValue(int parameter, const QVariant& value)
{
    if (m_onServer)
        return m_onServer->bindValue(parameter, value);
    if (!value.isValid() || value.isNull())
        return bindUnknown(parameter);
    if (value.typeId() == QMetaType::QString) {
        const QByteArray bytes = value.toString().toUtf8();
        remember(sqlite3_bind_text64(m_statement, parameter, bytes.constData(), sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT, SQLITE_UTF8));
        return;
    }
    bind(parameter, int64_t(value.toLongLong()));
}

bool NativeStatement::next()
{
    if (m_onServer)
        return m_onServer->next();
    if (m_code != SQLITE_OK && m_code != SQLITE_ROW && m_code != SQLITE_DONE)
        return false;
    m_code = sqlite3_step(m_statement);
    if (m_code == SQLITE_ROW)
        return true;
    const int code = m_code;
    sqlite3_reset(m_statement);
    m_code = code;
    return false;
}

Done NativeStatement::status() const
{
    if (m_onServer)
        return m_onServer->status();
    if (m_code == SQLITE_OK || m_code == SQLITE_ROW || m_code == SQLITE_DONE)
        return {};
    return m_connection->errorOf(m_code, QString::fromUtf8(sqlite3_errmsg(m_connection->handle())));
}

Done NativeStatement::run()
{
    while (next()) {}
    return status();
}

Done NativeStatement::runLater()
{
    return m_onServer ? m_onServer->runLater() : run();
}

void NativeStatement::reset()
{
    if (m_onServer)
        return m_onServer->reset();
    sqlite3_reset(m_statement);
    m_code = SQLITE_OK;
}

bool NativeStatement::isUnknown(int column) const
{
    if (m_onServer)
        return m_onServer->isUnknown(column);
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

int64_t NativeStatement::integer(int column) const
{
    if (m_onServer)
        return m_onServer->integer(column);
    return sqlite3_column_int64(m_statement, column);
}

std::string_view NativeStatement::text(int column) const
{
    if (m_onServer)
        return m_onServer->text(column);
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return {bytes, size_t(sqlite3_column_bytes(m_statement, column))};
}

QString NativeStatement::string(int column) const
{
    const auto bytes = text(column);
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

} // namespace kece
