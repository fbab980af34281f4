// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Preferences.h"

#include <functional>

class QMenu;

namespace kece {

/// What one entry of the menus changes.
using PreferenceChoice = std::function<void(Preferences&)>;

/// Adds the menus of theme, language and size of the type, what is in force checked. `take` is called with what was chosen; saving and applying it is
/// the caller's.
void addPreferenceMenus(QMenu& menu, const std::function<void(const PreferenceChoice&)>& take);

} // namespace kece
