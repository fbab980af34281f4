// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/clocks/ComplaintStages.h"

#include "domain/schema/Record.h"
#include "policy/clocks/ComplaintFacts.h"

#include <algorithm>

namespace kece {

ComplaintStages::ComplaintStages(const ComplaintRules& rules, const QMap<QString, PolicyValue>& values) : m_rules(rules), m_values(values)
{
    for (const StageRule& rule : rules.stages)
        m_plans.push_back(rule.when.isEmpty() ? std::optional<Plan>() : Plan::compile(rule.when, values));
}

QVector<StageReading> ComplaintStages::read(const Complaint& complaint, bool sharesSettled) const
{
    QVector<StageReading> readings;
    const FactColumns columns = complaintColumns({&complaint, 1}, m_values);
    const Record record = Record::of(complaintSchema(), complaint);
    for (qsizetype i = 0; i < m_rules.stages.size(); ++i) {
        Truth holds = Truth::True;
        if (m_plans[size_t(i)])
            m_plans[size_t(i)]->evaluate(columns, 0, {&holds, 1});
        if (holds != Truth::True)
            continue;
        StageReading reading{&m_rules.stages[i], {}};
        for (const QString& key : reading.rule->done) {
            if (key == kSharesSettled ? !sharesSettled : !record.value(key).isValid())
                reading.missing << key;
        }
        readings << reading;
    }
    return readings;
}

QVector<StageReading> missingToClose(const QVector<StageReading>& stages)
{
    QVector<StageReading> missing;
    for (const StageReading& stage : stages) {
        if (stage.rule->done.contains(QLatin1String("resolved_at")))
            break;
        if (!stage.isDone())
            missing << stage;
    }
    return missing;
}

} // namespace kece
