// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/tiering/GradeMembers.h"

namespace kece {

/// One comparison of one condition of one tier, with the member's own figure; texts are for people. A tier without conditions or given by hand alone
/// has one reason without a fact.
struct TierReason {
    int tier = 0;
    QString article;
    QString text;                     ///< the condition in a few words; the tier's note where it has none
    bool reading = false;             ///< an interpretation where the source overlaps or leaves a gap
    Truth lineHolds = Truth::Unknown; ///< the whole condition
    ExplainedComparison comparison;   ///< empty fact: nothing to compare
};

/// A hard cap for which the member qualified without getting a place.
struct CapReason {
    int tier = 0;
    QString article;
    bool department = false; ///< the department's cap, not the product's
    qint64 customers = 0;    ///< the population of the cap
    qint64 limit = 0;
    qint64 byHand = 0; ///< places taken by decisions by hand
    qint64 rank = 0;   ///< the member's place, those by hand counted first
};

/// Why a member stands where it stands.
struct MemberExplanation {
    int tier = kOutside;
    bool byHand = false;
    int byConditions = kUnclassified; ///< the highest tier whose conditions hold, caps and decisions left aside: shown beside a decision by hand
    int nextUp = -1;                  ///< the tier above the one it has, −1: it stands highest (or is not in the population)
    QVector<TierReason> reasons;      ///< from the highest tier down to its own, all where it has none
    QVector<CapReason> caps;          ///< the caps that pushed it down, highest first
    QStringList unsetValues;          ///< blanks of the regulation that these conditions read
};

/// Explains one row of a graded table with the evaluator that graded it. `graded` is the result for the same question. O(members) where a cap is
/// explained, else O(1).
Result<MemberExplanation> explainMember(const GradingQuestion& question, const GradedMembers& graded, size_t row);

} // namespace kece
