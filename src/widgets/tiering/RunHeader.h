// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Workplace.h"

#include <QFrame>

class QComboBox;
class QPushButton;

namespace kece {

class DateLine;
class ElidedLabel;

/// The head of the tiering page: for which department, as of which day, by which policy; what was run last and what is due next.
class RunHeader : public QFrame
{
    Q_OBJECT

public:
    explicit RunHeader(Workplace& workplace, QWidget* parent = nullptr);

    qint64 department() const;
    QString departmentName() const;
    Result<QDate> asOf() const;
    /// Id of the policy chosen; empty: the one in force.
    QString policy() const;
    void choosePolicy(const QString& id);
    /// The policy in force, everybody or a department (−1: everybody), as of a day.
    void choose(QDate day, qint64 department);
    void setRunning(bool running);
    void reload();

Q_SIGNALS:
    void tryWanted();
    void runWanted();
    void failed(const Error& error);

private:
    void onPolicyChosen();

    Workplace& m_workplace;
    QComboBox* m_department;
    DateLine* m_day;
    QComboBox* m_policy;
    QPushButton* m_try;
    QPushButton* m_run;
    ElidedLabel* m_last;
    bool m_isRunning = false;
};

} // namespace kece
