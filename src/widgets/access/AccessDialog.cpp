// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/access/AccessDialog.h"

#include "domain/entities/User.h"
#include "services/access/Accounts.h"
#include "services/access/ExplainAccess.h"
#include "widgets/async/whenDone.h"
#include "widgets/look/Icon.h"
#include "widgets/look/Theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace kece {

AccessDialog::AccessDialog(Workplace& workplace, const EntitySchema& schema, qint64 record, QWidget* parent)
    : QDialog(parent),
      m_workplace(workplace),
      m_schema(schema),
      m_record(record),
      m_who(new QComboBox),
      m_standing(new QLabel),
      m_rights(new QTreeWidget)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Who may see this"));
    resize(Theme::px(720), Theme::px(560));
    m_who->setAccessibleName(tr("Account"));
    m_standing->setTextFormat(Qt::PlainText);
    m_standing->setWordWrap(true);
    m_rights->setAccessibleName(tr("Rights"));
    m_rights->setHeaderLabels({tr("Right"), tr("Allowed"), tr("Why")});
    m_rights->setRootIsDecorated(false);
    m_rights->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_rights->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_who);
    column->addWidget(m_standing);
    column->addWidget(m_rights, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_who, &QComboBox::currentIndexChanged, this, &AccessDialog::ask);
    loadAccounts();
}

void AccessDialog::loadAccounts()
{
    const QString self = m_workplace.session().login;
    m_who->addItem(self, self);
    if (!m_workplace.session().may(Action::Administer))
        return;
    whenDone(m_workplace.read<QVector<AccountListing>>([](Store& store) { return listAccounts(store); }), this,
        [this, self](const Result<QVector<AccountListing>>& accounts) {
            if (!accounts.ok())
                return;
            for (const AccountListing& account : *accounts) {
                if (account.user.login == self || account.user.disabled)
                    continue;
                QStringList parts{account.user.name.isEmpty() ? account.user.login : account.user.name, account.roleName, account.department};
                parts.removeAll(QString());
                m_who->addItem(parts.join(QStringLiteral(" · ")), account.user.login);
            }
        });
}

void AccessDialog::ask()
{
    const auto work = [session = m_workplace.session(), schema = &m_schema, record = m_record, login = m_who->currentData().toString()](
                          Store& store) { return explainAccess(store, session, *schema, record, login); };
    whenDone(m_workplace.read<AccessExplanation>(work), this, [this](const Result<AccessExplanation>& explanation) {
        m_rights->clear();
        if (explanation.ok())
            display(*explanation);
        else
            m_standing->setText(explanation.error().message);
    });
}

void AccessDialog::display(const AccessExplanation& explanation)
{
    const QString none = QString(QChar(0x2014));
    m_standing->setText(tr("%1 (%2, %3) · “%4”: owner %5, departments %6. To this account the record is %7.")
                            .arg(explanation.login, explanation.role, explanation.department.isEmpty() ? none : explanation.department,
                                explanation.record, explanation.owner.isEmpty() ? none : explanation.owner,
                                explanation.departments.isEmpty() ? none : explanation.departments, labelOf(explanation.standing)));
    const auto add = [this](const QString& what, bool allowed, const QString& yes, const QString& no, const QString& why) {
        auto* item = new QTreeWidgetItem(m_rights, {what, allowed ? yes : no, why});
        item->setIcon(1, icon(allowed ? "circle-check" : "circle-x"));
        item->setToolTip(2, why.toHtmlEscaped());
    };
    for (const ExplainedRight& right : explanation.rights)
        add(labelOf(right.action), right.allowed, tr("Yes"), tr("No"), right.because);
    for (const ExplainedField& field : explanation.fields)
        add(tr("Field: %1").arg(field.label), field.shown, tr("In clear"), field.fieldClass == FieldClass::Personal ? tr("Masked") : tr("Hidden"),
            field.because);
}

} // namespace kece
