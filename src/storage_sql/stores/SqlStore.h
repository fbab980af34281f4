// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Store.h"

#include <memory>

namespace kece {

class Connection;

/// All stores of one connection, on its thread.
class SqlStore final : public Store
{
public:
    explicit SqlStore(Connection& connection);
    ~SqlStore() override;

    RecordStore& records() override;
    FactSource& facts() override;
    TierStore& tiers() override;
    PolicyStore& policies() override;
    PrivacyStore& privacy() override;
    SearchStore& search() override;
    BulkImport& bulk() override;
    ScheduleStore& schedule() override;
    SettingStore& settings() override;
    AuditStore& audit() override;
    AccountStore& accounts() override;

    void setActor(const QString& login) override;
    Result<QStringList> verify() override;

private:
    struct Parts;
    Connection& m_connection;
    std::unique_ptr<Parts> m_parts;
};

} // namespace kece
