// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/GuardedTierStore.h"

#include "domain/entities/Customer.h"
#include "domain/entities/Order.h"
#include "storage/RecordStore.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace kece {

namespace {

/// Passes on only what lies within reach, as it may be shown; an error ends it.
template<class Entry, class Shown>
std::function<bool(const Entry&)> onlyWithin(Done& failed, Shown shown, const std::function<bool(const Entry&)>& visit)
{
    return [&failed, shown, &visit](const Entry& entry) {
        Result<std::optional<Entry>> allowed = shown(entry);
        if (!allowed.ok()) {
            failed = allowed.error();
            return false;
        }
        return !allowed->has_value() || visit(**allowed);
    };
}

qint64 customerOf(const TierAssignment& entry)
{
    return entry.customer.value;
}
qint64 customerOf(const StandingTier& entry)
{
    return entry.customer;
}
qint64 customerOf(const TierHistoryEntry& entry)
{
    return entry.assignment.customer.value;
}

} // namespace

template<class Entry>
Result<std::optional<Entry>> GuardedTierStore::shown(const Entry& entry)
{
    KECE_TRY(const bool within, isWithin(customerOf(entry)));
    if (!within)
        return std::optional<Entry>();
    Entry copy = entry;
    if constexpr (std::is_same_v<Entry, TierAssignment>)
        conceal(copy);
    else if constexpr (std::is_same_v<Entry, TierHistoryEntry>)
        conceal(copy.assignment);
    return std::optional<Entry>(std::move(copy));
}

Done GuardedTierStore::requireCustomers()
{
    return m_guard.require(m_reading, customerSchema());
}

Result<bool> GuardedTierStore::mayRead(Id<Customer> customer)
{
    KECE_CHECK(requireCustomers());
    return m_guard.reaches(m_reading, customerSchema(), customer.value);
}

Result<bool> GuardedTierStore::isWithin(qint64 customer)
{
    if (!m_customers) {
        RecordQuery query;
        query.schema = &customerSchema();
        query.withVoided = true;
        query.scope = m_guard.person().scopeOf(m_reading, customerSchema());
        KECE_TRY(const std::vector<qint64> ids, m_guard.inner().records().ids(query, {}));
        m_customers.emplace(ids.begin(), ids.end());
    }
    return m_customers->contains(customer);
}

bool GuardedTierStore::seesEverything() const
{
    return !m_guard.person().scopeOf(m_reading, customerSchema()).isLimited && m_guard.person().seesEverywhere(Action::SeeSecret, orderSchema());
}

/// Figures that a rule named stand in an assignment by name: those of secret fields go.
void GuardedTierStore::conceal(TierAssignment& assignment) const
{
    if (assignment.figures.isEmpty() || m_guard.person().seesEverywhere(Action::SeeSecret, orderSchema()))
        return;
    QJsonObject figures = QJsonDocument::fromJson(assignment.figures.toUtf8()).object();
    for (const QString& name : figures.keys()) {
        if (name.startsWith(QLatin1String("profit")))
            figures.remove(name);
    }
    assignment.figures = QString::fromUtf8(QJsonDocument(figures).toJson(QJsonDocument::Compact));
}

Done GuardedTierStore::eachAssignment(const QString& dimension, qint64 department, const std::function<bool(const TierAssignment&)>& visit)
{
    KECE_CHECK(requireCustomers());
    if (seesEverything())
        return inner().eachAssignment(dimension, department, visit);
    Done failed;
    const auto one = [this](const TierAssignment& entry) { return shown(entry); };
    KECE_CHECK(inner().eachAssignment(dimension, department, onlyWithin<TierAssignment>(failed, one, visit)));
    return failed;
}

Done GuardedTierStore::eachStanding(const QString& dimension, qint64 department, bool anew, const std::function<bool(const StandingTier&)>& visit)
{
    KECE_CHECK(requireCustomers());
    if (seesEverything())
        return inner().eachStanding(dimension, department, anew, visit);
    Done failed;
    const auto one = [this](const StandingTier& entry) { return shown(entry); };
    KECE_CHECK(inner().eachStanding(dimension, department, anew, onlyWithin<StandingTier>(failed, one, visit)));
    return failed;
}

