// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/Accounts.h"
#include "services/access/Roles.h"
#include "widgets/Workplace.h"

#include <QDialog>

class QTreeWidget;
class QTabWidget;
class QToolBar;

namespace kece {

class MessageBar;

/// The accounts and the roles, for who administers. Accounts are never deleted, only disabled; the roles that ship are looked at and copied, the
/// company's own are records like others.
class AccountsDialog : public QDialog
{
    Q_OBJECT

public:
    AccountsDialog(Workplace& workplace, QWidget* parent = nullptr);

private:
    QWidget* createAccounts();
    QWidget* createRoles();
    void load();
    void add();
    void edit(std::function<Done(const QString& login)> work);
    void askRole();
    void askDepartment();
    void askPassword();
    void copyRole();
    QString currentLogin() const;
    AccountListing currentAccount() const;
    int currentRole() const;

    Workplace& m_workplace;
    MessageBar* m_messages;
    QTreeWidget* m_accounts;
    QTreeWidget* m_roles;
    QVector<AccountListing> m_listings;
    QVector<NamedRole> m_known;
    QStringList m_departments;
};

} // namespace kece
