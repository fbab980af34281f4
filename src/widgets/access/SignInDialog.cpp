// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/access/SignInDialog.h"

#include "widgets/access/PasswordDialog.h"
#include "widgets/async/runAside.h"
#include "widgets/async/whenDone.h"
#include "widgets/look/Theme.h"

#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

namespace kece {

namespace {

const QString kLastLogin = QStringLiteral("login/last");

SignInDialog::Enter through(const std::shared_ptr<FrontDoor>& door)
{
    return [door](const QString& login, const QString& password) -> Result<std::shared_ptr<SignedIn>> {
        KECE_TRY(SignedIn in, door->enter(login, password));
        return std::make_shared<SignedIn>(std::move(in));
    };
}

SignInDialog::Enter at(DatabaseOpener& opener, const Session& session, const QUrl& server)
{
    return [opener = &opener, session, server](const QString& login, const QString& password) -> Result<std::shared_ptr<SignedIn>> {
        QUrl url = server;
        url.setUserName(login);
        url.setPassword(password);
        KECE_TRY(FrontDoor door, FrontDoor::open(*opener, session, url.toString(QUrl::FullyEncoded)));
        KECE_TRY(SignedIn in, door.enterWithoutLogin());
        return std::make_shared<SignedIn>(std::move(in));
    };
}

} // namespace

SignInDialog::SignInDialog(FrontDoor door, QWidget* parent)
    : SignInDialog(door.location(), QSettings().value(kLastLogin).toString(), through(std::make_shared<FrontDoor>(std::move(door))), parent)
{}

SignInDialog::SignInDialog(DatabaseOpener& opener, const Session& session, const QUrl& server, QWidget* parent)
    : SignInDialog(server.toString(QUrl::RemovePassword | QUrl::RemoveQuery | QUrl::RemoveUserInfo),
        server.userName().isEmpty() ? QSettings().value(kLastLogin).toString() : server.userName(), at(opener, session, server), parent)
{}

SignInDialog::SignInDialog(const QString& location, const QString& login, Enter enter, QWidget* parent)
    : QDialog(parent),
      m_tryEnter(std::move(enter)),
      m_login(new QLineEdit(login)),
      m_password(new QLineEdit),
      m_message(new QLabel),
      m_enter(new QPushButton(tr("Sign in")))
{
    setWindowTitle(tr("Sign in to Kece"));
    setWindowIcon(QIcon(":/icons/kece.svg"));
    setMinimumWidth(Theme::px(380));
    auto* place = new QLabel(QFileInfo(location).exists() ? QFileInfo(location).fileName() : location);
    place->setTextFormat(Qt::PlainText);
    place->setToolTip(location.toHtmlEscaped());
    place->setProperty("secondary", true);
    m_login->setAccessibleName(tr("Name"));
    m_password->setAccessibleName(tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setProperty("error", true);
    m_message->hide();
    m_enter->setProperty("primary", true);
    m_enter->setDefault(true);
    auto* quit = new QPushButton(tr("Quit"));
    quit->setAutoDefault(false);

    auto* form = new QFormLayout;
    form->addRow(tr("Database"), place);
    form->addRow(tr("&Name"), m_login);
    form->addRow(tr("&Password"), m_password);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_enter);
    buttons->addWidget(quit);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::px(24), Theme::px(20), Theme::px(24), Theme::px(16));
    column->setSpacing(Theme::px(12));
    column->addLayout(form);
    column->addWidget(m_message);
    column->addLayout(buttons);

    connect(m_enter, &QPushButton::clicked, this, &SignInDialog::tryIn);
    connect(quit, &QPushButton::clicked, this, &QDialog::reject);
    (m_login->text().isEmpty() ? m_login : m_password)->setFocus();
}

void SignInDialog::tryIn()
{
    m_enter->setEnabled(false);
    const auto work = [enter = m_tryEnter, login = m_login->text(), password = m_password->text()] { return enter(login, password); };
    whenDone(runAside<std::shared_ptr<SignedIn>>(work), this, [this](const Result<std::shared_ptr<SignedIn>>& in) {
        m_enter->setEnabled(true);
        const QString typed = m_password->text();
        m_password->clear();
        if (!in.ok()) {
            m_message->setText(in.error().message);
            m_message->show();
            m_password->setFocus();
            return;
        }
        m_in = std::move(**in);
        QSettings().setValue(kLastLogin, m_in.session.login);
        if (m_in.mustChangePassword) {
            PasswordDialog first(*m_in.database, m_in.session, typed, this);
            if (first.exec() != QDialog::Accepted) {
                reject();
                return;
            }
        }
        accept();
    });
}

} // namespace kece
