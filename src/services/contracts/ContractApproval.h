// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/approvals/Approvals.h"

namespace kece {

/// How a contract goes through approval by the policy in force: to be signed, changed or ended. Errors: Invalid with the field where no policy asks
/// for it, the type has no chain, the customer is on the company's blacklist, or the purpose does not fit how the contract stands.
Result<ApprovalPlan> planContract(Store& store, const Session& session, const Record& contract, const QString& purpose);

/// Keeps a contract to the policy in force when it is saved: what was or is being approved changes only by another approval, seals follow the
/// approval, nobody on the company's blacklist signs; says from when it is in effect. Without a policy for contracts nothing is asked.
Done completeContract(Store& store, const Session& session, Record& record);

} // namespace kece
