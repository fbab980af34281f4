// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/language/Columns.h"
#include "policy/language/Node.h"

#include <span>

namespace kece::language {

/// Rows are evaluated in blocks of at most this many, so that what a step leaves behind stays in the nearest cache.
inline constexpr size_t kBlock = 1024;

/// A compiled condition: the truth of a block of rows at a time.
class Condition
{
public:
    virtual ~Condition() = default;
    virtual void evaluate(const BoundColumns& columns, size_t from, std::span<Truth> out) const = 0;
};

/// Picks for every comparison the fastest evaluator that is exact: a column against constants and a column against a column run over whole
/// numbers, all else row by row over exact ratios.
std::unique_ptr<Condition> compileCondition(const Node& node, const QMap<QString, PolicyValue>& values, ColumnSlots& slots);

Truth opposite(Truth truth);

} // namespace kece::language
