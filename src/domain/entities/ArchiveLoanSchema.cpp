// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/ArchiveLoan.h"

#include "domain/entities/Customer.h"
#include "domain/entities/User.h"

#include <QtGlobal>

namespace kece {

namespace {

constexpr Choice kKinds[] = {
    {kConsultation, "阅览", QT_TRANSLATE_NOOP("ArchiveLoan", "Consultation")},
    {"lending", "外借", QT_TRANSLATE_NOOP("ArchiveLoan", "Lending")},
    {"copying", "复印", QT_TRANSLATE_NOOP("ArchiveLoan", "Copying")},
    {"transcription", "抄录", QT_TRANSLATE_NOOP("ArchiveLoan", "Transcription")},
};

constexpr Field kFields[] = {
    reference<&ArchiveLoan::customer>("customer_id", QT_TRANSLATE_NOOP("ArchiveLoan", "Customer"), [] { return &customerSchema(); })
        .required()
        .inList(1),
    choice<&ArchiveLoan::kind>("kind", QT_TRANSLATE_NOOP("ArchiveLoan", "Kind"), kKinds).required().inList(2).filterFirst(),
    reference<&ArchiveLoan::borrower>("borrower_id", QT_TRANSLATE_NOOP("ArchiveLoan", "Borrower"), [] { return &userSchema(); })
        .required()
        .inList(3)
        .filterFirst(),
    text<&ArchiveLoan::purpose>("purpose", QT_TRANSLATE_NOOP("ArchiveLoan", "Purpose")).required().searchable().inList(4),
    date<&ArchiveLoan::requestedOn>("requested_on", QT_TRANSLATE_NOOP("ArchiveLoan", "Requested on")).required().inList(5),
    reference<&ArchiveLoan::supervisedBy>("supervised_by_id", QT_TRANSLATE_NOOP("ArchiveLoan", "Supervised by"), [] { return &userSchema(); })
        .responsible()
        .inList(6),
    reference<&ArchiveLoan::consentedBy>("consented_by_id", QT_TRANSLATE_NOOP("ArchiveLoan", "Consented by"), [] { return &userSchema(); }).inList(7),
    date<&ArchiveLoan::consentedOn>("consented_on", QT_TRANSLATE_NOOP("ArchiveLoan", "Consented on")),
    date<&ArchiveLoan::handedOutOn>("handed_out_on", QT_TRANSLATE_NOOP("ArchiveLoan", "Handed out on")).inList(8),
    date<&ArchiveLoan::dueOn>("due_on", QT_TRANSLATE_NOOP("ArchiveLoan", "Due back on")).inList(9).filterFirst(),
    date<&ArchiveLoan::returnedOn>("returned_on", QT_TRANSLATE_NOOP("ArchiveLoan", "Returned on")).inList(10).filterFirst(),
    longText<&ArchiveLoan::remark>("remark", QT_TRANSLATE_NOOP("ArchiveLoan", "Remark")),
};

} // namespace

const EntitySchema& archiveLoanSchema()
{
    static const EntitySchema schema = [] {
        auto s = entity<ArchiveLoan>("archive-loans", "archive_loans", "ArchiveLoan", kFields);
        s.singular = QT_TRANSLATE_NOOP("ArchiveLoan", "Consultation or loan");
        s.plural = QT_TRANSLATE_NOOP("ArchiveLoan", "Register of archives");
        s.icon = "book";
        s.titleKey = "purpose";
        s.customerKey = "customer_id";
        s.dateKey = "requested_on";
        s.closedKey = "returned_on";
        return s;
    }();
    return schema;
}

} // namespace kece
