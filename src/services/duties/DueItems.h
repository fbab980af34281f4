// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "foundation/Result.h"
#include "services/session/Session.h"
#include "storage/Store.h"

#include <QDate>
#include <QVector>

namespace kece {

/// Something that is to be done by a day: a visit, the reply to a complaint, a contract that ends … `record` is what it is about (0: the customer
/// itself, or the company).
struct DueItem {
    QString kind; ///< visits, visit-plans, complaints, surveys, survey-cases, reviews, duties, approvals, contracts, blacklist, archive-loans …
    qint64 record = 0;
    qint64 customer = 0;
    QString customerCode;
    QString customerName;
    QString owner; ///< login of who answers for it; empty: nobody
    QString ownerName;
    QDate dueOn;
    QDateTime dueAt; ///< only where the clock runs in hours; UTC
    QString rule;    ///< id within the policy; empty where no policy asks
    QString what;    ///< for people: "Reply", "On-site visit each quarter"
    QString article;

    /// 0 while it is not overdue.
    qint64 overdueDays(QDate day) const { return std::max<qint64>(0, dueOn.daysTo(day)); }
};

struct DueRequest {
    QString kind = QStringLiteral("all");
    QDate day;       ///< as at the end of this day
    int within = -1; ///< due at most so many days later; −1: any time
    QString owner;   ///< login; empty: whoever's
};

/// The kinds there are, `all` left out.
QStringList dueKinds();

/// What the session may see of what is due, earliest first; of `all` the kinds it may not see are left out. Reads in the order of the records, so
/// that ten thousands are a matter of a second. Cancelled by `progress`.
Result<QVector<DueItem>> dueItems(Store& store, const Session& session, const DueRequest& request, Progress progress = {});

/// The earliest of them, about `limit`, without what every customer must be looked at for (visiting duties, rounds of surveys) and without what
/// counts as open only on an earlier day: for a window to show while the others are read. Its time hardly grows with how much is due.
Result<QVector<DueItem>> firstDueItems(Store& store, const Session& session, const DueRequest& request, int limit, Progress progress = {});

} // namespace kece
