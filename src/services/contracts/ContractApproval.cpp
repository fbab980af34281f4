// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contracts/ContractApproval.h"

#include "domain/entities/BlacklistEntry.h"
#include "domain/entities/Contract.h"
#include "domain/entities/Customer.h"
#include "services/policies/Policies.h"

#include <QCoreApplication>

#include <algorithm>

namespace kece {

namespace {

/// What an approval is about: other fields may change without another.
constexpr const char* kTerms[] = {"name", "customer_id", "type", "starts_on", "ends_on", "amount", "price_range"};

QString say(const char* text)
{
    return QCoreApplication::translate("Contracts", text);
}

Error invalid(const char* text, const char* field)
{
    return Error::invalid(say(text), QString::fromLatin1(field));
}

Result<std::optional<PackVersion>> rulesInForce(Store& store, QDate day)
{
    auto inForce = packInForce(store, QStringLiteral("contracts"), day);
    if (!inForce.ok() && inForce.error().kind != Error::Kind::NotFound)
        return inForce.error();
    if (!inForce.ok() || !inForce->pack.contracts)
        return std::optional<PackVersion>();
    return std::optional(std::move(*inForce));
}

/// Nobody on the company's blacklist signs (those of single departments bind these only).
Done checkBlacklist(Store& store, qint64 customer, QDate day)
{
    RecordQuery query;
    query.schema = &blacklistEntrySchema();
    query.filters = {{"customer_id", Filter::Op::Equals, {QVariant::fromValue<qlonglong>(customer)}}};
    bool isListed = false;
    KECE_CHECK(approvalDesk(store).records().each(query, [&](const RecordRow& row) {
        const auto& entry = row.record.as<BlacklistEntry>();
        isListed = isListed || (!entry.department.isSet() && entry.startsOn <= day && (!entry.endsOn.isValid() || entry.endsOn >= day));
        return true;
    }));
    if (isListed)
        return invalid(
            QT_TRANSLATE_NOOP("Contracts", "This customer is on the company's blacklist and cannot sign; end that entry first."), "customer_id");
    return {};
}

/// How far a contract has come by its requests.
struct Approved {
    std::optional<Approval> sign;
    std::optional<Approval> change;
    std::optional<Approval> end;

    static Result<Approved> read(Store& store, qint64 contract)
    {
        Approved approved;
        Store& desk = approvalDesk(store);
        KECE_TRY(approved.sign, newestApproval(desk, contractSchema(), contract, kApprovalSign));
        KECE_TRY(approved.change, newestApproval(desk, contractSchema(), contract, kApprovalChange));
        KECE_TRY(approved.end, newestApproval(desk, contractSchema(), contract, kApprovalEnd));
        return approved;
    }

