// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/tiers/GradedAsOf.h"

#include "domain/entities/Customer.h"
#include "domain/values/DateText.h"
#include "domain/values/Money.h"
#include "policy/tiering/DerivedFacts.h"
#include "storage/FactSource.h"
#include "storage/RecordStore.h"

namespace kece {

namespace {

const QString kAmount = QStringLiteral("amount_12m");

/// Codes of members, asked for only where a tie needs them.
CodeLookup codesFrom(Store& store, const FactTable& table)
{
    return [&store, &table](std::span<const uint32_t> rows) -> Result<QStringList> {
        std::vector<qint64> ids;
        ids.reserve(rows.size());
        for (const uint32_t row : rows)
            ids.push_back(table.customer[row]);
        KECE_TRY(const auto records, store.records().rows(customerSchema(), ids));
        QHash<qint64, QString> codes;
        for (const RecordRow& record : records)
            codes.insert(record.record.id(), record.record.as<Customer>().code);
        QStringList answer;
        for (const qint64 id : ids)
            answer << codes.value(id);
        return answer;
    };
}

FactRequest requestFor(const Grading& grading, const GradingScope& scope)
{
    FactRequest request = factsNeeded(grading, scope.asOf);
    const bool alone = scope.customer != 0 && !dependsOnPopulation(grading);
    if (alone)
        request.customer = scope.customer;
    if (grading.byDepartment && !grading.companyPopulation)
        request.department = scope.department;
    if (!alone && grading.id == QLatin1String("tiering")) {
        // What lists show of everybody comes from the same reading.
        for (const BaseFact fact :
            {BaseFact::Amount12m, BaseFact::AmountPrev12m, BaseFact::LastVisitOn, BaseFact::OverdueAmount, BaseFact::SatisfactionLatest})
            request.want(fact);
    }
    return request;
}

Done readDecisions(Store& store, GradedAsOf& graded)
{
    if (graded.grading->id != QLatin1String("tiering"))
        return {};
    KECE_TRY(const auto inForce, store.tiers().decisions(graded.scope.asOf));
    for (const TierDecision& decision : inForce) {
        graded.decided.push_back(decision);
        graded.decisions.push_back({decision.customer.value, decision.department.value, decision.product.value, decision.tier});
    }
    return {};
}

} // namespace

const TierDecision* GradedAsOf::decisionOf(size_t row) const
{
    if (!graded.byHand[row])
        return nullptr;
    const TierDecision* found = nullptr;
    for (const TierDecision& decision : decided) {
        const bool isHere = (!grading->byDepartment || decision.department.value == table.department[row])
            && (!decision.product.isSet() || decision.product.value == product(row));
        if (isHere && decision.customer.value == table.customer[row] && decision.tier == grading->tiers[graded.tier[row]].id)
            found = &decision;
    }
    return found;
}

QString keptFactsKey(const Grading& grading)
{
    return grading.id;
}

Result<std::shared_ptr<GradedAsOf>> gradeAsOf(
    Store& store, std::shared_ptr<const PackVersion> policy, const Grading& grading, const GradingScope& scope, Progress progress)
{
    auto graded = std::make_shared<GradedAsOf>();
    graded->policy = std::move(policy);
    graded->grading = &grading;
    graded->scope = scope;
    graded->request = requestFor(grading, scope);
    const bool isWhole = graded->request.customer == 0 && graded->request.department == -1;
    if (isWhole && !scope.full) {
        KECE_TRY(FactSource::Refreshed refreshed, store.facts().refresh(keptFactsKey(grading), graded->request, progress));
        graded->table = std::move(refreshed.table);
        graded->evaluated = refreshed.recomputed;
    } else {
        KECE_TRY(graded->table, store.facts().load(graded->request, progress));
        graded->evaluated = qint64(graded->table.size());
    }
    if (progress.cancelled())
        return Error::cancelled();
    graded->codes = codesFrom(store, graded->table);
    KECE_TRY(graded->columns, deriveFacts(graded->policy->pack, grading, graded->table, graded->codes));
    KECE_CHECK(readDecisions(store, *graded));
    KECE_TRY(graded->graded, gradeMembers(graded->question()));
    return graded;
}

QString figureText(const FactColumns& columns, const QString& fact, size_t row)
{
    if (const auto numbers = columns.numbers.constFind(fact); numbers != columns.numbers.constEnd()) {
        const int64_t numerator = numbers->numerators[row];
        if (numerator == kUnknown)
            return {};
        const int64_t denominator = numbers->denominators.empty() ? numbers->denominator : numbers->denominators[row];
        if (denominator == 1)
            return QString::number(numerator);
        if (denominator == 100)
            return moneyText(numerator);
        return QStringLiteral("%1/%2").arg(numerator).arg(denominator);
    }
    if (const auto days = columns.days.constFind(fact); days != columns.days.constEnd())
        return (*days)[row] == kUnknown ? QString() : dateText(dateOfEpochDay((*days)[row]));
    if (const auto texts = columns.texts.constFind(fact); texts != columns.texts.constEnd())
        return texts->at(row);
    return {};
}

int64_t amountOf(const GradedAsOf& graded, size_t row)
{
    const auto column = graded.columns.numbers.constFind(kAmount);
    if (column != graded.columns.numbers.constEnd())
        return column->numerators[row];
    const auto& amounts = graded.table.column(BaseFact::Amount12m);
    return amounts.empty() ? kUnknown : amounts[row];
}

bool ranksByAmount(const Grading& grading)
{
    return grading.rankBy.isEmpty() || (grading.rankBy.first().fact == kAmount && grading.rankBy.first().descending);
}

QString articlesOf(const GradedAsOf& graded, size_t row)
{
    QStringList articles;
    const auto add = [&](const QString& article) {
        if (!article.isEmpty() && !articles.contains(article))
            articles << article;
    };
    if (const Tier* tier = graded.tierOf(row)) {
        add(tier->article);
        if (!graded.graded.byHand[row]) {
            for (const ConditionLine& line : tier->conditions)
                add(line.article);
        }
    }
    if (const int capped = graded.graded.cappedBy[row]; capped >= 0) {
        const Tier& tier = graded.grading->tiers[capped];
        add(tier.cap ? tier.cap->article : tier.article);
    }
    return articles.join(QStringLiteral("、"));
}

} // namespace kece
