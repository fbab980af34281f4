// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/facts/FactTable.h"

namespace kece {

/// The members of `kept` but for the customers in `replaced` (ascending), and those of `fresh`, in the order of a FactTable. Both tables have the
/// same columns.
FactTable merged(FactTable kept, const FactTable& fresh, const std::vector<int64_t>& replaced);

} // namespace kece
