// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/tiering/GradeMembers.h"

namespace kece {

/// A member's tier in two gradings, as indexes into their tiers, kUnclassified or kOutside.
struct MemberMove {
    qint64 customer = 0;
    qint64 department = 0;
    qint64 product = 0;
    int from = kOutside;
    int to = kOutside;
};

/// Counts how many went from which tier to which. Promoted and demoted compare by rank, unclassified standing below the last tier; who came into the
/// population or left it has changed and is neither.
class GradingMovement
{
public:
    GradingMovement(int tiersBefore, int tiersAfter, size_t sampleSize = 100);

    void add(const MemberMove& move);

    qint64 count(int from, int to) const { return m_counts[cell(from, to)]; }
    qint64 changed() const { return m_changed; }
    qint64 promoted() const { return m_promoted; }
    qint64 demoted() const { return m_demoted; }
    /// The first of those that changed, in the order they were added.
    const std::vector<MemberMove>& sample() const { return m_sample; }

private:
    size_t cell(int from, int to) const { return size_t(from - kOutside) * size_t(m_tiersAfter - kOutside) + size_t(to - kOutside); }

    int m_tiersBefore;
    int m_tiersAfter;
    size_t m_sampleSize;
    std::vector<qint64> m_counts;
    qint64 m_changed = 0;
    qint64 m_promoted = 0;
    qint64 m_demoted = 0;
    std::vector<MemberMove> m_sample;
};

/// A graded table, as one side of a comparison.
struct GradedTable {
    const Grading& grading;
    const FactTable& table;
    const GradedMembers& graded;
};

/// What-if against what is: members are matched by department, customer and product. Where only one side grades by product, each of its products is
/// set against the customer's one tier on the other side; where only one side grades by department, each department against the customer's one tier.
GradingMovement compareGradings(const GradedTable& before, const GradedTable& after, size_t sampleSize = 100);

} // namespace kece
