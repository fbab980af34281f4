// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/Record.h"
#include "foundation/Result.h"
#include "storage/Store.h"

namespace kece {

/// A record may go on referring to something void, but not begin to: Conflict, with the field, where a reference that `before` (a null record for a
/// new one) did not have is to a record that is void.
Done checkReferences(Store& store, const Record& before, const Record& record);

} // namespace kece
