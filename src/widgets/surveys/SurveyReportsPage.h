// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Workplace.h"
#include "widgets/pages/Page.h"

class QComboBox;
class QLabel;
class QTableView;

namespace kece {

class DateLine;
class MessageBar;
class ReportTableModel;

/// The reports on satisfaction as of a day: the year, the months, the trend, the campaigns, and who has not answered. Read while it is looked at
/// only. GUI thread.
class SurveyReportsPage : public Page
{
    Q_OBJECT

public:
    explicit SurveyReportsPage(Workplace& workplace, QWidget* parent = nullptr);

    QStringList statusTexts() const override;
    qint64 currentCustomer(QString*) const override { return 0; }
    void refresh() override { read(); }
    void toggleDetail() override {}

protected:
    void showEvent(QShowEvent* event) override;

private:
    void read();

    Workplace& m_workplace;
    MessageBar* m_messages;
    QComboBox* m_report;
    DateLine* m_day;
    QLabel* m_title;
    ReportTableModel* m_model;
    QTableView* m_table;
    int m_generation = 0;
};

} // namespace kece
