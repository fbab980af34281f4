// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/stores/SqlScheduleStore.h"

#include "storage_sql/connection/Connection.h"

#include <QCoreApplication>

namespace kece {

namespace {

QString instantText(const QDateTime& instant)
{
    return instant.toUTC().toString(Qt::ISODate);
}

QDateTime instantOf(const QVariant& column)
{
    return QDateTime::fromString(column.toString(), Qt::ISODate).toUTC();
}

} // namespace

Result<QVector<DonePeriod>> SqlScheduleStore::done(const QString& job)
{
    KECE_TRY(Statement statement,
        m_connection.prepare(
            "select job, period, due_at, done_at, outcome from scheduled_periods where job = ? and done_at is not null order by due_at, period"));
    KECE_CHECK(statement.run({job}));
    QVector<DonePeriod> periods;
    while (statement.next()) {
        periods << DonePeriod{
            statement.string(0), statement.string(1), instantOf(statement.value(2)), instantOf(statement.value(3)), statement.string(4)};
    }
    KECE_CHECK(statement.status());
    return periods;
}

Result<bool> SqlScheduleStore::claim(const QString& job, const QString& period, const QDateTime& dueAt, const QDateTime& now)
{
    KECE_TRY(const qint64 claimed,
        m_connection.change("insert into scheduled_periods(job, period, due_at, claimed_at) values (?, ?, ?, ?) on conflict (job, period) do nothing",
            {job, period, instantText(dueAt), instantText(now)}));
    return claimed == 1;
}

Done SqlScheduleStore::finish(const QString& job, const QString& period, const QString& outcome, const QDateTime& now)
{
    KECE_TRY(const qint64 finished,
        m_connection.change(
            "update scheduled_periods set done_at = ?, outcome = ? where job = ? and period = ?", {instantText(now), outcome, job, period}));
    if (finished == 0)
        return Error::notFound(QCoreApplication::translate("Storage", "Nobody has claimed the period %1 of %2.").arg(period, job));
    return {};
}

} // namespace kece
