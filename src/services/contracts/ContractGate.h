// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Contract.h"
#include "services/session/Session.h"
#include "storage/Store.h"

#include <QHash>

namespace kece {

/// Keeps orders and payments from contracts that are not in effect (R06 第22条). It is shut only while a policy for contracts is in force; a contract
/// signed before that policy came into force is taken as it stands. Serves one unit of work.
class ContractGate
{
public:
    static Result<ContractGate> inForce(Store& store, const Session& session);

    /// `id` of the contract; `day` of the order, or on which was paid; invalid: no day yet. Invalid with the field `contract_id` and the way out;
    /// errors of reading otherwise.
    Done check(Store& store, qint64 id, qint64 customer, QDate day);

private:
    Done checkContract(const Contract& contract, qint64 customer, QDate day) const;

    bool m_isShut = false;
    QDate m_from; ///< since when the policy is in force
    QString m_article;
    QHash<qint64, Contract> m_contracts;
};

/// The same for a record that is being saved, where its contract or its day is new.
Done completeOrder(Store& store, const Session& session, Record& record);
Done completePayment(Store& store, const Session& session, Record& record);

} // namespace kece
