// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/safekeeping/BackupDialog.h"

#include "services/backup/BackupSchedule.h"
#include "widgets/async/runAside.h"
#include "widgets/async/whenDone.h"
#include "widgets/messages/MessageBar.h"
#include "widgets/prompts/Prompts.h"
#include "widgets/safekeeping/PassphraseFields.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QStandardPaths>

namespace kece {

namespace {

QString nameOfToday(const Workplace& workplace)
{
    return QStringLiteral("%1-%2.kecebackup")
        .arg(QFileInfo(workplace.database().location()).completeBaseName(), workplace.today().toString(Qt::ISODate));
}

} // namespace

BackupDialog::BackupDialog(Workplace& workplace, QWidget* parent)
    : SafekeepingDialog(workplace, tr("Back up now"), "database-export", tr("Back up"), parent), m_passphrase(new PassphraseFields)
{
    m_file = addPath(tr("File"), "backupFile",
        [this] { return m_workplace.prompts().askFileToSave(this, tr("Back up the database"), m_file->text(), tr("Backups (*.kecebackup)")); });
    addRow(tr("Encryption"), m_passphrase->box(), m_passphrase->box());
    addRow(tr("Passphrase"), m_passphrase, m_passphrase->first());
    setHint(tr("You can go on working. The backup is read back before it counts."));
    m_file->setText(QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).filePath(nameOfToday(workplace)));
    whenDone(workplace.read<BackupPlan>([](Store& store) { return backupPlan(store); }), this, [this](const Result<BackupPlan>& plan) {
        if (plan.ok() && !plan->folder.isEmpty() && !m_file->isModified())
            m_file->setText(QDir(plan->folder).filePath(nameOfToday(m_workplace)));
    });
}

void BackupDialog::carryOut()
{
    const auto passphrase = m_passphrase->passphrase();
    if (!passphrase.ok()) {
        m_messages->showError(passphrase.error());
        return;
    }
    setRunning(true);
    const auto work = [database = &m_workplace.database(), session = m_workplace.session(), file = m_file->text().trimmed(), passphrase = *passphrase,
                          progress = m_progress]() -> Result<BackupReport> {
        std::optional<BackupLock> lock;
        if (passphrase) {
            KECE_TRY(lock, lockOf(*passphrase));
        }
        return backUp(*database, session, file, lock, progress);
    };
    whenDone(runAside<BackupReport>(work), this, [this](const Result<BackupReport>& report) {
        setRunning(false);
        if (!report.ok()) {
            m_messages->showError(report.error());
        } else if (!report->problems.isEmpty()) {
            m_messages->showMessage(MessageBar::Kind::Error,
                tr("No backup was made, since the database is damaged; earlier backups were left as they are. %1").arg(report->problems.first()));
        } else {
            Q_EMIT backedUp(report->file);
            accept();
        }
    });
}

} // namespace kece
