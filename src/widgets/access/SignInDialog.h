// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/FrontDoor.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace kece {

/// Asks for name and password until the door opens; a first password is replaced before the window comes. `signedIn` holds who came in once it is
/// accepted.
class SignInDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SignInDialog(FrontDoor door, QWidget* parent = nullptr);

    SignedIn takeSignedIn() { return std::move(m_in); }

private:
    void tryIn();

    std::shared_ptr<FrontDoor> m_door;
    SignedIn m_in;
    QLineEdit* m_login;
    QLineEdit* m_password;
    QLabel* m_message;
    QPushButton* m_enter;
};

} // namespace kece
