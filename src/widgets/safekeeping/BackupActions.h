// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "widgets/Workplace.h"

#include <QList>

class QAction;
class QLabel;
class QWidget;

namespace kece {

class MessageBar;
struct JobRun;

/// Backups in the window: one by hand, the folder for daily ones, and when the last one was made. The work itself runs aside; what came of it is said
/// in the message bar.
class BackupActions : public QObject
{
    Q_OBJECT

public:
    BackupActions(Workplace& workplace, MessageBar& messages, const Progress& progress, QWidget* window);

    const QList<QAction*>& actions() const { return m_actions; }
    /// "Last backup 2026-11-25 18:00", for the status bar.
    QLabel* lastBackupLabel() const { return m_last; }

    /// What the scheduler made of the backup that was due.
    void show(const JobRun& run);

private:
    void backUpNow();
    void planDaily();
    void showLast();

    Workplace& m_workplace;
    MessageBar& m_messages;
    Progress m_progress;
    QWidget* m_window;
    QList<QAction*> m_actions;
    QLabel* m_last;
};

} // namespace kece
