// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/tiering/GradeMembers.h"

#include "policy/tiering/TierConditions.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace kece {

namespace {

class GradingRun
{
public:
    explicit GradingRun(const GradingQuestion& question)
        : m_question(question),
          m_grading(question.grading),
          m_table(question.table),
          m_conditions(m_grading, question.columns.values),
          m_ranking(m_grading.rankBy, m_table, question.columns, question.codes),
          m_population(populationOf(m_grading, m_table))
    {}

    Result<GradedMembers> grade()
    {
        m_graded.tier.assign(m_table.size(), kOutside);
        m_graded.cappedBy.assign(m_table.size(), -1);
        m_graded.byHand.assign(m_table.size(), 0);
        for (const uint32_t row : m_population.rows)
            m_graded.tier[row] = kUnclassified;
        for (const QString& name : unsetValuesRead(m_grading, m_question.columns.values))
            m_graded.warnings.push_back({GradingWarning::Kind::UnsetValue, kUnclassified, name});
        placeByHand();
        for (int tier = 0; tier < m_grading.tiers.size(); ++tier)
            KECE_CHECK(place(tier));
        count();
        return std::move(m_graded);
    }

private:
    void placeByHand()
    {
        struct Decided {
            const HandDecision* decision;
            int tier;
        };
        QHash<qint64, QVector<Decided>> decisions;
        for (const HandDecision& decision : m_question.decisions) {
            const auto named = std::find_if(
                m_grading.tiers.begin(), m_grading.tiers.end(), [&](const Tier& tier) { return tier.id == decision.tier; });
            if (named == m_grading.tiers.end())
                m_graded.warnings.push_back(
                    {GradingWarning::Kind::UnknownTierDecided, kUnclassified, decision.tier, decision.department, decision.product});
            else
                decisions[decision.customer].append({&decision, int(named - m_grading.tiers.begin())});
        }
        if (decisions.isEmpty())
            return;
        for (const uint32_t row : m_population.rows) {
            const auto ofCustomer = decisions.constFind(m_table.customer[row]);
            if (ofCustomer == decisions.cend())
                continue;
            for (const Decided& decided : *ofCustomer) {
                if (!concerns(*decided.decision, row))
                    continue;
                m_graded.tier[row] = int16_t(decided.tier);
                m_graded.byHand[row] = 1;
            }
        }
    }

    bool concerns(const HandDecision& decision, uint32_t row) const
    {
        return (!m_grading.byDepartment || decision.department == m_table.department[row])
            && (!m_grading.byProduct || decision.product == 0 || decision.product == m_table.product[row]);
    }

    Done place(int tier)
    {
        std::vector<uint8_t> qualified = m_conditions.meeting(size_t(tier), m_question.columns);
        for (size_t row = 0; row < qualified.size(); ++row)
            qualified[row] &= uint8_t(m_graded.tier[row] == kUnclassified);

        const Tier& rule = m_grading.tiers[tier];
        if (rule.cap && rule.cap->hard)
            KECE_CHECK(keepBest(m_population, *rule.cap, tier, qualified));
        if (rule.departmentCap && rule.departmentCap->hard)
            KECE_CHECK(keepBest(departments(), *rule.departmentCap, tier, qualified));
        for (size_t row = 0; row < qualified.size(); ++row) {
            if (qualified[row])
                m_graded.tier[row] = int16_t(tier);
        }
        if (rule.cap && !rule.cap->hard)
            warnBeyond(m_population, *rule.cap, tier);
        if (rule.departmentCap && !rule.departmentCap->hard)
            warnBeyond(departments(), *rule.departmentCap, tier);
        return {};
    }

    /// Takes the qualification from those below the line of each group.
    Done keepBest(const Population& population, const Cap& cap, int tier, std::vector<uint8_t>& qualified)
    {
        std::vector<uint32_t> candidates;
        for (const PopulationGroup& group : population.groups) {
            candidates.clear();
            for (const uint32_t row : population.members(group)) {
                if (qualified[row])
                    candidates.push_back(row);
            }
            const QSet<qint64> decided = decidedByHand(population, group, tier);
            CapLine line{
                tier, group.department, group.product, group.customers, capLimit(cap, group.customers), decided.size(), qint64(candidates.size())};
            if (line.byHand > line.limit)
                m_graded.warnings.push_back(beyond(GradingWarning::Kind::DecisionsBeyondCap, group, tier, line.limit, line.byHand));
            const size_t places = size_t(std::max<qint64>(line.limit - line.byHand, 0));
            if (candidates.size() <= places)
                continue;

            size_t inside = places;
            if (group.repeats) {
                KECE_TRY(inside, takeCustomers(candidates, places, decided));
            } else {
                KECE_CHECK(m_ranking.take(candidates, places));
            }
            if (inside == candidates.size())
                continue;
            KECE_CHECK(drawLine(candidates, inside, line));
            for (size_t i = inside; i < candidates.size(); ++i) {
                qualified[candidates[i]] = 0;
                m_graded.cappedBy[candidates[i]] = int16_t(tier);
            }
        }
        return {};
    }

