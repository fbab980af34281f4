// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/clocks/TimeLimit.h"
#include "services/session/Session.h"
#include "storage/Store.h"

#include <memory>

namespace kece {

/// By what this company counts time: the public calendar with the company's own days, its hours and shifts. Immutable; cheap to copy.
struct CompanyCalendar {
    std::shared_ptr<const WorkingCalendar> calendar;
    QTimeZone zone;
    QVector<DaySpan> hours;
    QVector<int> shiftsBegin;

    CompanyTime time() const { return {*calendar, zone, hours, shiftsBegin}; }
};

Result<CompanyCalendar> companyCalendar(Store& store, const Session& session);
/// Its days alone.
Result<WorkingCalendar> companyDays(Store& store);

/// What a company states of its time, as people write it.
struct WorkingTime {
    QString hours;   ///< "09:00-12:00, 13:30-18:00"
    QString shifts;  ///< when each begins: "08:00, 16:00, 00:00"
    QString ownDays; ///< a line each: "2026-09-18 off 厂庆", "2026-12-26..2026-12-27 work 盘点"
};

/// Reads one of them; empty: none stated. Errors: Invalid, naming what was expected and of days the row.
Result<QVector<DaySpan>> readHours(const QString& text);
Result<QVector<int>> readShifts(const QString& text);
Result<QVector<OwnDays>> readOwnDays(const QString& text);
QString ownDaysText(const QVector<OwnDays>& days);

Result<WorkingTime> workingTime(Store& store);
/// Needs the right to configure. Open complaint clocks are counted anew; answers how many changed.
Result<qint64> setWorkingTime(Store& store, const Session& session, const WorkingTime& time);

} // namespace kece
