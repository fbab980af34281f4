// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/Guard.h"
#include "storage/TierStore.h"

#include <unordered_set>

namespace kece {

/// Tiers, their history and decisions of the customers within reach. Gradings are written by the program only, on the order of who may start or
/// approve one (Store::to).
class GuardedTierStore final : public TierStore
{
public:
    GuardedTierStore(Guard& guard, Action reading) : m_guard(guard), m_reading(reading) {}

    Done eachAssignment(const QString& dimension, qint64 department, const std::function<bool(const TierAssignment&)>& visit) override;
    Done eachStanding(const QString& dimension, qint64 department, bool anew, const std::function<bool(const StandingTier&)>& visit) override;
    Done eachAssignmentOn(QDate day, const QString& dimension, qint64 department, const std::function<bool(const TierAssignment&)>& visit) override;
    Result<QStringList> dimensions() override;
    Result<QVector<TierAssignment>> assignmentsOf(Id<Customer> customer) override;

    Result<qint64> addRun(const TierRun& run) override;
    Done setRunState(qint64 run, const QString& state, const QString& actor) override;
    Result<QVector<TierRun>> runs(int limit) override;
    Result<TierRun> run(qint64 id) override;
    Result<QDate> lastApplied(const QString& dimension, qint64 department, QDate until) override;

    Done apply(qint64 run, QDate asOf, const std::vector<TierAssignment>& changed, const std::vector<TierAssignment>& removed) override;
    Done showInLists(qint64 run, bool all) override;
    Result<QVector<TierHistoryEntry>> history(Id<Customer> customer, int limit) override;
    Done eachChange(QDate from, QDate to, const QString& dimension, const std::function<bool(const TierHistoryEntry&)>& visit) override;

    Result<qint64> addDecision(const TierDecision& decision) override;
    Result<QVector<TierDecision>> decisions(QDate day) override;

private:
    TierStore& inner() const { return m_guard.inner().tiers(); }
    Done requireCustomers();
    Result<bool> mayRead(Id<Customer> customer);
    /// Asked a million times: the customers within reach are read once.
    Result<bool> isWithin(qint64 customer);
    bool seesEverything() const;
    /// The entry as it may be shown; nothing where its customer is out of reach.
    template<class Entry>
    Result<std::optional<Entry>> shown(const Entry& entry);
    void conceal(TierAssignment& assignment) const;

    Guard& m_guard;
    Action m_reading;
    std::optional<std::unordered_set<qint64>> m_customers;
};

} // namespace kece
