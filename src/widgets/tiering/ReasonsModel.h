// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tiering/Reasons.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace kece {

/// Reasons as rows: a head for each tier, then its conditions. The text of a row says all that is painted.
class ReasonsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setReasons(const Reasons& reasons);

    struct Row {
        int group;
        int line; ///< −1: the group's head
    };
    Row rowAt(int row) const { return m_rows[row]; }
    const ReasonGroup& group(int row) const { return m_reasons.groups[m_rows[row].group]; }
    const ReasonLine* line(int row) const { return m_rows[row].line < 0 ? nullptr : &group(row).lines[m_rows[row].line]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    Reasons m_reasons;
    QVector<Row> m_rows;
};

/// Paints the rows: pill and gap at the head; sign, fact, value, limit and article below, with a bar of the value against its limit.
class ReasonsDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace kece
