// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session/Session.h"
#include "storage/Database.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace kece {

/// One's own password is replaced: the old one, and the new one twice. With `known`, the old one was just typed (a first login) and is not asked
/// again.
class PasswordDialog : public QDialog
{
    Q_OBJECT

public:
    PasswordDialog(Database& database, Session session, QString known = {}, QWidget* parent = nullptr);

private:
    void change();
    void refuse(const QString& message, QLineEdit* line);

    Database& m_database;
    Session m_session;
    QString m_known;
    QLineEdit* m_old;
    QLineEdit* m_new;
    QLineEdit* m_again;
    QLabel* m_message;
    QPushButton* m_change;
};

} // namespace kece
