// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/FrontDoor.h"
#include "services/session/Session.h"

namespace kece {

/// What a first start begins with.
enum class FirstStart { Demo, Empty, Quit };
FirstStart askFirstStart();

/// A new database at `path` with the demo company, graded. Shows progress with a way to call it off where `isVisible`; returns when it is done.
Result<SignedIn> openDemo(DatabaseOpener& opener, const Session& session, const QString& path, bool isVisible);

} // namespace kece
