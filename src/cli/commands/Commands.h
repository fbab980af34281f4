// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

namespace kece {

Command initCommand();
Command importCommand();
Command exportCommand();
Command reclassifyCommand();
Command tiersCommand();
Command explainCommand();
Command simulateCommand();
Command blacklistCommand();
Command approvalsCommand();
Command archiveCommand();
Command complaintCommand();
Command dueCommand();
Command runDueCommand();
Command searchCommand();
Command reportCommand();
Command policyCommand();
Command backupCommand();
Command restoreCommand();
Command verifyCommand();
Command privacyCommand();
Command auditCommand();
Command userCommand();
Command toolCommand();
Command demoCommand();
Command serverCommand();
Command transferCommand();

/// A mistake in how the command was called: exit code 2.
Error wrongUsage(const QString& message);
bool isWrongUsage(const Error& error);

} // namespace kece
