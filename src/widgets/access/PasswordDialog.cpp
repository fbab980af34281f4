// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/access/PasswordDialog.h"

#include "services/access/Accounts.h"
#include "widgets/async/runAside.h"
#include "widgets/async/whenDone.h"
#include "widgets/look/Theme.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace kece {

PasswordDialog::PasswordDialog(Database& database, Session session, QString known, QWidget* parent)
    : QDialog(parent),
      m_database(database),
      m_session(std::move(session)),
      m_known(std::move(known)),
      m_old(new QLineEdit),
      m_new(new QLineEdit),
      m_again(new QLineEdit),
      m_message(new QLabel),
      m_change(new QPushButton(tr("Change")))
{
    setWindowTitle(tr("Change password"));
    setMinimumWidth(Theme::px(400));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::px(24), Theme::px(20), Theme::px(24), Theme::px(16));
    column->setSpacing(Theme::px(12));
    if (!m_known.isEmpty()) {
        auto* why = new QLabel(tr("This password was given to you by an administrator. Choose one that only you know."));
        why->setWordWrap(true);
        column->addWidget(why);
    }
    auto* form = new QFormLayout;
    const auto add = [form](const QString& label, QLineEdit* line) {
        line->setEchoMode(QLineEdit::Password);
        line->setAccessibleName(QString(label).remove('&'));
        form->addRow(label, line);
    };
    if (m_known.isEmpty())
        add(tr("&Old password"), m_old);
    add(tr("&New password"), m_new);
    add(tr("The same &again"), m_again);
    m_old->setVisible(m_known.isEmpty());
    column->addLayout(form);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setProperty("error", true);
    m_message->hide();
    column->addWidget(m_message);
    m_change->setProperty("primary", true);
    m_change->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_change);
    buttons->addWidget(cancel);
    column->addLayout(buttons);
    connect(m_change, &QPushButton::clicked, this, &PasswordDialog::change);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void PasswordDialog::change()
{
    if (m_new->text() != m_again->text()) {
        refuse(tr("The two new passwords differ."), m_again);
        return;
    }
    m_change->setEnabled(false);
    const auto work = [database = &m_database, session = m_session, old = m_known.isEmpty() ? m_old->text() : m_known, fresh = m_new->text()] {
        return changeOwnPassword(*database, session, old, fresh);
    };
    whenDone(runAside<void>(work), this, [this](const Done& done) {
        m_change->setEnabled(true);
        if (!done.ok())
            refuse(done.error().message, done.error().field == QLatin1String("old_password") ? m_old : m_new);
        else
            accept();
    });
}

void PasswordDialog::refuse(const QString& message, QLineEdit* line)
{
    m_message->setText(message);
    m_message->show();
    line->setFocus();
    line->selectAll();
}

} // namespace kece