    static bool is(const std::optional<Approval>& request, ApprovalState state) { return request && approvalStateOf(request->state) == state; }
    static bool isReady(const std::optional<Approval>& request) { return is(request, ApprovalState::Approved) && !request->appliedOn.isValid(); }
};

bool isFromBefore(const Contract& contract, QDate rulesFrom)
{
    return contract.signedOn.isValid() && rulesFrom.isValid() && contract.signedOn < rulesFrom;
}

/// What was done once by this approval is done.
Done use(Store& store, const Session& session, Approval approval)
{
    approval.appliedOn = session.today();
    return approvalDesk(store).records().update(Record::of(approvalSchema(), approval));
}

const char* changedTerm(const Record& before, const Record& now)
{
    const auto found = std::find_if(std::begin(kTerms), std::end(kTerms),
        [&](const char* key) { return before.value(QString::fromLatin1(key)) != now.value(QString::fromLatin1(key)); });
    return found == std::end(kTerms) ? nullptr : *found;
}

Done checkTerms(Store& store, const Session& session, const Record& before, const Record& now, const Approved& approved)
{
    const char* changed = changedTerm(before, now);
    if (!changed)
        return {};
    if (Approved::is(approved.sign, ApprovalState::Waiting) || Approved::is(approved.change, ApprovalState::Waiting))
        return invalid(
            QT_TRANSLATE_NOOP("Contracts", "This is being approved as it stands; withdraw the request, change it, and submit it again."), changed);
    if (!Approved::is(approved.sign, ApprovalState::Approved))
        return {};
    if (!Approved::isReady(approved.change))
        return invalid(QT_TRANSLATE_NOOP("Contracts",
                           "This was approved as it stands. A change takes the same approval: submit it for a change, and save once it is approved."),
            changed);
    return use(store, session, *approved.change);
}

Done checkEnd(Store& store, const Session& session, const Contract& before, const Contract& now, const Approved& approved, bool isOld)
{
    if (before.terminatedOn == now.terminatedOn)
        return {};
    if (!Approved::is(approved.sign, ApprovalState::Approved) && !isOld)
        return {};
    if (!Approved::isReady(approved.end))
        return invalid(
            QT_TRANSLATE_NOOP("Contracts",
                "Ending a contract takes the same approval as signing it: submit it for termination, and fill this in once it is approved."),
            "terminated_on");
    return use(store, session, *approved.end);
}

Done checkSeals(Store& store, const Contract& before, const Contract& now, bool isApproved)
{
    struct Seal {
        const char* field;
        QDate before;
        QDate now;
    };
    for (const Seal& seal :
        {Seal{"sealed_by_us_on", before.sealedByUsOn, now.sealedByUsOn}, Seal{"sealed_by_them_on", before.sealedByThemOn, now.sealedByThemOn}}) {
        if (!seal.now.isValid() || seal.now == seal.before)
            continue;
        if (!isApproved)
            return invalid(
                QT_TRANSLATE_NOOP("Contracts", "It is sealed once it is approved: submit it for approval, and fill this in afterwards."), seal.field);
        if (!now.trialRun.isEmpty() && now.trialRun != QLatin1String("passed"))
            return invalid(
                QT_TRANSLATE_NOOP("Contracts", "A trial run is asked for and has not succeeded; until then it is not sealed."), "trial_run");
        Done listed = checkBlacklist(store, now.customer.value, seal.now);
        if (!listed.ok())
            return listed;
    }
    return {};
}

Error unfit(const char* text)
{
    return Error::invalid(say(text), QStringLiteral("purpose"));
}

Done checkPurpose(const QString& purpose, const Contract& contract, const Approved& approved, bool isOld)
{
    if (contract.terminatedOn.isValid())
        return unfit(QT_TRANSLATE_NOOP("Contracts", "This contract was terminated; there is nothing left to approve."));
    const bool isSigned = Approved::is(approved.sign, ApprovalState::Approved) || isOld;
    if (purpose == QLatin1String(kApprovalSign))
        return isSigned ? unfit(QT_TRANSLATE_NOOP("Contracts", "The signing is approved already; submit it for a change or a termination.")) : Done();
    if (purpose != QLatin1String(kApprovalChange) && purpose != QLatin1String(kApprovalEnd))
        return unfit(QT_TRANSLATE_NOOP("Contracts", "A contract is put to approval for sign, change or end."));
    if (!isSigned)
        return unfit(QT_TRANSLATE_NOOP("Contracts", "It is not approved yet: change it freely and submit it for signing."));
    const auto& earlier = purpose == QLatin1String(kApprovalChange) ? approved.change : approved.end;
    if (Approved::isReady(earlier))
        return unfit(QT_TRANSLATE_NOOP("Contracts", "That is approved already; carry it out first."));
    return {};
}

} // namespace

Result<ApprovalPlan> planContract(Store& store, const Session& session, const Record& record, const QString& purpose)
{
    KECE_TRY(const auto inForce, rulesInForce(store, session.today()));
    if (!inForce)
        return unfit(QT_TRANSLATE_NOOP("Contracts", "No policy in force asks for contracts to be approved; put one in force with “policy use”."));
    const auto& contract = record.as<Contract>();
    KECE_TRY(const Approved approved, Approved::read(store, record.id()));
    KECE_CHECK(checkPurpose(purpose, contract, approved, isFromBefore(contract, inForce->from)));
    if (purpose != QLatin1String(kApprovalEnd))
        KECE_CHECK(checkBlacklist(store, contract.customer.value, session.today()));
    KECE_TRY(
        const ContractChain* const chain, inForce->pack.contracts->chainFor({contract.type, contract.priceRange == QLatin1String(kPriceWithin)}));
    KECE_TRY(const RecordRow customer, store.records().get(customerSchema(), contract.customer.value));
    ApprovalPlan plan;
    plan.chain = chain->chain;
    plan.title = QStringLiteral("%1 %2 · %3").arg(contract.contractNo, contract.name, customer.record.title());
    plan.customer = contract.customer.value;
    plan.amount = contract.amount;
    return plan;
}

Done completeContract(Store& store, const Session& session, Record& record)
{
    KECE_TRY(const auto inForce, rulesInForce(store, session.today()));
    if (!inForce)
        return {};
    const auto& contract = record.as<Contract>();
    Record before(contractSchema());
    Approved approved;
    if (record.id() != 0) {
        KECE_TRY(const RecordRow row, store.records().get(contractSchema(), record.id()));
        before = row.record;
        KECE_TRY(approved, Approved::read(store, record.id()));
        KECE_CHECK(checkTerms(store, session, before, record, approved));
    }
    const auto& old = before.as<Contract>();
    const bool isOld = isFromBefore(contract, inForce->from) && (record.id() == 0 || isFromBefore(old, inForce->from));
    const bool isApproved = Approved::is(approved.sign, ApprovalState::Approved) || isOld;
    if (record.id() != 0 && !isOld && isFromBefore(contract, inForce->from))
        return invalid(
            QT_TRANSLATE_NOOP("Contracts", "This would make it older than the policy that asks for its approval; correct the day."), "signed_on");
    KECE_CHECK(checkEnd(store, session, old, contract, approved, isOld && record.id() != 0));
    KECE_CHECK(checkSeals(store, old, contract, isApproved));
    if (contract.signedOn.isValid() && contract.signedOn != old.signedOn && !isOld)
        KECE_CHECK(checkBlacklist(store, contract.customer.value, contract.signedOn));
    record.setValue(u"effective_on", effectiveFrom(isApproved, contract.sealedByUsOn, contract.sealedByThemOn));
    return {};
}

} // namespace kece
