// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/backup/BackupSchedule.h"
#include "widgets/safekeeping/SafekeepingDialog.h"

class QSpinBox;

namespace kece {

class PassphraseFields;

/// The plan of the daily backups: where to, how many to keep, whether encrypted; and what is there already.
class DailyBackupsDialog : public SafekeepingDialog
{
    Q_OBJECT

public:
    DailyBackupsDialog(Workplace& workplace, QWidget* parent);

Q_SIGNALS:
    /// Empty: there are none any more.
    void planned(const QString& folder);

private:
    void carryOut() override;
    void showPlan(const BackupPlan& plan);

    QLineEdit* m_folder;
    QSpinBox* m_days;
    QSpinBox* m_weeks;
    QSpinBox* m_months;
    PassphraseFields* m_passphrase;
    QLabel* m_there;
    std::optional<BackupLock> m_lock;
};

} // namespace kece
