// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/BlacklistEntry.h"
#include "foundation/Result.h"
#include "services/session/Session.h"
#include "storage/Store.h"

namespace kece {

/// Whom, by which department (empty: the company), why, from and up to which day (invalid: until ended). R02 §3.5.
struct BlacklistRequest {
    QString customer;
    QString department;
    QString reason;
    QDate from;
    QDate until;
};

/// Enters a customer; while it is in force the customer has no tier there. Returns the entry's id. Conflict where an entry of the same scope is in
/// force.
Result<qint64> addToBlacklist(Store& store, const Session& session, const BlacklistRequest& request);

/// Ends the entry in force of that scope: `from` is the first day without it. NotFound where there is none.
Result<qint64> endBlacklisting(Store& store, const Session& session, const BlacklistRequest& request);

struct BlacklistListing {
    BlacklistEntry entry;
    QString customerCode;
    QString customerName;
    QString department;
};
/// In force on a day, by customer.
Result<QVector<BlacklistListing>> listBlacklist(Store& store, QDate day);

} // namespace kece
