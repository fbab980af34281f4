// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/tiers/ExplainCustomer.h"
#include "widgets/tiering/Reasons.h"

namespace kece {

/// An explanation as the block shows it: what capped it, the next tier up with what is missing, its own tier, a decision by hand beside them.
Reasons reasonsOf(const CustomerExplanation& explanation);

} // namespace kece
