// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/duties/VisitDuties.h"

#include "domain/entities/Customer.h"
#include "domain/entities/User.h"
#include "domain/entities/Visit.h"
#include "services/policies/Policies.h"
#include "services/records/ReadAsOf.h"
#include "services/visits/VisitPlans.h"
#include "storage/RecordStore.h"
#include "storage/TierStore.h"

#include <algorithm>
#include <limits>

namespace kece {

namespace {

struct TierHeld {
    QString tier;
    QDate since;
    qint64 rank = std::numeric_limits<qint64>::max();

    /// Of several the highest counts.
    void take(const TierAssignment& assignment)
    {
        const qint64 other = assignment.tierRank.value_or(std::numeric_limits<qint64>::max());
        if (tier.isEmpty() || other < rank)
            *this = {assignment.tier, assignment.since, other};
    }
};
using TiersHeld = QHash<qint64, TierHeld>;
using Visits = QHash<qint64, std::vector<MadeVisit>>;

/// The highest tier of each customer on the day.
Result<TiersHeld> tiersOn(Store& store, QDate day)
{
    TiersHeld standings;
    KECE_CHECK(store.tiers().eachAssignmentOn(day, QStringLiteral("tiering"), -1, [&](const TierAssignment& assignment) {
        standings[assignment.customer.value].take(assignment);
        return true;
    }));
    return standings;
}

Result<QHash<qint64, QString>> ranksOfUsers(Store& store)
{
    QHash<qint64, QString> ranks;
    RecordQuery query;
    query.schema = &userSchema();
    query.withVoided = true;
    KECE_CHECK(store.records().each(query, [&](const RecordRow& row) {
        ranks.insert(row.record.id(), row.record.as<User>().rank);
        return true;
    }));
    return ranks;
}

Result<Visits> visitsBetween(Store& store, QDate from, QDate to)
{
    KECE_TRY(const auto ranks, ranksOfUsers(store));
    Visits visits;
    RecordQuery query;
    query.schema = &visitSchema();
    query.withVoided = true;
    query.filters = {{QStringLiteral("visited_on"), Filter::Op::Between, {from, to}}};
    KECE_CHECK(store.records().each(query, [&](const RecordRow& row) {
        const auto& visit = row.record.as<Visit>();
        if (isThereOn(visit.stored, to))
            visits[visit.customer.value].push_back({visit.visitedOn, visit.form, ranks.value(visit.visitor.value)});
        return true;
    }));
    return visits;
}

/// From where on visits count for the period of the day or the one before.
QDate earliest(const VisitRules& rules, QDate day)
{
    QDate from = day;
    for (const VisitRule& rule : rules.rules) {
        if (rule.isSet())
            from = std::min(from, DayPeriod::of(day, *rule.months).before().first);
    }
    return from;
}

/// Customers that some duty may hold for.
Result<std::vector<qint64>> candidates(Store& store, const VisitRules& rules, const TiersHeld& standings, const Progress& progress)
{
    const bool holdsForAll = std::any_of(rules.rules.begin(), rules.rules.end(), [](const VisitRule& r) { return r.isSet() && r.tiers.isEmpty(); });
    if (holdsForAll) {
        RecordQuery query;
        query.schema = &customerSchema();
        query.withVoided = true;
        return store.records().ids(query, progress);
    }
    std::vector<qint64> ids;
    for (auto it = standings.begin(); it != standings.end(); ++it) {
        const bool isAsked = std::any_of(
            rules.rules.begin(), rules.rules.end(), [&](const VisitRule& rule) { return rule.isSet() && rule.tiers.contains(it->tier); });
        if (isAsked)
            ids.push_back(it.key());
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

} // namespace

Result<VisitDuties> VisitDuties::inForce(Store& store, QDate day)
{
    VisitDuties duties;
    auto found = packInForce(store, QStringLiteral("visits"), day);
    if (!found.ok() && found.error().kind != Error::Kind::NotFound)
        return found.error();
    if (found.ok() && found->pack.visits)
        duties.m_pack = std::make_shared<const Pack>(std::move(found->pack));
    return duties;
}

Result<VisitDuties> VisitDuties::read(Store& store, const Session&, QDate day, const Progress& progress)
{
    KECE_TRY(VisitDuties duties, inForce(store, day));
    if (!duties.rules())
        return duties;
    const VisitRules& rules = *duties.rules();
    KECE_TRY(const TiersHeld standings, tiersOn(store, day));
    KECE_TRY(const Visits visits, visitsBetween(store, earliest(rules, day), day));
    KECE_TRY(const ChosenCustomers chosen, ChosenCustomers::read(store, rules, day));
    KECE_TRY(const std::vector<qint64> ids, candidates(store, rules, standings, progress));
    KECE_CHECK(eachChunk(store, customerSchema(), ids, progress, [&](const QVector<RecordRow>& rows) -> Done {
        for (const RecordRow& row : rows) {
            const auto& customer = row.record.as<Customer>();
            if (!isThereOn(customer.stored, day) || (customer.openedOn.isValid() && customer.openedOn > day))
                continue;
            const TierHeld held = standings.value(customer.id.value);
            const auto made = visits.constFind(customer.id.value);
            VisitedCustomer asked{held.tier, held.since, customer.openedOn, {}, chosen.of(customer.id.value)};
            if (made != visits.constEnd())
                asked.visits = *made;
            duties.add(row, asked, day);
        }
        return {};
    }));
    return duties;
}

Result<VisitDuties> VisitDuties::ofCustomer(Store& store, qint64 customer, QDate day, qint64 left, const Visit* added)
{
    KECE_TRY(VisitDuties duties, inForce(store, day));
    if (!duties.rules())
        return duties;
    TierHeld held;
    KECE_TRY(const QVector<TierAssignment> assignments, store.tiers().assignmentsOf({customer}));
    for (const TierAssignment& assignment : assignments) {
        if (assignment.dimension == QLatin1String("tiering"))
            held.take(assignment);
    }
    KECE_TRY(const auto ranks, ranksOfUsers(store));
    RecordQuery query;
    query.schema = &visitSchema();
    query.filters = {{QStringLiteral("customer_id"), Filter::Op::Equals, {customer}},
        {QStringLiteral("visited_on"), Filter::Op::Between, {earliest(*duties.rules(), day), day}}};
    std::vector<MadeVisit> made;
    KECE_CHECK(store.records().each(query, [&](const RecordRow& row) {
        const auto& visit = row.record.as<Visit>();
        if (visit.id.value != left)
            made.push_back({visit.visitedOn, visit.form, ranks.value(visit.visitor.value)});
        return true;
    }));
    if (added)
        made.push_back({added->visitedOn, added->form, ranks.value(added->visitor.value)});
    KECE_TRY(const ChosenCustomers chosen, ChosenCustomers::read(store, *duties.rules(), day, customer));
    KECE_TRY(const RecordRow row, store.records().get(customerSchema(), customer));
    duties.add(row, {held.tier, held.since, row.record.as<Customer>().openedOn, made, chosen.of(customer)}, day);
    return duties;
}

void VisitDuties::add(const RecordRow& row, const VisitedCustomer& customer, QDate day)
{
    for (const VisitDuty& duty : dutiesOf(*rules(), customer, day))
        m_duties << CustomerDuty{
            row.record.id(), row.record.as<Customer>().code, row.record.title(), row.titles.value(QStringLiteral("owner_id")), duty};
}

const VisitRules* VisitDuties::rules() const
{
    return m_pack ? &*m_pack->visits : nullptr;
}

QVector<CustomerDuty> VisitDuties::open() const
{
    QVector<CustomerDuty> open;
    std::copy_if(m_duties.begin(), m_duties.end(), std::back_inserter(open), [](const CustomerDuty& duty) { return !duty.duty.isMet(); });
    return open;
}

} // namespace kece
