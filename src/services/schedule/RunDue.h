// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "foundation/Result.h"
#include "services/session/Session.h"
#include "storage/Database.h"

#include <QVector>

namespace kece {

/// A review cycle of a pack in months: "6 months", "1 year", "quarter". 0: it cannot be read.
int monthsOfCycle(const QString& cycle);

/// The period a day lies in when reviews come every so many months, counted from January: "2026-11", "2026-Q4", "2026-H2", "2026".
/// Its review is due on its first day.
struct ReviewPeriod {
    QString name;
    QDate dueOn;
    QDate nextDueOn;
};
ReviewPeriod periodOf(QDate day, int months);

/// One job of the scheduler that was due, with what came of it.
struct JobRun {
    QString job;
    QString period;
    QDateTime dueAt;
    QString outcome; ///< "done", or in words why not

    bool isBackup() const;
};

/// Whether anything of it is for this session: grading takes the right to grade, the backup that to maintain; without one, its job waits for who has
/// it.
bool mayRunDue(const Session& session);

/// What the scheduler runs: every job whose time has come as of `day`, each period exactly once even with many desks; after a gap only the current
/// period, once. The first of them re-grades by the cycle of the policy in force; where that states none, by the setting `review_cycle`, first every
/// month; the second makes the backup of the day, where the company has daily backups. Blocks; not for the GUI thread and not from inside a unit of
/// work.
Result<QVector<JobRun>> runDue(Database& database, const Session& session, QDate day, Progress progress);

/// The day the next review is due, seen from `day`: of the current period while nothing has been graded in it, by the schedule or by hand, else of
/// the next.
Result<QDate> nextReview(Store& store, QDate day);

} // namespace kece
