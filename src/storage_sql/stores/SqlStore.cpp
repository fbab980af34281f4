// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/stores/SqlStore.h"

#include "storage_sql/audit/SqlAuditStore.h"
#include "storage_sql/bulk/SqlBulkImport.h"
#include "storage_sql/connection/Connection.h"
#include "storage_sql/digest/TableDigests.h"
#include "storage_sql/facts/SqlFactSource.h"
#include "storage_sql/privacy/SqlPrivacyStore.h"
#include "storage_sql/search/SqlSearchStore.h"
#include "storage_sql/stores/SqlAccountStore.h"
#include "storage_sql/stores/SqlPolicyStore.h"
#include "storage_sql/stores/SqlRecordStore.h"
#include "storage_sql/stores/SqlScheduleStore.h"
#include "storage_sql/stores/SqlSettingStore.h"
#include "storage_sql/stores/SqlTierStore.h"
#include "storage_sql/stores/Verification.h"

namespace kece {

struct SqlStore::Parts {
    explicit Parts(Connection& connection)
        : search(connection),
          audit(connection),
          records(connection, search, audit),
          tiers(connection, records, audit),
          policies(connection, records),
          privacy(connection, search),
          schedule(connection),
          settings(connection, audit),
          accounts(connection),
          facts(connection),
          bulk(connection, audit)
    {}

    SqlSearchStore search;
    SqlAuditStore audit;
    SqlRecordStore records;
    SqlTierStore tiers;
    SqlPolicyStore policies;
    SqlPrivacyStore privacy;
    SqlScheduleStore schedule;
    SqlSettingStore settings;
    SqlAccountStore accounts;
    SqlFactSource facts;
    SqlBulkImport bulk;
};

SqlStore::SqlStore(Connection& connection) : m_connection(connection), m_parts(std::make_unique<Parts>(connection)) {}

SqlStore::~SqlStore() = default;

RecordStore& SqlStore::records()
{
    return m_parts->records;
}
FactSource& SqlStore::facts()
{
    return m_parts->facts;
}
TierStore& SqlStore::tiers()
{
    return m_parts->tiers;
}
PolicyStore& SqlStore::policies()
{
    return m_parts->policies;
}
PrivacyStore& SqlStore::privacy()
{
    return m_parts->privacy;
}
SearchStore& SqlStore::search()
{
    return m_parts->search;
}
BulkImport& SqlStore::bulk()
{
    return m_parts->bulk;
}
ScheduleStore& SqlStore::schedule()
{
    return m_parts->schedule;
}
SettingStore& SqlStore::settings()
{
    return m_parts->settings;
}

AuditStore& SqlStore::audit()
{
    return m_parts->audit;
}
AccountStore& SqlStore::accounts()
{
    return m_parts->accounts;
}

void SqlStore::setActor(const QString& login)
{
    m_connection.actor = login;
}

Result<QStringList> SqlStore::verify()
{
    KECE_TRY(const AuditCheck trail, m_parts->audit.check());
    KECE_TRY(const QStringList file, verifyDatabase(m_connection));
    QStringList rows;
    if (m_connection.isSqlite()) { // a server has checksums of its own
        KECE_TRY(rows, TableDigests::problems(m_connection, m_connection.digests()));
    }
    KECE_TRY(const QStringList index, m_parts->search.problems());
    KECE_TRY(const QStringList figures, m_parts->facts.problems());
    KECE_TRY(const QStringList tiers, m_parts->tiers.problems());
    return file + rows + index + figures + tiers + trail.problems;
}

} // namespace kece
