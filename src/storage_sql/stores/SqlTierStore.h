// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/TierStore.h"

namespace kece {

class AuditStore;
class Connection;
class SqlRecordStore;

/// Assignments and their history over the driver's handle, since a first grading writes a million; decisions and runs over prepared queries.
/// The list of customers shows a customer's best tier of all its departments: `showInLists` keeps that beside.
class SqlTierStore final : public TierStore
{
public:
    SqlTierStore(Connection& connection, SqlRecordStore& records, AuditStore& audit) : m_connection(connection), m_records(records), m_audit(audit) {}

    Done eachAssignment(const QString& dimension, qint64 department, const std::function<bool(const TierAssignment&)>& visit) override;
    Done eachStanding(const QString& dimension, qint64 department, bool anew, const std::function<bool(const StandingTier&)>& visit) override;
    Done eachAssignmentOn(QDate day, const QString& dimension, qint64 department, const std::function<bool(const TierAssignment&)>& visit) override;
    Result<QStringList> dimensions() override;
    Result<QVector<TierAssignment>> assignmentsOf(Id<Customer> customer) override;

    Result<qint64> addRun(const TierRun& run) override;
    Done setRunState(qint64 run, const QString& state, const QString& actor) override;
    Result<QVector<TierRun>> runs(int limit) override;
    Result<TierRun> run(qint64 id) override;
    Result<QDate> lastApplied(const QString& dimension, qint64 department, QDate until = {}) override;

    Done apply(qint64 run, QDate asOf, const std::vector<TierAssignment>& changed, const std::vector<TierAssignment>& removed) override;
    Done showInLists(qint64 run, bool all) override;
    Result<QVector<TierHistoryEntry>> history(Id<Customer> customer, int limit) override;
    Done eachChange(QDate from, QDate to, const QString& dimension, const std::function<bool(const TierHistoryEntry&)>& visit) override;

    Result<qint64> addDecision(const TierDecision& decision) override;
    Result<QVector<TierDecision>> decisions(QDate day) override;

    /// Tiers that lists show and that are not in force, in words.
    Result<QStringList> problems();

private:
    Done checkKept(QStringList& problems);
    /// Customers of whom lists show another tier than their best.
    Result<std::vector<int64_t>> shownOtherwise();

    Connection& m_connection;
    SqlRecordStore& m_records;
    AuditStore& m_audit;
};

} // namespace kece
