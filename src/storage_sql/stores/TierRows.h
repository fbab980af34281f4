// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/TierStore.h"
#include "storage_sql/statement/NativeStatement.h"

namespace kece {

/// Columns of `tier_assignments` as `readAssignment` takes them.
inline constexpr const char* kAssignmentColumns = "id, customer_id, department_id, product_id, dimension, tier, tier_name, tier_name_en, tier_rank, "
                                                  "since, pack, version, articles, capped_by, figures";
TierAssignment readAssignment(const NativeStatement& row);

/// Columns of `tier_history` as `readHistory` takes them. An empty tier is an unclassified member; kLeft says that the customer left the population.
inline constexpr const char* kLeft = "-";
inline constexpr const char* kHistoryColumns = "run_id, as_of, previous_tier, customer_id, department_id, product_id, dimension, tier, tier_name, "
                                               "tier_name_en, tier_rank, pack, version, articles, capped_by, figures, since";
TierHistoryEntry readHistory(const NativeStatement& row);

/// Writes the outcome of one run, one assignment after another, within the open unit of work.
class TierWriting
{
public:
    static Result<TierWriting> begin(Connection& connection, qint64 run, QDate asOf);

    /// In force from now on, and appended to the history with the tier before.
    Done put(const TierAssignment& assignment);
    /// Leaves the population: no tier any more.
    Done remove(const TierAssignment& assignment);

private:
    TierWriting() = default;
    QByteArray sinceOf(const TierAssignment& assignment) const;
    Done append(const TierAssignment& assignment, bool leaves);

    qint64 m_run = 0;
    QByteArray m_asOf;
    NativeStatement m_history;
    NativeStatement m_put;
    NativeStatement m_remove;
};

} // namespace kece
