// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/facts/FactTable.h"
#include "foundation/Result.h"
#include "storage_sql/connection/Connection.h"
#include "storage_sql/facts/FactDays.h"

#include <optional>

namespace kece {

/// Whose facts may differ from those kept: customers touched since, those with a dated row that crosses a window's edge between the two days or was
/// voided on a day between, and those with something overdue, whose days grow. Ascending. Nothing where there are more than `limit`. `kept` must not
/// be of a later day.
Result<std::optional<std::vector<int64_t>>> dirtyCustomers(
    Connection& connection, const FactRequest& request, const FactTable& kept, const QTimeZone& zone, size_t limit);

} // namespace kece