Done GuardedTierStore::eachAssignmentOn(
    QDate day, const QString& dimension, qint64 department, const std::function<bool(const TierAssignment&)>& visit)
{
    KECE_CHECK(requireCustomers());
    if (seesEverything())
        return inner().eachAssignmentOn(day, dimension, department, visit);
    Done failed;
    const auto one = [this](const TierAssignment& entry) { return shown(entry); };
    KECE_CHECK(inner().eachAssignmentOn(day, dimension, department, onlyWithin<TierAssignment>(failed, one, visit)));
    return failed;
}

Result<QStringList> GuardedTierStore::dimensions()
{
    return inner().dimensions();
}

Result<QVector<TierAssignment>> GuardedTierStore::assignmentsOf(Id<Customer> customer)
{
    KECE_TRY(const bool may, mayRead(customer));
    if (!may)
        return QVector<TierAssignment>();
    KECE_TRY(auto assignments, inner().assignmentsOf(customer));
    for (TierAssignment& a : assignments)
        conceal(a);
    return assignments;
}

Result<qint64> GuardedTierStore::addRun(const TierRun& run)
{
    KECE_CHECK(m_guard.require(Action::Grade));
    return inner().addRun(run);
}

Done GuardedTierStore::setRunState(qint64 run, const QString& state, const QString& actor)
{
    KECE_CHECK(m_guard.require(Action::Approve));
    return inner().setRunState(run, state, actor);
}

/// Everybody may know when the company was graded; how many moved is for those who may see the gradings.
Result<QVector<TierRun>> GuardedTierStore::runs(int limit)
{
    KECE_TRY(auto runs, inner().runs(limit));
    if (m_guard.person().may(Action::See, tierRunSchema()))
        return runs;
    for (TierRun& run : runs) {
        run.population = run.changed = run.promoted = run.demoted = run.capped = 0;
        run.outcome.clear();
    }
    return runs;
}

Result<TierRun> GuardedTierStore::run(qint64 id)
{
    KECE_CHECK(m_guard.require(Action::See, tierRunSchema()));
    return inner().run(id);
}

Result<QDate> GuardedTierStore::lastApplied(const QString& dimension, qint64 department, QDate until)
{
    return inner().lastApplied(dimension, department, until);
}

Done GuardedTierStore::apply(qint64 run, QDate asOf, const std::vector<TierAssignment>& changed, const std::vector<TierAssignment>& removed)
{
    KECE_CHECK(m_guard.require(Action::Grade));
    return inner().apply(run, asOf, changed, removed);
}

Done GuardedTierStore::showInLists(qint64 run, bool all)
{
    KECE_CHECK(m_guard.require(Action::Grade));
    return inner().showInLists(run, all);
}

Result<QVector<TierHistoryEntry>> GuardedTierStore::history(Id<Customer> customer, int limit)
{
    KECE_TRY(const bool may, mayRead(customer));
    if (!may)
        return QVector<TierHistoryEntry>();
    KECE_TRY(auto entries, inner().history(customer, limit));
    for (TierHistoryEntry& entry : entries)
        conceal(entry.assignment);
    return entries;
}

Done GuardedTierStore::eachChange(QDate from, QDate to, const QString& dimension, const std::function<bool(const TierHistoryEntry&)>& visit)
{
    KECE_CHECK(requireCustomers());
    if (seesEverything())
        return inner().eachChange(from, to, dimension, visit);
    Done failed;
    const auto one = [this](const TierHistoryEntry& entry) { return shown(entry); };
    KECE_CHECK(inner().eachChange(from, to, dimension, onlyWithin<TierHistoryEntry>(failed, one, visit)));
    return failed;
}

Result<qint64> GuardedTierStore::addDecision(const TierDecision& decision)
{
    KECE_CHECK(m_guard.require(Action::Decide, customerSchema()));
    KECE_TRY(const bool reached, m_guard.reaches(Action::Decide, customerSchema(), decision.customer.value));
    if (!reached)
        return m_guard.refuse(Action::Decide, customerSchema(), decision.customer.value, m_guard.person().denied(Action::Decide, customerSchema()));
    return inner().addDecision(decision);
}

Result<QVector<TierDecision>> GuardedTierStore::decisions(QDate day)
{
    KECE_CHECK(requireCustomers());
    KECE_TRY(const auto all, inner().decisions(day));
    QVector<TierDecision> reached;
    for (const TierDecision& decision : all) {
        KECE_TRY(const bool within, isWithin(decision.customer.value));
        if (within)
            reached << decision;
    }
    return reached;
}

} // namespace kece
