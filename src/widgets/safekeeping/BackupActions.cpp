// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/safekeeping/BackupActions.h"

#include "services/backup/BackUp.h"
#include "services/backup/BackupSchedule.h"
#include "services/schedule/RunDue.h"
#include "widgets/async/runAside.h"
#include "widgets/async/whenDone.h"
#include "widgets/look/Icon.h"
#include "widgets/messages/MessageBar.h"
#include "widgets/prompts/Prompts.h"

#include <QAction>
#include <QFileInfo>
#include <QLabel>

namespace kece {

BackupActions::BackupActions(Workplace& workplace, MessageBar& messages, const Progress& progress, QWidget* window)
    : QObject(window), m_workplace(workplace), m_messages(messages), m_progress(progress), m_window(window), m_last(new QLabel(window))
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
    m_actions << now << daily;
    showLast();
}

void BackupActions::backUpNow()
{
    const Session session = m_workplace.session();
    const QString name = QStringLiteral("%1-%2.kecebackup")
                             .arg(QFileInfo(m_workplace.database().location()).completeBaseName(), session.today().toString(Qt::ISODate));
    const QString file = m_workplace.prompts().askFileToSave(m_window, tr("Back up the database"), name, tr("Backups (*.kecebackup)"));
    if (file.isEmpty())
        return;
    m_messages.showMessage(MessageBar::Kind::Note, tr("The backup is being made; you can go on working."));
    const auto work = [database = &m_workplace.database(), session, file, progress = m_progress] {
        return backUp(*database, session, file, {}, progress);
    };
    whenDone(runAside<BackupReport>(work), this, [this](const Result<BackupReport>& report) {
        if (!report.ok())
            m_messages.showError(report.error());
        else if (!report->problems.isEmpty())
            m_messages.showMessage(MessageBar::Kind::Error,
                tr("No backup was made, since the database is damaged; earlier backups were left as they are. %1").arg(report->problems.first()));
        else
            m_messages.showMessage(MessageBar::Kind::Done, tr("Backed up to %1, read back and found good.").arg(report->file));
        showLast();
    });
}

void BackupActions::planDaily()
{
    const auto folder = m_workplace.prompts().askText(m_window, tr("Daily backups"), tr("Folder, best on another disk (empty: none):"));
    if (!folder)
        return;
    const auto set = m_workplace.database().write<void>([folder = folder->trimmed()](Store& store) -> Done {
        KECE_TRY(BackupPlan plan, backupPlan(store));
        plan.folder = folder;
        return setBackupPlan(store, plan);
    });
    whenDone(set, this, [this, folder = folder->trimmed()](const Done& done) {
        if (!done.ok())
            m_messages.showError(done.error());
        else
            m_messages.showMessage(MessageBar::Kind::Done,
                folder.isEmpty() ? tr("There are no daily backups any more.") : tr("A backup goes to %1 every day.").arg(folder));
    });
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
        m_last->setText(last->at.isValid()
                ? tr("Last backup %1").arg(last->at.toTimeZone(m_workplace.session().zone).toString(QStringLiteral("yyyy-MM-dd HH:mm")))
                : tr("No backup yet"));
        m_last->setToolTip(last->file);
    });
}

} // namespace kece
