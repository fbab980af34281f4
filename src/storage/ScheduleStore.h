// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <QDateTime>
#include <QString>
#include <QVector>

namespace kece {

struct DonePeriod {
    QString job;
    QString period; ///< "2026-11", "2026-H2", "2026-Q4": the last period done, never the next instant
    QDateTime dueAt;
    QDateTime doneAt;
    QString outcome;
};

/// Which period of which job is done. `claim` makes a period one desk's: it answers false where another has it.
class ScheduleStore
{
public:
    virtual ~ScheduleStore() = default;

    virtual Result<QVector<DonePeriod>> done(const QString& job) = 0;
    virtual Result<bool> claim(const QString& job, const QString& period, const QDateTime& dueAt, const QDateTime& now) = 0;
    virtual Done finish(const QString& job, const QString& period, const QString& outcome, const QDateTime& now) = 0;
};

} // namespace kece
