// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/pack/PackOutline.h"

#include <QAbstractTableModel>

namespace kece {

/// A policy as a regulation is read: article, what it is about, what it says, and what is to be known of it. GUI thread.
class OutlineModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Article, What, Says, Remark, ColumnCount_ };

    using QAbstractTableModel::QAbstractTableModel;

    void setLines(QVector<OutlineLine> lines);
    const OutlineLine& line(int row) const { return m_lines[row]; }

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_lines.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount_); }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVector<OutlineLine> m_lines;
};

} // namespace kece
