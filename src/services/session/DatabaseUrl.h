// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kece {

/// The database both programs open when none is named: the one of the settings, else the default file, which alone is created on first use.
QString defaultDatabaseUrl();
QString configuredDatabaseUrl();

} // namespace kece
