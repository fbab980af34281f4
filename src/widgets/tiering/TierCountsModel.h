// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/tiers/ReviewTiers.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace kece {

/// Customers per tier: pill, bar with the cap's line and the mark of the last run, number, share, change.
class TierCountsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Bar, Count, Share, Change, ColumnCount_ };

    using QAbstractTableModel::QAbstractTableModel;

    void setOutcome(const ReviewOutcome& outcome);
    const TierCount& tier(int row) const { return m_tiers[row]; }
    qint64 population() const { return m_population; }
    /// The length of the longest bar.
    qint64 longest() const;
    bool hasCaps() const;
    /// Those graded before stood in tiers of this policy.
    bool isComparable() const { return m_isComparable; }

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_tiers.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount_); }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVector<TierCount> m_tiers;
    qint64 m_population = 0;
    bool m_isComparable = true;
};

class TierCountsDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace kece
