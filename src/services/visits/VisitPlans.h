// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/Record.h"
#include "services/session/Session.h"
#include "storage/Store.h"

#include <QDate>
#include <QHash>

#include <vector>

namespace kece {

struct VisitRules;

/// A visit that names the plan it carries out closes that plan with its day. Errors: Invalid where the plan is for another customer.
Done completeVisit(Store& store, const Session& session, Record& record);

/// A visit that is void did not carry out its plan, which is open again unless another visit did.
Done reopenPlan(Store& store, const Session& session, const Record& visit);

/// The duty a customer is chosen for may be typed as its name in either language or id, and is kept by its name. Errors: Invalid where the policy in
/// force has no such selective duty.
Done completeVisitPlan(Store& store, const Session& session, Record& record);

/// For which selective duties customers are chosen by plans, each for the period its day lies in (R04 第十一条(三)).
class ChosenCustomers
{
public:
    /// As at the end of a day; `customer` 0: all in reach.
    static Result<ChosenCustomers> read(Store& store, const VisitRules& rules, QDate day, qint64 customer = 0);

    /// The ids of the duties.
    QStringList of(qint64 customer) const { return m_chosen.value(customer); }

private:
    QHash<qint64, QStringList> m_chosen;
};

} // namespace kece
