// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/tiers/ExplainCustomer.h"

#include "domain/entities/Customer.h"
#include "domain/entities/Department.h"
#include "domain/entities/Order.h"
#include "domain/entities/Product.h"
#include "domain/values/PersonalData.h"
#include "services/schedule/RunDue.h"
#include "services/tiers/GradedAsOf.h"
#include "services/tiers/GradingsInForce.h"
#include "storage/RecordStore.h"

#include <algorithm>

namespace kece {

namespace {

constexpr int kEntriesRead = 10'000;

QString tierId(const Grading& grading, int tier)
{
    return tier < 0 ? QString() : grading.tiers[tier].id;
}

/// Explains every row of one customer in one graded table.
class RowExplainer
{
public:
    RowExplainer(Store& store, const GradedAsOf& graded, const Customer& customer) : m_store(store), m_graded(graded), m_customer(customer) {}

    Done addTo(QVector<CustomerExplanation>& explanations)
    {
        KECE_TRY(m_history, m_store.tiers().history(m_customer.id, kEntriesRead));
        for (const size_t row : rows()) {
            KECE_TRY(CustomerExplanation explanation, explain(row));
            explanations << std::move(explanation);
        }
        return {};
    }

private:
    /// The customer's rows, in the order of its departments.
    std::vector<size_t> rows() const
    {
        std::vector<size_t> found;
        for (size_t row = 0; row < m_graded.table.size(); ++row) {
            if (m_graded.table.customer[row] == m_customer.id.value)
                found.push_back(row);
        }
        const auto& departments = m_customer.departments;
        const auto place = [&](size_t row) {
            return std::find(departments.begin(), departments.end(), Id<Department>{m_graded.table.department[row]}) - departments.begin();
        };
        std::stable_sort(found.begin(), found.end(), [&](size_t a, size_t b) { return place(a) < place(b); });
        return found;
    }

    Result<CustomerExplanation> explain(size_t row)
    {
        const Grading& grading = *m_graded.grading;
        KECE_TRY(const MemberExplanation member, explainMember(m_graded.question(), m_graded.graded, row));
        CustomerExplanation e;
        e.customer = m_customer.code;
        e.name = m_customer.name;
        KECE_TRY(e.department, nameOf(departmentSchema(), m_graded.table.department[row]));
        KECE_TRY(e.product, nameOf(productSchema(), m_graded.product(row)));
        e.grading = grading.id;
        e.gradingName = grading.name;
        e.policy = m_graded.policy->pack.id;
        e.policyName = m_graded.policy->pack.name;
        e.version = m_graded.policy->pack.version;
        e.asOf = m_graded.scope.asOf;
        e.isMember = member.tier != kOutside;
        e.isBlacklisted = !m_graded.table.blacklisted.empty() && m_graded.table.blacklisted[row] != 0;
        if (member.tier >= 0) {
            const Tier& tier = grading.tiers[member.tier];
            e.tier = tier.id;
            e.tierName = tier.name;
            e.tierNameEn = tier.nameEn;
            e.tierRank = member.tier + 1;
        }
        e.since = sinceOf(row, e.tier);
        e.nextTier = tierId(grading, member.nextUp);
        e.unsetValues = member.unsetValues;
        for (const TierReason& reason : member.reasons) {
            const Tier& tier = grading.tiers[reason.tier];
            e.reasons << ExplainedReason{
                tier.id, tier.name, tier.nameEn, reason.tier + 1, reason.article, reason.text, reason.reading, reason.comparison, reason.lineHolds};
        }
        for (const CapReason& cap : member.caps)
            e.caps << ExplainedCap{grading.tiers[cap.tier].id, grading.tiers[cap.tier].name, cap.article, cap.rank, cap.limit, cap.customers,
                grading.tiers[cap.tier].nameEn, gapToLine(row, cap.tier)};
        if (const int capped = m_graded.graded.cappedBy[row]; capped >= 0)
            e.cappedBy = grading.tiers[capped].id;
        if (const TierDecision* decision = m_graded.decisionOf(row))
            e.manual = ExplainedDecision{decision->tier, decision->reason, decision->approver, decision->until, tierId(grading, member.byConditions)};
        return e;
    }

