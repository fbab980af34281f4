// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/formats/TableReader.h"

#include <QAbstractTableModel>

namespace kece {

/// The head of a file: its columns and first rows, as an import will read them.
struct TableHead {
    QStringList header;
    QVector<QStringList> rows;
    QString encoding;
    QStringList sheets;
};

/// Reads the first `rows` rows; not on the GUI thread.
Result<TableHead> readTableHead(const QString& path, const TableOptions& options, int rows);

/// Shows a table of texts: the head of a file, or remarks about its cells.
class TextTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(const QStringList& header, const QVector<QStringList>& rows);

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_header.size()); }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_header;
    QVector<QStringList> m_rows;
};

} // namespace kece
