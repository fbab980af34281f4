// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/AuditStore.h"
#include "storage_sql/audit/AuditKey.h"

#include <optional>

namespace kece {

class Connection;

/// The trail as a table beside its key and its side file. One writer at a time (`begin immediate`) keeps the numbers without a gap and the chain one.
class SqlAuditStore final : public AuditStore
{
public:
    explicit SqlAuditStore(Connection& connection) : m_connection(connection) {}

    Result<qint64> append(const AuditEntry& given) override;
    Result<QVector<AuditEntry>> entries(const AuditFilter& filter, qint64 before, int limit) override;
    Result<QVector<AuditMark>> marks(qint64 after, int limit) override;
    Result<AuditHead> head() override;
    Result<AuditCheck> check(const AuditHead& kept = {}) override;
    Result<qint64> eraseValues(const QVector<qint64>& numbers, const QString& action, const QString& reason) override;
    Result<qint64> prune(const QDateTime& before) override;

private:
    /// Read when it is first needed.
    Result<AuditKey> key();

    Connection& m_connection;
    std::optional<AuditKey> m_key;
};

} // namespace kece
