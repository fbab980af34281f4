// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/clocks/TimeLimit.h"
#include "policy/language/Vocabulary.h"

namespace kece {

/// What happens to a complaint, and starts and stops its clocks.
enum class ComplaintEvent : uint8_t { Received, Documents, Replied, Resolved };

/// "received", "documents", "replied", "resolved": as packs name them.
std::optional<ComplaintEvent> complaintEvent(QStringView name);
QString complaintEventName(ComplaintEvent event);

/// One clock of the `complaints` section. Of those that stop with the same event the first counts whose condition holds for the complaint.
struct ClockRule {
    QString id;
    QString name;
    QString nameEn;
    QString article;
    Expression when;                ///< over the facts of a complaint; empty: every complaint
    QVector<ComplaintEvent> starts; ///< runs once all of them have happened, from the latest on
    ComplaintEvent stops = ComplaintEvent::Resolved;
    std::optional<TimeLimit> limit; ///< none: the regulation leaves it blank
    bool extends = false;           ///< a last day off moves to the next working day
    bool isReading = false;
    QString note;
};

/// The `complaints` section (R06 第14条, R09, R12 第七–八条, R29 第十二条).
struct ComplaintRules {
    QString article;
    QVector<ClockRule> clocks;
    QStringList channels; ///< as the form offers them
    QStringList categories;
};

/// What a condition of a clock may name: claim, claim_amount, category, channel, justified.
std::span<const FactName> complaintFacts();

} // namespace kece
