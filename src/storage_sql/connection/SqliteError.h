// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Error.h"

namespace kece {

/// An extended result code of SQLite in words for people. `writes`: the unit of work was to change something, so the sentence says that it is not
/// saved. Broken constraints become Conflict (unique) and Invalid; their `detail` stays SQLite's own words, from which `brokenColumn` reads.
Error sqliteError(int extendedCode, const QString& sqliteMessage, const QString& path, bool writes);

/// What a constraint did not allow: its kind by the error, its place by SQLite's words, "customers.code"; empty if the error is another.
QString brokenColumn(const Error& error);

} // namespace kece
