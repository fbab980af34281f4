// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/contracts/ContractGate.h"

#include "services/policies/Policies.h"
#include "storage/RecordStore.h"

#include <QCoreApplication>

namespace kece {

namespace {

constexpr const char* kContract = "contract_id";

QString say(const char* text)
{
    return QCoreApplication::translate("Contracts", text);
}

Error refused(const QString& message)
{
    return Error::invalid(message, QString::fromLatin1(kContract));
}

Done completeBooking(Store& store, const Session& session, const Record& record, const char* dayKey)
{
    const qint64 contract = record.value(QString::fromLatin1(kContract)).toLongLong();
    if (contract == 0)
        return {};
    const QString day = QString::fromLatin1(dayKey);
    if (record.id() != 0) {
        KECE_TRY(const RecordRow before, store.records().get(record.schema(), record.id()));
        const auto isSame = [&](const QString& key) { return before.record.value(key) == record.value(key); };
        if (isSame(QString::fromLatin1(kContract)) && isSame(day) && isSame(QStringLiteral("customer_id")))
            return {};
    }
    KECE_TRY(ContractGate gate, ContractGate::inForce(store, session));
    return gate.check(store, contract, record.value(QStringLiteral("customer_id")).toLongLong(), record.value(day).toDate());
}

} // namespace

Result<ContractGate> ContractGate::inForce(Store& store, const Session& session)
{
    ContractGate gate;
    const auto inForce = packInForce(store, QStringLiteral("contracts"), session.today());
    if (!inForce.ok() && inForce.error().kind != Error::Kind::NotFound)
        return inForce.error();
    if (inForce.ok() && inForce->pack.contracts) {
        gate.m_isShut = true;
        gate.m_from = inForce->from;
        gate.m_article = inForce->pack.contracts->performanceArticle;
    }
    return gate;
}

Done ContractGate::check(Store& store, qint64 id, qint64 customer, QDate day)
{
    if (!m_contracts.contains(id)) {
        KECE_TRY(const RecordRow row, store.records().get(contractSchema(), id));
        m_contracts.insert(id, row.record.as<Contract>());
    }
    return checkContract(m_contracts[id], customer, day);
}

Done ContractGate::checkContract(const Contract& contract, qint64 customer, QDate day) const
{
    if (contract.customer.value != customer)
        return refused(
            say(QT_TRANSLATE_NOOP("Contracts", "Contract %1 is another customer's; choose one of this customer, or none.")).arg(contract.contractNo));
    if (!m_isShut)
        return {};
    const bool isFromBefore = contract.signedOn.isValid() && m_from.isValid() && contract.signedOn < m_from;
    if (!contract.effectiveOn.isValid() && !isFromBefore)
        return refused(say(QT_TRANSLATE_NOOP("Contracts",
                               "Contract %1 is not in effect: it must be approved and sealed by both parties first (%2). Submit it for approval, or "
                               "book this without a contract."))
                           .arg(contract.contractNo, m_article));
    if (contract.effectiveOn.isValid() && day.isValid() && day < contract.effectiveOn)
        return refused(
            say(QT_TRANSLATE_NOOP("Contracts", "Contract %1 is in effect only from %2 (%3); correct the day, or book this without a contract."))
                .arg(contract.contractNo, contract.effectiveOn.toString(Qt::ISODate), m_article));
    return {};
}

Done completeOrder(Store& store, const Session& session, Record& record)
{
    return completeBooking(store, session, record, "ordered_on");
}

Done completePayment(Store& store, const Session& session, Record& record)
{
    return completeBooking(store, session, record, "paid_on");
}

} // namespace kece
