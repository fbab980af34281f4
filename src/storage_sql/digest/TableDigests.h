// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <QStringList>

#include <cstdint>
#include <string>
#include <vector>

struct sqlite3;

namespace kece {

class Connection;

/// What the rows of each table add up to, so that damage inside sound pages is found, which SQLite's own check does not see. SQLite tells of every
/// row that this connection writes, by whatever way; the differences are added to `table_digests` in the same unit of work, before it is committed.
/// The sums do not depend on the order of rows. On the connection's thread.
class TableDigests
{
public:
    explicit TableDigests(Connection& connection);
    ~TableDigests();
    TableDigests(const TableDigests&) = delete;
    TableDigests& operator=(const TableDigests&) = delete;

    /// At the start of a unit of work that writes.
    Done begin();
    /// At its end: adds what it changed. Nothing where the schema has no digests yet.
    Done keep();
    /// A statement failed: what SQLite took back of it was counted all the same, so the tables are added up anew at the end.
    void doubt() { m_isInDoubt = true; }

    /// In its place: adds up every table anew.
    Done takeStock();
    /// Tables whose rows are not those that were written, in words; empty for a schema without digests. `own`: where the connection writes itself.
    static Result<QStringList> problems(Connection& connection, const TableDigests* own);

private:
    struct Change {
        std::string table;
        uint64_t digest = 0;
        int64_t rows = 0;
        bool isInDoubt = false; ///< a value was written in place, of which SQLite tells the old one only: added up anew
    };
    using Changes = std::vector<Change>;

    static void noteRow(void* self, sqlite3* handle, int operation, const char* database, const char* table, long long before, long long after);
    static Change& changeOf(Changes& changes, const char* table);
    void committed();
    void rolledBack();

    Connection& m_connection;
    Changes m_changes;   ///< of the transaction under way
    Changes m_remaining; ///< of those committed outside a unit of work: kept with the next one
    int64_t m_schema = 0;
    bool m_isInDoubt = false;
};

} // namespace kece
