// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/PolicyStore.h"

namespace kece {

class Connection;
class SqlRecordStore;

/// Where several entries for one section hold on a day, the one that starts last does; of those that start together, the one entered last.
class SqlPolicyStore final : public PolicyStore
{
public:
    SqlPolicyStore(Connection& connection, SqlRecordStore& records) : m_connection(connection), m_records(records) {}

    Result<QVector<PolicyVersion>> versions() override;
    Result<PolicyVersion> version(qint64 id) override;
    Result<PolicyVersion> newest(const QString& pack) override;
    Result<qint64> add(const PolicyVersion& version) override;

    Done putInForce(const QString& section, QDate from, qint64 version) override;
    Result<QVector<SectionInForce>> inForce(QDate day) override;
    Result<QVector<SectionInForce>> schedule() override;

private:
    Connection& m_connection;
    SqlRecordStore& m_records;
};

} // namespace kece
