// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/access/AccountForm.h"

#include "widgets/look/Theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace kece {

AccountForm::AccountForm(const QVector<NamedRole>& roles, const QStringList& departments, QWidget* parent)
    : QDialog(parent),
      m_login(new QLineEdit),
      m_name(new QLineEdit),
      m_role(new QComboBox),
      m_department(new QComboBox),
      m_password(new QLineEdit(oneTimePassword())),
      m_message(new QLabel)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("New account"));
    setMinimumWidth(Theme::px(420));
    for (const NamedRole& role : roles)
        m_role->addItem(role.name, role.key);
    m_department->addItem({});
    m_department->addItems(departments);
    auto* form = new QFormLayout;
    const auto add = [form](const QString& label, QWidget* field) {
        field->setAccessibleName(QString(label).remove('&'));
        form->addRow(label, field);
    };
    add(tr("&Login"), m_login);
    add(tr("&Name"), m_name);
    add(tr("&Role"), m_role);
    add(tr("&Department"), m_department);
    add(tr("First &password"), m_password);
    auto* note = new QLabel(tr("Hand the first password over; it is asked to be changed at the first login."));
    note->setWordWrap(true);
    note->setProperty("secondary", true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setProperty("error", true);
    m_message->hide();
    auto* create = new QPushButton(tr("Create"));
    create->setProperty("primary", true);
    create->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(create);
    buttons->addWidget(cancel);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::px(24), Theme::px(20), Theme::px(24), Theme::px(16));
    column->addLayout(form);
    column->addWidget(note);
    column->addWidget(m_message);
    column->addLayout(buttons);
    connect(create, &QPushButton::clicked, this, [this] { Q_EMIT given(account()); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void AccountForm::refuse(const QString& message)
{
    m_message->setText(message);
    m_message->show();
}

NewAccount AccountForm::account() const
{
    return {m_login->text().trimmed(), m_name->text().trimmed(), m_role->currentData().toString(), m_department->currentText(), m_password->text()};
}

} // namespace kece
