// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wizards/ImportPreview.h"

namespace kece {

Result<TableHead> readTableHead(const QString& path, const TableOptions& options, int rows)
{
    KECE_TRY(const std::unique_ptr<TableReader> reader, openTable(path, options));
    TableHead head{reader->header(), {}, reader->encoding(), reader->sheets()};
    TableRow row;
    while (head.rows.size() < rows) {
        KECE_TRY(const bool isThere, reader->next(row));
        if (!isThere)
            break;
        QStringList cells;
        for (const auto& cell : row.cells)
            cells << QString::fromUtf8(cell.data(), qsizetype(cell.size()));
        head.rows << cells;
    }
    return head;
}

void TextTableModel::setTable(const QStringList& header, const QVector<QStringList>& rows)
{
    beginResetModel();
    m_header = header;
    m_rows = rows;
    endResetModel();
}

QVariant TextTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return m_rows[index.row()].value(index.column());
    return {};
}

QVariant TextTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return m_header.value(section);
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

} // namespace kece
