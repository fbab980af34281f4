// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/tiers/ReviewTiers.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace kece {

/// Who came from where: a row per tier before (and those not graded before), a column per tier now, sums at the edges.
class MigrationModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { NumberRole = Qt::UserRole + 1, RankRole, KindRole, MoveRole };
    enum class Kind { Corner, Tier, Cell, Sum };
    /// Of a cell, seen as a move between tiers.
    enum class Move { Stay, Up, Down, Other };

    using QAbstractTableModel::QAbstractTableModel;

    void setOutcome(const ReviewOutcome& outcome);
    /// Tier ids behind a cell; both null where it is none.
    QPair<QString, QString> moveAt(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() || m_to.isEmpty() ? 0 : int(m_from.size()) + 2; }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() || m_to.isEmpty() ? 0 : int(m_to.size()) + 2; }
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Place {
        QString id;
        QString name;
        int rank;
    };
    Kind kindOf(int row, int column) const;
    qint64 number(int row, int column) const;

    QVector<Place> m_from;
    QVector<Place> m_to;
    QMap<QString, QMap<QString, qint64>> m_moves;
};

class MigrationDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace kece
