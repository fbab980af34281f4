// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/tiering/DerivedFacts.h"

#include "policy/tiering/Population.h"

#include <QSet>

#include <algorithm>
#include <chrono>

namespace kece {

namespace {

struct NumberFact {
    const char* name;
    BaseFact base;
    int64_t denominator = 1;
};
constexpr int64_t kFen = 100;
constexpr int64_t kHundredths = 100;
constexpr NumberFact kNumbers[] = {
    {"amount_12m", BaseFact::Amount12m, kFen},
    {"amount_prev_12m", BaseFact::AmountPrev12m, kFen},
    {"amount_total", BaseFact::AmountTotal, kFen},
    {"amount_ytd", BaseFact::AmountYtd, kFen},
    {"order_count_12m", BaseFact::OrderCount12m},
    {"order_count_total", BaseFact::OrderCountTotal},
    {"profit_12m", BaseFact::Profit12m, kFen},
    {"overdue_count_12m", BaseFact::OverdueCount12m},
    {"overdue_days_max_12m", BaseFact::OverdueDaysMax12m},
    {"overdue_amount", BaseFact::OverdueAmount, kFen},
    {"contract_count", BaseFact::ContractCount},
    {"contract_amount_12m", BaseFact::ContractAmount12m, kFen},
    {"contract_breach_count_12m", BaseFact::ContractBreachCount12m},
    {"complaint_count_12m", BaseFact::ComplaintCount12m},
    {"justified_complaint_count_12m", BaseFact::JustifiedComplaintCount12m},
    {"claim_amount_12m", BaseFact::ClaimAmount12m, kFen},
    {"visit_count_12m", BaseFact::VisitCount12m},
    {"satisfaction", BaseFact::SatisfactionLatest, kHundredths},
};

struct DayFact {
    const char* name;
    BaseFact base;
};
constexpr DayFact kDays[] = {
    {"first_order_on", BaseFact::FirstOrderOn},
    {"last_order_on", BaseFact::LastOrderOn},
};

struct NamedText {
    const char* name;
    TextFact base;
};
constexpr NamedText kTexts[] = {
    {"credit_grade", TextFact::CreditGrade},
    {"tier", TextFact::Tier},
    {"kind", TextFact::Kind},
    {"industry", TextFact::Industry},
    {"region", TextFact::Region},
    {"department", TextFact::Department},
    {"acquisition", TextFact::Acquisition},
};

/// One number from one column; unknown stays unknown.
template<class Compute>
NumberColumn computed(const std::vector<int64_t>& source, Compute compute)
{
    NumberColumn column;
    column.numerators.reserve(source.size());
    for (const int64_t value : source)
        column.numerators.push_back(value == kUnknown ? kUnknown : compute(value));
    return column;
}

NumberColumn daysSince(const std::vector<int64_t>& days, int64_t today)
{
    return computed(days, [today](int64_t day) { return day > today ? kUnknown : today - day; });
}

NumberColumn monthsSince(const std::vector<int64_t>& days, int64_t today)
{
    return computed(days, [today](int64_t day) { return day > today ? kUnknown : wholeMonths(day, today); });
}

NumberColumn growth(const FactTable& table, int64_t)
{
    const auto& amounts = table.column(BaseFact::Amount12m);
    const auto& before = table.column(BaseFact::AmountPrev12m);
    const auto& orders = table.column(BaseFact::OrderCountPrev12m);
    NumberColumn column;
    column.numerators.assign(amounts.size(), kUnknown);
    column.denominators.assign(amounts.size(), 1);
    for (size_t i = 0; i < amounts.size(); ++i) {
        if (orders[i] <= 0 || before[i] == 0)
            continue;
        const int64_t sign = before[i] < 0 ? -1 : 1;
        column.numerators[i] = sign * (amounts[i] - before[i]);
        column.denominators[i] = sign * before[i];
    }
    return column;
}

NumberColumn averageSatisfaction(const FactTable& table, int64_t)
{
    const auto& sums = table.column(BaseFact::SatisfactionSum12m);
    const auto& counts = table.column(BaseFact::SatisfactionCount12m);
    NumberColumn column;
    column.numerators.assign(sums.size(), kUnknown);
    column.denominators.assign(sums.size(), 1);
    for (size_t i = 0; i < sums.size(); ++i) {
        if (counts[i] <= 0)
            continue;
        column.numerators[i] = sums[i];
        column.denominators[i] = counts[i] * kHundredths;
    }
    return column;
}

NumberColumn blacklisted(const FactTable& table, int64_t)
{
    NumberColumn column;
    column.numerators.assign(table.size(), 0);
    std::copy(table.blacklisted.begin(), table.blacklisted.end(), column.numerators.begin());
    return column;
}

struct DerivedFact {
    const char* name;
    std::array<BaseFact, 3> needs; ///< Count_ where fewer
    NumberColumn (*derive)(const FactTable& table, int64_t today);
};
constexpr BaseFact kNone = BaseFact::Count_;
const DerivedFact kDerived[] = {
    {"growth_12m", {BaseFact::Amount12m, BaseFact::AmountPrev12m, BaseFact::OrderCountPrev12m}, growth},
    {"satisfaction_avg_12m", {BaseFact::SatisfactionSum12m, BaseFact::SatisfactionCount12m, kNone}, averageSatisfaction},
    {"days_since_last_order", {BaseFact::LastOrderOn, kNone, kNone},
        [](const FactTable& table, int64_t today) { return daysSince(table.column(BaseFact::LastOrderOn), today); }},
    {"days_since_last_visit", {BaseFact::LastVisitOn, kNone, kNone},
        [](const FactTable& table, int64_t today) { return daysSince(table.column(BaseFact::LastVisitOn), today); }},
    {"months_since_start", {BaseFact::StartedOn, kNone, kNone},
        [](const FactTable& table, int64_t today) { return monthsSince(table.column(BaseFact::StartedOn), today); }},
    {"months_in_tier", {BaseFact::TierSince, kNone, kNone},
        [](const FactTable& table, int64_t today) { return monthsSince(table.column(BaseFact::TierSince), today); }},
    {"blacklisted", {kNone, kNone, kNone}, blacklisted},
};

const QString kProfitShare = QStringLiteral("profit_share_12m");
const QString kProfitRankShare = QStringLiteral("profit_rank_share_12m");

bool isProfitShare(const QString& fact)
{
    return fact == kProfitShare || fact == kProfitRankShare;
}

template<class T, size_t N>
const T* find(const T (&table)[N], const QString& name)
{
    const auto found = std::find_if(std::begin(table), std::end(table), [&](const T& entry) { return name == QLatin1StringView(entry.name); });
    return found == std::end(table) ? nullptr : found;
}

/// Adds both shares of profit to the columns, group by group, each customer counted once.
Done deriveProfitShares(const Grading& grading, const FactTable& table, const CodeLookup& codes, FactColumns& columns)
{
    const std::vector<int64_t>& profits = table.column(BaseFact::Profit12m);
    FactColumns profitOnly;
    profitOnly.rows = table.size();
    profitOnly.numbers[QStringLiteral("profit_12m")] = NumberColumn{profits, {}, kFen};
    const Ranking ranking({{QStringLiteral("profit_12m"), true}}, table, profitOnly, codes);

    NumberColumn share{std::vector<int64_t>(table.size(), kUnknown), std::vector<int64_t>(table.size(), 1), 1};
    NumberColumn rankShare = share;
    const Population population = populationOf(grading, table);
    for (const PopulationGroup& group : population.groups) {
        std::vector<uint32_t> ranked;
        for (const uint32_t row : population.members(group)) {
            if (profits[row] != kUnknown)
                ranked.push_back(row);
        }
        KECE_CHECK(ranking.order(ranked));

        int64_t positive = 0;
        int64_t before = 0;
        QHash<int64_t, int64_t> seen; // of a customer that stands here for several departments: the profit ranked before it
        for (const uint32_t row : ranked) {
            if (group.repeats) {
                const auto known = seen.constFind(table.customer[row]);
                rankShare.numerators[row] = known == seen.cend() ? before : *known;
                if (known != seen.cend())
                    continue;
                seen.insert(table.customer[row], before);
            } else {
                rankShare.numerators[row] = before;
            }
            before += profits[row];
            positive += std::max<int64_t>(profits[row], 0);
        }
        for (const uint32_t row : ranked) {
            share.numerators[row] = positive == 0 ? kUnknown : profits[row];
            share.denominators[row] = rankShare.denominators[row] = std::max<int64_t>(positive, 1);
            if (positive == 0)
                rankShare.numerators[row] = kUnknown;
        }
    }
    columns.numbers[kProfitShare] = std::move(share);
    columns.numbers[kProfitRankShare] = std::move(rankShare);
    return {};
}

} // namespace

int64_t wholeMonths(int64_t from, int64_t to)
{
    using namespace std::chrono;
    const year_month_day start{sys_days(days(from))};
    const year_month_day end{sys_days(days(to))};
    const int64_t months = (int(end.year()) - int(start.year())) * 12 + int(unsigned(end.month())) - int(unsigned(start.month()));
    const unsigned last = unsigned(year_month_day_last(end.year(), month_day_last(end.month())).day());
    return unsigned(end.day()) < std::min(unsigned(start.day()), last) ? months - 1 : months;
}

QStringList factsRead(const Grading& grading)
{
    QStringList names;
    for (const Tier& tier : grading.tiers) {
        for (const ConditionLine& line : tier.conditions)
            names += line.holds.factNames();
    }
    for (const RankKey& key : grading.rankBy)
        names.append(key.fact);
    names.removeDuplicates();
    return names;
}

bool dependsOnPopulation(const Grading& grading)
{
    const bool capped = std::any_of(grading.tiers.begin(), grading.tiers.end(),
        [](const Tier& tier) { return (tier.cap && tier.cap->hard) || (tier.departmentCap && tier.departmentCap->hard); });
    const QStringList facts = factsRead(grading);
    return capped || std::any_of(facts.begin(), facts.end(), isProfitShare);
}

FactRequest factsNeeded(const Grading& grading, QDate asOf)
{
    FactRequest request;
    request.asOf = asOf;
    request.byProduct = grading.byProduct;
    request.wholeCompany = !grading.byDepartment;
    for (const QString& name : factsRead(grading)) {
        if (const NumberFact* number = find(kNumbers, name))
            request.want(number->base);
        if (const DayFact* day = find(kDays, name))
            request.want(day->base);
        if (const NamedText* text = find(kTexts, name))
            request.want(text->base);
        if (const DerivedFact* derived = find(kDerived, name)) {
            for (const BaseFact base : derived->needs) {
                if (base != kNone)
                    request.want(base);
            }
        }
        if (isProfitShare(name))
            request.want(BaseFact::Profit12m);
    }
    if (dependsOnPopulation(grading)) {
        request.want(BaseFact::Amount12m);
        request.want(BaseFact::OpenedOn);
    }
    for (const Tier& tier : grading.tiers) {
        for (const ConditionLine& line : tier.conditions)
            request.attributes += line.holds.attributeNames();
    }
    request.attributes.removeDuplicates();
    return request;
}

Result<FactColumns> deriveFacts(const Pack& pack, const Grading& grading, const FactTable& table, const CodeLookup& codes)
{
    const int64_t today = QDate(1970, 1, 1).daysTo(table.asOf);
    FactColumns columns;
    columns.rows = table.size();
    columns.values = pack.values;
    columns.attributes = table.attributes;
    bool profitShares = false;
    for (const QString& name : factsRead(grading)) {
        if (const NumberFact* number = find(kNumbers, name))
            columns.numbers[name] = NumberColumn{table.column(number->base), {}, number->denominator};
        else if (const DayFact* day = find(kDays, name))
            columns.days[name] = table.column(day->base);
        else if (const NamedText* text = find(kTexts, name))
            columns.texts[name] = table.column(text->base);
        else if (const DerivedFact* derived = find(kDerived, name))
            columns.numbers[name] = derived->derive(table, today);
        profitShares = profitShares || isProfitShare(name);
    }
    if (profitShares)
        KECE_CHECK(deriveProfitShares(grading, table, codes, columns));
    return columns;
}

} // namespace kece
