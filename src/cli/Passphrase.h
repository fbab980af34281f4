// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

namespace kece {

/// The passphrase of a backup: from the environment (KECE_BACKUP_PASSPHRASE), else asked for at the terminal without showing it, `twice` where a
/// mistake would be found too late; where there is no terminal, the first line of the input. Never kept, never logged.
Result<QString> askPassphrase(CommandContext& context, bool fromInput, bool twice);

} // namespace kece
