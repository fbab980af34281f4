// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "storage_sql/postgres/PostgresAddress.h"

#include <libpq-fe.h>

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kece {

struct ClearAnswer {
    void operator()(PGresult* answer) const { PQclear(answer); }
};
using PostgresAnswer = std::unique_ptr<PGresult, ClearAnswer>;

/// One session on a PostgreSQL server, over libpq alone: statements prepared once, cursors, the unit of work, and what to do when the wire is cut.
/// Nothing is ever sent twice by itself: a unit of work that lost its connection is an error, and the next one begins on a new connection with the
/// same settings. Lives on one thread.
class PostgresSession
{
public:
    static Result<std::unique_ptr<PostgresSession>> open(PostgresAddress address, bool readOnly);
    ~PostgresSession();
    PostgresSession(const PostgresSession&) = delete;
    PostgresSession& operator=(const PostgresSession&) = delete;

    const QString& where() const { return m_address.shown(); }
    PGconn* handle() const { return m_connection; }

    /// By which the server let this login in; empty where it asked for none.
    QByteArray password() const;
    /// Changes it at the server, which is told a SCRAM verifier and never the password.
    Done setPassword(const QByteArray& fresh);
    /// From now on every session of this program with this address connects by it. Any thread.
    void usePassword(const QByteArray& fresh) const;

    /// Statements without values, separated by semicolons.
    Done execute(const QByteArray& script);
    /// Sends with `send`, waits for all answers and gives the last; the first error ends it.
    Result<PostgresAnswer> ask(const std::function<int(PGconn*)>& send);
    /// Sends without waiting for the answer; a failure is told by whatever is asked next, at the latest by the commit.
    Done sendLater(const std::function<int(PGconn*)>& send);
    /// `copy … from stdin` with these rows.
    Done copy(const QByteArray& statement, std::string_view rows);
    /// Rows that somebody still holds back: sent before anything else is asked.
    void addUnsent(const void* owner, std::function<Done()> send) { m_unsent.emplace_back(owner, std::move(send)); }
    void removeUnsent(const void* owner);

    /// The name a statement is prepared under; prepares it the first time.
    Result<std::string> prepared(const std::string& sql, int parameters);

    /// `inTurn`: a writing unit that waits until it is the only one that adds to the trail. Its view of the database begins after that.
    Done begin(bool writes, bool inTurn);
    /// With `request` the unit's own id goes in with it, so that a commit whose answer was lost can be settled afterwards.
    Done commit(const QString& request);
    void rollback();
    bool inUnitOfWork() const;
    /// A name for a cursor that no other has in this session.
    std::string nextCursor() { return QByteArray("kece_" + QByteArray::number(++m_cursors)).toStdString(); }
    /// Cursors end with their unit of work: those of an earlier one are gone.
    int unit() const { return m_units; }

    bool isLost() const { return PQstatus(m_connection) != CONNECTION_OK; }
    bool isBusy() const { return m_isBusy; }
    bool mayBeStale() const { return m_mayBeStale; }
    /// Others have committed something since this was last asked.
    /// Connects again where the connection was lost, and then says that they have.
    bool changedElsewhere();
    /// While set, statements stop with Cancelled soon after it is cancelled.
    void setInterruption(const Progress* progress) { m_interruption = progress; }

    Error errorOf(const PGresult* answer);
    Error lost() const;

private:
    PostgresSession(PostgresAddress address, bool readOnly) : m_address(std::move(address)), m_readOnly(readOnly) {}
    Done connect();
    /// One try; none where the last failed a moment ago.
    Done reconnect();
    Done settle(const QString& request);
    Done sendUnsent();
    /// Waits for the answers to what was sent later.
    Done hear();
    Result<PostgresAnswer> collect();
    PGresult* nextAnswer();
    void interrupt();

    PostgresAddress m_address;
    bool m_readOnly;
    PGconn* m_connection = nullptr;
    std::unordered_map<std::string, std::string> m_prepared;
    const Progress* m_interruption = nullptr;
    std::vector<std::pair<const void*, std::function<Done()>>> m_unsent;
    int m_unheard = 0; ///< statements whose answer nobody has waited for; above 0 the connection is in pipeline mode
    bool m_isInterrupted = false;
    bool m_writes = false;
    bool m_isBusy = false;
    bool m_mayBeStale = false;
    int m_cursors = 0;
    int m_units = 0;
    std::chrono::milliseconds m_pause{0}; ///< until the next try to connect, from m_lastTry
    std::chrono::steady_clock::time_point m_lastTry;
};

} // namespace kece
