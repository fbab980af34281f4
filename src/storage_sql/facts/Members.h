// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage_sql/facts/FactReading.h"

namespace kece {

/// The customers spread over their departments (and products), in the order a FactTable wants, as rows of the customer columns.
struct Members {
    std::vector<int64_t> department;
    std::vector<uint32_t> row;
    std::vector<uint32_t> group; ///< only by product
};

Result<Members> spread(const FactReading& reading);

/// The table of these members; takes the columns over, so that a population with one member per customer needs no second copy.
FactTable tableOf(CustomerColumns&& columns, const Members& members);

/// What does not come from the customer's dated records, and so is read anew for every table: blacklist, tier and credit grade in force before the
/// day, name of the department.
Done readBlacklist(Connection& connection, const FactRequest& request, FactTable& table);
Done readTiers(Connection& connection, const FactRequest& request, FactTable& table);
/// The grade of the credit grading in force; where it gives none, the one entered with the customer.
Done readCreditGrades(Connection& connection, const FactRequest& request, FactTable& table);
Done readDepartmentNames(Connection& connection, const FactRequest& request, FactTable& table);

} // namespace kece
