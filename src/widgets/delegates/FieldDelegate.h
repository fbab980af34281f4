// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace kece {

struct Cell;

/// Paints every list of records by the Cell of the model's CellRole: tier pills, state tags, figures, quiet zeros and dashes, and the bar at the left
/// of the current row. It edits nothing. Drawing only: no layout, no style, so that a page of a long list paints within a frame.
class FieldDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// Background of selection and stripe, and the current row's bar if this cell is the first of its row. For other delegates too.
    static void paintRow(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index);
    /// A cell's content within `rect`.
    static void paintCell(QPainter& painter, const QRect& rect, const Cell& cell);
};

} // namespace kece
