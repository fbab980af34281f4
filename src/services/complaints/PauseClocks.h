// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "services/session/Session.h"
#include "storage/Store.h"

namespace kece {

/// Lets the clocks of a complaint stand still from now on, and go on again. The reason is kept with the complaint; when it is due is counted anew.
/// Errors: Invalid where the complaint is closed or they stand still already, or no reason is given; and where they run already.
Done pauseClocks(Store& store, const Session& session, qint64 complaint, const QString& reason);
Done resumeClocks(Store& store, const Session& session, qint64 complaint);

} // namespace kece
