// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/TierAssignment.h"
#include "domain/entities/TierRun.h"
#include "foundation/Result.h"

#include <functional>
#include <optional>
#include <string_view>

namespace kece {

/// A decision by hand: overrides the engine until and including `until` (product.md: "How tiers are decided", 5).
struct TierDecision {
    qint64 id = 0;
    Id<Customer> customer;
    Id<Department> department;
    Id<Product> product;
    QString tier;
    QString reason;
    QString approver;
    QDate decidedOn;
    QDate until;
    QDate revokedOn;
};

/// A tier that a customer had from a day on, with what produced it.
struct TierHistoryEntry {
    qint64 run = 0;
    QDate asOf;
    TierAssignment assignment;
    QString previousTier; ///< null: not graded before; empty: unclassified
};

/// What a new result is compared with: views into the row at hand, valid during the visit.
struct StandingTier {
    qint64 department = 0;
    qint64 product = 0;
    qint64 customer = 0;
    std::string_view tier;
    std::string_view cappedBy;
    std::string_view pack;
    std::string_view version;
    std::string_view articles;
    std::optional<qint64> rank;
    std::string_view since; ///< ISO day
};

/// Tiers in force, their history, decisions by hand and runs. Lives on the thread of its Store; all writes join the open unit of work.
class TierStore
{
public:
    virtual ~TierStore() = default;

    /// In force, in order of department, product, customer; `department` −1: all. Fed one by one, so that a million need no second copy.
    virtual Done eachAssignment(const QString& dimension, qint64 department, const std::function<bool(const TierAssignment&)>& visit) = 0;
    /// The same in short, without a copy: for comparing a million. `anew`: from the assignments themselves, not from what is kept of them.
    virtual Done eachStanding(const QString& dimension, qint64 department, bool anew, const std::function<bool(const StandingTier&)>& visit) = 0;
    /// What was in force at the end of that day, by the history.
    virtual Done eachAssignmentOn(QDate day, const QString& dimension, qint64 department, const std::function<bool(const TierAssignment&)>& visit)
        = 0;
    /// The gradings of which assignments are in force: `tiering` and the ids of classifications.
    virtual Result<QStringList> dimensions() = 0;
    virtual Result<QVector<TierAssignment>> assignmentsOf(Id<Customer> customer) = 0;

    virtual Result<qint64> addRun(const TierRun& run) = 0;
    virtual Done setRunState(qint64 run, const QString& state, const QString& actor) = 0;
    virtual Result<QVector<TierRun>> runs(int limit) = 0;
    virtual Result<TierRun> run(qint64 id) = 0;
    /// The last day up to `until` (invalid: ever) that a run was applied for; invalid if none was. `department` −1: of any scope; else those that
    /// graded this department, be it with the whole company.
    virtual Result<QDate> lastApplied(const QString& dimension, qint64 department, QDate until = {}) = 0;

    /// Puts assignments in force and appends each to the history of `run`; those of `removed` leave the population and lose their tier.
    virtual Done apply(qint64 run, QDate asOf, const std::vector<TierAssignment>& changed, const std::vector<TierAssignment>& removed) = 0;
    /// Once a run is applied: the tiers that the list of customers shows follow what it changed. `all`: those of everybody else are looked at too.
    virtual Done showInLists(qint64 run, bool all) = 0;
    virtual Result<QVector<TierHistoryEntry>> history(Id<Customer> customer, int limit) = 0;
    /// Every change of tier after `from` up to and including `to`, oldest first.
    virtual Done eachChange(QDate from, QDate to, const QString& dimension, const std::function<bool(const TierHistoryEntry&)>& visit) = 0;

    virtual Result<qint64> addDecision(const TierDecision& decision) = 0;
    /// Those in force on a day.
    virtual Result<QVector<TierDecision>> decisions(QDate day) = 0;
};

} // namespace kece
