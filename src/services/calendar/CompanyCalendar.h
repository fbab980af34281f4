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

/// Office hours as people write them, "09:00-12:00, 13:30-18:00", and the beginnings of shifts, "08:00, 16:00, 00:00"; empty: none stated.
/// Errors: Invalid, naming what was expected.
Result<QVector<DaySpan>> readHours(const QString& text);
Result<QVector<int>> readShifts(const QString& text);

/// What the company states of itself; needs the right to configure. Open complaint clocks are counted anew.
Done setWorkingTime(Store& store, const Session& session, const QString& hours, const QString& shifts);

} // namespace kece
