// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/language/Plan.h"
#include "policy/pack/Pack.h"

namespace kece {

/// The conditions of a grading's tiers over columns, compiled once. A tier without conditions is met by all, a manual one by nobody. Pure,
/// thread-safe.
class TierConditions
{
public:
    TierConditions(const Grading& grading, const QMap<QString, PolicyValue>& values);

    /// 1 for every row of the columns that meets the tier: all its conditions are true, unknown is not enough.
    std::vector<uint8_t> meeting(size_t tier, const FactColumns& columns) const;

private:
    struct CompiledTier {
        bool manual = false;
        std::vector<Plan> plans;
    };
    std::vector<CompiledTier> m_tiers;
};

/// The pack's blanks that the grading's conditions read: where they matter, a condition is unknown until they are filled in.
QStringList unsetValuesRead(const Grading& grading, const QMap<QString, PolicyValue>& values);

} // namespace kece
