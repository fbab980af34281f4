// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Complaint.h"
#include "policy/clocks/ComplaintRules.h"
#include "policy/language/Plan.h"

namespace kece {

/// Where a complaint stands with one stage that applies to it.
struct StageReading {
    const StageRule* rule = nullptr; ///< of the rules the stages were made from
    QStringList missing;             ///< what is still to be filled, as the rule names it

    bool isDone() const { return missing.isEmpty(); }
};

/// The stages of complaints by one pack, in its order; those whose condition does not hold are not there. The rules must outlive it. Thread-safe.
class ComplaintStages
{
public:
    ComplaintStages(const ComplaintRules& rules, const QMap<QString, PolicyValue>& values);

    /// `sharesSettled`: what the company's people answer for comes to 100 %.
    QVector<StageReading> read(const Complaint& complaint, bool sharesSettled) const;

private:
    const ComplaintRules& m_rules;
    QMap<QString, PolicyValue> m_values;
    std::vector<std::optional<Plan>> m_plans; ///< one a stage; none where it has no condition
};

/// The stages that keep a complaint from being closed: those not done, up to the one that closing itself completes.
QVector<StageReading> missingToClose(const QVector<StageReading>& stages);

} // namespace kece
