// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/clocks/ComplaintClocks.h"

#include "policy/clocks/ComplaintFacts.h"

#include <algorithm>

namespace kece {

namespace {

constexpr std::pair<const char*, ComplaintEvent> kEvents[] = {
    {"received", ComplaintEvent::Received},
    {"handed_over", ComplaintEvent::HandedOver},
    {"documents", ComplaintEvent::Documents},
    {"replied", ComplaintEvent::Replied},
    {"resolved", ComplaintEvent::Resolved},
};

QDateTime instantOf(const Complaint& complaint, ComplaintEvent event)
{
    switch (event) {
    case ComplaintEvent::Received:
        return complaint.receivedAt;
    case ComplaintEvent::HandedOver: // a case that is closed waits for no handing over
        return complaint.handedOverAt.isValid() ? complaint.handedOverAt : complaint.resolvedAt;
    case ComplaintEvent::Documents:
        return complaint.documentsAt;
    case ComplaintEvent::Replied:
        return complaint.repliedAt;
    case ComplaintEvent::Resolved:
        return complaint.resolvedAt;
    }
    return {};
}

/// What of the pauses lies between the start of a clock and its stop.
QVector<ClockPause> pausesWithin(const Complaint& complaint, const ClockReading& reading)
{
    QVector<ClockPause> within;
    for (ClockPause pause : complaint.pauses.isEmpty() ? QVector<ClockPause>() : readPauses(complaint.pauses)) {
        if ((reading.stoppedAt.isValid() && pause.from >= reading.stoppedAt) || (!pause.isOpen() && pause.to <= reading.startedAt))
            continue;
        pause.from = std::max(pause.from, reading.startedAt);
        if (reading.stoppedAt.isValid() && (pause.isOpen() || pause.to > reading.stoppedAt))
            pause.to = reading.stoppedAt;
        within << pause;
    }
    return within;
}

/// The latest of the events; invalid while one of them is to come.
QDateTime startOf(const Complaint& complaint, const QVector<ComplaintEvent>& events)
{
    QDateTime latest;
    for (const ComplaintEvent event : events) {
        const QDateTime at = instantOf(complaint, event);
        if (!at.isValid())
            return {};
        latest = latest.isValid() ? std::max(latest, at) : at;
    }
    return latest;
}

} // namespace

std::optional<ComplaintEvent> complaintEvent(QStringView name)
{
    for (const auto& [word, event] : kEvents) {
        if (name == QLatin1StringView(word))
            return event;
    }
    return std::nullopt;
}

QString complaintEventName(ComplaintEvent event)
{
    const auto found = std::find_if(std::begin(kEvents), std::end(kEvents), [event](const auto& named) { return named.second == event; });
    return QString::fromLatin1(found->first);
}

bool ClockReading::isLate(const QDateTime& now) const
{
    return dueAt.isValid() && (stoppedAt.isValid() ? stoppedAt : now) > dueAt;
}

ComplaintClocks::ComplaintClocks(const ComplaintRules& rules, const QMap<QString, PolicyValue>& values) : m_rules(rules), m_values(values)
{
    for (const ClockRule& rule : rules.clocks)
        m_plans.push_back(rule.when.isEmpty() ? std::optional<Plan>() : Plan::compile(rule.when, values));
}

std::vector<ClockReadings> ComplaintClocks::read(std::span<const Complaint> complaints, const CompanyTime& time) const
{
    std::vector<ClockReadings> readings(complaints.size());
    const FactColumns columns = complaintColumns(complaints, m_values);
    std::vector<Truth> holds(complaints.size());
    for (qsizetype i = 0; i < m_rules.clocks.size(); ++i) {
        const ClockRule& rule = m_rules.clocks[i];
        std::fill(holds.begin(), holds.end(), Truth::True);
        if (m_plans[size_t(i)])
            m_plans[size_t(i)]->evaluate(columns, 0, holds);
        for (size_t row = 0; row < complaints.size(); ++row) {
            const bool isTaken = std::any_of(
                readings[row].begin(), readings[row].end(), [&](const ClockReading& other) { return other.rule->stops == rule.stops; });
            if (holds[row] != Truth::True || isTaken)
                continue;
            ClockReading reading{&rule, startOf(complaints[row], rule.starts), {}, instantOf(complaints[row], rule.stops), false, {}};
            if (reading.startedAt.isValid())
                reading.pauses = pausesWithin(complaints[row], reading);
            if (reading.startedAt.isValid() && rule.limit) {
                const Deadline deadline = deadlineOf(reading.startedAt, *rule.limit, time, rule.extends, reading.pauses);
                reading.dueAt = deadline.at;
                reading.isProvisional = deadline.isProvisional;
            }
            readings[row] << reading;
        }
    }
    return readings;
}

QDateTime dueAt(const ClockReadings& readings, ComplaintEvent event)
{
    const auto found = std::find_if(readings.begin(), readings.end(), [&](const ClockReading& r) { return r.rule->stops == event; });
    return found == readings.end() ? QDateTime() : found->dueAt;
}

} // namespace kece
