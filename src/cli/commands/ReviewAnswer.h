// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"
#include "services/tiers/ReviewTiers.h"

namespace kece {

/// What a grading came to, as `reclassify` and `tiers approve` answer it.
Answer answerOf(const ReviewOutcome& outcome);

} // namespace kece
