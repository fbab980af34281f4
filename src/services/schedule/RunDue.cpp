// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/schedule/RunDue.h"

#include "services/backup/BackupSchedule.h"
#include "services/policies/Policies.h"
#include "services/tiers/ReviewTiers.h"
#include "storage/AuditStore.h"
#include "storage/ScheduleStore.h"
#include "storage/SettingStore.h"
#include "storage/TierStore.h"

#include <QRegularExpression>

#include <algorithm>

namespace kece {

namespace {

const QString kRegrading = QStringLiteral("reclassify");
const QString kBackup = QStringLiteral("backup");
constexpr int kMonthly = 1;

Result<int> reviewCycle(Store& store, QDate day)
{
    const auto inForce = packInForce(store, QStringLiteral("tiering"), day);
    if (inForce.ok() && !inForce->pack.cycle.isEmpty())
        return std::max(kMonthly, monthsOfCycle(inForce->pack.cycle));
    KECE_TRY(const QString set, store.settings().value(QStringLiteral("review_cycle")));
    return set.isEmpty() ? kMonthly : std::max(kMonthly, monthsOfCycle(set));
}

Result<bool> isDone(Store& store, const QString& period)
{
    KECE_TRY(const auto done, store.schedule().done(kRegrading));
    return std::any_of(done.begin(), done.end(), [&](const DonePeriod& d) { return d.period == period && d.doneAt.isValid(); });
}

using Runs = QVector<JobRun>;

Result<Runs> regrade(Database& database, const Session& session, QDate day, const Progress& progress)
{
    // One unit of work: the claim, the grading and its outcome stand or fall together, so a crash leaves the period to be done.
    return database
        .write<Runs>([=](Store& given) -> Result<Runs> {
            KECE_TRY(Store * own, given.to(Action::Grade));
            Store& store = *own;
            if (const auto policy = packInForce(store, QStringLiteral("tiering"), day); !policy.ok() && policy.error().kind == Error::Kind::NotFound)
                return Runs(); // a company that grades nobody
            KECE_TRY(const int months, reviewCycle(store, day));
            const ReviewPeriod period = periodOf(day, months);
            const QDateTime dueAt(period.dueOn, QTime(0, 0), session.zone);
            KECE_TRY(const bool done, isDone(store, period.name));
            if (done)
                return Runs();
            KECE_TRY(const bool ours, store.schedule().claim(kRegrading, period.name, dueAt, session.now()));
            if (!ours)
                return Runs();
            ReviewRequest request;
            request.asOf = day;
            const auto review = reviewTiers(store, session, request, progress);
            if (!review.ok() && review.error().kind != Error::Kind::Conflict)
                return review.error();
            const QString outcome = review.ok() ? QStringLiteral("done") : review.error().message;
            KECE_CHECK(store.schedule().finish(kRegrading, period.name, outcome, session.now()));
            AuditEntry entry;
            entry.action = QString::fromLatin1(AuditAction::kGrade);
            entry.actor = session.login;
            entry.changes = changesText({{"job", {}, kRegrading}, {"period", {}, period.name}, {"outcome", {}, outcome}});
            KECE_TRY([[maybe_unused]] const qint64 number, store.audit().append(entry));
            return Runs{{kRegrading, period.name, dueAt, outcome}};
        })
        .result();
}

} // namespace

int monthsOfCycle(const QString& cycle)
{
    static const QRegularExpression form(QStringLiteral("^\\s*(\\d{1,3})?\\s*(months?|m|个?月|quarters?|季度?|half[- ]years?|半年|years?|y|年)\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(cycle);
    if (!match.hasMatch())
        return 0;
    const int count = match.captured(1).isEmpty() ? 1 : match.captured(1).toInt();
    const QString unit = match.captured(2).toLower();
    if (unit.startsWith('q') || unit.startsWith(QStringLiteral("季")))
        return 3 * count;
    if (unit.startsWith('h') || unit == QStringLiteral("半年"))
        return 6 * count;
    if (unit.startsWith('y') || unit == QStringLiteral("年"))
        return 12 * count;
    return count;
}

ReviewPeriod periodOf(QDate day, int months)
{
    const int monthsSinceZero = day.year() * 12 + day.month() - 1;
    const int start = monthsSinceZero - monthsSinceZero % months;
    const int year = start / 12;
    const int index = (start % 12) / months + 1;
    ReviewPeriod period;
    period.dueOn = QDate(year, start % 12 + 1, 1);
    period.nextDueOn = period.dueOn.addMonths(months);
    if (months == 12)
        period.name = QString::number(year);
    else if (months == 6)
        period.name = QStringLiteral("%1-H%2").arg(year).arg(index);
    else if (months == 3)
        period.name = QStringLiteral("%1-Q%2").arg(year).arg(index);
    else
        period.name = period.dueOn.toString(QStringLiteral("yyyy-MM"));
    return period;
}

bool mayRunDue(const Session& session)
{
    return session.may(Action::Grade) || session.may(Action::Maintain);
}

bool JobRun::isBackup() const
{
    return job == kBackup;
}

Result<QVector<JobRun>> runDue(Database& database, const Session& session, QDate day, Progress progress)
{
    auto graded = session.may(Action::Grade) || !session.may(Action::Maintain) ? regrade(database, session, day, progress) : Result<Runs>(Runs());
    if ((!graded.ok() && graded.error().kind == Error::Kind::Cancelled) || !session.may(Action::Maintain))
        return graded;
    // A grading that fails is no reason to go without a backup.
    KECE_TRY(const auto backup, runDailyBackup(database, session, session.today(), progress));
    if (graded.ok() && backup)
        *graded << JobRun{kBackup, backup->day.toString(Qt::ISODate), QDateTime(backup->day, QTime(0, 0), session.zone), backup->outcome};
    return graded;
}

Result<QDate> nextReview(Store& store, QDate day)
{
    KECE_TRY(const int months, reviewCycle(store, day));
    const ReviewPeriod period = periodOf(day, months);
    KECE_TRY(const bool done, isDone(store, period.name));
    KECE_TRY(const QDate graded, store.tiers().lastApplied(QStringLiteral("tiering"), -1));
    return done || (graded.isValid() && graded >= period.dueOn) ? period.nextDueOn : period.dueOn;
}

} // namespace kece
