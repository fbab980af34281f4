// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/facts/FactTable.h"
#include "foundation/Progress.h"
#include "foundation/Result.h"

namespace kece {

/// Reads the figures of customers into columns, as of a day, in ordered passes over covering indexes.
/// Members are the customers that are not void and were opened by that day (unknown counts as opened). Lives on the thread of its Store.
class FactSource
{
public:
    virtual ~FactSource() = default;

    /// Everything read anew.
    virtual Result<FactTable> load(const FactRequest& request, Progress progress) = 0;

    struct Refreshed {
        FactTable table;
        qint64 recomputed = 0; ///< customers whose rows were read anew
        bool wasFull = false;  ///< the kept columns could not be used
    };
    /// The same table as `load` would give, from the columns kept by the last `keep` under `key`: only customers touched since, and those with a
    /// dated fact that crosses a window edge between the two days, are read anew. Falls back to a full load where that would not be quicker or
    /// nothing is kept.
    virtual Result<Refreshed> refresh(const QString& key, const FactRequest& request, Progress progress) = 0;

    /// Keeps the columns for the next refresh and forgets the touched customers they cover; in the caller's unit of work.
    virtual Done keep(const QString& key, const FactRequest& request, const FactTable& table) = 0;

    /// Brings the figures shown in lists (amounts, last visit, overdue, satisfaction) up to the table's day, for its members and from the columns it
    /// has. Writes only what differs. Where the table is by product, the amounts are read anew for whole customers.
    virtual Done writeFigures(const FactTable& table) = 0;
    /// The same for one customer, read through indexes: after one of its records was saved.
    virtual Done refreshFigures(qint64 customer, QDate day) = 0;
};

} // namespace kece
