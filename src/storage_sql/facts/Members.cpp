// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/facts/Members.h"

#include <algorithm>
#include <tuple>

namespace kece {

namespace {

/// Department and row of each customer in each of its departments, in order.
using Places = std::vector<std::pair<int64_t, uint32_t>>;

Result<Places> placesOf(const FactReading& reading)
{
    const auto& ids = reading.columns.ids;
    Places places;
    if (reading.request.wholeCompany) {
        for (uint32_t row = 0; row < ids.size(); ++row)
            places.emplace_back(0, row);
        return places;
    }

    const int64_t only = reading.request.department;
    std::vector<bool> hasDepartment(ids.size());
    if (reading.everybody) {
        KECE_TRY(auto rows,
            NativeStatement::prepare(
                reading.connection, "select department_id, customer_id from customer_departments order by department_id, customer_id"));
        int64_t department = 0;
        auto at = ids.begin();
        while (rows.next()) {
            if (rows.integer(0) != department) {
                department = rows.integer(0);
                at = ids.begin();
            }
            const int64_t id = rows.integer(1);
            if (at != ids.end() && *at < id)
                ++at; // in a company with few departments the next customer is mostly the next row
            if (at != ids.end() && *at < id)
                at = std::lower_bound(at, ids.end(), id);
            if (at == ids.end() || *at != id)
                continue;
            const auto row = uint32_t(at - ids.begin());
            hasDepartment[row] = true;
            if (only == -1 || only == department)
                places.emplace_back(department, row);
        }
        KECE_CHECK(rows.status());
    } else {
        KECE_CHECK(
            reading.eachRow("select customer_id, department_id from customer_departments where true", [&](size_t row, const NativeStatement& link) {
                hasDepartment[row] = true;
                if (only == -1 || only == link.integer(1))
                    places.emplace_back(link.integer(1), uint32_t(row));
            }));
        std::sort(places.begin(), places.end());
    }
    places.erase(std::unique(places.begin(), places.end()), places.end());

    if (only <= 0) {
        Places without;
        for (uint32_t row = 0; row < ids.size(); ++row) {
            if (!hasDepartment[row])
                without.emplace_back(0, row);
        }
        places.insert(places.begin(), without.begin(), without.end());
    }
    return places;
}

template<class Value>
std::vector<Value> pick(std::vector<Value>&& from, const std::vector<uint32_t>& rows, bool isSame)
{
    if (isSame || from.empty())
        return std::move(from);
    std::vector<Value> picked(rows.size());
    for (size_t i = 0; i < rows.size(); ++i)
        picked[i] = from[rows[i]];
    return picked;
}

} // namespace

Result<Members> spread(const FactReading& reading)
{
    KECE_TRY(const Places places, placesOf(reading));
    const CustomerColumns& columns = reading.columns;
    Members members;
    if (!reading.request.byProduct) {
        members.department.reserve(places.size());
        members.row.reserve(places.size());
        for (const auto& [department, row] : places) {
            members.department.push_back(department);
            members.row.push_back(row);
        }
        return members;
    }

    struct Place {
        int64_t department;
        int64_t product;
        uint32_t row;
        uint32_t group;
    };
    std::vector<Place> expanded;
    for (const auto& [department, row] : places) {
        const auto first = std::lower_bound(columns.groupRow.begin(), columns.groupRow.end(), row) - columns.groupRow.begin();
        for (auto group = size_t(first); group < columns.groupRow.size() && columns.groupRow[group] == row; ++group)
            expanded.push_back({department, columns.groupProduct[group], row, uint32_t(group)});
    }
    std::sort(expanded.begin(), expanded.end(),
        [](const Place& a, const Place& b) { return std::tie(a.department, a.product, a.row) < std::tie(b.department, b.product, b.row); });
    for (const Place& place : expanded) {
        members.department.push_back(place.department);
        members.row.push_back(place.row);
        members.group.push_back(place.group);
    }
    return members;
}

FactTable tableOf(CustomerColumns&& columns, const Members& members)
{
    FactTable table;
    table.byProduct = columns.byProduct;
    table.department = members.department;
    if (columns.byProduct) {
        for (const uint32_t group : members.group)
            table.product.push_back(columns.groupProduct[group]);
    }

    bool isSame = members.row.size() == columns.ids.size();
    for (size_t i = 0; isSame && i < members.row.size(); ++i)
        isSame = members.row[i] == i;
    for (size_t fact = 0; fact < columns.numbers.size(); ++fact) {
        const bool byGroup = columns.byProduct && isOrderFact(BaseFact(fact));
        table.numbers[fact] = pick(std::move(columns.numbers[fact]), byGroup ? members.group : members.row, !byGroup && isSame);
    }
    for (size_t fact = 0; fact < columns.texts.size(); ++fact)
        table.texts[fact] = {pick(std::move(columns.texts[fact].index), members.row, isSame), std::move(columns.texts[fact].words)};
    for (auto it = columns.attributes.begin(); it != columns.attributes.end(); ++it)
        table.attributes.insert(it.key(), {pick(std::move(it->index), members.row, isSame), std::move(it->words)});
    table.customer = pick(std::move(columns.ids), members.row, isSame);
    return table;
}

} // namespace kece
