// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/facts/FactTable.h"
#include "policy/pack/Pack.h"

#include <span>

namespace kece {

/// The customers over whom one cap and one ranking are counted: of a department, of a product in a department, or of the company. `department` is −1
/// and `product` 0 where the group spans them all.
struct PopulationGroup {
    qint64 department = -1;
    qint64 product = 0;
    size_t begin = 0;
    size_t end = 0;
    qint64 customers = 0; ///< each counted once
    bool repeats = false; ///< a customer may stand in it with several members
};

/// The members that take part in a grading, group by group (product.md, "How tiers are decided", 1 and 6). Blacklisted members take no part.
struct Population {
    std::vector<uint32_t> rows; ///< rows of the fact table
    std::vector<PopulationGroup> groups;

    std::span<const uint32_t> members(const PopulationGroup& group) const { return {rows.data() + group.begin, group.end - group.begin}; }
};

/// The groups over which a grading counts its caps and ranks.
Population populationOf(const Grading& grading, const FactTable& table);

/// The groups over which the department caps of a grading by product are counted: all products together.
Population departmentsOf(const Grading& grading, const FactTable& table);

/// What takes part is the same for every question: not blacklisted on the day.
inline bool takesPart(const FactTable& table, size_t row)
{
    return table.blacklisted.empty() || table.blacklisted[row] == 0;
}

} // namespace kece
