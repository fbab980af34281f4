// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/pack/Pack.h"
#include "policy/pack/PackTable.h"

namespace kece {

/// Reads the `calendar` section: what the company itself is to do again and again.
class CalendarReader
{
public:
    /// `pack` has its values already, periods of the duties among them.
    CalendarReader(const TomlValue& section, const Pack& pack, QVector<Problem>& problems);

    CalendarRules read();

private:
    RecurringDuty readDuty(const TomlValue& table);
    void readWindow(PackTable& reader, RecurringDuty& duty);

    PackTable m_section;
    const Pack& m_pack;
    QVector<Problem>& m_problems;
};

} // namespace kece
