// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "policy/language/Plan.h"
#include "services/session/Session.h"
#include "storage/Store.h"

#include <QDate>
#include <QVector>

namespace kece {

/// One comparison of one rule against the customer's figure. Texts are for people; `value` and `limit` are empty where not known or blank.
struct ExplainedReason {
    QString tier;
    QString tierName;
    QString tierNameEn;
    int tierRank = 0;
    QString article;
    QString text;
    bool isReading = false; ///< an interpretation where the regulation overlaps or leaves a gap
    ExplainedComparison comparison;
    Truth lineHolds = Truth::Unknown; ///< the whole condition that the comparison is part of
};

/// A cap under which the customer qualified and got no place.
struct ExplainedCap {
    QString tier;
    QString tierName;
    QString article;
    qint64 rank = 0;
    qint64 limit = 0;
    qint64 population = 0;
    QString tierNameEn;
    qint64 gap = kUnknown; ///< fen, to the last one inside; unknown where something else than the amount ranks first
};

/// The decision by hand that overrides the rules, beside what the rules alone would give.
struct ExplainedDecision {
    QString tier;
    QString reason;
    QString approver;
    QDate until;
    QString tierByRules; ///< id; empty: unclassified
};

/// Why a customer stands where it stands, in one grading, one department and (where graded so) for one product.
struct CustomerExplanation {
    QString customer; ///< code
    QString name;
    QString department;
    QString product;
    QString grading; ///< "tiering", or the classification's id
    QString gradingName;
    QString policy;
    QString policyName;
    QString version;
    QDate asOf;
    bool isMember = false; ///< false: not in the population (void, not opened yet, blacklisted)
    bool isBlacklisted = false;
    QString tier; ///< id; empty: unclassified
    QString tierName;
    QString tierNameEn;
    int tierRank = 0;
    QDate since;                      ///< invalid where it is not in force
    QString nextTier;                 ///< id of the tier above; empty: it stands highest
    QVector<ExplainedReason> reasons; ///< from the highest tier down to its own
    QVector<ExplainedCap> caps;
    QString cappedBy;
    std::optional<ExplainedDecision> manual;
    QStringList unsetValues;
    QDate nextReview;
};

/// One explanation per grading in force (or of the policy named), department and product of the customer; the tiering of the first department comes
/// first. By the same evaluator that grades. NotFound where there is no such customer or no policy; empty where the customer takes part in nothing.
Result<QVector<CustomerExplanation>> explainCustomer(
    Store& given, const Session& session, qint64 customer, QDate asOf, const QString& policy, Progress progress);

} // namespace kece
