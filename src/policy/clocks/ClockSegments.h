// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/clocks/ComplaintClocks.h"

namespace kece {

/// How a clock stands at an instant.
enum class ClockState : uint8_t {
    Waiting, ///< for an event it starts with, or for hours or shifts that the company has not stated
    Running,
    NearDue, ///< due before the day is over
    Overdue,
    Paused,
    InTime, ///< stopped, and not late
    Late,   ///< stopped, and too late
};
ClockState stateOf(const ClockReading& reading, const QDateTime& now, const QTimeZone& zone);
/// For people, in the language of the window.
QString clockStateWords(ClockState state);

/// A stretch of a clock, as it is drawn. Instants are UTC.
struct ClockSegment {
    enum class Kind : uint8_t { Ran, ToCome, Paused, Off, Late } kind; ///< Off: does not count, by night or on a day off
    QDateTime from;
    QDateTime to;
};

/// From its start to where it stopped, else to when it is due or to now, whichever is later; one after the other without gaps. Empty where it has not
/// started.
QVector<ClockSegment> segmentsOf(const ClockReading& reading, const CompanyTime& time, const QDateTime& now);

} // namespace kece
