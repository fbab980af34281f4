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

/// One load under way: what is asked for, as of which days, of whom. `columns.ids` names the customers; `everybody` reads each table in one ordered
/// pass over its covering index, else only the rows of those customers are looked up. A customer's rows are added up as they come, nothing is
/// aggregated in SQL (engineering.md, "Facts for grading").
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

    /// Hands `take` the rows of `sql` with the row of their customer, customer by customer. The first column is customer_id, the text ends in its
    /// conditions; ?2 stands for the day and ?3 for `parameter`, where the text has them.
    template<class Take>
    Done eachRow(const std::string& sql, Take take, int64_t parameter = 0) const;
};

template<class Take>
Done FactReading::eachRow(const std::string& sql, Take take, int64_t parameter) const
{
    constexpr size_t kRowsBetweenLooks = 1 << 16;
    const auto& ids = columns.ids;
    const QByteArray day = request.asOf.toString(Qt::ISODate).toLatin1();
    const auto bindRest = [&](NativeStatement& rows) {
        if (sql.find("?2") != std::string::npos)
            rows.bind(2, std::string_view(day.constData(), size_t(day.size())));
        if (sql.find("?3") != std::string::npos)
            rows.bind(3, parameter);
    };
    if (!everybody) {
        KECE_TRY(auto rows, NativeStatement::prepare(connection, sql + " and customer_id = ?1"));
        for (size_t row = 0; row < ids.size(); ++row) {
            rows.reset();
            rows.bind(1, ids[row]);
            bindRest(rows);
            while (rows.next())
                take(row, rows);
            KECE_CHECK(rows.status());
            if (row % 1024 == 0 && progress.cancelled())
                return Error::cancelled();
        }
        return {};
    }
    KECE_TRY(auto rows, NativeStatement::prepare(connection, sql + " order by customer_id"));
    bindRest(rows);
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

/// The passes. Each fills the columns that were asked for of its table, and reads nothing if there are none.
Done readOrders(const FactReading& reading);
Done readPayments(const FactReading& reading);
Done readContracts(const FactReading& reading);
Done readComplaints(const FactReading& reading);
Done readVisits(const FactReading& reading);
Done readSurveys(const FactReading& reading);
Done readAttributes(const FactReading& reading);

} // namespace kece
