// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/clocks/TimeLimit.h"

#include <QVector>

namespace kece {

/// A time in which the clocks of a complaint stand still, with the reason. Instants are UTC; `to` is invalid while it lasts.
struct ClockPause {
    QDateTime from;
    QDateTime to;
    QString reason;

    bool isOpen() const { return !to.isValid(); }
};

/// As a complaint keeps them, a line each: "2026-11-17T02:20:00Z..2026-11-18T07:00:00Z the customer sends pictures"; nothing after the dots while it
/// lasts. Lines that cannot be read are left out.
QVector<ClockPause> readPauses(const QString& text);
QString pausesText(const QVector<ClockPause>& pauses);

/// As they were known at an instant: later ones are not there, one that ended later still lasts.
QVector<ClockPause> pausesAt(QVector<ClockPause> pauses, const QDateTime& at);

/// As `deadlineOf`, later by what was paused before it: hours by their length, working hours by the working time in between, days and months by the
/// days from the day of pausing to the day of going on, working days likewise. A shift ends when it ends. Invalid while a pause lasts.
Deadline deadlineOf(const QDateTime& start, const TimeLimit& limit, const CompanyTime& time, bool extends, const QVector<ClockPause>& pauses);

/// Working time between two instants by the company's hours, in seconds.
qint64 workingSeconds(const QDateTime& from, const QDateTime& to, const CompanyTime& time);

} // namespace kece
