// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/approvals/ContractRules.h"
#include "policy/clocks/ComplaintRules.h"
#include "policy/duties/RecurringDuty.h"
#include "policy/language/Expression.h"
#include "policy/numbering/NumberPattern.h"
#include "policy/surveys/SurveyRules.h"
#include "policy/visits/VisitRules.h"

#include <QHash>
#include <QMap>

#include <optional>

namespace kece {

/// One line of a regulation: a condition that must hold, with its article and (optionally) its text in a few words.
struct ConditionLine {
    QString article;
    QString text;
    Expression holds;
    bool isReading = false; ///< `reading = true`: an interpretation where the source overlaps or leaves a gap; shown as such
};

/// At most floor(share × population) members; `hard` pushes the others down, soft only warns. The share is an exact fraction.
struct Cap {
    qint64 numerator = 0;
    qint64 denominator = 1;
    bool hard = true;
    QString article;
};

/// One tier (or class, or grade), highest first in its list.
struct Tier {
    QString id;
    QString name;
    QString nameEn;
    QString article;
    QVector<ConditionLine> conditions; ///< all must hold; empty only for the last tier or a manual one
    std::optional<Cap> cap;
    std::optional<Cap> departmentCap; ///< graded by product only: over the customers of the department, each counted once however many products it
                                      ///< holds the tier for
    bool manual = false;
    bool isReading = false; ///< the tier as a whole is an interpretation, also where it has no condition
    QString note;           ///< why it is manual or how it was read
};

struct RankKey {
    QString fact;
    bool descending = true;
};

/// A way of grading: the `tiering` section, one `classification`, or the `credit` grades. All are evaluated alike (product.md, "How tiers are
/// decided").
struct Grading {
    QString id; ///< "tiering", or the classification's id, or "credit"
    QString name;
    QString nameEn;
    QString article;
    bool byDepartment = true;
    bool byProduct = false;
    bool companyPopulation = false; ///< caps and ranks over the whole company
    QVector<RankKey> rankBy;
    QVector<Tier> tiers;
    bool needsApproval = false; ///< `approval = true`: results are proposals
};

/// A policy pack as read from its file. `sections` names every section present; those that the program does not carry out yet are checked for form
/// and kept in `text`.
struct Pack {
    QString id;
    QString name;
    QString nameEn;
    QString source;
    QString version;
    QDate inForceFrom;
    QString cycle; ///< `[review] cycle`: "6 months", "1 month" …; empty: not stated
    QStringList sections;
    QMap<QString, PolicyValue> values; ///< name → value, blanks included
    QMap<QString, QString> valueArticles;
    std::optional<Grading> tiering;
    QVector<Grading> classifications;
    std::optional<Grading> credit;
    std::optional<ComplaintRules> complaints;
    std::optional<VisitRules> visits;
    std::optional<SurveyRules> surveys;
    std::optional<CalendarRules> calendar;
    std::optional<ContractRules> contracts;
    QMap<QString, NumberPattern> numbering; ///< kind → how its numbers are written; those left blank are not there
    QString text;                           ///< the file, word for word

    QStringList unsetValues() const;
    /// tiering, the classifications and credit, those that are there.
    QVector<const Grading*> gradings() const;
};

/// Reads and checks a pack file. A pack with problems is not used; notes are what its author should know all the same.
struct ReadPack {
    std::optional<Pack> pack;
    QVector<Problem> problems;
    QVector<Problem> notes;
};
ReadPack readPack(const QString& text);

/// A pack's text with blanks filled in and a new version, everything else untouched, comments included. Errors name the key and what is allowed.
Result<QString> withValues(const Pack& pack, const QMap<QString, QString>& values, const QString& newVersion);

/// What differs between two packs, article by article.
struct PackDifference {
    QString article;
    QString what; ///< "tier vip: condition", "value beds_min" …
    QString before;
    QString after;
};
QVector<PackDifference> comparePacks(const Pack& before, const Pack& after);

} // namespace kece
