// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kece {

/// Starts the rotating log (5 files of 2 MB) beside the default database and routes Qt's own messages into it. Without a writable folder there is no
/// log and no complaint. What is logged never holds customers' data, SQL values or secrets: callers pass kinds, counts and error details only. Any
/// thread.
void startLog();
/// Where it is.
QString logFile();

void logInfo(const QString& message);
void logWarning(const QString& message);
void logError(const QString& message);

} // namespace kece
