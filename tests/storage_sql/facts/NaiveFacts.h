// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/facts/FactTable.h"
#include "storage/Store.h"

namespace kece::testing {

/// The facts computed from the records one by one, with QDate and no windows of epoch days: what the fact source is held against.
/// Tiers are not known to it.
FactTable naiveFacts(Store& store, const FactRequest& request, const QByteArray& zone);

} // namespace kece::testing
