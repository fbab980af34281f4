// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/TierRun.h"
#include "services/tiers/GradedAsOf.h"

#include <QMap>

#include <optional>

namespace kece {

/// A grading of customers as asked for.
struct ReviewRequest {
    QDate asOf;
    QString policy;         ///< id or file; empty: what is in force on the day
    qint64 department = -1; ///< −1: all
    bool dryRun = false;
    bool full = false;            ///< read every figure anew instead of what changed
    bool repair = false;          ///< trust nothing that was kept: compare with the assignments themselves, mend every tier that lists show
    bool withMembers = false;     ///< also who moved and who stands at the line
    bool withAssignments = false; ///< also every member's tier with its figures
};

/// How many customers one tier has, now and before, and where its cap lies (of the whole run; −1: no cap).
struct TierCount {
    QString id;
    QString name;
    QString nameEn;
    int rank = 0; ///< 1 = highest
    qint64 count = 0;
    qint64 before = 0;
    qint64 limit = -1;
    bool hard = false;
};

/// One member in the lists of a review. Tiers by id; empty: unclassified, null: not graded before.
struct ReviewMember {
    qint64 customer = 0;
    QString code;
    QString name;
    QString department;
    QString product;
    QString from;
    QString to;
    qint64 amount = kUnknown; ///< fen, of twelve months
    qint64 gap = kUnknown;    ///< fen, to the last one inside the line, or to the tier's amount
    qint64 place = 0;         ///< in the ranking of the cap, 0: none
    QString articles;
    QString cappedBy;
    QStringList unmet; ///< JustBelow: the facts that keep it out, by their labels
};

/// Members that belong together on the page: below a line, promoted, demoted, new, just below. The first kMembersShown of `total`.
struct ReviewGroup {
    enum class Kind { BelowLine, Promoted, Demoted, New, JustBelow };
    Kind kind = Kind::BelowLine;
    QString tier;
    qint64 total = 0;
    qint64 limit = 0; ///< BelowLine: the cap
    QVector<ReviewMember> members;
    QString where; ///< BelowLine: whose cap it is, a department or product; empty: the company's
};
inline constexpr size_t kMembersShown = 200;

/// One classification or credit grading that ran beside the tiering.
struct ClassificationOutcome {
    QString id;
    QString name;
    QString nameEn;
    QVector<TierCount> classes;
    qint64 unclassified = 0;
    qint64 changed = 0;
};

/// What a grading came to.
struct ReviewOutcome {
    QString state; ///< "applied", "proposed" or "dry"
    QDate asOf;
    QString policy;
    QString policyName;
    QString version;
    qint64 customers = 0; ///< members of the population
    qint64 evaluated = 0; ///< recomputed
    QVector<TierCount> tiers;
    qint64 unclassified = 0;
    qint64 changed = 0;
    qint64 promoted = 0;
    qint64 demoted = 0;
    qint64 capped = 0;
    QStringList warnings;
    QStringList unsetValues;
    QString digest; ///< of who stands where, for a policy whose results are approved
    qint64 batch = 0;
    qint64 elapsedMs = 0;
    QVector<TierCount> formerTiers;             ///< those members had before that this policy does not have; only withMembers
    QMap<QString, QMap<QString, qint64>> moves; ///< from → to → members; "" is unclassified, "-" not graded before or no longer
    QVector<ClassificationOutcome> classifications;
    QVector<ReviewGroup> groups;             ///< only withMembers
    std::vector<TierAssignment> assignments; ///< only withAssignments
};

/// Grades everybody by the policy in force (or, dry, by another) as of a day and, unless dry or awaiting approval, puts the result in force: only
/// what changed is written, with its history, in the caller's unit of work; cancelled or failed, everything is as it was. Classifications and credit
/// grades in force run beside it. Errors: Conflict for a day before the last applied run of the same scope; Invalid for a policy that is not in force
/// without dryRun; NotFound without any policy.
Result<ReviewOutcome> reviewTiers(Store& given, const Session& session, const ReviewRequest& request, Progress progress);

/// Approves a proposal: the same version as of the same day is applied now; Conflict where that is not what was proposed. Rejects it: nothing changes
/// but its state.
Result<ReviewOutcome> approveProposal(Store& given, const Session& session, qint64 batch, Progress progress);
/// The newest grading that waits for that, unless its departments were graded again since.
Result<std::optional<TierRun>> waitingProposal(Store& store);
Done rejectProposal(Store& given, const Session& session, qint64 batch);

} // namespace kece
