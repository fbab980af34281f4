// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/tiers/GradedAsOf.h"

#include <QMap>

#include <array>

namespace kece {

/// A new grading set against the tiers in force on its day, member by member in their common order, and the writing of what differs. The graded
/// result must outlive it. Where a run is for one department, members of others are left alone.
class ReviewComparison
{
public:
    explicit ReviewComparison(const GradedAsOf& graded);

    /// `anew`: with the assignments themselves, not with what is kept of them.
    Done compare(Store& store, bool anew);
    /// Puts in force and into the history what differs, in slices; within the open unit of work.
    Done write(Store& store, qint64 run) const;

    qint64 members() const { return m_members; }
    qint64 changed() const { return m_changed; }
    qint64 promoted() const { return m_promoted; }
    qint64 demoted() const { return m_demoted; }
    qint64 capped() const { return m_capped; }
    qint64 unclassified() const { return m_unclassified; }
    qint64 countNow(int tier) const { return m_now[size_t(tier)]; }
    qint64 countBefore(const QString& tier) const;
    /// Tiers that members had and this grading does not have, with the pack they came from.
    QVector<QPair<QString, QString>> formerTiers() const;
    /// From → to → members, by tier id; "" unclassified, "-" not there.
    QMap<QString, QMap<QString, qint64>> moves() const;

    /// How a row of the fact table moved.
    enum class Move : uint8_t { Outside, Same, New, Promoted, Demoted, Other };
    Move moveOf(size_t row) const { return m_moves[row]; }
    /// The id of the tier in force before: null where there was none, empty for unclassified.
    QString previousOf(size_t row) const;

    /// Of who stands where: equal digests are equal results.
    QString digest() const;

    /// Every member's assignment as it would stand, in order of department, product and customer.
    std::vector<TierAssignment> everybody() const;
    TierAssignment assignmentOf(size_t row) const;

private:
    struct Left {
        qint64 department = 0;
        qint64 product = 0;
        qint64 customer = 0;
    };

    bool concerns(size_t row) const;
    int indexOf(const StandingTier& standing);
    void take(size_t row, const StandingTier* standing);
    void leave(const StandingTier& standing);
    bool isSameRow(size_t row, const StandingTier& standing);
    const std::string& articlesAt(size_t row) const;
    QString figuresOf(size_t row) const;

    const GradedAsOf& m_graded;
    QStringList m_facts;    ///< sorted
    QStringList m_factKeys; ///< as they stand in JSON
    std::string m_pack;
    std::string m_version;
    std::vector<std::string> m_tierIds;                         ///< of this grading, then of tiers in force that it does not have
    std::vector<std::string> m_formerPacks;                     ///< of the latter
    mutable std::vector<std::array<std::string, 2>> m_articles; ///< per tier + 1 and cap + 1: by condition, by hand
    std::vector<Move> m_moves;
    std::vector<int16_t> m_previous; ///< index into m_tierIds, kUnclassified, kOutside
    std::vector<QDate> m_since;      ///< per row: when its tier began
    std::vector<uint32_t> m_changes; ///< rows to be written
    std::vector<Left> m_left;
    std::vector<qint64> m_now;
    std::vector<std::vector<qint64>> m_counts; ///< from + 2 → to + 2
    qint64 m_members = 0;
    qint64 m_changed = 0;
    qint64 m_promoted = 0;
    qint64 m_demoted = 0;
    qint64 m_capped = 0;
    qint64 m_unclassified = 0;
};

} // namespace kece
