// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <QString>

#include <cstdint>
#include <span>

namespace kece {

class Connection;

/// The codes of the first few of many customers, for a sentence.
Result<QString> codesInWords(Connection& connection, std::span<const int64_t> customers);

} // namespace kece
