// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/safekeeping/DailyBackupsDialog.h"

#include "services/backup/BackUp.h"
#include "widgets/async/runAside.h"
#include "widgets/async/whenDone.h"
#include "widgets/look/Theme.h"
#include "widgets/messages/MessageBar.h"
#include "widgets/prompts/Prompts.h"
#include "widgets/safekeeping/PassphraseFields.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace kece {

namespace {

constexpr int kMostKept = 999;

} // namespace

DailyBackupsDialog::DailyBackupsDialog(Workplace& workplace, QWidget* parent)
    : SafekeepingDialog(workplace, tr("Daily backups"), "calendar", tr("Save"), parent),
      m_days(new QSpinBox),
      m_weeks(new QSpinBox),
      m_months(new QSpinBox),
      m_passphrase(new PassphraseFields),
      m_there(new QLabel)
{
    m_folder = addPath(
        tr("Folder"), "backupFolder", [this] { return m_workplace.prompts().askFolder(this, tr("Folder of the daily backups"), m_folder->text()); });
    m_folder->setPlaceholderText(tr("best on another disk; empty: no daily backups"));
    auto* kept = new QWidget;
    auto* row = new QHBoxLayout(kept);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(8));
    const auto addNumber = [row](QSpinBox* box, const char* name, int least, const QString& suffix) {
        box->setObjectName(QString::fromLatin1(name));
        box->setRange(least, kMostKept);
        box->setButtonSymbols(QAbstractSpinBox::NoButtons);
        box->setSuffix(suffix);
        box->setAccessibleName(suffix.trimmed());
        row->addWidget(box);
    };
    addNumber(m_days, "keepDays", 1, tr(" days"));
    addNumber(m_weeks, "keepWeeks", 0, tr(" weeks"));
    addNumber(m_months, "keepMonths", 0, tr(" months"));
    row->addStretch(1);
    addRow(tr("Keep"), kept, m_days);
    addRow(tr("Encryption"), m_passphrase->box(), m_passphrase->box());
    addRow(tr("Passphrase"), m_passphrase, m_passphrase->first());
    m_there->setObjectName("backupsThere");
    m_there->setTextFormat(Qt::PlainText);
    m_there->setProperty("secondary", true);
    m_there->setWordWrap(true);
    addRow(tr("Already there"), m_there, m_there);
    setHint(tr("Made by the open window, or by the scheduler with “kecectl run-due”."));
    allow(false);
    whenDone(workplace.read<BackupPlan>([](Store& store) { return backupPlan(store); }), this, [this](const Result<BackupPlan>& plan) {
        if (!plan.ok())
            m_messages->showError(plan.error());
        showPlan(plan.ok() ? *plan : BackupPlan());
        allow(m_workplace.database().readOnlyReason().isEmpty());
    });
}

void DailyBackupsDialog::showPlan(const BackupPlan& plan)
{
    m_folder->setText(plan.folder);
    m_days->setValue(plan.days);
    m_weeks->setValue(plan.weeks);
    m_months->setValue(plan.months);
    m_lock = plan.lock;
    m_passphrase->setKept(plan.lock.has_value());
    const auto backups = backupsIn(plan, m_workplace.database().location());
    m_there->setText(backups.isEmpty() ? tr("none")
                                       : tr("%n backup(s), the oldest of %1, the newest of %2", nullptr, int(backups.size()))
                                             .arg(backups.last().day.toString(Qt::ISODate), backups.first().day.toString(Qt::ISODate)));
}

void DailyBackupsDialog::carryOut()
{
    const auto passphrase = m_passphrase->passphrase();
    if (!passphrase.ok()) {
        m_messages->showError(passphrase.error());
        return;
    }
    BackupPlan plan;
    plan.folder = m_folder->text().trimmed();
    plan.days = m_days->value();
    plan.weeks = m_weeks->value();
    plan.months = m_months->value();
    if (m_passphrase->wantsEncryption())
        plan.lock = m_lock;
    setRunning(true);
    const auto work = [database = &m_workplace.database(), session = m_workplace.session(), plan,
                          passphrase = *passphrase]() mutable -> Result<void> {
        if (passphrase) {
            KECE_TRY(plan.lock, lockOf(*passphrase));
        }
        return database->write<void>([session, plan](Store& store) { return setBackupPlan(store, session, plan); }).result();
    };
    whenDone(runAside<void>(work), this, [this, folder = plan.folder](const Done& done) {
        setRunning(false);
        if (!done.ok()) {
            m_messages->showError(done.error());
            return;
        }
        Q_EMIT planned(folder);
        accept();
    });
}

} // namespace kece
