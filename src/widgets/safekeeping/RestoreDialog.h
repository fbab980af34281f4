// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/backup/Restore.h"
#include "widgets/safekeeping/SafekeepingDialog.h"

namespace kece {

/// A backup into a new database file. What the backup says of itself is shown before; the database that is open stays as it is.
class RestoreDialog : public SafekeepingDialog
{
    Q_OBJECT

public:
    RestoreDialog(Workplace& workplace, DatabaseOpener& opener, QWidget* parent);

private:
    void carryOut() override;
    void look();
    void tell(const RestoreReport& report);

    DatabaseOpener& m_opener;
    QLineEdit* m_file;
    QLabel* m_facts;
    QLineEdit* m_passphrase;
    QLineEdit* m_target;
};

} // namespace kece
