// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/archive/ArchiveLoans.h"

#include "domain/entities/ArchiveLoan.h"
#include "domain/entities/AuditEntry.h"
#include "domain/entities/Customer.h"
#include "domain/entities/User.h"
#include "services/records/SaveRecord.h"
#include "storage/AuditStore.h"
#include "storage/RecordStore.h"

#include <QCoreApplication>

#include <algorithm>

namespace kece {

namespace {

constexpr int kMostOut = 100000;

/// Takes one step: the day `field` is set to today, with whatever `also` changes.
Done step(Store& store, const Session& session, qint64 loan, const QString& field, const std::function<Done(Record&)>& also = {})
{
    KECE_TRY(const RecordRow row, store.records().get(archiveLoanSchema(), loan));
    Record record = row.record;
    if (record.isVoid() || record.value(field).isValid())
        return Error::conflict(QCoreApplication::translate("ArchiveLoans", "This was done already, or the entry is void; look at it again."), field);
    record.setValue(field, session.today());
    if (also)
        KECE_CHECK(also(record));
    KECE_CHECK(saveRecord(store, session, record));
    AuditEntry entry;
    entry.action = QString::fromLatin1(AuditAction::kBorrow);
    entry.kind = QString::fromLatin1(archiveLoanSchema().kind);
    entry.recordId = loan;
    entry.customer = record.as<ArchiveLoan>().customer;
    entry.changes = changesText({{field, {}, session.today().toString(Qt::ISODate)}});
    KECE_CHECK(store.audit().append(entry));
    return {};
}

RecordQuery loansThatAreOut(QVector<Filter> filters)
{
    RecordQuery query;
    query.schema = &archiveLoanSchema();
    query.filters = std::move(filters);
    query.filters << Filter{"handed_out_on", Filter::Op::IsNotEmpty, {}};
    return query;
}

} // namespace

Done consentToLoan(Store& store, const Session& session, qint64 loan)
{
    return step(store, session, loan, QStringLiteral("consented_on"), [&](Record& record) -> Done {
        KECE_TRY(const RecordRow me, store.records().byCode(userSchema(), session.login));
        record.setValue(u"consented_by_id", QVariant::fromValue<qlonglong>(me.record.id()));
        return {};
    });
}

Done handOutLoan(Store& store, const Session& session, qint64 loan, QDate dueOn)
{
    return step(store, session, loan, QStringLiteral("handed_out_on"), [dueOn](Record& record) -> Done {
        if (dueOn.isValid())
            record.setValue(u"due_on", dueOn);
        return {};
    });
}

Done takeBackLoan(Store& store, const Session& session, qint64 loan)
{
    return step(store, session, loan, QStringLiteral("returned_on"));
}

Result<QVector<OverdueLoan>> overdueLoans(Store& store, QDate day)
{
    KECE_TRY(const QVector<RecordRow> rows, store.records().first(loansThatAreOut({{"due_on", Filter::Op::Less, {day}}}), kMostOut));
    QVector<OverdueLoan> overdue;
    for (const RecordRow& row : rows) {
        const auto& loan = row.record.as<ArchiveLoan>();
        if (loan.handedOutOn > day || (loan.returnedOn.isValid() && loan.returnedOn <= day))
            continue;
        KECE_TRY(const RecordRow customer, store.records().get(customerSchema(), loan.customer.value));
        overdue << OverdueLoan{row, customer.record.as<Customer>().code, loan.dueOn.daysTo(day)};
    }
    std::stable_sort(overdue.begin(), overdue.end(), [](const auto& a, const auto& b) { return a.daysOverdue > b.daysOverdue; });
    return overdue;
}

Result<QVector<RecordRow>> loansOut(Store& store, qint64 borrower)
{
    const Filter byPerson{"borrower_id", Filter::Op::Equals, {QVariant::fromValue<qlonglong>(borrower)}};
    return store.records().first(loansThatAreOut({byPerson, {"returned_on", Filter::Op::IsEmpty, {}}}), kMostOut);
}

} // namespace kece
