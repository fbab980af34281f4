// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/pack/Pack.h"

namespace kece::testing {

/// The text of resources/policies/<id>.toml in the source tree.
QString shippedPackText(const QString& id);
/// The same, read; a failed test where it has problems.
Pack shippedPack(const QString& id);

} // namespace kece::testing
