// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/tiering/Ranking.h"

namespace kece {

/// The facts that a grading's conditions and ranking read, each once.
QStringList factsRead(const Grading& grading);

/// True where one member's tier depends on the others': hard caps, or a share over the population. Such a grading is never done for one customer
/// alone.
bool dependsOnPopulation(const Grading& grading);

/// What to ask of the database to grade as of a day, everybody and all departments; the caller narrows `department`. Codes are not in it: ties ask
/// for them.
FactRequest factsNeeded(const Grading& grading, QDate asOf);

/// Every fact the grading names, exact, from what the database gave: growth, averages and shares as fractions, days and whole months up to the day of
/// the table. Shares of profit are counted over the grading's population, in the ranking of caps. Only what is named is computed. Pure but for the
/// lookup of codes.
Result<FactColumns> deriveFacts(const Pack& pack, const Grading& grading, const FactTable& table, const CodeLookup& codes);

/// Whole months from one day to another (epoch days), a month being over on the same day of a later month or on that month's last: 31 January to 28
/// February is one.
int64_t wholeMonths(int64_t from, int64_t to);

} // namespace kece
