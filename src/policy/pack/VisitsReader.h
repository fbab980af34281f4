// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/pack/Pack.h"
#include "policy/pack/PackTable.h"

namespace kece {

/// Reads the `visits` section: who is visited how often, by whom and how.
class VisitsReader
{
public:
    /// `pack` has its values already, counts and periods of the duties among them.
    VisitsReader(const TomlValue& section, const Pack& pack, QVector<Problem>& problems);

    VisitRules read();

private:
    VisitRule readRule(const TomlValue& table);
    void checkFallbacks(const VisitRules& rules, const QVector<TomlValue>& tables);

    PackTable m_section;
    const Pack& m_pack;
    QVector<Problem>& m_problems;
};

} // namespace kece
