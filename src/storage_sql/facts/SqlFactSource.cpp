// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/facts/SqlFactSource.h"

#include "storage_sql/facts/CustomerPass.h"
#include "storage_sql/facts/DirtyCustomers.h"
#include "storage_sql/facts/FactQuestion.h"
#include "storage_sql/facts/KeptFacts.h"
#include "storage_sql/facts/Members.h"
#include "storage_sql/facts/MergedFacts.h"

namespace kece {

namespace {

/// Beyond this share of all customers, one ordered pass is quicker than looking each up.
constexpr size_t kFewOneIn = 7;
/// Kept columns of many members are written anew only when a larger share than this has changed since.
constexpr size_t kManyMembers = 10'000;
constexpr size_t kNewOneIn = 50;

} // namespace

Result<QTimeZone> SqlFactSource::zone()
{
    KECE_TRY(const QVariant name, m_connection.value("select value from settings where name = 'time_zone'"));
    const QTimeZone zone(name.isValid() ? name.toByteArray() : QByteArray("Asia/Shanghai"));
    return zone.isValid() ? zone : QTimeZone("Asia/Shanghai");
}

Result<std::vector<int64_t>> SqlFactSource::customersOf(qint64 department)
{
    KECE_TRY(auto rows,
        NativeStatement::prepare(m_connection, "select customer_id from customer_departments where department_id = ?1 order by customer_id"));
    rows.bind(1, department);
    std::vector<int64_t> customers;
    while (rows.next()) {
        if (customers.empty() || customers.back() != rows.integer(0))
            customers.push_back(rows.integer(0));
    }
    KECE_CHECK(rows.status());
    return customers;
}

Result<FactTable> SqlFactSource::read(const FactRequest& request, const std::vector<int64_t>* customers, Progress progress)
{
    KECE_TRY(const QTimeZone zone, this->zone());
    const FactDays days(request.asOf, zone);
    CustomerColumns columns;
    columns.byProduct = request.byProduct;
    const FactReading reading{m_connection, request, days, customers == nullptr, progress, columns};
    KECE_CHECK(readCustomers(reading, customers ? *customers : std::vector<int64_t>()));
    const auto passes = {readOrders, readPayments, readContracts, readComplaints, readVisits, readSurveys, readAttributes};
    progress.setTotal(qint64(passes.size()));
    for (const auto pass : passes) {
        KECE_CHECK(pass(reading));
        progress.setDone(progress.done() + 1);
    }
    KECE_TRY(const Members members, spread(reading));
    FactTable table = tableOf(std::move(columns), members);
    table.asOf = request.asOf;
    table.isWhole = request.customer == 0 && (request.wholeCompany || request.department == -1);
    KECE_TRY(const QVariant state, m_connection.value("select coalesce(max(id), 0) from touched_customers"));
    table.state = state.toLongLong();
    return table;
}

Done SqlFactSource::addMemberFacts(const FactRequest& request, FactTable& table)
{
    KECE_CHECK(readBlacklist(m_connection, request, table));
    KECE_CHECK(readTiers(m_connection, request, table));
    KECE_CHECK(readCreditGrades(m_connection, request, table));
    return readDepartmentNames(m_connection, request, table);
}

Result<FactTable> SqlFactSource::load(const FactRequest& wanted, Progress progress)
{
    const FactRequest request = completed(wanted);
    std::vector<int64_t> few;
    const std::vector<int64_t>* customers = nullptr;
    if (request.customer) {
        few = {request.customer};
        customers = &few;
    } else if (request.department > 0 && !request.wholeCompany) {
        KECE_TRY(few, customersOf(request.department));
        KECE_TRY(const QVariant all, m_connection.value("select count(*) from customer_departments"));
        if (few.size() < size_t(all.toLongLong()) / kFewOneIn)
            customers = &few;
    }
    KECE_TRY(FactTable table, read(request, customers, progress));
    KECE_CHECK(addMemberFacts(request, table));
    return table;
}

Result<FactSource::Refreshed> SqlFactSource::refresh(const QString& key, const FactRequest& wanted, Progress progress)
{
    const auto full = [&]() -> Result<Refreshed> {
        KECE_TRY(FactTable table, load(wanted, progress));
        const auto members = qint64(table.size());
        return Refreshed{std::move(table), members, true};
    };
    const FactRequest request = completed(wanted);
    KECE_TRY(const QTimeZone zone, this->zone());
    KeptFacts keptFacts(m_connection, key);
    KECE_TRY(const auto head, keptFacts.head());
    if (request.customer || !head || head->question != questionOf(request, zone) || head->day > request.asOf)
        return full();
    KECE_TRY(auto kept, keptFacts.read(*head));
    if (!kept)
        return full();
    kept->byProduct = request.byProduct;

    KECE_TRY(auto dirty, dirtyCustomers(m_connection, request, *kept, zone, kept->size() / kFewOneIn));
    if (!dirty)
        return full();
    KECE_TRY(const FactTable fresh, read(request, &*dirty, progress));
    FactTable table = merged(std::move(*kept), fresh, *dirty);
    KECE_CHECK(addMemberFacts(request, table));
    const auto recomputed = qint64(dirty->size());
    table.origin = {head->day, head->state, std::move(*dirty)};
    return Refreshed{std::move(table), recomputed, false};
}

Done SqlFactSource::keep(const QString& key, const FactRequest& wanted, const FactTable& table)
{
    KECE_TRY(const QTimeZone zone, this->zone());
    KeptFacts keptFacts(m_connection, key);
    const QByteArray question = questionOf(completed(wanted), zone);
    if (table.origin && table.size() >= kManyMembers && table.origin->changed.size() < table.size() / kNewOneIn) {
        KECE_TRY(const auto head, keptFacts.head());
        if (head && head->question == question && head->day == table.origin->day && head->state == table.origin->state)
            return {}; // reading these few once more is quicker than writing all
    }
    KECE_CHECK(keptFacts.write(question, table));
    KECE_TRY(const qint64 seenByAll, KeptFacts::lowestState(m_connection));
    KECE_CHECK(m_connection.change("delete from touched_customers where id < ?", {seenByAll}));
    return {};
}

} // namespace kece
