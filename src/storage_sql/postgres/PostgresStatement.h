// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage_sql/postgres/PostgresSession.h"

#include <QVariant>

#include <string>
#include <string_view>
#include <vector>

namespace kece {

/// One statement on a server. Its text is written as for SQLite, with `?` or `?1`. All its rows are fetched when it runs, unless it reads within a
/// unit of work for the first time and `inPortions`: then they come through a cursor, so that ten million of them need no memory and other statements
/// may run in between. One that is run again is a look-up. Parameters count from 1, columns from 0. Errors are remembered until `status` is asked.
class PostgresStatement
{
public:
    PostgresStatement(PostgresSession& session, std::string_view sql, bool inPortions);
    ~PostgresStatement();
    PostgresStatement(const PostgresStatement&) = delete;
    PostgresStatement& operator=(const PostgresStatement&) = delete;

    void bindUnknown(int parameter);
    /// Copies.
    void bindText(int parameter, std::string_view text);
    void bindNumber(int parameter, int64_t number);
    void bindBytes(int parameter, std::string_view bytes);
    void bindValue(int parameter, const QVariant& value);

    Done run();
    /// Runs it without waiting for the answer (PostgresSession::sendLater).
    Done runLater();
    /// Runs it and has all its rows before the first `next`.
    Done execute();
    /// Runs it, if it has not been, and goes to the next row.
    /// After the last row the next call runs it anew, as SQLite does.
    bool next();
    bool isAtEnd() const { return m_isAtEnd; }
    Done status() const { return m_status; }
    void reset();

    bool isUnknown(int column) const;
    int64_t integer(int column) const;
    std::string_view text(int column) const;
    QVariant value(int column) const;
    qint64 rowsChanged() const;

private:
    struct Parameter {
        std::string text;
        bool isUnknown = true;
        bool isBinary = false;
    };
    struct Sent; ///< the parameters as libpq takes them

    Parameter& at(int parameter);
    Result<PostgresAnswer> askAll();
    Result<PostgresAnswer> askFirstPortion();
    Result<PostgresAnswer> askNextPortion();
    void closeCursor();

    PostgresSession& m_session;
    std::string m_sql;            ///< with $1
    std::vector<size_t> m_places; ///< by number in the text: which of the parameters, from 1
    std::vector<Parameter> m_parameters;
    bool m_isQuery = false;
    bool m_inPortions = false;
    bool m_hasRun = false;
    PostgresAnswer m_rows;
    int m_row = -1;
    bool m_isAtEnd = false;
    std::string m_cursor; ///< while it may have more rows
    int m_unit = 0;
    mutable std::string m_bytes; ///< of the blob read last
    Done m_status;
};

} // namespace kece
