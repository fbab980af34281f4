// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/tiers/ReviewGroups.h"

#include "domain/entities/Customer.h"
#include "domain/entities/Department.h"
#include "domain/entities/Product.h"
#include "domain/values/Money.h"
#include "storage/RecordStore.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace kece {

namespace {

/// How many of those next in line for a tier are shown.
constexpr size_t kNextShown = 20;
/// How many that stay inside are shown above a line.
constexpr size_t kInsideShown = 1;

QString say(const char* text)
{
    return QCoreApplication::translate("ReviewTiers", text);
}

Result<QHash<qint64, QString>> namesOf(Store& store, const EntitySchema& schema, const std::set<qint64>& ids)
{
    KECE_TRY(const auto rows, store.records().rows(schema, {ids.begin(), ids.end()}));
    QHash<qint64, QString> names;
    for (const RecordRow& row : rows)
        names.insert(row.record.id(), row.record.title());
    return names;
}

class GroupBuilder
{
public:
    GroupBuilder(Store& store, const GradedAsOf& graded, const ReviewComparison& comparison)
        : m_store(store), m_graded(graded), m_comparison(comparison)
    {}

    Result<QVector<ReviewGroup>> build()
    {
        for (const CapLine& line : m_graded.graded.lines)
            KECE_CHECK(addLine(line));
        addMoved(ReviewGroup::Kind::Promoted, ReviewComparison::Move::Promoted);
        addMoved(ReviewGroup::Kind::Demoted, ReviewComparison::Move::Demoted);
        addMoved(ReviewGroup::Kind::New, ReviewComparison::Move::New);
        KECE_CHECK(addNextInLine());
        KECE_CHECK(addNames());
        return std::move(m_groups);
    }

private:
    ReviewMember memberAt(size_t row) const
    {
        ReviewMember member;
        member.customer = m_graded.table.customer[row];
        member.from = m_comparison.previousOf(row);
        const Tier* tier = m_graded.tierOf(row);
        member.to = tier ? tier->id : QStringLiteral("");
        member.amount = amountOf(m_graded, row);
        member.articles = articlesOf(m_graded, row);
        if (const int capped = m_graded.graded.cappedBy[row]; capped >= 0)
            member.cappedBy = m_graded.grading->tiers[capped].id;
        return member;
    }

    void add(ReviewGroup& group, size_t row, const ReviewMember& member)
    {
        group.members << member;
        m_rows.push_back(row);
    }

    /// The last one inside, then those below, in rank.
    Done addLine(const CapLine& line)
    {
        std::vector<uint32_t> below;
        for (size_t row = 0; row < m_graded.table.size(); ++row) {
            const bool inGroup = (line.department < 0 || m_graded.table.department[row] == line.department)
                && (line.product == 0 || m_graded.product(row) == line.product);
            if (inGroup && m_graded.graded.cappedBy[row] == line.tier)
                below.push_back(uint32_t(row));
        }
        const Ranking ranking(m_graded.grading->rankBy, m_graded.table, m_graded.columns, m_graded.codes);
        const size_t total = below.size();
        if (below.size() > kMembersShown) {
            KECE_CHECK(ranking.take(below, kMembersShown));
            below.resize(kMembersShown);
        }
        KECE_CHECK(ranking.order(below));
        ReviewGroup group{ReviewGroup::Kind::BelowLine, m_graded.grading->tiers[line.tier].id, qint64(total), line.limit, {}, {}};
        int64_t lineAmount = kUnknown;
        if (line.lastInside >= 0) {
            ReviewMember last = memberAt(size_t(line.lastInside));
            last.place = line.limit;
            lineAmount = ranksByAmount(*m_graded.grading) ? last.amount : kUnknown;
            add(group, size_t(line.lastInside), last);
        }
        qint64 place = line.limit;
        for (const uint32_t row : below) {
            ReviewMember member = memberAt(row);
            member.place = ++place;
            if (lineAmount != kUnknown && member.amount != kUnknown)
                member.gap = member.amount - lineAmount;
            add(group, row, member);
        }
        m_groups << std::move(group);
        return {};
    }

    void addMoved(ReviewGroup::Kind kind, ReviewComparison::Move move)
    {
        ReviewGroup group{kind, {}, 0, 0, {}, {}};
        for (size_t row = 0; row < m_graded.table.size(); ++row) {
            if (m_comparison.moveOf(row) != move)
                continue;
            ++group.total;
            if (size_t(group.members.size()) < kMembersShown)
                add(group, row, memberAt(row));
        }
        if (group.total > 0)
            m_groups << std::move(group);
    }

    /// Those that come next below each tier, by the ranking.
    Done addNextInLine()
    {
        for (int tier = 0; tier + 1 < m_graded.grading->tiers.size(); ++tier) {
            if (m_graded.grading->tiers[tier].manual)
                continue;
            KECE_TRY(const auto next, nextBelow(m_graded.question(), m_graded.graded, tier, kNextShown));
            ReviewGroup group{ReviewGroup::Kind::JustBelow, m_graded.grading->tiers[tier].id, qint64(next.size()), 0, {}, {}};
            for (const uint32_t row : next) {
                if (m_graded.graded.cappedBy[row] == tier)
                    continue;
                ReviewMember member = memberAt(row);
                KECE_CHECK(addWhatIsMissing(member, row, tier));
                add(group, row, member);
            }
            group.total = group.members.size();
            if (group.total > 0)
                m_groups << std::move(group);
        }
        return {};
    }

