// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <cstdint>
#include <memory>
#include <string_view>

struct sqlite3_stmt;

namespace kece {

class Connection;
class PostgresStatement;

/// One statement over the database's own library, for the paths that carry millions of rows (docs/database.md says which): import, facts, search
/// index, id lists. The same text on both engines: parameters `?` or `?1` count from 1, columns from 0. Text and blobs are bound without a copy: they
/// must outlive the next `run`, `reset` or bind. `next` keeps the loop lean and tells an error apart only afterwards: `while (s.next()) …;
/// KECE_CHECK(s.status());`. Lives on its connection's thread.
class NativeStatement
{
public:
    static Result<NativeStatement> prepare(Connection& connection, std::string_view sql);

    NativeStatement();
    NativeStatement(NativeStatement&& other) noexcept;
    NativeStatement& operator=(NativeStatement&& other) noexcept
    {
        swap(other);
        return *this;
    }
    ~NativeStatement();

    void bindUnknown(int parameter);
    void bind(int parameter, int64_t value);
    void bind(int parameter, std::string_view text);
    void bindBlob(int parameter, std::string_view bytes);
    /// Copies, and binds unknown for an empty text.
    void bindText(int parameter, const QString& text);
    /// Any value a field can have, as QSqlQuery would bind it.
    void bindValue(int parameter, const QVariant& value);

    /// True on a row; false at the end or on an error, after which the statement is reset and `status` says which.
    bool next();
    Done status() const;
    /// Runs a statement that gives no rows to its end and makes it ready for the next binding.
    Done run();
    /// The same for one of very many in a unit of work: on a server an error may be told only by a later statement, at the latest by the commit.
    Done runLater();
    void reset();

    bool isUnknown(int column) const;
    int64_t integer(int column) const;
    /// Bytes of a text or blob, valid until the next `next`, `run` or `reset`.
    std::string_view text(int column) const;
    QString string(int column) const;

private:
    void swap(NativeStatement& other) noexcept;
    void remember(int code);

    Connection* m_connection = nullptr;
    sqlite3_stmt* m_statement = nullptr;
    int m_code = 0;                                ///< the first bind that failed, else the last step's outcome
    std::unique_ptr<PostgresStatement> m_onServer; ///< instead of the two above
};

} // namespace kece
