// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Workplace.h"

#include <QList>

class QAction;
class QLabel;
class QWidget;

namespace kece {

class MessageBar;
struct JobRun;

/// Backups in the window: one by hand, the plan of the daily ones, a restore, and when the last one was made. What came of it is said in the message
/// bar.
class BackupActions : public QObject
{
    Q_OBJECT

public:
    BackupActions(Workplace& workplace, MessageBar& messages, QWidget* window);

    const QList<QAction*>& actions() const { return m_actions; }
    /// "Last backup 2026-11-25 18:00", for the status bar.
    QLabel* lastBackupLabel() const { return m_last; }

    /// What the scheduler made of the backup that was due.
    void show(const JobRun& run);

private:
    void backUpNow();
    void planDaily();
    void restore();
    void showLast();

    Workplace& m_workplace;
    MessageBar& m_messages;
    QWidget* m_window;
    QList<QAction*> m_actions;
    QLabel* m_last;
};

} // namespace kece
