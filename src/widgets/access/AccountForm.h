// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/Accounts.h"
#include "services/access/Roles.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;

namespace kece {

/// What a new account starts with; with a password that is made up for it and can be read off once.
class AccountForm : public QDialog
{
    Q_OBJECT

public:
    AccountForm(const QVector<NamedRole>& roles, const QStringList& departments, QWidget* parent = nullptr);

    void refuse(const QString& message);

Q_SIGNALS:
    void given(const NewAccount& account);

private:
    NewAccount account() const;

    QLineEdit* m_login;
    QLineEdit* m_name;
    QComboBox* m_role;
    QComboBox* m_department;
    QLineEdit* m_password;
    QLabel* m_message;
};

} // namespace kece
