// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/pack/Pack.h"
#include "policy/pack/PackTable.h"

namespace kece {

/// Reads the `surveys` section: when customers are asked how satisfied they are, by what forms, and what their scores mean.
class SurveysReader
{
public:
    /// `pack` has its values already, periods of the rounds among them.
    SurveysReader(const TomlValue& section, const Pack& pack, QVector<Problem>& problems);

    SurveyRules read();

private:
    SurveyRound readRound(const TomlValue& table);
    void readForms(SurveyRules& rules);
    void readFactors(SurveyRules& rules);
    void readBands(SurveyRules& rules);
    void readScale(SurveyRules& rules);
    void readYear(SurveyRules& rules);
    void readFollowUp(SurveyRules& rules);
    /// The tables of a list that may be left out.
    QVector<TomlValue> listed(const char* key);
    /// The one table of a list that may be left out and holds no more.
    const TomlValue* only(const char* key);
    std::optional<Rational> number(const QString& id, const char* key) const;
    /// Ids and names stand for one thing in the whole section.
    void claim(PackTable& reader, QStringList names);

    PackTable m_section;
    const Pack& m_pack;
    QVector<Problem>& m_problems;
    QStringList m_claimed;
};

} // namespace kece
