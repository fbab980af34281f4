// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/ReportTable.h"
#include "widgets/Workplace.h"
#include "widgets/pages/Page.h"

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace kece {

class DateLine;
class MessageBar;
class ReportChartView;
class ReportTableModel;
struct Report;

/// 报表: every report one may have, as of a day, as a drawing and a table, narrowed to a department where the report has such a column; printed,
/// written to a file, and from a row to the record it is about. The same figures as `kecectl report`. Read while it is looked at only. GUI thread.
class ReportsPage : public Page
{
    Q_OBJECT

public:
    explicit ReportsPage(Workplace& workplace, QWidget* parent = nullptr);

    /// Whether there is any for this session.
    static bool hasAny(const Session& session);
    /// By its name for the command line; does nothing where one may not have it.
    void choose(const QString& name);

    QStringList statusTexts() const override;
    qint64 currentCustomer(QString*) const override { return 0; }
    void refresh() override { read(); }
    void toggleDetail() override;

Q_SIGNALS:
    void finished();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* createHeader();
    const Report* current() const;
    void read();
    void showReport(const ReportTable& table);
    void showDepartment();
    int sourceRow() const;
    void openCurrent();
    void print();
    void saveAs();

    Workplace& m_workplace;
    MessageBar* m_messages;
    QListWidget* m_list;
    DateLine* m_day;
    QLabel* m_departmentLabel;
    QComboBox* m_department;
    QLabel* m_title;
    QLabel* m_subtitle;
    ReportChartView* m_chart;
    ReportTableModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QTableView* m_table;
    ReportTable m_whole; ///< before a department was chosen
    int m_generation = 0;
};

} // namespace kece
