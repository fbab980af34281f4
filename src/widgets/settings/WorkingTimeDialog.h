// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/calendar/CompanyCalendar.h"
#include "widgets/safekeeping/SafekeepingDialog.h"

class QAction;
class QComboBox;
class QLineEdit;
class QListWidget;

namespace kece {

class DateLine;

/// What the company states of its time: office hours, shifts, and the days on which it differs from the public calendar.
class WorkingTimeDialog : public SafekeepingDialog
{
    Q_OBJECT

public:
    WorkingTimeDialog(Workplace& workplace, QWidget* parent);

Q_SIGNALS:
    /// Saved; so many deadlines of open complaints were counted anew and changed.
    void stated(qint64 recounted);

private:
    void carryOut() override;
    QWidget* createDays();
    void showTime(const WorkingTime& time);
    void addDays();
    void removeCurrent();
    void showDays();

    QLineEdit* m_hours;
    QLineEdit* m_shifts;
    QListWidget* m_list;
    DateLine* m_from;
    DateLine* m_to;
    QComboBox* m_worked;
    QLineEdit* m_name;
    QVector<OwnDays> m_days;
};

/// Opens the dialog; the bar says what came of it.
QAction* workingTimeAction(Workplace& workplace, MessageBar& messages, QWidget* window);

} // namespace kece
