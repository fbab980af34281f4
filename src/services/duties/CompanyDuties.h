// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/Record.h"
#include "policy/duties/RecurringDuty.h"
#include "services/session/Session.h"
#include "storage/Store.h"

namespace kece {

/// A recurring duty of the policy in force that is open in a period.
struct CompanyDuty {
    RecurringDuty duty;
    OpenDuty open;
};

/// What the company itself still has to do as at the end of a day, by the `calendar` section of the policy in force and the records of what was done.
/// Duties whose period the regulation leaves blank are never due.
Result<QVector<CompanyDuty>> companyDuties(Store& store, const Session& session, QDate day);

/// The duty may be typed as its id or its name in either language, and is kept by its id with its name beside it; the period by its first day.
/// Errors: Invalid where the policy in force has no such duty.
Done completeDutyRecord(Store& store, const Session& session, Record& record);

} // namespace kece
