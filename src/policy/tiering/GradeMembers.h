// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/tiering/Population.h"
#include "policy/tiering/Ranking.h"

namespace kece {

/// A decision by hand that is in force on the day. Of several for one member the later in the list counts.
struct HandDecision {
    qint64 customer = 0;
    qint64 department = 0; ///< where the grading is by department: exactly this one, 0 is without one
    qint64 product = 0;    ///< where the grading is by product: this one; 0: all of the customer's
    QString tier;
};

/// What is graded: the columns are those that deriveFacts() gave for this grading and table. All must outlive the call.
struct GradingQuestion {
    const Grading& grading;
    const FactTable& table;
    const FactColumns& columns;
    std::span<const HandDecision> decisions;
    CodeLookup codes;
};

inline constexpr int kUnclassified = -1; ///< in the population, but no condition holds
inline constexpr int kOutside = -2;      ///< not in the population

/// What people should look at after a grading, in numbers; the caller knows the names of department and product.
struct GradingWarning {
    enum class Kind {
        SoftCapExceeded,    ///< `count` of `customers` where `limit` are in principle the most
        DecisionsBeyondCap, ///< `count` decided by hand where the hard cap allows `limit`
        UnknownTierDecided, ///< a decision names a tier that the grading does not have; it was left aside
        UnsetValue,         ///< `text` is a blank of the regulation that a condition reads
    };
    Kind kind = Kind::UnsetValue;
    int tier = kUnclassified;
    QString text;
    qint64 department = -1;
    qint64 product = 0;
    qint64 limit = 0;
    qint64 count = 0;
    qint64 customers = 0;
};

/// Where a hard cap drew its line and somebody fell below it.
struct CapLine {
    int tier = 0;
    qint64 department = -1; ///< −1: the company
    qint64 product = 0;     ///< 0: all of them
    qint64 customers = 0;   ///< the population of the cap
    qint64 limit = 0;
    qint64 byHand = 0;      ///< places taken by decisions by hand, before all others
    qint64 qualified = 0;   ///< members that competed for the rest
    qint64 lastInside = -1; ///< row of the last one inside; −1 where decisions took every place
    qint64 firstBelow = -1; ///< row of the first one pushed below
};

/// The result of a grading, one entry per row of the fact table: the index of the tier in the grading's list (0 is the highest), kUnclassified or
/// kOutside.
struct GradedMembers {
    std::vector<int16_t> tier;
    std::vector<int16_t> cappedBy; ///< the tier the member was pushed below, −1: none; of several the lowest, next above where it came to stand
    std::vector<uint8_t> byHand;
    std::vector<qint64> counts; ///< members per tier
    qint64 members = 0;         ///< of the population, unclassified included
    qint64 unclassified = 0;
    qint64 capped = 0;
    std::vector<CapLine> lines;
    std::vector<GradingWarning> warnings;
};

/// Decides everybody's tier (product.md, "How tiers are decided", 2, 3, 5 and 6): the highest tier whose conditions hold, hard caps pushing down in
/// rank, decisions by hand first. A department cap counts a customer once, by the best of its products; it is applied to those whom the cap over the
/// product let pass. O(members) plus the order of those that compete at a line. Pure but for the lookup of codes, whose error it passes on.
Result<GradedMembers> gradeMembers(const GradingQuestion& question);

/// The largest number of customers a cap allows: floor(share × customers), exactly.
qint64 capLimit(const Cap& cap, qint64 customers);

/// The first `count` of those below a tier, by the ranking: who is next in line. Rows of the table, best first; decisions by hand are left out.
/// Nobody where the grading has no figure to rank by.
Result<std::vector<uint32_t>> nextBelow(const GradingQuestion& question, const GradedMembers& graded, int tier, size_t count);

} // namespace kece
