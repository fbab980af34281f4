// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/Record.h"
#include "foundation/Result.h"
#include "services/session/Session.h"
#include "storage/Store.h"

namespace kece {

/// What the regulation says of archives, checked whichever way a record is saved. `before` is a null record for a new one.
///  - Lending, copying and transcribing need the consent of somebody who may approve, given by that person; a consultation needs a supervisor who is
///    not the borrower and, where the customer's archive has a keeper, is the keeper (R06 第10条).
///  - A secrecy level is set by somebody who may approve; a breach is filed with a report that such a person approved (R28 流程十七).
/// Denied or Invalid, with the field. Kinds that are not about archives pass.
Done checkArchiveRules(Store& store, const Session& session, const Record& before, const Record& record);

} // namespace kece
