// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/dialect/Dialect.h"
#include "storage_sql/facts/FactReading.h"

#include <algorithm>
#include <tuple>

namespace kece {

bool FactReading::wantsAny(std::initializer_list<BaseFact> facts) const
{
    return std::any_of(facts.begin(), facts.end(), [this](BaseFact fact) { return request.wants(fact); });
}

std::vector<int64_t>* FactReading::start(BaseFact fact) const
{
    if (!request.wants(fact))
        return nullptr;
    columns.column(fact).assign(columns.ids.size(), emptyValue(fact));
    return &columns.column(fact);
}

namespace {

void add(std::vector<int64_t>* column, size_t row, int64_t amount)
{
    if (column)
        (*column)[row] += amount;
}

void raise(std::vector<int64_t>* column, size_t row, int64_t value)
{
    if (column)
        (*column)[row] = std::max((*column)[row], value);
}

/// A void record still counts on the days before it was voided.
std::string rowsOf(const FactReading& reading, const QString& table)
{
    return (" from " + table + reading.connection.dialect().alongIndex(table + "_facts") + " where (voided_on is null or voided_on > ?2)")
        .toStdString();
}

} // namespace

Done readPayments(const FactReading& reading)
{
    if (!reading.wantsAny({BaseFact::OverdueCount12m, BaseFact::OverdueDaysMax12m, BaseFact::OverdueAmount}))
        return {};
    auto* count = reading.start(BaseFact::OverdueCount12m);
    auto* daysMax = reading.start(BaseFact::OverdueDaysMax12m);
    auto* amount = reading.start(BaseFact::OverdueAmount);
    const FactDays& days = reading.days;
    return reading.eachRow("select customer_id, due_on, paid_on, amount_due, amount_paid" + rowsOf(reading, "payments"),
        [=, &days](size_t row, const NativeStatement& payment) {
            const int64_t due = epochDayOfText(payment.text(1));
            if (!days.isPast(due))
                return;
            const int64_t paidOn = payment.isUnknown(2) ? kNever : epochDayOfText(payment.text(2));
            const int64_t owed = payment.integer(3);
            int64_t paid = 0;
            if (days.isPast(paidOn))
                paid = payment.isUnknown(4) ? owed : payment.integer(4);
            const bool isOpen = paid < owed && due < days.today;
            const bool wasLate = days.isPast(paidOn) && paidOn > due;
            if (isOpen)
                add(amount, row, owed - paid);
            if ((isOpen || wasLate) && days.isIn12m(due)) {
                add(count, row, 1);
                raise(daysMax, row, (isOpen ? days.today : paidOn) - due);
            }
        });
}

Done readContracts(const FactReading& reading)
{
    if (!reading.wantsAny({BaseFact::ContractCount, BaseFact::ContractAmount12m, BaseFact::ContractBreachCount12m}))
        return {};
    auto* count = reading.start(BaseFact::ContractCount);
    auto* amount = reading.start(BaseFact::ContractAmount12m);
    auto* breaches = reading.start(BaseFact::ContractBreachCount12m);
    const FactDays& days = reading.days;
    return reading.eachRow(
        "select customer_id, signed_on, amount, breached_on" + rowsOf(reading, "contracts"), [=, &days](size_t row, const NativeStatement& contract) {
            const int64_t signedOn = contract.isUnknown(1) ? kUnknown : epochDayOfText(contract.text(1));
            if (days.isPast(signedOn))
                add(count, row, 1);
            if (days.isIn12m(signedOn))
                add(amount, row, contract.integer(2));
            if (!contract.isUnknown(3) && days.isIn12m(epochDayOfText(contract.text(3))))
                add(breaches, row, 1);
        });
}

Done readComplaints(const FactReading& reading)
{
    if (!reading.wantsAny({BaseFact::ComplaintCount12m, BaseFact::JustifiedComplaintCount12m, BaseFact::ClaimAmount12m}))
        return {};
    auto* count = reading.start(BaseFact::ComplaintCount12m);
    auto* justified = reading.start(BaseFact::JustifiedComplaintCount12m);
    auto* claims = reading.start(BaseFact::ClaimAmount12m);
    const int64_t from = reading.days.endOf(reading.days.yearAgo);
    const int64_t until = reading.days.endOf(reading.days.today);
    return reading.eachRow("select customer_id, received_at, justified, claim_amount" + rowsOf(reading, "complaints"),
        [=](size_t row, const NativeStatement& complaint) {
            const int64_t received = epochSecondOfText(complaint.text(1));
            if (received < from || received >= until)
                return;
            add(count, row, 1);
            if (complaint.text(2) == "yes")
                add(justified, row, 1);
            add(claims, row, complaint.integer(3));
        });
}

Done readVisits(const FactReading& reading)
{
    if (!reading.wantsAny({BaseFact::VisitCount12m, BaseFact::LastVisitOn}))
        return {};
    auto* count = reading.start(BaseFact::VisitCount12m);
    auto* last = reading.start(BaseFact::LastVisitOn);
    const FactDays& days = reading.days;
    return reading.eachRow("select customer_id, visited_on" + rowsOf(reading, "visits"), [=, &days](size_t row, const NativeStatement& visit) {
        const int64_t day = epochDayOfText(visit.text(1));
        if (!days.isPast(day))
            return;
        raise(last, row, day);
        if (days.isIn12m(day))
            add(count, row, 1);
    });
}

Done readSurveys(const FactReading& reading)
{
    if (!reading.wantsAny({BaseFact::SatisfactionLatest, BaseFact::SatisfactionSum12m, BaseFact::SatisfactionCount12m}))
        return {};
    struct Latest {
        int64_t day = kUnknown;
        int64_t id = 0;
    };
    auto* latest = reading.start(BaseFact::SatisfactionLatest);
    auto* sum = reading.start(BaseFact::SatisfactionSum12m);
    auto* count = reading.start(BaseFact::SatisfactionCount12m);
    const FactDays& days = reading.days;
    std::vector<Latest> latestOf(latest ? reading.columns.ids.size() : 0);
    return reading.eachRow(
        "select customer_id, surveyed_on, score, id" + rowsOf(reading, "survey_responses"), [&](size_t row, const NativeStatement& response) {
            const int64_t day = epochDayOfText(response.text(1));
            if (!days.isPast(day) || response.isUnknown(2))
                return;
            const int64_t score = response.integer(2);
            if (latest) {
                const Latest answer{day, response.integer(3)};
                if (std::tie(answer.day, answer.id) > std::tie(latestOf[row].day, latestOf[row].id)) {
                    latestOf[row] = answer;
                    (*latest)[row] = score;
                }
            }
            if (days.isIn12m(day)) {
                add(sum, row, score);
                add(count, row, 1);
            }
        });
}

Done readAttributes(const FactReading& reading)
{
    for (const QString& name : reading.request.attributes) {
        TextColumn& column = reading.columns.attributes[name];
        column.index.assign(reading.columns.ids.size(), -1);
        KECE_TRY(const QVariant id, reading.connection.value("select id from custom_attributes where name = ?", {name}));
        if (!id.isValid())
            continue;
        WordIndex words;
        KECE_CHECK(reading.eachRow(
            "select customer_id, value from custom_values where attribute_id = ?3",
            [&](size_t row, const NativeStatement& value) { column.index[row] = words.of(value.text(1), column.words); }, id.toLongLong()));
    }
    return {};
}

} // namespace kece
