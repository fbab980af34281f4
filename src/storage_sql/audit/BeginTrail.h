// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Clock.h"
#include "foundation/Result.h"

namespace kece {

/// Sees to it that the trail of the database at `path` has its key, before anybody writes to it. A new database gets one; entries from before there
/// were keys are sealed as they stand; where a sealed trail's key is gone, a new one is made and an entry says so, and what was sealed with the old
/// one can be checked only with that. Two programs may do it at once.
Done beginTrail(const QString& path, const std::shared_ptr<const Clock>& clock);

} // namespace kece
