// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/stores/SqlPolicyStore.h"

#include "storage_sql/connection/Connection.h"
#include "storage_sql/stores/SqlRecordStore.h"

#include <QCoreApplication>
#include <QHash>

namespace kece {

Result<QVector<PolicyVersion>> SqlPolicyStore::versions()
{
    QVector<PolicyVersion> all;
    KECE_CHECK(m_records.each({&policyVersionSchema(), {}, {}, {{"added_at", Qt::AscendingOrder}}}, [&](const RecordRow& row) {
        all << row.record.as<PolicyVersion>();
        return true;
    }));
    return all;
}

Result<PolicyVersion> SqlPolicyStore::version(qint64 id)
{
    return m_records.get(policyVersionSchema(), id).map([](const RecordRow& row) { return row.record.as<PolicyVersion>(); });
}

Result<PolicyVersion> SqlPolicyStore::newest(const QString& pack)
{
    KECE_TRY(const QVariant id, m_connection.value("select id from policy_versions where pack = ? order by id desc limit 1", {pack}));
    if (id.isNull())
        return Error::notFound(QCoreApplication::translate("Storage", "The company has no policy pack “%1”.").arg(pack));
    return version(id.toLongLong());
}

Result<qint64> SqlPolicyStore::add(const PolicyVersion& version)
{
    KECE_TRY(Statement same, m_connection.prepare("select id, digest from policy_versions where pack = ? and version = ?"));
    KECE_CHECK(same.run({version.pack, version.version}));
    if (same.next()) {
        if (same.string(1) == version.digest)
            return same.integer(0);
        return Error::conflict(QCoreApplication::translate("Storage",
                                   "Version %2 of the policy pack “%1” is there already with another text. Give the changed text a new version.")
                                   .arg(version.pack, version.version),
            "version");
    }
    KECE_CHECK(same.status());
    return m_records.insert(Record::of(policyVersionSchema(), version));
}

Done SqlPolicyStore::putInForce(const QString& section, QDate from, qint64 version)
{
    const QVariant day = from.isValid() ? QVariant(from.toString(Qt::ISODate)) : QVariant();
    KECE_CHECK(m_connection.insert("insert into policy_in_force(section, valid_from, policy_version_id) values (?, ?, ?)", {section, day, version}));
    return {};
}

Result<QVector<SectionInForce>> SqlPolicyStore::inForce(QDate day)
{
    KECE_TRY(const QVector<SectionInForce> all, schedule());
    QVector<SectionInForce> holding;
    QHash<QString, qsizetype> place;
    for (const SectionInForce& entry : all) {
        if (entry.from.isValid() && entry.from > day)
            continue;
        if (const auto found = place.constFind(entry.section); found != place.constEnd()) {
            holding[*found] = entry;
            continue;
        }
        place.insert(entry.section, holding.size());
        holding << entry;
    }
    return holding;
}

Result<QVector<SectionInForce>> SqlPolicyStore::schedule()
{
    KECE_TRY(Statement statement,
        m_connection.prepare(
            "select p.section, p.valid_from, p.policy_version_id, v.pack from policy_in_force p join policy_versions v on v.id = p.policy_version_id "
            "where not exists (select 1 from policy_in_force q where q.section = p.section and q.valid_from is null and q.id > p.id) "
            "order by p.section, p.valid_from is not null, p.valid_from, p.id"));
    KECE_CHECK(statement.run());
    QVector<SectionInForce> entries;
    while (statement.next())
        entries << SectionInForce{
            statement.string(0), QDate::fromString(statement.string(1), Qt::ISODate), statement.integer(2), statement.string(3)};
    KECE_CHECK(statement.status());
    return entries;
}

} // namespace kece
