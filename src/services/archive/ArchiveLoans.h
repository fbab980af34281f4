// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/Record.h"
#include "foundation/Result.h"
#include "services/session/Session.h"
#include "storage/Store.h"

namespace kece {

/// The steps of a line of the register of archives (R06 第10条), each within the unit of work of `store`; `checkArchiveRules` holds them to the
/// regulation. Conflict where a step was taken before.
Done consentToLoan(Store& store, const Session& session, qint64 loan);
/// To the borrower; `dueOn` invalid for a consultation.
Done handOutLoan(Store& store, const Session& session, qint64 loan, QDate dueOn);
Done takeBackLoan(Store& store, const Session& session, qint64 loan);

struct OverdueLoan {
    RecordRow row;
    QString customerCode;
    qint64 daysOverdue = 0;
};
/// Handed out, due back before `day` and not returned by it; longest overdue first.
Result<QVector<OverdueLoan>> overdueLoans(Store& store, QDate day);

/// What a person has out and not returned.
Result<QVector<RecordRow>> loansOut(Store& store, qint64 borrower);

} // namespace kece
