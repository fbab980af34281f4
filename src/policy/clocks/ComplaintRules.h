// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/clocks/TimeLimit.h"
#include "policy/language/Vocabulary.h"

namespace kece {

/// What happens to a complaint, and starts and stops its clocks.
enum class ComplaintEvent : uint8_t { Received, HandedOver, Documents, Replied, Resolved };

/// "received", "handed_over", "documents", "replied", "resolved": as packs name them.
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
    QString escalatesTo; ///< who is told when it is overdue; empty: not stated
    QString note;
};

/// One step of the way a complaint goes (R06 第14条, R09 第七–九条, R12 第七–十条, R29 第十二条).
struct StageRule {
    QString id;
    QString name;
    QString nameEn;
    QString article;
    Expression when;  ///< over the facts of a complaint; empty: every complaint
    QStringList done; ///< fields of a complaint that must all be filled, `kSharesSettled` among them
    bool isReading = false;
    QString note;
};

/// From how many complaints of the same problem on it is a point to improve (R29 第十二条.3).
struct RepeatRule {
    QString id;
    QString article;
    std::optional<int> count;  ///< none: left blank, and nothing is counted
    std::optional<int> months; ///< counted over; none: left blank, and all are counted
    bool sameProject = false;  ///< only complaints of one project are counted together
    bool isReading = false;
    QString note;
};

/// Completes a stage where what the company's own people answer for comes to 100 %.
inline const QString kSharesSettled = QStringLiteral("shares");

/// The `complaints` section (R06 第14条, R09, R12 第五–十条, R29 第十二条).
struct ComplaintRules {
    QString article;
    QVector<ClockRule> clocks;
    QVector<StageRule> stages;
    bool inOrder = false; ///< no stage may be gone through before those above it (R09 第四条)
    QStringList channels; ///< as the form offers them
    QStringList categories;
    QStringList causes; ///< classes of causes (R06 第14条, R09 第五条)
    QVector<RepeatRule> repeats;
};

/// What a condition of a clock or stage may name: claim, claim_amount, category, channel, justified, on_the_spot, fault, route, report_to.
std::span<const FactName> complaintFacts();

} // namespace kece
