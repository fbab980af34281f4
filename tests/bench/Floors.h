// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace kece::bench {

/// What the same work costs with nothing of ours around it.

/// Steps through the rows that a grading as of that day reads, in order of the customer, over the same indexes, and takes every column. Seconds.
double scanRows(const QString& database, QDate asOf);
/// `sqlite3 .import` of the rows of the orders into an empty table of the same columns, then `create index` for the same indexes. Seconds; negative
/// where there is no `sqlite3` on this machine.
double importRows(const QString& folder, const QString& rows, const QString& database);

} // namespace kece::bench
