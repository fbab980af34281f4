// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/ReportTable.h"

#include <QAbstractTableModel>

namespace kece {

/// A report as rows and columns, in the words people read. GUI thread.
class ReportTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum { SortRole = Qt::UserRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setTable(const ReportTable& table);
    const ReportTable& table() const { return m_table; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ReportTable m_table;
};

} // namespace kece
