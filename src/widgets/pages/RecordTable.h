// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/PagedRecordModel.h"

#include <QTableView>

namespace kece {

/// A list of records as a table: rows of one height, whole rows selected, sorted by header, Ctrl+C copies what is selected for a spreadsheet. The
/// model must outlive it.
class RecordTable : public QTableView
{
    Q_OBJECT

public:
    explicit RecordTable(PagedRecordModel& model, QWidget* parent = nullptr);

    PagedRecordModel& records() const { return m_model; }

    /// Ids of the selected rows, top to bottom.
    std::vector<qint64> selectedIds() const;
    /// Number of selected rows without listing them.
    int selectedCount() const;

    /// Puts the selection on the clipboard as text with tabs and as an HTML table in which codes and phones stay text; rows not here yet are fetched
    /// first.
    void copySelection();
    /// Every column as wide as what it holds, within reason; the last takes what is left over. For short lists beside another.
    void fitToContents();

    /// Reads the list anew in place: selection, current row and the row at the top stay.
    void catchUp();

    /// Selects the row and brings it to the middle, also where the rows have only just arrived.
    void showRow(int row);

    /// Columns get the width their type usually needs.
    void fitColumns();

Q_SIGNALS:
    void copied(int rows);
    void failed(const Error& error);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void restorePlace();

    PagedRecordModel& m_model;
    qint64 m_current = 0; ///< while catching up
    qint64 m_top = 0;
};

/// The width a column of this field starts with.
int usualWidth(const Field& field, const QString& header);

} // namespace kece
