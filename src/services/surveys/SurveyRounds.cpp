// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/surveys/SurveyRounds.h"

#include "domain/entities/Customer.h"
#include "domain/entities/SurveyResponse.h"
#include "services/policies/Policies.h"
#include "services/records/ReadAsOf.h"
#include "storage/RecordStore.h"

#include <algorithm>

namespace kece {

namespace {

struct Answer {
    QDate on;
    qint64 customer;
};

/// Of two years, as a missed round of a year is looked back at.
Result<std::vector<Answer>> answers(Store& store, QDate day, const Progress& progress)
{
    std::vector<Answer> found;
    RecordQuery query;
    query.schema = &surveyResponseSchema();
    query.withVoided = true;
    query.filters = {{QStringLiteral("surveyed_on"), Filter::Op::Between, {day.addYears(-2), day}}};
    KECE_CHECK(store.records().each(query, [&](const RecordRow& row) {
        const auto& response = row.record.as<SurveyResponse>();
        if (isThereOn(response.stored, day))
            found.push_back({response.surveyedOn, response.customer.value});
        return !progress.cancelled();
    }));
    return found;
}

Result<std::vector<qint64>> customersOn(Store& store, QDate day, const Progress& progress)
{
    std::vector<qint64> found;
    RecordQuery query;
    query.schema = &customerSchema();
    query.withVoided = true;
    KECE_CHECK(store.records().each(query, [&](const RecordRow& row) {
        const auto& customer = row.record.as<Customer>();
        const bool hasBegun = !customer.openedOn.isValid() || customer.openedOn <= day;
        const bool hasEnded = customer.endedOn.isValid() && customer.endedOn <= day;
        if (isThereOn(customer.stored, day) && hasBegun && !hasEnded)
            found.push_back(row.record.id());
        return !progress.cancelled();
    }));
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace

Result<QVector<RoundCoverage>> roundCoverage(Store& store, QDate day, const Progress& progress)
{
    QVector<RoundCoverage> rounds;
    const auto inForce = packInForce(store, QStringLiteral("surveys"), day);
    if (!inForce.ok() && inForce.error().kind != Error::Kind::NotFound)
        return inForce.error();
    if (!inForce.ok() || !inForce->pack.surveys)
        return rounds;
    KECE_TRY(const std::vector<Answer> answered, answers(store, day, progress));
    KECE_TRY(const std::vector<qint64> customers, customersOn(store, day, progress));
    if (progress.cancelled())
        return Error::cancelled();
    QVector<QDate> days;
    for (const Answer& answer : answered)
        days << answer.on;
    for (const SurveyRound& round : inForce->pack.surveys->rounds) {
        if (!round.months)
            continue;
        RoundCoverage coverage{round, standingOf(round, days, inForce->from, day), qint64(customers.size()), {}};
        std::vector<qint64> heard;
        for (const Answer& answer : answered) {
            if (answer.on >= coverage.standing.window.first)
                heard.push_back(answer.customer);
        }
        std::sort(heard.begin(), heard.end());
        std::set_difference(customers.begin(), customers.end(), heard.begin(), heard.end(), std::back_inserter(coverage.silent));
        rounds << std::move(coverage);
    }
    return rounds;
}

} // namespace kece
