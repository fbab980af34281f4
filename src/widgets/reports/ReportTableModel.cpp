// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reports/ReportTableModel.h"

namespace kece {

void ReportTableModel::setTable(const ReportTable& table)
{
    beginResetModel();
    m_table = table;
    endResetModel();
}

int ReportTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_table.rows.size());
}

int ReportTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_table.columns.size());
}

QVariant ReportTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ReportColumn& column = m_table.columns[index.column()];
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return reportTextForPeople(column, m_table.rows[index.row()][index.column()]);
    if (role == SortRole)
        return m_table.rows[index.row()][index.column()];
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isFigure(column.type) ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

QVariant ReportTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section >= m_table.columns.size())
        return {};
    return m_table.columns[section].header;
}

} // namespace kece
