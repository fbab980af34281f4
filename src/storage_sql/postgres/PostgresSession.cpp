// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/postgres/PostgresSession.h"

#include "storage_sql/postgres/PostgresError.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <mutex>
#include <thread>

#include <poll.h>

namespace kece {

namespace {

constexpr size_t kPreparedStatements = 300;
constexpr int kUnheard = 500; ///< statements at most whose answers wait on the wire
constexpr int kLookMs = 100;  ///< how often a wait looks whether it is still wanted
constexpr int kSettleAttempts = 6;
constexpr auto kFirstPause = std::chrono::milliseconds(100);
constexpr auto kLongestPause = std::chrono::milliseconds(10'000);

/// For every session, and again after each new connection. A cursor is read to its end; other programs' time zones and paths do not matter. Row
/// security makes statements look dear that are not: compiling them would take seconds, running them takes milliseconds.
const char* const kSettings = "set search_path = kece; set time zone 'UTC'; set cursor_tuple_fraction = 1; set jit = off; set lock_timeout = '10s';"
                              " set idle_in_transaction_session_timeout = '10min'; set client_min_messages = error";
const char* const kListen = "listen kece_changed";

const std::pair<const char*, const char*> kWire[] = {{"application_name", "kece"}, {"client_encoding", "UTF8"}, {"connect_timeout", "5"},
    {"keepalives_idle", "10"}, {"keepalives_interval", "5"}, {"keepalives_count", "3"}, {"tcp_user_timeout", "15000"}};

/// `request` is a number of our own making: nothing in it to escape.
QByteArray putRequest(const QString& request)
{
    return "insert into requests(id, at) values ('" + request.toLatin1() + "', to_char(now(), 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"'))";
}

/// Passwords that were changed while the program runs, by address: its other sessions connect again by them.
class ChangedPasswords
{
public:
    QByteArray of(const QString& address) const
    {
        const std::lock_guard lock(m_mutex);
        return m_passwords.value(address);
    }
    void set(const QString& address, const QByteArray& password)
    {
        const std::lock_guard lock(m_mutex);
        m_passwords[address] = password;
    }

private:
    mutable std::mutex m_mutex;
    QHash<QString, QByteArray> m_passwords;
};

ChangedPasswords& changedPasswords()
{
    static ChangedPasswords passwords;
    return passwords;
}

bool isFailure(const PGresult* answer)
{
    const auto status = PQresultStatus(answer);
    return status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE || status == PGRES_PIPELINE_ABORTED;
}

} // namespace

Result<std::unique_ptr<PostgresSession>> PostgresSession::open(PostgresAddress address, bool readOnly)
{
    std::unique_ptr<PostgresSession> session(new PostgresSession(std::move(address), readOnly));
    KECE_CHECK(session->connect());
    return session;
}

PostgresSession::~PostgresSession()
{
    PQfinish(m_connection);
}

QByteArray PostgresSession::password() const
{
    if (!PQconnectionUsedPassword(m_connection))
        return {};
    const QByteArray changed = changedPasswords().of(where());
    return changed.isEmpty() ? QByteArray(PQpass(m_connection)) : changed;
}

Done PostgresSession::setPassword(const QByteArray& fresh)
{
    const std::unique_ptr<char, decltype(&PQfreemem)> verifier(
        PQencryptPasswordConn(m_connection, fresh.constData(), PQuser(m_connection), "scram-sha-256"), &PQfreemem);
    if (!verifier)
        return lost();
    return execute(QByteArray("alter role current_user password '") + verifier.get() + '\'');
}

void PostgresSession::usePassword(const QByteArray& fresh) const
{
    changedPasswords().set(where(), fresh);
}

Done PostgresSession::connect()
{
    std::vector<const char*> names;
    std::vector<const char*> values;
    for (const auto& [name, value] : kWire) {
        names.push_back(name);
        values.push_back(value);
    }
    for (const auto& [name, value] : m_address.parameters()) {
        names.push_back(name.constData());
        values.push_back(value.constData());
    }
    const QByteArray changed = changedPasswords().of(where());
    if (!changed.isEmpty()) { // of two settings of one name libpq takes the later
        names.push_back("password");
        values.push_back(changed.constData());
    }
    names.push_back(nullptr);
    values.push_back(nullptr);
    PQfinish(m_connection);
    m_prepared.clear();
    m_unheard = 0;
    m_connection = PQconnectdbParams(names.data(), values.data(), 0);
    if (PQstatus(m_connection) != CONNECTION_OK)
        return PostgresError::refused(where(), QString::fromUtf8(PQerrorMessage(m_connection)).trimmed());
    KECE_CHECK(execute(kSettings));
    return m_readOnly ? Done() : execute(kListen);
}

Done PostgresSession::reconnect()
{
    const auto now = std::chrono::steady_clock::now();
    if (now - m_lastTry < m_pause)
        return lost();
    auto connected = connect();
    m_lastTry = now;
    m_pause = connected.ok() ? std::chrono::milliseconds(0) : std::clamp(m_pause * 2, kFirstPause, kLongestPause);
    return connected;
}

PGresult* PostgresSession::nextAnswer()
{
    while (PQisBusy(m_connection)) {
        pollfd wire{PQsocket(m_connection), POLLIN, 0};
        poll(&wire, 1, kLookMs);
        if (m_interruption && m_interruption->cancelled() && !m_isInterrupted)
            interrupt();
        if (!PQconsumeInput(m_connection))
            break;
    }
    return PQgetResult(m_connection);
}

void PostgresSession::interrupt()
{
    m_isInterrupted = true;
    char reason[256];
    PGcancel* cancel = PQgetCancel(m_connection);
    PQcancel(cancel, reason, sizeof reason);
    PQfreeCancel(cancel);
}

Result<PostgresAnswer> PostgresSession::ask(const std::function<int(PGconn*)>& send)
{
    KECE_CHECK(sendUnsent());
    KECE_CHECK(hear());
    if (m_interruption && m_interruption->cancelled())
        return Error::cancelled();
    m_isInterrupted = false;
    if (isLost() || !send(m_connection))
        return lost();
    return collect();
}

Result<PostgresAnswer> PostgresSession::collect()
{
    PostgresAnswer last;
    bool hasFailed = false;
    while (PGresult* answer = nextAnswer()) {
        PostgresAnswer owned(answer);
        if (!hasFailed)
            last = std::move(owned);
        hasFailed = hasFailed || isFailure(answer);
    }
    if (hasFailed)
        return errorOf(last.get());
    if (!last || isLost())
        return lost();
    return last;
}

Done PostgresSession::sendUnsent()
{
    for (const auto& [owner, send] : m_unsent)
        KECE_CHECK(send());
    return {};
}

void PostgresSession::removeUnsent(const void* owner)
{
    std::erase_if(m_unsent, [owner](const auto& entry) { return entry.first == owner; });
}

Done PostgresSession::sendLater(const std::function<int(PGconn*)>& send)
{
    KECE_CHECK(sendUnsent());
    if (isLost() || (m_unheard == 0 && !PQenterPipelineMode(m_connection)) || !send(m_connection))
        return lost();
    return ++m_unheard < kUnheard ? Done() : hear();
}

Done PostgresSession::hear()
{
    if (m_unheard == 0)
        return {};
    m_unheard = 0;
    Done outcome;
    if (isLost() || !PQpipelineSync(m_connection))
        return lost();
    for (bool isSynced = false; !isSynced && !isLost();) {
        const PostgresAnswer answer(nextAnswer()); // none between two statements
        isSynced = answer && PQresultStatus(answer.get()) == PGRES_PIPELINE_SYNC;
        if (answer && outcome.ok() && isFailure(answer.get()))
            outcome = errorOf(answer.get());
    }
    if (isLost())
        return lost();
    PQexitPipelineMode(m_connection);
    return outcome;
}

Done PostgresSession::copy(const QByteArray& statement, std::string_view rows)
{
    KECE_CHECK(hear());
    if (isLost() || !PQsendQuery(m_connection, statement.constData()))
        return lost();
    const PostgresAnswer ready(nextAnswer());
    if (!ready || PQresultStatus(ready.get()) != PGRES_COPY_IN) {
        const Error error = errorOf(ready.get());
        while (const PostgresAnswer rest{nextAnswer()}) {}
        return error;
    }
    if (PQputCopyData(m_connection, rows.data(), int(rows.size())) != 1 || PQputCopyEnd(m_connection, nullptr) != 1)
        return lost();
    KECE_TRY(const auto answer, collect());
    return {};
}

Done PostgresSession::execute(const QByteArray& script)
{
    KECE_TRY(const auto answer, ask([&](PGconn* connection) { return PQsendQuery(connection, script.constData()); }));
    return {};
}

Result<std::string> PostgresSession::prepared(const std::string& sql, int parameters)
{
    if (const auto known = m_prepared.find(sql); known != m_prepared.end())
        return known->second;
    if (m_prepared.size() >= kPreparedStatements) {
        m_prepared.clear();
        KECE_CHECK(execute("deallocate all"));
    }
    const std::string name = QByteArray("s" + QByteArray::number(qulonglong(m_prepared.size()) + 1)).toStdString();
    KECE_TRY(const auto answer, ask([&](PGconn* connection) { return PQsendPrepare(connection, name.c_str(), sql.c_str(), parameters, nullptr); }));
    m_prepared.emplace(sql, name);
    return name;
}

Done PostgresSession::begin(bool writes, bool inTurn)
{
    m_writes = writes;
    m_isBusy = false;
    m_mayBeStale = false;
    ++m_units;
    QByteArray start = "begin isolation level repeatable read";
    if (!writes)
        start += " read only";
    else if (inTurn)
        start += "; set local kece.in_turn = 'on'; lock table audit_heads in exclusive mode"; // see 0036
    if (m_connection && !isLost()) {
        const auto begun = execute(start);
        if (begun.ok() || !isLost())
            return begun;
    }
    // Nothing of this unit was sent yet.
    KECE_CHECK(reconnect());
    return execute(start);
}

Done PostgresSession::commit(const QString& request)
{
    if (request.isEmpty()) {
        KECE_TRY(const auto answer, ask([](PGconn* connection) { return PQsendQuery(connection, "commit"); }));
        if (QByteArray(PQcmdStatus(answer.get())) != "COMMIT") // of a unit in which a statement failed
            return Error::internal(
                QCoreApplication::translate("Storage", "Not saved: the database refused the change. The log file has the details."));
        return {};
    }
    const auto committed = execute(putRequest(request) + "; commit; notify kece_changed");
    if (committed.ok() || !isLost())
        return committed;
    return settle(request);
}

Done PostgresSession::settle(const QString& request)
{
    auto pause = kFirstPause;
    for (int attempt = 0; attempt < kSettleAttempts; ++attempt, pause *= 2) {
        std::this_thread::sleep_for(pause);
        if (!connect().ok())
            continue;
        // Whoever puts the id in first has decided: after this the lost commit cannot happen any more, or it has happened.
        const QByteArray script = putRequest(request) + " on conflict do nothing";
        const auto settled = ask([&](PGconn* connection) { return PQsendQuery(connection, script.constData()); });
        if (!settled.ok())
            continue;
        if (QByteArray(PQcmdTuples(settled->get())) == "0")
            return {};
        return lost();
    }
    return Error::unavailable(QCoreApplication::translate(
        "Storage", "The connection to %1 was lost while it was saving. Whether it was saved is not known: look before you enter it again.")
                                  .arg(where()));
}

void PostgresSession::rollback()
{
    m_unsent.clear();
    static_cast<void>(hear());
    if (inUnitOfWork() && !isLost())
        static_cast<void>(execute("rollback"));
}

bool PostgresSession::inUnitOfWork() const
{
    const auto state = PQtransactionStatus(m_connection);
    return m_unheard > 0 || state == PQTRANS_INTRANS || state == PQTRANS_INERROR;
}

bool PostgresSession::changedElsewhere()
{
    if (!isLost())
        PQconsumeInput(m_connection);
    if (isLost())
        return reconnect().ok(); // what was missed is not known
    bool isChanged = false;
    while (PGnotify* note = PQnotifies(m_connection)) {
        isChanged = isChanged || note->be_pid != PQbackendPID(m_connection);
        PQfreemem(note);
    }
    return isChanged;
}

Error PostgresSession::errorOf(const PGresult* answer)
{
    if (!answer || isLost())
        return lost();
    const auto error = PostgresError::of(answer, where(), m_writes);
    m_isBusy = error.isBusy;
    m_mayBeStale = error.mayBeStale;
    return error.error;
}

Error PostgresSession::lost() const
{
    return PostgresError::lost(where(), m_connection ? PQerrorMessage(m_connection) : "", m_writes);
}

} // namespace kece
