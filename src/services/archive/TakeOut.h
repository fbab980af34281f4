// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/query/RecordQuery.h"
#include "foundation/Result.h"
#include "services/session/Session.h"
#include "storage/Store.h"

namespace kece {

/// Whether a list may be taken out, as a file or on paper: Denied where it holds, or tells of, customers whose secrecy level lies above that of the
/// person, who is neither their owner or keeper nor on their distribution list (R06 第10条, R28 流程十七). Whoever may approve may take everything
/// out. A company without levels pays nothing for it. Beside the rights, not instead of them.
Done checkTakeOut(Store& store, const Session& session, const RecordQuery& query);

} // namespace kece
