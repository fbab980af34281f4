// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <QStringList>

namespace kece {

class Connection;

/// Whether the file is sound: pages and indexes, foreign keys, tables against the schemas of the catalogue. Each problem is one sentence.
/// Reads only; does not know whether the values in sound rows are right.
Result<QStringList> verifyDatabase(Connection& connection);
/// The part of it that holds for a database of any schema: pages, indexes and foreign keys.
Result<QStringList> verifyFile(Connection& connection);

} // namespace kece
