// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/pack/Pack.h"
#include "policy/pack/PackTable.h"

namespace kece {

/// Reads the `complaints` section: channels, categories and causes, the clocks, the stages and the rule of what comes again.
class ComplaintsReader
{
public:
    /// `pack` has its values already, the limits of the clocks among them.
    ComplaintsReader(const TomlValue& section, const Pack& pack, const TextLines& lines, QVector<Problem>& problems);

    ComplaintRules read();

private:
    ClockRule readClock(const TomlValue& table);
    StageRule readStage(const TomlValue& table);
    Expression readWhen(PackTable& reader);
    RepeatRule readRepeat(const TomlValue& table);
    QVector<ComplaintEvent> readEvents(PackTable& reader, const char* key);

    PackTable m_section;
    const Pack& m_pack;
    const TextLines& m_lines;
    QVector<Problem>& m_problems;
};

} // namespace kece
