// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/archive/ArchiveRules.h"

#include "domain/entities/ArchiveLoan.h"
#include "domain/entities/Customer.h"
#include "domain/entities/SecrecyBreach.h"
#include "domain/entities/User.h"
#include "storage/RecordStore.h"

#include <QCoreApplication>

namespace kece {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("ArchiveRules", text);
}

Error denied(const char* text, const char* field)
{
    Error error = Error::denied(say(text));
    error.field = QString::fromLatin1(field);
    return error;
}

Error invalid(const char* text, const char* field)
{
    return Error::invalid(say(text), QString::fromLatin1(field));
}

template<class T>
T entityOf(const Record& record)
{
    return record.isNull() ? T() : record.as<T>();
}

/// A signature that is new must be the acting person's own, and of somebody who may approve.
Done checkSignature(Store& store, const Session& session, Id<User> before, Id<User> now, const char* field)
{
    if (!now.isSet() || now == before)
        return {};
    KECE_TRY(const RecordRow me, store.records().byCode(userSchema(), session.login));
    if (me.record.id() != now.value || !store.to(Action::Approve).ok())
        return denied(
            QT_TRANSLATE_NOOP("ArchiveRules", "Consent and approval are given by the general manager's own account; leave this to them."), field);
    return {};
}

Done checkLoan(Store& store, const Session& session, const ArchiveLoan& before, const ArchiveLoan& loan)
{
    KECE_CHECK(checkSignature(store, session, before.consentedBy, loan.consentedBy, "consented_by_id"));
    if (loan.returnedOn.isValid() && !loan.handedOutOn.isValid())
        return invalid(
            QT_TRANSLATE_NOOP("ArchiveRules", "What was not handed out cannot be returned; fill in when it was handed out."), "handed_out_on");
    if (!loan.handedOutOn.isValid())
        return {};
    if (loan.kind != QLatin1String(kConsultation)) {
        if (!loan.consentedBy.isSet())
            return denied(QT_TRANSLATE_NOOP("ArchiveRules",
                              "Lending, copying and transcribing need the general manager's consent first; until then nothing is handed out."),
                "consented_by_id");
        if (!loan.dueOn.isValid())
            return invalid(QT_TRANSLATE_NOOP("ArchiveRules", "Say by when it is due back."), "due_on");
        return {};
    }
    if (!loan.supervisedBy.isSet() || loan.supervisedBy == loan.borrower)
        return denied(QT_TRANSLATE_NOOP("ArchiveRules", "An archive is consulted only while its keeper is present; fill in who supervises."),
            "supervised_by_id");
    const bool isNew = !before.handedOutOn.isValid() || before.supervisedBy != loan.supervisedBy;
    if (!isNew)
        return {};
    KECE_TRY(const RecordRow customer, store.records().get(customerSchema(), loan.customer.value));
    const Id<User> keeper = customer.record.as<Customer>().archiveKeeper;
    if (keeper.isSet() && keeper != loan.supervisedBy)
        return denied(
            QT_TRANSLATE_NOOP("ArchiveRules", "This archive has a keeper, and the keeper supervises; choose the keeper."), "supervised_by_id");
    return {};
}

Done checkBreach(Store& store, const Session& session, const SecrecyBreach& before, const SecrecyBreach& breach)
{
    KECE_CHECK(checkSignature(store, session, before.approvedBy, breach.approvedBy, "approved_by_id"));
    if (!breach.closedOn.isValid())
        return {};
    if (breach.report.isEmpty())
        return invalid(QT_TRANSLATE_NOOP("ArchiveRules", "It is filed with a report of what was done; write the report."), "report");
    if (!breach.approvedBy.isSet())
        return denied(QT_TRANSLATE_NOOP("ArchiveRules", "It is filed once the report is approved."), "approved_by_id");
    return {};
}

Done checkLevel(Store& store, const Customer& before, const Customer& customer)
{
    if (before.secrecyLevel == customer.secrecyLevel)
        return {};
    if (!store.to(Action::Approve).ok())
        return denied(
            QT_TRANSLATE_NOOP("ArchiveRules", "A secrecy level is set with the general manager's approval; ask for it."), "secrecy_level_id");
    return {};
}

} // namespace

Done checkArchiveRules(Store& store, const Session& session, const Record& before, const Record& record)
{
    const EntitySchema* schema = &record.schema();
    if (schema == &archiveLoanSchema())
        return checkLoan(store, session, entityOf<ArchiveLoan>(before), record.as<ArchiveLoan>());
    if (schema == &secrecyBreachSchema())
        return checkBreach(store, session, entityOf<SecrecyBreach>(before), record.as<SecrecyBreach>());
    if (schema == &customerSchema())
        return checkLevel(store, entityOf<Customer>(before), record.as<Customer>());
    return {};
}

} // namespace kece
