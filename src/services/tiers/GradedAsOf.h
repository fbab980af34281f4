// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "policy/tiering/ExplainMember.h"
#include "policy/tiering/GradeMembers.h"
#include "services/policies/Policies.h"
#include "storage/Store.h"
#include "storage/TierStore.h"

#include <memory>

namespace kece {

/// Which part of a grading is asked for. `customer` narrows the reading to one where the grading allows it (no caps, no shares over the population).
struct GradingScope {
    QDate asOf;
    qint64 department = -1; ///< −1: all
    qint64 customer = 0;    ///< 0: everybody
    bool full = false;      ///< read everything anew
};

/// Everybody graded by one grading of a pack as of a day: facts, columns and result, so that it can be written, compared or explained by the same
/// evaluator. Not copied; valid as long as the store it was read from.
struct GradedAsOf {
    std::shared_ptr<const PackVersion> policy;
    const Grading* grading = nullptr;
    GradingScope scope;
    FactRequest request;
    FactTable table;
    FactColumns columns;
    std::vector<TierDecision> decided;
    std::vector<HandDecision> decisions;
    GradedMembers graded;
    qint64 evaluated = 0;
    CodeLookup codes;

    GradingQuestion question() const { return {*grading, table, columns, decisions, codes}; }
    qint64 product(size_t row) const { return table.product.empty() ? 0 : table.product[row]; }
    /// The tier of a row; nullptr where it has none.
    const Tier* tierOf(size_t row) const { return graded.tier[row] < 0 ? nullptr : &grading->tiers[graded.tier[row]]; }
    /// The decision by hand behind a row, or nullptr.
    const TierDecision* decisionOf(size_t row) const;
};

/// Reads the facts (from the kept columns where that gives the same), and grades. Cancelled where `progress` is.
Result<std::shared_ptr<GradedAsOf>> gradeAsOf(
    Store& store, std::shared_ptr<const PackVersion> policy, const Grading& grading, const GradingScope& scope, Progress progress);

/// The name under which the columns of a grading are kept for the next run.
QString keptFactsKey(const Grading& grading);

/// A figure of one member as it stands in the history: `462800.00`, `3/4`, `2026-06-30`; empty for unknown.
QString figureText(const FactColumns& columns, const QString& fact, size_t row);

/// What a row bought in twelve months, in fen; kUnknown where that was not read.
int64_t amountOf(const GradedAsOf& graded, size_t row);
/// Members compete by that amount before anything else, so that a difference of amounts is the way to a place.
bool ranksByAmount(const Grading& grading);

/// The articles that gave a row its tier and, where a cap pushed it down, the cap's.
QString articlesOf(const GradedAsOf& graded, size_t row);

} // namespace kece
