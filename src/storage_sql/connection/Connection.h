// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Clock.h"
#include "foundation/Result.h"
#include "storage/AuditStore.h"
#include "storage_sql/statement/Statement.h"

#include <QSysInfo>

#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

struct sqlite3;
class QSqlDatabase;

namespace kece {

class Dialect;
class PostgresSession;
class TableDigests;

/// One open connection and the unit of work on it. Made, used and destroyed on one thread. Knows nothing of entities.
/// Errors: Unavailable (disk full or broken, file damaged or locked: the sentence says that nothing was saved), Conflict and Invalid for broken
/// constraints, Cancelled when interrupted.
class Connection
{
public:
    enum class Access {
        ReadWrite,
        ReadOnly,  ///< sees what others commit; may need to write the -shm file beside
        Untouched, ///< leaves no trace beside the file; only for a file nobody writes to
    };

    /// `path`: a file, or the URL of a database on a server.
    static Result<std::unique_ptr<Connection>> open(const QString& path, Access access);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    QSqlDatabase& sql() { return *m_sql; }
    sqlite3* handle() const { return m_handle; }
    bool isSqlite() const { return m_handle != nullptr; }
    /// The session on a server; nullptr where the database is a file.
    PostgresSession* session() const { return m_session.get(); }
    const Dialect& dialect() const { return *m_dialect; }
    QString path() const { return m_path; }

    QString actor;
    QString desk = QSysInfo::machineHostName();
    std::shared_ptr<const Clock> clock = std::make_shared<SystemClock>();
    /// What this unit of work made of the end of the trail; `commit` puts it into the side file.
    std::optional<AuditHead> trailHead;

    /// A prepared statement from the cache; prepared anew if there is none, or if it is lent out.
    Result<Statement> prepare(const QString& sql);
    /// The first column of the first row; an invalid value if there is no row.
    Result<QVariant> value(const QString& sql, const QVariantList& values = {});
    /// Runs a changing statement; the number of rows changed.
    Result<qint64> change(const QString& sql, const QVariantList& values = {});
    /// Runs `insert …` into a table whose key the database gives; the new id.
    Result<qint64> insert(const QString& sql, const QVariantList& values);
    /// Statements without values or rows, separated by semicolons: migrations and pragmas.
    Done execute(const QString& script);

    /// Writes start as `begin immediate`, so that a unit of work never fails half way for want of the lock.
    /// `again`: a unit that another's save came between. On a server it waits for its turn at the trail now, and then nobody comes between any more.
    Done begin(bool writes, bool again = false);
    /// `request`, a number of the unit's own, settles on a server whether a commit happened whose answer was lost.
    Done commit(const QString& request = {});
    /// After a change of schema: the tables are added up anew, whatever was kept of them.
    Done commitAnew();
    /// Never fails in a way that matters: after a full or broken disk SQLite has rolled back by itself, and then this does nothing.
    void rollback();
    /// Between two units of work: gives back what the last one took of memory beyond the usual.
    void rest();
    bool inUnitOfWork() const;
    /// The unit of work may change something.
    bool writes() const { return m_writes; }

    /// Marks a customer for regrading.
    Done touchCustomer(qint64 customer);

    /// The error the driver is in now, in words.
    Error error() const;
    /// The same for a result code of the C API; `sqliteMessage` is its own words, which only the log sees.
    Error errorOf(int extendedCode, const QString& sqliteMessage) const;
    /// The last error was another's lock: the same unit of work may succeed if it is run again.
    bool isBusy() const;
    /// The last error may have come of a view of the database that was too old: running the same unit once more tells.
    bool mayBeStale() const;
    /// A foreign key that does not hold, found before the database would find it.
    Error missingReference() const;

    /// Others have changed the database since this was last asked. Says nothing of what this connection changed itself.
    bool changedElsewhere();
    /// An error of this unit of work was a full disk.
    bool isDiskFull() const { return m_isDiskFull; }

    /// The sums over rows that a connection for writing keeps; nullptr for others.
    const TableDigests* digests() const { return m_digests.get(); }

private:
    friend class Statement;
    Connection();
    static Result<std::unique_ptr<Connection>> openServer(const QString& url, Access access);
    /// What is written to a file that is no longer there under its name would be lost: refused at both ends of a unit of work.
    Done checkPlace() const;
    Done commitKept();
    void giveBack(const QString& sql, std::unique_ptr<QSqlQuery> query);

    QString m_name;
    QString m_path;
    std::unique_ptr<QSqlDatabase> m_sql;
    sqlite3* m_handle = nullptr;
    std::unique_ptr<PostgresSession> m_session;
    std::unique_ptr<Dialect> m_dialect;
    std::unique_ptr<TableDigests> m_digests;
    std::unordered_map<QString, std::vector<std::unique_ptr<QSqlQuery>>> m_cache;
    bool m_writes = false;
    qint64 m_dataVersion = -1;
    mutable bool m_isBusy = false;
    mutable bool m_isDiskFull = false;
};

} // namespace kece
