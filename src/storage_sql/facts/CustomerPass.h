// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage_sql/facts/FactReading.h"

namespace kece {

/// Fills `columns.ids` with the customers that are not void and were opened by the day, and what stands in their own row. `ids`, ascending, is who is
/// looked up unless everybody is read.
Done readCustomers(const FactReading& reading, const std::vector<int64_t>& ids);

} // namespace kece
