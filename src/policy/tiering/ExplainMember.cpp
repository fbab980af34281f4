// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/tiering/ExplainMember.h"

#include "policy/tiering/TierConditions.h"

#include <QSet>

#include <algorithm>

namespace kece {

namespace {

Truth both(Truth a, Truth b)
{
    if (a == Truth::False || b == Truth::False)
        return Truth::False;
    return a == Truth::True && b == Truth::True ? Truth::True : Truth::Unknown;
}

TierReason withoutFigures(int tier, const QString& article, const QString& text, bool reading, Truth holds)
{
    TierReason reason{tier, article, text, reading, holds, {}};
    reason.comparison.holds = holds;
    return reason;
}

/// Adds a tier's reasons; whether all its conditions hold.
Truth addReasons(const GradingQuestion& question, int index, size_t row, bool decided, QVector<TierReason>& reasons)
{
    const Tier& tier = question.grading.tiers[index];
    Truth holds = tier.manual && !decided ? Truth::False : Truth::True;
    if (tier.conditions.isEmpty())
        reasons.append(withoutFigures(index, tier.article, tier.note, tier.isReading, holds));
    for (const ConditionLine& line : tier.conditions) {
        const ExplainedCondition condition = explain(line.holds, question.columns, row);
        holds = both(holds, condition.holds);
        if (condition.comparisons.isEmpty())
            reasons.append(withoutFigures(index, line.article, line.text, line.isReading, condition.holds));
        for (const ExplainedComparison& comparison : condition.comparisons)
            reasons.append({index, line.article, line.text, line.isReading, condition.holds, comparison});
    }
    return holds;
}

const PopulationGroup* groupOf(const Population& population, uint32_t row)
{
    for (const PopulationGroup& group : population.groups) {
        const auto members = population.members(group);
        if (std::find(members.begin(), members.end(), row) != members.end())
            return &group;
    }
    return nullptr;
}

/// The member's place among those who competed for the tier in its group.
Result<CapReason> rankUnder(const GradingQuestion& question, const GradedMembers& graded, const std::vector<uint8_t>& meets,
    const Population& population, const Cap& cap, int tier, uint32_t row)
{
    const PopulationGroup* group = groupOf(population, row);
    Q_ASSERT(group);
    CapReason reason{tier, cap.article.isEmpty() ? question.grading.tiers[tier].article : cap.article};
    reason.customers = group->customers;
    reason.limit = capLimit(cap, group->customers);

    QSet<qint64> decided;
    std::vector<uint32_t> candidates;
    for (const uint32_t other : population.members(*group)) {
        const int own = graded.tier[other];
        if (graded.byHand[other] && own == tier)
            decided.insert(question.table.customer[other]);
        if (!graded.byHand[other] && meets[other] && (own >= tier || own == kUnclassified))
            candidates.push_back(other);
    }
    const Ranking ranking(question.grading.rankBy, question.table, question.columns, question.codes);
    KECE_TRY(const std::vector<uint32_t> ahead, ranking.ahead(candidates, row));
    QSet<qint64> customers = decided;
    for (const uint32_t other : ahead)
        customers.insert(question.table.customer[other]);
    customers.remove(question.table.customer[row]);
    reason.byHand = decided.size();
    reason.rank = customers.size() + 1;
    return reason;
}

} // namespace

Result<MemberExplanation> explainMember(const GradingQuestion& question, const GradedMembers& graded, size_t row)
{
    MemberExplanation explanation;
    explanation.tier = graded.tier[row];
    if (explanation.tier == kOutside)
        return explanation;
    const int tiers = int(question.grading.tiers.size());
    const int last = explanation.tier == kUnclassified ? tiers - 1 : explanation.tier;
    explanation.byHand = graded.byHand[row] != 0;
    explanation.nextUp = last - (explanation.tier == kUnclassified ? 0 : 1);

    for (int tier = 0; tier < tiers && (tier <= last || explanation.byConditions == kUnclassified); ++tier) {
        QVector<TierReason> reasons;
        const Truth holds = addReasons(question, tier, row, explanation.byHand && tier == explanation.tier, reasons);
        if (holds == Truth::True && !question.grading.tiers[tier].manual && explanation.byConditions == kUnclassified)
            explanation.byConditions = tier;
        explanation.reasons += reasons;
    }
    explanation.unsetValues = unsetValuesRead(question.grading, question.columns.values);
    if (explanation.byHand || graded.cappedBy[row] < 0)
        return explanation;

    const TierConditions conditions(question.grading, question.columns.values);
    for (int tier = 0; tier <= graded.cappedBy[row]; ++tier) {
        const Tier& rule = question.grading.tiers[tier];
        const bool capped = rule.cap && rule.cap->hard;
        const bool departmentCapped = rule.departmentCap && rule.departmentCap->hard;
        if (!capped && !departmentCapped)
            continue;
        const std::vector<uint8_t> meets = conditions.meeting(size_t(tier), question.columns);
        if (!meets[row])
            continue;
        if (capped) {
            KECE_TRY(const CapReason reason,
                rankUnder(question, graded, meets, populationOf(question.grading, question.table), *rule.cap, tier, uint32_t(row)));
            if (reason.rank > reason.limit)
                explanation.caps.append(reason);
        }
        if (departmentCapped) {
            KECE_TRY(CapReason reason,
                rankUnder(question, graded, meets, departmentsOf(question.grading, question.table), *rule.departmentCap, tier, uint32_t(row)));
            reason.department = true;
            if (reason.rank > reason.limit)
                explanation.caps.append(reason);
        }
    }
    return explanation;
}

} // namespace kece
