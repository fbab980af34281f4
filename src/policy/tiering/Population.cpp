// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/tiering/Population.h"

#include <algorithm>

namespace kece {

namespace {

qint64 countCustomers(const FactTable& table, std::span<const uint32_t> rows)
{
    std::vector<int64_t> customers;
    customers.reserve(rows.size());
    for (const uint32_t row : rows)
        customers.push_back(table.customer[row]);
    std::sort(customers.begin(), customers.end());
    return std::unique(customers.begin(), customers.end()) - customers.begin();
}

Population groupMembers(const FactTable& table, bool byDepartment, bool byProduct, bool repeats)
{
    Population population;
    population.rows.reserve(table.size());
    for (size_t row = 0; row < table.size(); ++row) {
        if (takesPart(table, row))
            population.rows.push_back(uint32_t(row));
    }
    std::vector<uint32_t>& rows = population.rows;
    if (byProduct && !byDepartment)
        std::stable_sort(rows.begin(), rows.end(), [&](uint32_t a, uint32_t b) { return table.product[a] < table.product[b]; });

    for (size_t begin = 0; begin < rows.size();) {
        PopulationGroup group;
        group.begin = begin;
        group.department = byDepartment ? table.department[rows[begin]] : -1;
        group.product = byProduct ? table.product[rows[begin]] : 0;
        group.repeats = repeats;
        size_t end = begin + 1;
        while (end < rows.size() && (!byDepartment || table.department[rows[end]] == group.department)
            && (!byProduct || table.product[rows[end]] == group.product))
            ++end;
        group.end = end;
        group.customers = repeats ? countCustomers(table, population.members(group)) : qint64(end - begin);
        population.groups.push_back(group);
        begin = end;
    }
    return population;
}

bool spansDepartments(const Grading& grading)
{
    return grading.companyPopulation || !grading.byDepartment;
}

} // namespace

Population populationOf(const Grading& grading, const FactTable& table)
{
    const bool company = spansDepartments(grading);
    return groupMembers(table, !company, grading.byProduct, company && grading.byDepartment);
}

Population departmentsOf(const Grading& grading, const FactTable& table)
{
    return groupMembers(table, !spansDepartments(grading), false, true);
}

} // namespace kece
