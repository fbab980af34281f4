// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/pack/Pack.h"
#include "policy/pack/PackTable.h"

namespace kece {

/// Reads one way of grading: `tiering`, a `classification` or `credit`. They have one shape and differ in the name of their list and in what they
/// allow beside it.
class GradingReader
{
public:
    enum class Kind { Tiering, Classification, Credit };

    /// `pack` has its values already: conditions are checked against them.
    GradingReader(Kind kind, const TomlValue& section, const Pack& pack, const TextLines& lines, QVector<Problem>& problems);

    Grading read();

private:
    void readScope(Grading& grading);
    void readRanking(Grading& grading);
    void readTiers(Grading& grading);
    Tier readTier(const TomlValue& table, const Grading& grading, bool last);
    void readConditions(PackTable& reader, Tier& tier, bool last);
    ConditionLine readLine(const TomlValue& table, const Tier& tier);
    Expression readExpression(const TomlValue& text);
    std::optional<Cap> readCap(PackTable& reader, const char* key, const QString& article);
    void readShare(PackTable& reader, Cap& cap);
    const char* listKey() const;

    Kind m_kind;
    PackTable m_section;
    const Pack& m_pack;
    const TextLines& m_lines;
    QVector<Problem>& m_problems;
};

} // namespace kece
