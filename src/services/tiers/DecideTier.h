// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session/Session.h"
#include "storage/Store.h"

#include <QDate>

namespace kece {

/// A decision by hand (product.md, "How tiers are decided", 5): this customer has this tier until and including a day, with a reason and who decided.
/// In effect with the next grading.
struct DecisionRequest {
    QString customer; ///< code
    QString tier;     ///< id of a tier of the policy in force
    QString reason;
    QDate from;
    QDate until;
    QString department; ///< name; empty: the customer's first
};

/// Returns the decision's id. Invalid where the reason, the day or the tier is missing or wrong; NotFound for an unknown customer or department.
Result<qint64> decideTier(Store& store, const Session& session, const DecisionRequest& request);

} // namespace kece
