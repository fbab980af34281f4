// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/safekeeping/RestoreDialog.h"

#include "domain/values/DateText.h"
#include "widgets/async/runAside.h"
#include "widgets/async/whenDone.h"
#include "widgets/messages/MessageBar.h"
#include "widgets/prompts/Prompts.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

namespace kece {

RestoreDialog::RestoreDialog(Workplace& workplace, DatabaseOpener& opener, QWidget* parent)
    : SafekeepingDialog(workplace, tr("Restore a backup"), "database-import", tr("Restore"), parent),
      m_opener(opener),
      m_facts(new QLabel),
      m_passphrase(new QLineEdit)
{
    m_file = addPath(tr("Backup"), "restoreFile",
        [this] { return m_workplace.prompts().askFileToOpen(this, tr("Choose a backup"), tr("Backups (*.kecebackup);;All files (*)")); });
    m_facts->setObjectName("backupFacts");
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setProperty("secondary", true);
    m_facts->setWordWrap(true);
    addRow(tr("In it"), m_facts, m_facts);
    m_passphrase->setObjectName("passphrase");
    m_passphrase->setEchoMode(QLineEdit::Password);
    addRow(tr("Passphrase"), m_passphrase, m_passphrase);
    m_target = addPath(tr("New database file"), "restoreTarget",
        [this] { return m_workplace.prompts().askFileToSave(this, tr("New database file"), m_target->text(), tr("Databases (*.db)")); });
    setHint(tr("Never over a file that is there; everything is checked first."));
    connect(m_file, &QLineEdit::textChanged, this, &RestoreDialog::look);
    look();
}

void RestoreDialog::look()
{
    const QString file = m_file->text().trimmed();
    const auto backup = BackupFile::open(file);
    m_facts->setText(file.isEmpty() ? tr("no backup chosen") : backup.ok() ? QString() : backup.error().message);
    m_passphrase->setEnabled(backup.ok() && backup->manifest().encryption);
    m_passphrase->setPlaceholderText(!backup.ok() || backup->manifest().encryption ? QString() : tr("not encrypted"));
    allow(backup.ok());
    if (!backup.ok())
        return;
    const BackupManifest& manifest = backup->manifest();
    m_facts->setText(tr("The database of %1, %2, %n entries in its trail", nullptr, int(manifest.trail.count))
                         .arg(minuteText(manifest.madeAt, m_workplace.session().zone), QLocale().formattedDataSize(manifest.databaseBytes)));
    if (m_target->text().isEmpty())
        m_target->setText(QFileInfo(m_workplace.database().location()).dir().filePath(QFileInfo(file).completeBaseName() + ".db"));
}

void RestoreDialog::carryOut()
{
    setRunning(true);
    const auto work = [opener = &m_opener, file = m_file->text().trimmed(), target = m_target->text().trimmed(), secret = m_passphrase->text(),
                          progress = m_progress] {
        return restoreBackup(
            *opener, file, target, [secret] { return Result<QString>(secret); }, progress);
    };
    whenDone(runAside<RestoreReport>(work), this, [this](const Result<RestoreReport>& report) {
        setRunning(false);
        if (report.ok())
            tell(*report);
        else
            m_messages->showError(report.error());
    });
}

void RestoreDialog::tell(const RestoreReport& report)
{
    if (!report.problems.isEmpty()) {
        m_messages->showMessage(
            MessageBar::Kind::Error, tr("Nothing was restored, since the database in the backup is not sound. %1").arg(report.problems.first()));
        return;
    }
    QString text = tr("Restored into %1 and found good. To work with it, everybody quits; then move the old file away and give the new one its name.")
                       .arg(report.database);
    if (!report.hasKey)
        text += ' ' + tr("The key of its trail was not found: put it beside as %1 first.").arg(report.database + ".key");
    m_messages->showMessage(report.hasKey ? MessageBar::Kind::Note : MessageBar::Kind::Warning, text);
    setDone();
}

} // namespace kece
