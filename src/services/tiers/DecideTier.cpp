// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/tiers/DecideTier.h"

#include "domain/entities/Customer.h"
#include "services/policies/Policies.h"
#include "services/records/FindRecord.h"
#include "storage/TierStore.h"

#include <QCoreApplication>

#include <algorithm>

namespace kece {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("DecideTier", text);
}

Done checkTier(Store& store, const DecisionRequest& request)
{
    KECE_TRY(const PackVersion policy, packInForce(store, QStringLiteral("tiering"), request.from));
    QStringList ids;
    for (const Tier& tier : policy.pack.tiering->tiers)
        ids << tier.id;
    if (!ids.contains(request.tier))
        return Error::invalid(
            say(QT_TRANSLATE_NOOP("DecideTier", "“%1” is no tier of the policy in force; there are: %2.")).arg(request.tier, ids.join(", ")),
            QStringLiteral("tier"));
    return {};
}

} // namespace

Result<qint64> decideTier(Store& store, const Session& session, const DecisionRequest& request)
{
    if (request.reason.trimmed().isEmpty())
        return Error::invalid(say(QT_TRANSLATE_NOOP("DecideTier", "A decision by hand needs a reason.")), QStringLiteral("reason"));
    if (!request.until.isValid() || request.until < request.from)
        return Error::invalid(
            say(QT_TRANSLATE_NOOP("DecideTier", "A decision by hand needs the day it ends on, today or later.")), QStringLiteral("until"));
    KECE_CHECK(checkTier(store, request));
    KECE_TRY(const RecordRow row, findByCode(store, customerSchema(), request.customer));
    const auto& customer = row.record.as<Customer>();
    TierDecision decision;
    decision.customer = customer.id;
    if (!request.department.isEmpty()) {
        KECE_TRY(decision.department.value, findDepartment(store, request.department));
    } else if (!customer.departments.empty()) {
        decision.department = customer.departments.front();
    }
    const bool belongs = customer.departments.empty()
        ? !decision.department.isSet()
        : std::find(customer.departments.begin(), customer.departments.end(), decision.department) != customer.departments.end();
    if (!belongs)
        return Error::invalid(say(QT_TRANSLATE_NOOP("DecideTier", "%1 is no customer of “%2”.")).arg(request.customer, request.department),
            QStringLiteral("department"));
    decision.tier = request.tier;
    decision.reason = request.reason.trimmed();
    decision.approver = session.login;
    decision.decidedOn = request.from;
    decision.until = request.until;
    store.setActor(session.login);
    return store.tiers().addDecision(decision);
}

} // namespace kece
