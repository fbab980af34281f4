// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Entities.h"
#include "domain/schema/EntitySchema.h"

namespace kece {

/// A line of the register of archives (借阅登记, R06 第10条): who asked for which customer's archive and what for, how it was had, when it is due
/// back. A consultation takes place under supervision; lending, copying and transcribing need the general manager's consent first.
struct ArchiveLoan {
    Id<ArchiveLoan> id;
    Id<Customer> customer;
    QString kind;
    Id<User> borrower;
    QString purpose;
    QDate requestedOn;
    Id<User> supervisedBy;
    Id<User> consentedBy;
    QDate consentedOn;
    QDate handedOutOn;
    QDate dueOn;
    QDate returnedOn;
    QString remark;
    Stored stored;
};

const EntitySchema& archiveLoanSchema();

/// The one kind that needs no consent.
inline constexpr const char* kConsultation = "consultation";

} // namespace kece
