// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/EntitySchema.h"
#include "foundation/Result.h"

namespace kece {

class Connection;

/// The kind has a search index, so that a list of it can be narrowed down by text without reading every row.
bool hasListSearch(const EntitySchema& schema);

/// Every record of the kind that the search box would find for the text, without its limit and in no order; as a JSON list of ids, the form in which
/// a query takes a set.
Result<QString> idsAnswering(Connection& connection, const EntitySchema& schema, const QString& text, bool wholeNumbersOnly = false);

} // namespace kece
