// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/connection/Connection.h"

#include "storage_sql/audit/AuditHeadFile.h"
#include "storage_sql/connection/SqliteError.h"
#include "storage_sql/dialect/PostgresDialect.h"
#include "storage_sql/dialect/SqliteDialect.h"
#include "storage_sql/digest/TableDigests.h"
#include "storage_sql/postgres/PostgresSession.h"
#include "storage_sql/postgres/PostgresStatement.h"

#include <sqlite3.h>

#include <QCoreApplication>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>

#include <atomic>
#include <cstring>

namespace kece {

namespace {

constexpr int kBusyTimeoutMs = 5000;
constexpr size_t kCachedStatements = 300;

constexpr int kUsualCacheBytes = 32 << 20;

const char* const kPragmas = "pragma foreign_keys = on; pragma trusted_schema = off; pragma cell_size_check = on; pragma cache_size = -32000;";
/// A unit of work that changes a million rows keeps its pages in memory, so that each is written once; `rest` gives them back.
const char* const kWriterPragmas = "pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = fast; "
                                   "pragma journal_size_limit = 67108864; pragma cache_size = -256000;";

QString nextName()
{
    static std::atomic<int> count = 0;
    return QStringLiteral("kece-%1").arg(++count);
}

sqlite3* handleOf(QSqlDatabase& database)
{
    const QVariant handle = database.driver()->handle();
    if (handle.isValid() && std::strcmp(handle.typeName(), "sqlite3*") == 0)
        return *static_cast<sqlite3* const*>(handle.constData());
    return nullptr;
}

} // namespace

Connection::Connection() = default;

Result<std::unique_ptr<Connection>> Connection::openServer(const QString& url, Access access)
{
    KECE_TRY(PostgresAddress address, PostgresAddress::parse(url));
    std::unique_ptr<Connection> connection(new Connection);
    connection->m_path = address.shown();
    connection->m_dialect = std::make_unique<PostgresDialect>();
    KECE_TRY(connection->m_session, PostgresSession::open(std::move(address), access != Access::ReadWrite));
    return connection;
}

Result<std::unique_ptr<Connection>> Connection::open(const QString& path, Access access)
{
    if (PostgresAddress::isServer(path))
        return openServer(path, access);
    std::unique_ptr<Connection> connection(new Connection);
    connection->m_name = nextName();
    connection->m_path = path;
    connection->m_dialect = std::make_unique<SqliteDialect>();
    connection->m_sql = std::make_unique<QSqlDatabase>(QSqlDatabase::addDatabase("QSQLITE", connection->m_name));
    QSqlDatabase& sql = *connection->m_sql;
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(kBusyTimeoutMs);
    QString name = path;
    if (access != Access::ReadWrite)
        options += ";QSQLITE_OPEN_READONLY";
    if (access == Access::Untouched) {
        options += ";QSQLITE_OPEN_URI";
        name = QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded) + "?immutable=1";
    }
    sql.setConnectOptions(options);
    sql.setDatabaseName(name);
    if (!sql.open()) {
        return Error::unavailable(
            QCoreApplication::translate("Storage", "%1 cannot be opened. Check that the file is there and that you may read it.").arg(path),
            sql.lastError().databaseText());
    }
    connection->m_handle = handleOf(sql);
    KECE_TRY(const QVariant version, connection->value("select sqlite_version()"));
    if (!connection->m_handle || version.toString() != QLatin1String(sqlite3_libversion())) {
        return Error::internal(QCoreApplication::translate(
            "Storage", "The program was built with another SQLite than its Qt. Install both from the same distribution."));
    }
    sqlite3_extended_result_codes(connection->m_handle, 1);
    sqlite3_db_config(connection->m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    if (!SqliteDialect::addFunctions(connection->m_handle))
        return connection->error();
    KECE_CHECK(connection->execute(kPragmas));
    if (access == Access::ReadWrite) {
        KECE_CHECK(connection->execute(kWriterPragmas));
        connection->m_digests = std::make_unique<TableDigests>(*connection);
    }
    return connection;
}

Connection::~Connection()
{
    m_digests.reset();
    m_cache.clear();
    if (m_sql) {
        m_sql->close();
        m_sql.reset();
        QSqlDatabase::removeDatabase(m_name);
    }
}

Result<Statement> Connection::prepare(const QString& sql)
{
    if (m_session)
        return Statement(*this, std::make_unique<PostgresStatement>(*m_session, sql.toStdString(), false));
    auto cached = m_cache.find(sql);
    if (cached != m_cache.end() && !cached->second.empty()) {
        auto query = std::move(cached->second.back());
        cached->second.pop_back();
        return Statement(*this, sql, std::move(query));
    }
    auto query = std::make_unique<QSqlQuery>(*m_sql);
    query->setForwardOnly(true);
    if (!query->prepare(sql))
        return error();
    return Statement(*this, sql, std::move(query));
}

void Connection::giveBack(const QString& sql, std::unique_ptr<QSqlQuery> query)
{
    query->finish();
    if (m_cache.size() >= kCachedStatements)
        m_cache.clear();
    m_cache[sql].push_back(std::move(query));
}

Result<QVariant> Connection::value(const QString& sql, const QVariantList& values)
{
    KECE_TRY(Statement statement, prepare(sql));
    KECE_CHECK(statement.run(values));
    if (statement.next())
        return statement.value(0);
    KECE_CHECK(statement.status());
    return QVariant();
}

Result<qint64> Connection::change(const QString& sql, const QVariantList& values)
{
    KECE_TRY(Statement statement, prepare(sql));
    KECE_CHECK(statement.run(values));
    return statement.rowsChanged();
}

Result<qint64> Connection::insert(const QString& sql, const QVariantList& values)
{
    KECE_TRY(Statement statement, prepare(sql + " returning id"));
    KECE_CHECK(statement.run(values));
    if (!statement.next()) {
        KECE_CHECK(statement.status());
        return Error::internal(QCoreApplication::translate("Storage", "The database gave no number to a new record. Nothing was saved."));
    }
    return statement.integer(0);
}

Done Connection::execute(const QString& script)
{
    if (m_session)
        return m_session->execute(script.toUtf8());
    const int code = sqlite3_exec(m_handle, script.toUtf8().constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return error();
    return {};
}

Done Connection::begin(bool writes, bool again)
{
    m_writes = writes;
    m_isBusy = false;
    trailHead.reset();
    m_isDiskFull = false;
    if (m_session)
        return m_session->begin(writes, again);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr); // an import that was given up may have left it off
    if (writes)
        KECE_CHECK(checkPlace());
    KECE_CHECK(execute(writes ? "begin immediate" : "begin"));
    return writes && m_digests ? m_digests->begin() : Done();
}

Done Connection::commit(const QString& request)
{
    if (m_session)
        return m_session->commit(request);
    if (m_writes && m_digests)
        KECE_CHECK(m_digests->keep());
    return commitKept();
}

Done Connection::commitAnew()
{
    if (m_session)
        return commit();
    if (m_digests)
        KECE_CHECK(m_digests->takeStock());
    return commitKept();
}

Done Connection::commitKept()
{
    if (m_writes)
        KECE_CHECK(checkPlace());
    KECE_CHECK(execute("commit"));
    if (trailHead) {
        if (const auto written = AuditHeadFile(m_path).write(*trailHead); !written.ok())
            qWarning("%s", qPrintable(written.error().message)); // a side file that lags behind is no harm
    }
    return {};
}

Done Connection::checkPlace() const
{
    int hasMoved = 0;
    if (sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved) == SQLITE_OK && hasMoved) {
        return Error::unavailable(
            QCoreApplication::translate("Storage", "Not saved: %1 was moved or deleted while it was open. Put it back and start the program again.")
                .arg(m_path));
    }
    if (inUnitOfWork() && !QFile::exists(QFile::decodeName(sqlite3_filename_wal(sqlite3_db_filename(m_handle, "main"))))) {
        return Error::unavailable(QCoreApplication::translate(
            "Storage", "Not saved: %1 was deleted while the database was open. Leave the files beside a database alone; start the program again.")
                                      .arg(m_path + "-wal"));
    }
    return {};
}

