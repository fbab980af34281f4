// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/SettingStore.h"

namespace kece {

class AuditStore;
class Connection;

class SqlSettingStore final : public SettingStore
{
public:
    SqlSettingStore(Connection& connection, AuditStore& audit) : m_connection(connection), m_audit(audit) {}

    Result<QString> value(const QString& name) override;
    Done setValue(const QString& name, const QString& value) override;
    Result<qint64> lastNumber(const QString& series, const QString& period) override;
    Result<qint64> takeNumber(const QString& series, const QString& period) override;

private:
    Connection& m_connection;
    AuditStore& m_audit;
};

} // namespace kece
