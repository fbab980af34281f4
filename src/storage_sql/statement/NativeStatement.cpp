// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/statement/NativeStatement.h"

#include "storage_sql/connection/Connection.h"

#include <sqlite3.h>

#include <QVariant>

namespace kece {

Result<NativeStatement> NativeStatement::prepare(Connection& connection, std::string_view sql)
{
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(connection.handle(), sql.data(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        return connection.error();
    return NativeStatement(connection, statement);
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
}

void NativeStatement::remember(int code)
{
    if (code != SQLITE_OK && (m_code == SQLITE_OK || m_code == SQLITE_DONE || m_code == SQLITE_ROW))
        m_code = code;
}

void NativeStatement::bindUnknown(int parameter)
{
    remember(sqlite3_bind_null(m_statement, parameter));
}

void NativeStatement::bind(int parameter, int64_t value)
{
    remember(sqlite3_bind_int64(m_statement, parameter, value));
}

void NativeStatement::bind(int parameter, std::string_view text)
{
    remember(sqlite3_bind_text64(m_statement, parameter, text.data() ? text.data() : "", text.size(), SQLITE_STATIC, SQLITE_UTF8));
}

void NativeStatement::bindBlob(int parameter, std::string_view bytes)
{
    remember(sqlite3_bind_blob64(m_statement, parameter, bytes.data() ? bytes.data() : "", bytes.size(), SQLITE_STATIC));
}

void NativeStatement::bindText(int parameter, const QString& text)
{
    if (text.isEmpty())
        return bindUnknown(parameter);
    const QByteArray bytes = text.toUtf8();
    remember(sqlite3_bind_text64(m_statement, parameter, bytes.constData(), sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void NativeStatement::bindValue(int parameter, const QVariant& value)
{
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
    if (m_code == SQLITE_OK || m_code == SQLITE_ROW || m_code == SQLITE_DONE)
        return {};
    return m_connection->errorOf(m_code, QString::fromUtf8(sqlite3_errmsg(m_connection->handle())));
}

Done NativeStatement::run()
{
    while (next()) {}
    return status();
}

void NativeStatement::reset()
{
    sqlite3_reset(m_statement);
    m_code = SQLITE_OK;
}

bool NativeStatement::isUnknown(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

int64_t NativeStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

std::string_view NativeStatement::text(int column) const
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return {bytes, size_t(sqlite3_column_bytes(m_statement, column))};
}

QString NativeStatement::string(int column) const
{
    const auto bytes = text(column);
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

} // namespace kece
