// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access/Action.h"
#include "foundation/Result.h"

#include <QStringList>

namespace kece {

class AuditStore;
class AccountStore;
class BulkImport;
struct EntitySchema;
class FactSource;
class PolicyStore;
class PrivacyStore;
class RecordStore;
class ScheduleStore;
class SearchStore;
class SettingStore;
class TierStore;

/// Everything that can be asked of a database within one unit of work, on the thread that owns its connection. Valid only inside the function it was
/// handed to.
class Store
{
public:
    virtual ~Store() = default;

    virtual RecordStore& records() = 0;
    virtual FactSource& facts() = 0;
    virtual TierStore& tiers() = 0;
    virtual PolicyStore& policies() = 0;
    virtual PrivacyStore& privacy() = 0;
    virtual SearchStore& search() = 0;
    virtual BulkImport& bulk() = 0;
    virtual ScheduleStore& schedule() = 0;
    virtual SettingStore& settings() = 0;
    virtual AuditStore& audit() = 0;
    virtual AccountStore& accounts() = 0;

    /// The same store for a purpose, if whoever works with it may (with `record`: of this one); else Denied. For Export and Report it reads no
    /// further than that right reaches; for what the program does on somebody's order (Explain, Grade, Approve …) it is the program's own, without
    /// limits, for the services only. A store that nobody guards is its own for every purpose.
    virtual Result<Store*> to(Action action, const EntitySchema* schema = nullptr, qint64 record = 0)
    {
        Q_UNUSED(action)
        Q_UNUSED(schema)
        Q_UNUSED(record)
        return this;
    }

    /// Who acts: written into the trail. Set by the session at the start of a unit of work.
    virtual void setActor(const QString& login) = 0;

    /// Integrity, foreign keys, schema, derived indexes, the trail; each problem in words. Empty: sound.
    virtual Result<QStringList> verify() = 0;
};

} // namespace kece
