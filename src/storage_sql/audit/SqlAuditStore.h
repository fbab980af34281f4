// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/AuditStore.h"

namespace kece {

class Connection;

/// The trail as a table. One writer at a time (`begin immediate`) keeps the numbers without a gap.
class SqlAuditStore final : public AuditStore
{
public:
    explicit SqlAuditStore(Connection& connection) : m_connection(connection) {}

    Result<qint64> append(const AuditEntry& entry) override;
    Result<QVector<AuditEntry>> entries(const AuditFilter& filter, qint64 before, int limit) override;
    Result<AuditHead> head() override;
    Result<AuditCheck> check(const AuditHead& kept) override;
    Result<qint64> eraseValues(const QVector<qint64>& numbers, const QString& action, const QString& reason) override;
    Result<qint64> prune(const QDateTime& before) override;

private:
    Connection& m_connection;
};

} // namespace kece
