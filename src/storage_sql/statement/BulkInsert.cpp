// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/statement/BulkInsert.h"

#include "storage_sql/connection/Connection.h"
#include "storage_sql/postgres/PostgresSession.h"

#include <charconv>
#include <string>
#include <vector>

namespace kece {

/// Rows as COPY's text: a line each, parted by tabs, `\N` for unknown.
class BulkInsert::Copy
{
public:
    Copy(PostgresSession& session, const QString& table, const QStringList& columns)
        : m_session(session),
          m_statement(QStringLiteral("copy %1 (%2) from stdin").arg(table, columns.join(", ")).toUtf8()),
          m_cells(size_t(columns.size()), "\\N")
    {
        m_session.addUnsent(this, [this] { return send(); });
    }
    ~Copy() { m_session.removeUnsent(this); }
    Copy(const Copy&) = delete;
    Copy& operator=(const Copy&) = delete;

    void setUnknown(int column) { m_cells[size_t(column - 1)] = "\\N"; }
    void set(int column, std::string_view text)
    {
        std::string& cell = m_cells[size_t(column - 1)];
        cell.clear();
        for (const char c : text) {
            switch (c) {
            case '\\':
                cell += "\\\\";
                break;
            case '\t':
                cell += "\\t";
                break;
            case '\n':
                cell += "\\n";
                break;
            case '\r':
                cell += "\\r";
                break;
            default:
                cell += c;
            }
        }
    }
    Done endRow()
    {
        constexpr size_t kPortion = 1 << 20;
        for (size_t i = 0; i < m_cells.size(); ++i) {
            if (i > 0)
                m_rows += '\t';
            m_rows += m_cells[i];
        }
        m_rows += '\n';
        return m_rows.size() < kPortion ? Done() : send();
    }
    Done send()
    {
        if (m_rows.empty())
            return {};
        std::string rows;
        rows.swap(m_rows);
        return m_session.copy(m_statement, rows);
    }

private:
    PostgresSession& m_session;
    QByteArray m_statement;
    std::vector<std::string> m_cells;
    std::string m_rows;
};

BulkInsert::BulkInsert() = default;
BulkInsert::BulkInsert(BulkInsert&& other) noexcept = default;
BulkInsert& BulkInsert::operator=(BulkInsert&& other) noexcept = default;
BulkInsert::~BulkInsert() = default;

Result<BulkInsert> BulkInsert::prepare(Connection& connection, const QString& table, const QStringList& columns)
{
    BulkInsert insert;
    if (connection.session()) {
        KECE_TRY(const QVariant isGuarded, connection.value("select 1 where row_security_active(?)", {table}));
        insert.m_isGuarded = isGuarded.isValid();
    }
    if (connection.session() && !insert.m_isGuarded) {
        insert.m_copy = std::make_unique<Copy>(*connection.session(), table, columns);
        return insert;
    }
    const QString text = QStringLiteral("insert into %1 (%2) values (%3)")
                             .arg(table, columns.join(", "), QStringList(columns.size(), "?").join(", "));
    KECE_TRY(insert.m_insert, NativeStatement::prepare(connection, text.toStdString()));
    return insert;
}

void BulkInsert::bindUnknown(int column)
{
    if (m_copy)
        m_copy->setUnknown(column);
    else
        m_insert.bindUnknown(column);
}

void BulkInsert::bind(int column, int64_t value)
{
    if (!m_copy)
        return m_insert.bind(column, value);
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    m_copy->set(column, {digits, size_t(end - digits)});
}

void BulkInsert::bind(int column, std::string_view text)
{
    if (m_copy)
        m_copy->set(column, text);
    else
        m_insert.bind(column, text);
}

Done BulkInsert::insert()
{
    return m_copy ? m_copy->endRow() : m_isGuarded ? m_insert.runLater() : m_insert.run();
}

Done BulkInsert::finish()
{
    return m_copy ? m_copy->send() : Done();
}

} // namespace kece
