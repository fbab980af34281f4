// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Complaint.h"
#include "policy/clocks/ClockPause.h"
#include "policy/clocks/ComplaintRules.h"
#include "policy/language/Plan.h"

#include <span>

namespace kece {

/// Where one clock of a complaint stands. Instants are UTC.
struct ClockReading {
    const ClockRule* rule = nullptr; ///< of the rules the clocks were made from
    QDateTime startedAt;             ///< invalid: waits for an event
    QDateTime dueAt;                 ///< invalid: not started, without a limit, or paused
    QDateTime stoppedAt;             ///< invalid: not yet
    bool isProvisional = false;
    QVector<ClockPause> pauses; ///< within its run; the last may still last

    bool isPaused() const { return !stoppedAt.isValid() && !pauses.isEmpty() && pauses.last().isOpen(); }
    /// Later than due: stopped too late, or still running at `now`.
    bool isLate(const QDateTime& now) const;
};

/// At most one clock for each event that stops one, in the order of the rules.
using ClockReadings = QVector<ClockReading>;

/// The clocks of complaints by one pack: its conditions compiled once, evaluated by the same plans as tiers are. The rules must outlive it.
/// Thread-safe.
class ComplaintClocks
{
public:
    ComplaintClocks(const ComplaintRules& rules, const QMap<QString, PolicyValue>& values);

    std::vector<ClockReadings> read(std::span<const Complaint> complaints, const CompanyTime& time) const;

private:
    const ComplaintRules& m_rules;
    QMap<QString, PolicyValue> m_values;
    std::vector<std::optional<Plan>> m_plans; ///< one a rule; none where it has no condition
};

/// When the clock that stops with `event` ends; invalid where there is none.
QDateTime dueAt(const ClockReadings& readings, ComplaintEvent event);

} // namespace kece
