// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "foundation/Result.h"
#include "storage_sql/connection/Connection.h"
#include "storage_sql/facts/CustomerColumns.h"
#include "storage_sql/facts/FactDays.h"
#include "storage_sql/statement/NativeStatement.h"

#include <initializer_list>
#include <string>

namespace kece {

/// One load under way: what is asked for, as of which days, of whom. `columns.ids` names the customers; `everybody` reads each table in one ordered pass over its
/// covering index, else only the rows of those customers are looked up. A customer's rows are added up as they come, nothing is aggregated in SQL (engineering.md, "Facts for grading").
struct FactReading {
    Connection& connection;
    const FactRequest& request;
    const FactDays& days;
    bool everybody;
    Progress progress;
    CustomerColumns& columns;

    bool wantsAny(std::initializer_list<BaseFact> facts) const;
    /// The column with one empty value per customer; nullptr if nobody asked for it.
    std::vector<int64_t>* start(BaseFact fact) const;

    /// Hands `take` the rows of `sql`, whose first column is customer_id and which ends in its conditions, with the row of their customer, customer by customer.
    /// `parameter` is bound to ?2 if the text has one.
    template<class Take>
    Done eachRow(const std::string& sql, Take take, int64_t parameter = 0) const;
    /// The same for `sql` ending in `voided_on > ?1`: what was voided after the day still counts on it, but is not in the index of the rest. In no order.
    template<class Take>
    Done eachVoidedLater(const std::string& sql, Take take) const;
};

template<class Take>
Done FactReading::eachRow(const std::string& sql, Take take, int64_t parameter) const
{
    constexpr size_t kRowsBetweenLooks = 1 << 16;
    const auto& ids = columns.ids;
    const bool hasParameter = sql.find("?2") != std::string::npos;
    if (!everybody) {
        KECE_TRY(auto rows, NativeStatement::prepare(connection, sql + " and customer_id = ?1"));
        for (size_t row = 0; row < ids.size(); ++row) {
            rows.reset();
            rows.bind(1, ids[row]);
            if (hasParameter)
                rows.bind(2, parameter);
            while (rows.next())
                take(row, rows);
            KECE_CHECK(rows.status());
            if (row % 1024 == 0 && progress.cancelled())
                return Error::cancelled();
        }
        return {};
    }
    KECE_TRY(auto rows, NativeStatement::prepare(connection, sql + " order by customer_id"));
    if (hasParameter)
        rows.bind(2, parameter);
    size_t row = 0;
    for (size_t seen = 1; rows.next(); ++seen) {
        const int64_t id = rows.integer(0);
        while (row < ids.size() && ids[row] < id)
            ++row;
        if (row == ids.size())
            break;
        if (ids[row] == id)
            take(row, rows);
        if (seen % kRowsBetweenLooks == 0 && progress.cancelled())
            return Error::cancelled();
    }
    return rows.status();
}

template<class Take>
Done FactReading::eachVoidedLater(const std::string& sql, Take take) const
{
    const QByteArray day = request.asOf.toString(Qt::ISODate).toLatin1();
    KECE_TRY(auto rows, NativeStatement::prepare(connection, sql));
    rows.bind(1, std::string_view(day.constData(), size_t(day.size())));
    while (rows.next()) {
        const size_t row = columns.rowOf(rows.integer(0));
        if (row != CustomerColumns::kNoRow)
            take(row, rows);
    }
    return rows.status();
}

/// The passes. Each fills the columns that were asked for of its table, and reads nothing if there are none.
Done readOrders(const FactReading& reading);
Done readPayments(const FactReading& reading);
Done readContracts(const FactReading& reading);
Done readComplaints(const FactReading& reading);
Done readVisits(const FactReading& reading);
Done readSurveys(const FactReading& reading);
Done readAttributes(const FactReading& reading);

} // namespace kece
