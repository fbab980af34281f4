// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/safekeeping/BackupActions.h"

#include "domain/values/DateText.h"
#include "services/backup/BackUp.h"
#include "services/schedule/RunDue.h"
#include "widgets/async/whenDone.h"
#include "widgets/look/Icon.h"
#include "widgets/messages/MessageBar.h"
#include "widgets/safekeeping/BackupDialog.h"
#include "widgets/safekeeping/DailyBackupsDialog.h"
#include "widgets/safekeeping/RestoreDialog.h"

#include <QAction>
#include <QLabel>

namespace kece {

BackupActions::BackupActions(Workplace& workplace, MessageBar& messages, QWidget* window)
    : QObject(window), m_workplace(workplace), m_messages(messages), m_window(window), m_last(new QLabel(window))
{
    m_last->setObjectName("lastBackup");
    m_last->setTextFormat(Qt::PlainText);
    auto* now = new QAction(icon("database-export"), tr("&Back up now…"), this);
    now->setObjectName("backUpNow");
    connect(now, &QAction::triggered, this, &BackupActions::backUpNow);
    auto* daily = new QAction(icon("calendar"), tr("&Daily backups…"), this);
    daily->setObjectName("dailyBackups");
    daily->setEnabled(m_workplace.database().readOnlyReason().isEmpty());
    connect(daily, &QAction::triggered, this, &BackupActions::planDaily);
    auto* restored = new QAction(icon("database-import"), tr("&Restore a backup…"), this);
    restored->setObjectName("restoreBackup");
    restored->setEnabled(m_workplace.opener() != nullptr);
    connect(restored, &QAction::triggered, this, &BackupActions::restore);
    m_actions << now << daily << restored;
    showLast();
}

void BackupActions::backUpNow()
{
    auto* dialog = new BackupDialog(m_workplace, m_window);
    connect(dialog, &BackupDialog::backedUp, this, [this](const QString& file) {
        m_messages.showMessage(MessageBar::Kind::Done, tr("Backed up to %1, read back and found good.").arg(file));
        showLast();
    });
    dialog->show();
}

void BackupActions::planDaily()
{
    auto* dialog = new DailyBackupsDialog(m_workplace, m_window);
    connect(dialog, &DailyBackupsDialog::planned, this, [this](const QString& folder) {
        m_messages.showMessage(
            MessageBar::Kind::Done, folder.isEmpty() ? tr("There are no daily backups any more.") : tr("A backup goes to %1 every day.").arg(folder));
    });
    dialog->show();
}

void BackupActions::restore()
{
    (new RestoreDialog(m_workplace, *m_workplace.opener(), m_window))->show();
}

void BackupActions::show(const JobRun& run)
{
    if (run.outcome == QLatin1String("done"))
        m_messages.showMessage(MessageBar::Kind::Done, tr("The backup of %1 has been made.").arg(run.period));
    else
        m_messages.showMessage(MessageBar::Kind::Error, tr("The backup of %1 failed: %2").arg(run.period, run.outcome));
    showLast();
}

void BackupActions::showLast()
{
    whenDone(m_workplace.read<LastBackup>([](Store& store) { return lastBackup(store); }), this, [this](const Result<LastBackup>& last) {
        if (!last.ok())
            return;
        m_last->setText(last->at.isValid() ? tr("Last backup %1").arg(minuteText(last->at, m_workplace.session().zone)) : tr("No backup yet"));
        m_last->setToolTip(last->file);
    });
}

} // namespace kece
