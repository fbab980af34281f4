// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/migration/ServerDatabase.h"

#include "storage_sql/dialect/PostgresDialect.h"
#include "storage_sql/postgres/PostgresAddress.h"
#include "storage_sql/server/ServerSetUp.h"

#include <QCoreApplication>

namespace kece {

namespace {

using State = MigrationOutcome::State;

constexpr qint64 kMigrationLock = 0x4B454345; ///< "KECE": of advisory locks, ours
const char* const kHistory = "schema_migration";
/// Nobody asks any more how a unit of the day before yesterday ended.
const char* const kForgetRequests = "delete from requests where at < to_char(now() - interval '2 days', 'YYYY-MM-DD')";

/// Held until its connection ends.
Done lockOutOthers(Connection& connection)
{
    KECE_CHECK(connection.execute("set lock_timeout = 0"));
    KECE_CHECK(connection.value("select pg_advisory_lock(?)", {kMigrationLock}));
    return {};
}

} // namespace

bool ServerDatabase::isServer(const QString& url)
{
    return PostgresAddress::isServer(url);
}

QString ServerDatabase::shown() const
{
    const auto address = PostgresAddress::parse(m_url);
    return address.ok() ? address->shown() : QString();
}

bool ServerDatabase::isOurs() const
{
    const auto connection = Connection::open(m_url, Connection::Access::ReadOnly);
    if (!connection.ok())
        return false;
    const auto history = (*connection)->value((*connection)->dialect().columnsOf(), {kHistory});
    return history.ok() && history->isValid();
}

Result<MigrationOutcome> ServerDatabase::climb(const MigrationLadder& ladder, Wanted wanted, const std::shared_ptr<const Clock>& clock) const
{
    KECE_TRY(const auto connection, Connection::open(m_url, Connection::Access::ReadOnly));
    connection->clock = clock;
    KECE_TRY(MigrationOutcome outcome, ladder.compare(*connection));
    const bool isThere = outcome.state != State::Fresh;
    if (isThere && wanted == Wanted::New)
        return Error::conflict(
            QCoreApplication::translate("Storage", "%1 is there already. It was left as it is; name another database.").arg(connection->path()));
    if (!isThere && wanted == Wanted::Existing)
        return Error::notFound(QCoreApplication::translate(
            "Storage", "There is nothing of this program in the database %1 yet. Check the name, or set it up with “kecectl init”.")
                                   .arg(connection->path()));
    KECE_TRY(const QVariant readOnly, connection->value("select current_setting('transaction_read_only')"));
    outcome.takesNoChanges = readOnly.toString() == QLatin1String("on");
    if (outcome.state == State::UpToDate && !outcome.takesNoChanges)
        KECE_CHECK(connection->execute(kForgetRequests));
    if (outcome.state != State::Fresh && outcome.state != State::Behind)
        return outcome;

    KECE_CHECK(ServerSetUp::actAsOwner(*connection));
    KECE_CHECK(lockOutOthers(*connection));
    KECE_TRY(const QVariant history, connection->value(connection->dialect().columnsOf(), {kHistory}));
    if (!history.isValid())
        KECE_CHECK(connection->execute(PostgresDialect::foundation()));
    outcome = ladder.climb(*connection);
    KECE_CHECK(ServerSetUp::grantToDesks(*connection));
    return outcome;
}

} // namespace kece
