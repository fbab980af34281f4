// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/tiering/TierConditions.h"

#include <algorithm>
#include <array>

namespace kece {

TierConditions::TierConditions(const Grading& grading, const QMap<QString, PolicyValue>& values)
{
    for (const Tier& tier : grading.tiers) {
        CompiledTier compiled;
        compiled.manual = tier.manual;
        for (const ConditionLine& line : tier.conditions)
            compiled.plans.push_back(Plan::compile(line.holds, values));
        m_tiers.push_back(std::move(compiled));
    }
}

std::vector<uint8_t> TierConditions::meeting(size_t tier, const FactColumns& columns) const
{
    constexpr size_t kChunk = 4096;
    const CompiledTier& compiled = m_tiers[tier];
    std::vector<uint8_t> meets(columns.rows, compiled.manual ? 0 : 1);
    std::array<Truth, kChunk> truths;
    for (size_t from = 0; from < columns.rows && !compiled.manual; from += kChunk) {
        const size_t count = std::min(kChunk, columns.rows - from);
        for (const Plan& plan : compiled.plans) {
            plan.evaluate(columns, from, std::span(truths).first(count));
            for (size_t i = 0; i < count; ++i)
                meets[from + i] &= uint8_t(truths[i] == Truth::True);
        }
    }
    return meets;
}

QStringList unsetValuesRead(const Grading& grading, const QMap<QString, PolicyValue>& values)
{
    QStringList names;
    for (const Tier& tier : grading.tiers) {
        for (const ConditionLine& line : tier.conditions)
            names += line.holds.valueNames();
    }
    names.removeDuplicates();
    names.removeIf([&](const QString& name) { return values.value(name).kind != PolicyValue::Kind::Unset; });
    return names;
}

} // namespace kece
