// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/GuardedStore.h"

#include "domain/entities/Approval.h"
#include "domain/entities/Customer.h"

namespace kece {

GuardedStore::GuardedStore(Guard& guard, Action reading)
    : m_guard(guard),
      m_records(guard, reading),
      m_facts(guard),
      m_tiers(guard, reading),
      m_policies(guard),
      m_privacy(guard),
      m_search(guard, reading),
      m_bulk(guard),
      m_schedule(guard),
      m_settings(guard),
      m_accounts(guard),
      m_audit(guard)
{}

Result<Store*> GuardedStore::to(Action action, const EntitySchema* schema, qint64 record)
{
    const EntitySchema& kind = schema ? *schema : customerSchema();
    if (!isOfRecords(action)) {
        KECE_CHECK(m_guard.require(action));
        return &m_guard.inner();
    }
    KECE_CHECK(m_guard.require(action, kind));
    if (record > 0) {
        KECE_TRY(const bool reached, m_guard.reaches(action, kind, record));
        if (!reached)
            return m_guard.refuse(action, kind, record, m_guard.person().denied(action, kind));
    }
    // A request is answered by whom its chain names, wherever the customer belongs: the use case asks for that.
    const bool isAnswer = action == Action::Decide && &kind == &approvalSchema();
    if (action == Action::Explain || action == Action::Reveal || isAnswer)
        return &m_guard.inner();
    if (action != Action::Export && action != Action::Report)
        return this;
    m_forPurpose = std::make_unique<GuardedStore>(m_guard, action);
    return m_forPurpose.get();
}

Result<QStringList> GuardedStore::verify()
{
    KECE_CHECK(m_guard.require(Action::Maintain));
    return m_guard.inner().verify();
}

} // namespace kece
