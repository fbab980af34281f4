// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Entities.h"
#include "domain/schema/EntitySchema.h"

namespace kece {

/// A person asks to see or copy, to correct or to erase what is kept about them (个人信息保护法 第45–47条), and what came of it. A refusal needs its
/// reason (第50条). Left empty, `dueOn` is counted from the day it came in.
struct PrivacyRequest {
    Id<PrivacyRequest> id;
    Id<Customer> customer;
    Id<Contact> contact; ///< the person, where the customer is a company
    QString requester;
    QString kind;
    QDate receivedOn;
    QDate dueOn;
    QString outcome;
    QDate doneOn;
    QString refusedReason;
    QString remark;
    Stored stored;
};

const EntitySchema& privacyRequestSchema();

} // namespace kece