    /// By the conditions of the tier above: the amount that is short, and what else does not hold.
    Done addWhatIsMissing(ReviewMember& member, size_t row, int tier) const
    {
        KECE_TRY(const MemberExplanation why, explainMember(m_graded.question(), m_graded.graded, row));
        for (const TierReason& reason : why.reasons) {
            const ExplainedComparison& comparison = reason.comparison;
            if (reason.tier != tier || reason.lineHolds == Truth::True || comparison.fact.isEmpty() || comparison.holds == Truth::True)
                continue;
            if (!member.unmet.contains(comparison.factLabel))
                member.unmet << comparison.factLabel;
            const auto gap = comparison.unit == Unit::Yuan ? parseMoney(comparison.gap) : Result<ParsedMoney>(Error::invalid({}));
            if (member.gap == kUnknown && gap.ok())
                member.gap = -gap->fen;
        }
        return {};
    }

    Done addNames()
    {
        std::set<qint64> customers;
        std::set<qint64> departments;
        std::set<qint64> products;
        for (const size_t row : m_rows) {
            customers.insert(m_graded.table.customer[row]);
            departments.insert(m_graded.table.department[row]);
            products.insert(m_graded.product(row));
        }
        KECE_TRY(const auto found, m_store.records().rows(customerSchema(), {customers.begin(), customers.end()}));
        QHash<qint64, QPair<QString, QString>> codes;
        for (const RecordRow& row : found)
            codes.insert(row.record.id(), {row.record.as<Customer>().code, row.record.as<Customer>().name});
        KECE_TRY(const auto departmentNames, namesOf(m_store, departmentSchema(), departments));
        KECE_TRY(const auto productNames, namesOf(m_store, productSchema(), products));
        size_t next = 0;
        size_t lines = 0; // groups at lines come first, in the order of the lines
        std::vector<size_t> rows = std::move(m_rows);
        for (ReviewGroup& group : m_groups) {
            for (ReviewMember& member : group.members) {
                const size_t row = rows[next++];
                member.code = codes.value(member.customer).first;
                member.name = codes.value(member.customer).second;
                member.department = departmentNames.value(m_graded.table.department[row]);
                member.product = productNames.value(m_graded.product(row));
            }
            if (group.kind != ReviewGroup::Kind::BelowLine)
                continue;
            const CapLine& line = m_graded.graded.lines[lines++];
            const ReviewMember one = group.members.value(0);
            QStringList where{line.department < 0 ? QString() : one.department, line.product == 0 ? QString() : one.product};
            where.removeAll(QString());
            group.where = where.join(QStringLiteral(" · "));
        }
        return {};
    }

    Store& m_store;
    const GradedAsOf& m_graded;
    const ReviewComparison& m_comparison;
    QVector<ReviewGroup> m_groups;
    std::vector<size_t> m_rows; ///< of the table, for every member in the order of the groups
};

} // namespace

Result<QVector<ReviewGroup>> reviewGroups(Store& store, const GradedAsOf& graded, const ReviewComparison& comparison)
{
    return GroupBuilder(store, graded, comparison).build();
}

Result<QStringList> warningsOf(Store& store, const GradedAsOf& graded)
{
    std::set<qint64> departments;
    std::set<qint64> products;
    for (const GradingWarning& warning : graded.graded.warnings) {
        departments.insert(warning.department);
        products.insert(warning.product);
    }
    KECE_TRY(const auto departmentNames, namesOf(store, departmentSchema(), departments));
    KECE_TRY(const auto productNames, namesOf(store, productSchema(), products));
    QStringList warnings;
    for (const GradingWarning& warning : graded.graded.warnings) {
        const QString tier = warning.tier < 0 ? QString() : graded.grading->tiers[warning.tier].name;
        QString where = departmentNames.value(warning.department, say(QT_TRANSLATE_NOOP("ReviewTiers", "the company")));
        if (warning.product != 0)
            where += " · " + productNames.value(warning.product);
        switch (warning.kind) {
        case GradingWarning::Kind::SoftCapExceeded:
            warnings << say(QT_TRANSLATE_NOOP("ReviewTiers", "%1: %2 has %3 customers, in principle at most %4 of %5."))
                            .arg(where, tier)
                            .arg(warning.count)
                            .arg(warning.limit)
                            .arg(warning.customers);
            break;
        case GradingWarning::Kind::DecisionsBeyondCap:
            warnings << say(QT_TRANSLATE_NOOP("ReviewTiers", "%1: %2 customers are in %3 by decision, more than the cap of %4 allows."))
                            .arg(where)
                            .arg(warning.count)
                            .arg(tier)
                            .arg(warning.limit);
            break;
        case GradingWarning::Kind::UnknownTierDecided:
            warnings << say(
                QT_TRANSLATE_NOOP("ReviewTiers", "A decision by hand names the tier “%1”, which this policy does not have; it was left aside."))
                            .arg(warning.text);
            break;
        case GradingWarning::Kind::UnsetValue:
            warnings << say(QT_TRANSLATE_NOOP("ReviewTiers", "“%1” is blank in the regulation; rules that need it do not run until it is filled in."))
                            .arg(warning.text);
            break;
        }
    }
    return warnings;
}

} // namespace kece
