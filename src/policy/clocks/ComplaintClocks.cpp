// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/clocks/ComplaintClocks.h"

#include <QCoreApplication>

#include <algorithm>

namespace kece {

namespace {

constexpr FactName kFacts[] = {
    {"claim", ValueType::Flag, Unit::None, QT_TRANSLATE_NOOP("Fact", "With a claim")},
    {"claim_amount", ValueType::Number, Unit::Yuan, QT_TRANSLATE_NOOP("Fact", "Claim")},
    {"category", ValueType::Text, Unit::None, QT_TRANSLATE_NOOP("Fact", "Category")},
    {"channel", ValueType::Text, Unit::None, QT_TRANSLATE_NOOP("Fact", "Channel")},
    {"justified", ValueType::Text, Unit::None, QT_TRANSLATE_NOOP("Fact", "Justified")},
};

constexpr std::pair<const char*, ComplaintEvent> kEvents[] = {
    {"received", ComplaintEvent::Received},
    {"documents", ComplaintEvent::Documents},
    {"replied", ComplaintEvent::Replied},
    {"resolved", ComplaintEvent::Resolved},
};

QDateTime instantOf(const Complaint& complaint, ComplaintEvent event)
{
    switch (event) {
    case ComplaintEvent::Received:
        return complaint.receivedAt;
    case ComplaintEvent::Documents:
        return complaint.documentsAt;
    case ComplaintEvent::Replied:
        return complaint.repliedAt;
    case ComplaintEvent::Resolved:
        return complaint.resolvedAt;
    }
    return {};
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

template<class Value>
TextColumn texts(std::span<const Complaint> complaints, Value value)
{
    TextColumn column;
    QHash<QString, int32_t> known;
    for (const Complaint& complaint : complaints) {
        const QString text = complaint.*value;
        if (text.isEmpty()) {
            column.index.push_back(-1);
            continue;
        }
        const auto found = known.constFind(text);
        if (found == known.constEnd()) {
            known.insert(text, int32_t(column.words.size()));
            column.index.push_back(int32_t(column.words.size()));
            column.words << text;
        } else {
            column.index.push_back(*found);
        }
    }
    return column;
}

FactColumns columnsOf(std::span<const Complaint> complaints, const QMap<QString, PolicyValue>& values)
{
    FactColumns columns;
    columns.rows = complaints.size();
    columns.values = values;
    NumberColumn& claim = columns.numbers["claim"];
    NumberColumn& amount = columns.numbers["claim_amount"];
    amount.denominator = 100;
    for (const Complaint& complaint : complaints) {
        claim.numerators.push_back(complaint.claimAmount ? 1 : 0);
        amount.numerators.push_back(complaint.claimAmount.value_or(0));
    }
    columns.texts.insert("category", texts(complaints, &Complaint::category));
    columns.texts.insert("channel", texts(complaints, &Complaint::channel));
    columns.texts.insert("justified", texts(complaints, &Complaint::justified));
    return columns;
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

std::span<const FactName> complaintFacts()
{
    return kFacts;
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
    const FactColumns columns = columnsOf(complaints, m_values);
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
            ClockReading reading{&rule, startOf(complaints[row], rule.starts), {}, instantOf(complaints[row], rule.stops), false};
            if (reading.startedAt.isValid() && rule.limit) {
                const Deadline deadline = deadlineOf(reading.startedAt, *rule.limit, time, rule.extends);
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