    qint64 gapToLine(size_t row, int tier) const
    {
        if (!ranksByAmount(*m_graded.grading))
            return kUnknown;
        for (const CapLine& line : m_graded.graded.lines) {
            const bool isOwn = line.tier == tier && line.lastInside >= 0 && (line.department < 0 || line.department == m_graded.table.department[row])
                && (line.product == 0 || line.product == m_graded.product(row));
            const int64_t own = amountOf(m_graded, row);
            const int64_t inside = isOwn ? amountOf(m_graded, size_t(line.lastInside)) : kUnknown;
            if (own != kUnknown && inside != kUnknown)
                return inside - own;
        }
        return kUnknown;
    }

    /// Since when this tier was in force on the day; invalid for a what-if or a tier not put in force by then.
    QDate sinceOf(size_t row, const QString& tier) const
    {
        for (const TierHistoryEntry& entry : m_history) {
            const TierAssignment& a = entry.assignment;
            if (entry.asOf <= m_graded.scope.asOf && a.dimension == m_graded.grading->id && a.department.value == m_graded.table.department[row]
                && a.product.value == m_graded.product(row))
                return a.tier == tier ? a.since : QDate();
        }
        return {};
    }

    Result<QString> nameOf(const EntitySchema& schema, qint64 id)
    {
        if (id <= 0)
            return QString();
        KECE_TRY(const RecordRow row, m_store.records().get(schema, id));
        return row.record.title();
    }

    Store& m_store;
    const GradedAsOf& m_graded;
    const Customer& m_customer;
    QVector<TierHistoryEntry> m_history; ///< newest first
};

/// Figures made of a secret field (profit), and custom attributes that hold personal data, for who may not see these.
void hideSecrets(const Session& session, CustomerExplanation& explanation)
{
    const bool seesProfit = !session.person || session.person->seesEverywhere(Action::SeeSecret, orderSchema());
    const bool seesClear = !session.person || session.person->seesEverywhere(Action::SeeClear, customerSchema());
    for (ExplainedReason& reason : explanation.reasons) {
        ExplainedComparison& comparison = reason.comparison;
        if (!seesProfit && comparison.fact.startsWith(QLatin1String("profit"))) {
            comparison.value.clear();
            comparison.gap.clear();
            comparison.share = -1;
            comparison.valueData = {};
        } else if (!seesClear) {
            comparison.value = maskedWithin(comparison.value);
            if (comparison.valueData.isString())
                comparison.valueData = maskedWithin(comparison.valueData.toString());
        }
    }
}

} // namespace

Result<QVector<CustomerExplanation>> explainCustomer(
    Store& given, const Session& session, qint64 customer, QDate asOf, const QString& policy, Progress progress)
{
    KECE_TRY(const RecordRow row, given.records().get(customerSchema(), customer));
    KECE_TRY(Store * own, given.to(Action::Explain, &customerSchema(), customer)); // places and shares are counted over everybody
    Store& store = *own;
    const auto& who = row.record.as<Customer>();
    KECE_TRY(const auto gradings, policy.isEmpty() ? gradingsInForce(store, asOf) : gradingsOf(store, policy));
    KECE_TRY(const QDate next, nextReview(store, asOf));
    QVector<CustomerExplanation> explanations;
    for (const PolicyGrading& entry : gradings) {
        KECE_TRY(const auto graded, gradeAsOf(store, entry.policy, *entry.grading, {asOf, -1, customer, false}, progress));
        KECE_CHECK(RowExplainer(store, *graded, who).addTo(explanations));
    }
    for (CustomerExplanation& explanation : explanations) {
        explanation.nextReview = next;
        hideSecrets(session, explanation);
    }
    return explanations;
}

} // namespace kece
