// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/visits/VisitPlans.h"

#include "domain/entities/Visit.h"
#include "domain/entities/VisitPlan.h"
#include "policy/visits/VisitRules.h"
#include "services/policies/Policies.h"
#include "services/records/ReadAsOf.h"
#include "services/records/SaveRecord.h"
#include "storage/RecordStore.h"

#include <QCoreApplication>

#include <algorithm>

namespace kece {

namespace {

const QString kDuty = QStringLiteral("duty");

bool isCalled(const VisitRule& rule, const QString& typed)
{
    return typed == rule.id || typed == rule.name || (!rule.nameEn.isEmpty() && typed.compare(rule.nameEn, Qt::CaseInsensitive) == 0);
}

Error noSuchDuty(const QString& typed, const QStringList& names)
{
    if (names.isEmpty())
        return Error::invalid(
            QCoreApplication::translate("VisitPlans", "The policy in force has no duty that customers are chosen for; leave it empty."), kDuty);
    return Error::invalid(QCoreApplication::translate("VisitPlans", "“%1” is no duty that customers are chosen for; there are: %2.")
                              .arg(typed, names.join(QStringLiteral("; "))),
        kDuty);
}

} // namespace

Done completeVisit(Store& store, const Session& session, Record& record)
{
    const auto& visit = record.as<Visit>();
    if (visit.plan.value == 0)
        return {};
    KECE_TRY(RecordRow row, store.records().get(visitPlanSchema(), visit.plan.value));
    const auto& plan = row.record.as<VisitPlan>();
    if (plan.customer.value != visit.customer.value) {
        return Error::invalid(
            QCoreApplication::translate("VisitPlans", "That plan is for another customer; choose one of this customer, or none."), "plan_id");
    }
    if (plan.carriedOutOn.isValid() || row.record.isVoid())
        return {};
    row.record.setValue(u"carried_out_on", visit.visitedOn);
    KECE_CHECK(saveRecord(store, session, row.record));
    return {};
}

Done reopenPlan(Store& store, const Session& session, const Record& record)
{
    const auto& visit = record.as<Visit>();
    if (visit.plan.value == 0)
        return {};
    RecordQuery others;
    others.schema = &visitSchema();
    others.filters = {{QStringLiteral("plan_id"), Filter::Op::Equals, {QVariant::fromValue<qlonglong>(visit.plan.value)}}};
    KECE_TRY(const QVector<RecordRow> standing, store.records().first(others, 1));
    KECE_TRY(RecordRow plan, store.records().get(visitPlanSchema(), visit.plan.value));
    if (!standing.isEmpty() || plan.record.isVoid() || !plan.record.as<VisitPlan>().carriedOutOn.isValid())
        return {};
    plan.record.setValue(u"carried_out_on", QVariant());
    KECE_CHECK(saveRecord(store, session, plan.record));
    return {};
}

Done completeVisitPlan(Store& store, const Session& session, Record& record)
{
    const QString typed = record.as<VisitPlan>().duty.trimmed();
    if (typed.isEmpty())
        return {};
    if (record.id() != 0) {
        KECE_TRY(const RecordRow before, store.records().get(visitPlanSchema(), record.id()));
        if (before.record.as<VisitPlan>().duty == typed)
            return {}; // of the policy of its day
    }
    const auto inForce = packInForce(store, QStringLiteral("visits"), session.today());
    if (!inForce.ok() && inForce.error().kind != Error::Kind::NotFound)
        return inForce.error();
    QStringList names;
    if (inForce.ok() && inForce->pack.visits) {
        for (const VisitRule& rule : inForce->pack.visits->rules) {
            if (!rule.isSelective)
                continue;
            if (isCalled(rule, typed)) {
                record.setValue(u"duty", rule.name);
                return {};
            }
            names << localName(rule.name, rule.nameEn);
        }
    }
    return noSuchDuty(typed, names);
}

Result<ChosenCustomers> ChosenCustomers::read(Store& store, const VisitRules& rules, QDate day, qint64 customer)
{
    ChosenCustomers chosen;
    struct Duty {
        QString id;
        DayPeriod period;
    };
    QHash<QString, Duty> duties; // by what the policy calls them
    DayPeriod widest{day, day};
    for (const VisitRule& rule : rules.rules) {
        if (!rule.isSelective || !rule.isSet())
            continue;
        const DayPeriod period = DayPeriod::of(day, *rule.months);
        duties.insert(rule.name, {rule.id, period});
        widest = {std::min(widest.first, period.first), std::max(widest.last, period.last)};
    }
    if (duties.isEmpty())
        return chosen;
    RecordQuery query;
    query.schema = &visitPlanSchema();
    query.withVoided = true;
    query.filters = {{kDuty, Filter::Op::IsNotEmpty, {}}, {QStringLiteral("planned_on"), Filter::Op::Between, {widest.first, widest.last}}};
    if (customer != 0)
        query.filters << Filter{QStringLiteral("customer_id"), Filter::Op::Equals, {customer}};
    KECE_CHECK(store.records().each(query, [&](const RecordRow& row) {
        const auto& plan = row.record.as<VisitPlan>();
        const auto duty = duties.constFind(plan.duty);
        if (duty != duties.constEnd() && duty->period.contains(plan.plannedOn) && isThereOn(plan.stored, day))
            chosen.m_chosen[plan.customer.value] << duty->id;
        return true;
    }));
    return chosen;
}

} // namespace kece
