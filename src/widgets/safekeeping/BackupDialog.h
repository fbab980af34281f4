// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/backup/BackUp.h"
#include "widgets/safekeeping/SafekeepingDialog.h"

namespace kece {

class PassphraseFields;

/// One backup by hand: where to, and whether encrypted.
class BackupDialog : public SafekeepingDialog
{
    Q_OBJECT

public:
    BackupDialog(Workplace& workplace, QWidget* parent);

Q_SIGNALS:
    void backedUp(const QString& file);

private:
    void carryOut() override;

    QLineEdit* m_file;
    PassphraseFields* m_passphrase;
};

} // namespace kece
