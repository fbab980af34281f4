// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/language/Node.h"

namespace kece::language {

/// Gives every node its type, and every attribute the type of what it stands beside; only like is compared with like. Mistakes are appended.
void checkTypes(Node& root, QVector<Problem>& problems);

} // namespace kece::language
