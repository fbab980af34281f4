// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/pack/Pack.h"
#include "policy/pack/PackTable.h"

namespace kece {

/// Reads the `surveys` section: when customers are asked how satisfied they are.
class SurveysReader
{
public:
    /// `pack` has its values already, periods of the rounds among them.
    SurveysReader(const TomlValue& section, const Pack& pack, QVector<Problem>& problems);

    SurveyRules read();

private:
    SurveyRound readRound(const TomlValue& table);
    /// Months within the period, as ["first", "last"]; whole if there are none.
    void readMonths(PackTable& reader, SurveyRound& round);

    PackTable m_section;
    const Pack& m_pack;
    QVector<Problem>& m_problems;
};

} // namespace kece