void Connection::rollback()
{
    if (m_session)
        m_session->rollback();
    else if (inUnitOfWork())
        sqlite3_exec(m_handle, "rollback", nullptr, nullptr, nullptr);
}

void Connection::rest()
{
    if (m_session)
        return;
    int used = 0;
    int most = 0;
    if (sqlite3_db_status(m_handle, SQLITE_DBSTATUS_CACHE_USED, &used, &most, 0) == SQLITE_OK && used > 2 * kUsualCacheBytes)
        sqlite3_db_release_memory(m_handle);
}

bool Connection::inUnitOfWork() const
{
    return m_session ? m_session->inUnitOfWork() : sqlite3_get_autocommit(m_handle) == 0;
}

bool Connection::isBusy() const
{
    return m_session ? m_session->isBusy() : m_isBusy;
}

bool Connection::mayBeStale() const
{
    return m_session && m_session->mayBeStale();
}

bool Connection::changedElsewhere()
{
    if (m_session)
        return m_session->changedElsewhere();
    const auto version = value("pragma data_version");
    const qint64 before = m_dataVersion;
    if (version.ok())
        m_dataVersion = version->toLongLong();
    return before >= 0 && m_dataVersion != before;
}

Done Connection::touchCustomer(qint64 customer)
{
    KECE_CHECK(change("insert into touched_customers(customer_id) values (?)", {customer}));
    return {};
}

Error Connection::error() const
{
    if (!m_handle)
        return Error::internal(QCoreApplication::translate("Storage", "The database answered with an error."), m_sql->lastError().text());
    return errorOf(sqlite3_extended_errcode(m_handle), QString::fromUtf8(sqlite3_errmsg(m_handle)));
}

Error Connection::missingReference() const
{
    return sqliteError(SQLITE_CONSTRAINT_FOREIGNKEY, QString(), m_path, m_writes);
}

Error Connection::errorOf(int extendedCode, const QString& sqliteMessage) const
{
    const int code = extendedCode & 0xff;
    m_isBusy = code == SQLITE_BUSY || code == SQLITE_LOCKED;
    if (m_digests)
        m_digests->doubt();
    m_isDiskFull = m_isDiskFull || code == SQLITE_FULL;
    return sqliteError(extendedCode, sqliteMessage, m_path, m_writes);
}

} // namespace kece
