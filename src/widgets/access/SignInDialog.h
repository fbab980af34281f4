// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/access/FrontDoor.h"

#include <QDialog>
#include <QUrl>

#include <functional>
#include <memory>

class QLabel;
class QLineEdit;
class QPushButton;

namespace kece {

/// Asks for name and password until the door opens; a first password is replaced before the window comes. `takeSignedIn` gives who came in once it is
/// accepted.
class SignInDialog : public QDialog
{
    Q_OBJECT

public:
    /// What a name and a password are tried at; runs aside.
    using Enter = std::function<Result<std::shared_ptr<SignedIn>>(const QString& login, const QString& password)>;

    /// At the door of a database that asks for a login itself.
    explicit SignInDialog(FrontDoor door, QWidget* parent = nullptr);
    /// At a server, which lets in by the login and password of its own that the address is opened with. `opener` outlives the dialog.
    SignInDialog(DatabaseOpener& opener, const Session& session, const QUrl& server, QWidget* parent = nullptr);

    SignedIn takeSignedIn() { return std::move(m_in); }

private:
    SignInDialog(const QString& location, const QString& login, Enter enter, QWidget* parent);
    void tryIn();

    Enter m_tryEnter;
    SignedIn m_in;
    QLineEdit* m_login;
    QLineEdit* m_password;
    QLabel* m_message;
    QPushButton* m_enter;
};

} // namespace kece
