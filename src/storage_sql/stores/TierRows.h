// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/TierStore.h"
#include "storage_sql/statement/NativeStatement.h"

namespace kece {

/// Columns of `tier_assignments` as `readAssignment` takes them.
inline constexpr const char* kAssignmentColumns = "id, customer_id, department_id, product_id, dimension, tier, tier_name, tier_name_en, tier_rank, "
                                                  "since, pack, version, articles, capped_by, figures";
TierAssignment readAssignment(const NativeStatement& row);

/// Columns of either table as `readStanding` takes them; the views are those of the row at hand.
inline constexpr const char* kStandingColumns = "department_id, product_id, customer_id, tier, capped_by, pack, version, articles, tier_rank, since";
StandingTier readStanding(const NativeStatement& row);

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
    /// A text and the bytes that are bound of it.
    struct Text {
        QString was;
        QByteArray bytes;
    };

    TierWriting() = default;
    Done append(const TierAssignment& assignment, bool leaves);
    void keepTexts(const TierAssignment& assignment);
    static void bind(NativeStatement& statement, int parameter, const QByteArray& text);
    static void bindKnown(NativeStatement& statement, int parameter, const Text& text);
    void bindKey(NativeStatement& statement, const TierAssignment& assignment) const;
    void bindTier(NativeStatement& statement, const TierAssignment& assignment) const;

    qint64 m_run = 0;
    QByteArray m_asOf;
    QDate m_sinceDay;
    QByteArray m_since;
    Text m_dimension, m_tier, m_tierName, m_tierNameEn, m_pack, m_version, m_articles, m_cappedBy, m_figures;
    NativeStatement m_history;
    NativeStatement m_put;
    NativeStatement m_remove;
};

} // namespace kece