    /// Where a customer stands with several members it takes one place for all: those let in come first; how many they are.
    Result<size_t> takeCustomers(std::vector<uint32_t>& candidates, size_t places, QSet<qint64> inside) const
    {
        KECE_CHECK(m_ranking.order(candidates));
        const auto below = std::stable_partition(candidates.begin(), candidates.end(), [&](uint32_t row) {
            const qint64 customer = m_table.customer[row];
            if (inside.contains(customer))
                return true;
            if (places == 0)
                return false;
            --places;
            inside.insert(customer);
            return true;
        });
        return size_t(below - candidates.begin());
    }

    Done drawLine(std::vector<uint32_t>& candidates, size_t inside, CapLine line)
    {
        const std::span<uint32_t> all(candidates);
        if (inside > 0) {
            KECE_CHECK(m_ranking.take(all.first(inside), inside - 1));
            line.lastInside = candidates[inside - 1];
        }
        KECE_CHECK(m_ranking.take(all.subspan(inside), 1));
        line.firstBelow = candidates[inside];
        m_graded.lines.push_back(line);
        return {};
    }

    QSet<qint64> decidedByHand(const Population& population, const PopulationGroup& group, int tier) const
    {
        QSet<qint64> customers;
        if (m_question.decisions.empty())
            return customers;
        for (const uint32_t row : population.members(group)) {
            if (m_graded.byHand[row] && m_graded.tier[row] == tier)
                customers.insert(m_table.customer[row]);
        }
        return customers;
    }

    void warnBeyond(const Population& population, const Cap& cap, int tier)
    {
        for (const PopulationGroup& group : population.groups) {
            qint64 count = 0;
            QSet<qint64> customers;
            for (const uint32_t row : population.members(group)) {
                if (m_graded.tier[row] != tier)
                    continue;
                ++count;
                if (group.repeats)
                    customers.insert(m_table.customer[row]);
            }
            if (group.repeats)
                count = customers.size();
            if (const qint64 limit = capLimit(cap, group.customers); count > limit)
                m_graded.warnings.push_back(beyond(GradingWarning::Kind::SoftCapExceeded, group, tier, limit, count));
        }
    }

    static GradingWarning beyond(GradingWarning::Kind kind, const PopulationGroup& group, int tier, qint64 limit, qint64 count)
    {
        return {kind, tier, {}, group.department, group.product, limit, count, group.customers};
    }

    const Population& departments()
    {
        if (!m_departments)
            m_departments = departmentsOf(m_grading, m_table);
        return *m_departments;
    }

    void count()
    {
        m_graded.counts.assign(size_t(m_grading.tiers.size()), 0);
        m_graded.members = qint64(m_population.rows.size());
        for (const uint32_t row : m_population.rows) {
            if (m_graded.tier[row] == kUnclassified)
                ++m_graded.unclassified;
            else
                ++m_graded.counts[size_t(m_graded.tier[row])];
            m_graded.capped += m_graded.cappedBy[row] >= 0;
        }
    }

    const GradingQuestion& m_question;
    const Grading& m_grading;
    const FactTable& m_table;
    const TierConditions m_conditions;
    const Ranking m_ranking;
    const Population m_population;
    std::optional<Population> m_departments;
    GradedMembers m_graded;
};

} // namespace

qint64 capLimit(const Cap& cap, qint64 customers)
{
    __extension__ using Wide = __int128;
    return qint64(Wide(cap.numerator) * customers / cap.denominator);
}

Result<GradedMembers> gradeMembers(const GradingQuestion& question)
{
    return GradingRun(question).grade();
}

Result<std::vector<uint32_t>> nextBelow(const GradingQuestion& question, const GradedMembers& graded, int tier, size_t count)
{
    const Ranking ranking(question.grading.rankBy, question.table, question.columns, question.codes);
    std::vector<uint32_t> rows;
    for (size_t row = 0; row < graded.tier.size() && !ranking.isEmpty(); ++row) {
        const int own = graded.tier[row];
        if (own != kOutside && (own > tier || own == kUnclassified) && !graded.byHand[row])
            rows.push_back(uint32_t(row));
    }
    KECE_CHECK(ranking.take(rows, count));
    rows.resize(std::min(rows.size(), count));
    KECE_CHECK(ranking.order(rows));
    return rows;
}

} // namespace kece
