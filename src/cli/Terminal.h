// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <QString>

namespace kece {

/// Somebody sits in front of the program and can be asked.
bool isTerminal();
/// Asks on the terminal itself, whatever standard input and output are, and shows nothing of what is typed.
Result<QString> askPassword(const QString& question);

} // namespace kece
