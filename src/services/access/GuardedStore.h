// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/GuardedBulkImport.h"
#include "services/access/GuardedRecordStore.h"
#include "services/access/GuardedSmallStores.h"
#include "services/access/GuardedTierStore.h"

#include <memory>

namespace kece {

/// One unit of work as somebody's rights allow it: every store of it is guarded, and who acts cannot be changed. Made by GuardedDatabase only.
class GuardedStore final : public Store
{
public:
    GuardedStore(Guard& guard, Action reading = Action::See);

    RecordStore& records() override { return m_records; }
    FactSource& facts() override { return m_facts; }
    TierStore& tiers() override { return m_tiers; }
    PolicyStore& policies() override { return m_policies; }
    PrivacyStore& privacy() override { return m_privacy; }
    SearchStore& search() override { return m_search; }
    BulkImport& bulk() override { return m_bulk; }
    ScheduleStore& schedule() override { return m_schedule; }
    SettingStore& settings() override { return m_settings; }
    AccountStore& accounts() override { return m_accounts; }
    AuditStore& audit() override { return m_audit; }

    Result<Store*> to(Action action, const EntitySchema* schema, qint64 record) override;
    /// Does nothing: whoever is signed in acts.
    void setActor(const QString&) override {}
    Result<QStringList> verify() override;

private:
    Guard& m_guard;
    GuardedRecordStore m_records;
    GuardedFactSource m_facts;
    GuardedTierStore m_tiers;
    GuardedPolicyStore m_policies;
    GuardedPrivacyStore m_privacy;
    GuardedSearchStore m_search;
    GuardedBulkImport m_bulk;
    GuardedScheduleStore m_schedule;
    GuardedSettingStore m_settings;
    GuardedAccountStore m_accounts;
    GuardedAuditStore m_audit;
    std::unique_ptr<GuardedStore> m_forPurpose;
};

} // namespace kece
