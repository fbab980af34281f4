// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/access/AccountsDialog.h"

#include "domain/entities/Catalogue.h"
#include "domain/entities/Department.h"
#include "domain/entities/Role.h"
#include "domain/entities/User.h"
#include "storage/RecordStore.h"
#include "widgets/access/AccountForm.h"
#include "widgets/access/RoleDialog.h"
#include "widgets/async/runAside.h"
#include "widgets/async/whenDone.h"
#include "widgets/look/Icon.h"
#include "widgets/look/Theme.h"
#include "widgets/messages/MessageBar.h"

#include <QHeaderView>
#include <QInputDialog>
#include <QTabBar>
#include <QTabWidget>
#include <QToolBar>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace kece {

namespace {

/// What the dialog shows, read in one unit of work.
struct AccountsData {
    QVector<AccountListing> accounts;
    QVector<NamedRole> roles;
    QStringList departments;
};

Result<AccountsData> readAll(Store& store)
{
    AccountsData data;
    KECE_TRY(data.accounts, listAccounts(store));
    KECE_TRY(data.roles, allRoles(store));
    RecordQuery query;
    query.schema = &departmentSchema();
    KECE_TRY(const auto rows, store.records().first(query, 10'000));
    for (const RecordRow& row : rows)
        data.departments << row.record.title();
    return data;
}

QTreeWidget* table(const QStringList& headers, const QString& name)
{
    auto* tree = new QTreeWidget;
    tree->setHeaderLabels(headers);
    tree->setRootIsDecorated(false);
    tree->setAccessibleName(name);
    tree->setUniformRowHeights(true);
    return tree;
}

QString kindsOf(const Grant& grant)
{
    QStringList names;
    for (const QString& kind : grant.kinds) {
        const EntitySchema* schema = schemaOfKind(kind);
        names << (schema ? schema->pluralName() : kind == "*" ? AccountsDialog::tr("everything") : AccountsDialog::tr("the company"));
    }
    return names.join(AccountsDialog::tr(", "));
}

QString actionsOf(const Grant& grant)
{
    QStringList names;
    for (int i = 0; i < kActionCount; ++i) {
        if (grant.covers(Action(i), grant.kinds.first()))
            names << labelOf(Action(i));
    }
    return names.size() == kActionCount ? AccountsDialog::tr("everything") : names.join(AccountsDialog::tr(", "));
}

} // namespace

AccountsDialog::AccountsDialog(Workplace& workplace, QWidget* parent)
    : QDialog(parent), m_workplace(workplace), m_messages(new MessageBar), m_accounts(nullptr), m_roles(nullptr)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Accounts and roles"));
    setWindowIcon(icon("shield"));
    resize(Theme::px(1040), Theme::px(560));
    auto* tabs = new QTabWidget;
    tabs->setDocumentMode(true);
    tabs->tabBar()->setProperty("inner", true);
    tabs->tabBar()->setDrawBase(false);
    tabs->setAccessibleName(tr("Accounts and roles"));
    tabs->addTab(createAccounts(), icon("user"), tr("Accounts"));
    tabs->addTab(createRoles(), icon("shield"), tr("Roles"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(tabs, 1);
    connect(&workplace, &Workplace::changed, this, [this](const EntitySchema* kind, qint64) {
        if (kind == &roleSchema() || kind == &departmentSchema() || kind == &userSchema())
            load();
    });
    load();
}

QWidget* AccountsDialog::createAccounts()
{
    m_accounts = table({tr("Login"), tr("Name"), tr("Role"), tr("Department"), tr("State")}, tr("Accounts"));
    auto* bar = new QToolBar;
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addAction(icon("plus"), tr("New account"), this, &AccountsDialog::add);
    bar->addAction(icon("shield"), tr("Role"), this, &AccountsDialog::askRole);
    bar->addAction(icon("hierarchy"), tr("Department"), this, &AccountsDialog::askDepartment);
    bar->addAction(icon("pencil"), tr("New password"), this, &AccountsDialog::askPassword);
    bar->addAction(icon("ban"), tr("Disable"), this,
        [this] { edit([this](const QString& login) { return disableAccount(m_workplace.database(), m_workplace.session(), login, true); }); });
    bar->addAction(icon("check"), tr("Enable"), this,
        [this] { edit([this](const QString& login) { return disableAccount(m_workplace.database(), m_workplace.session(), login, false); }); });
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_accounts, 1);
    return page;
}

QWidget* AccountsDialog::createRoles()
{
    m_roles = table({tr("Role"), tr("Of"), tr("May do")}, tr("Roles"));
    m_roles->setRootIsDecorated(true);
    auto* bar = new QToolBar;
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addAction(icon("copy"), tr("Copy as a role of our own"), this, &AccountsDialog::copyRole);
    bar->addAction(icon("pencil"), tr("Edit"), this, [this] {
        const int row = currentRole();
        const qint64 id = row < 0 ? 0 : m_known[row].id;
        if (id == 0) {
            m_messages->showMessage(MessageBar::Kind::Note, tr("A role that ships stays as it is; copy it, and change the copy."));
            return;
        }
        whenDone(m_workplace.read<RecordRow>([id](Store& store) { return store.records().get(roleSchema(), id); }), this,
            [this](const Result<RecordRow>& row) {
                if (row.ok())
                    (new RoleDialog(m_workplace, row->record, this))->open();
                else
                    m_messages->showError(row.error());
            });
    });
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_roles, 1);
    return page;
}

QString AccountsDialog::currentLogin() const
{
    return m_accounts->currentItem() ? m_accounts->currentItem()->text(0) : QString();
}

/// -1 for none.
int AccountsDialog::currentRole() const
{
    QTreeWidgetItem* item = m_roles->currentItem();
    return m_roles->indexOfTopLevelItem(item && item->parent() ? item->parent() : item);
}

AccountListing AccountsDialog::currentAccount() const
{
    const auto found = std::find_if(
        m_listings.begin(), m_listings.end(), [login = currentLogin()](const AccountListing& a) { return a.user.login == login; });
    return found == m_listings.end() ? AccountListing() : *found;
}

void AccountsDialog::load()
{
    whenDone(m_workplace.read<AccountsData>(&readAll), this,
        [this, login = currentLogin(), shownRole = currentRole() < 0 ? QString() : m_known[currentRole()].key](const Result<AccountsData>& data) {
            if (!data.ok()) {
                m_messages->showError(data.error());
                return;
            }
            m_listings = data->accounts;
            m_known = data->roles;
            m_departments = data->departments;
            m_accounts->clear();
            for (const AccountListing& account : std::as_const(m_listings)) {
                const User& user = account.user;
                const QString state = user.disabled ? tr("disabled") : account.hasPassword ? QString() : tr("no password");
                auto* item = new QTreeWidgetItem(m_accounts, {user.login, user.name, account.roleName, account.department, state});
                item->setDisabled(false);
                if (user.login == login || !m_accounts->currentItem())
                    m_accounts->setCurrentItem(item);
            }
            m_roles->clear();
            for (const NamedRole& role : std::as_const(m_known)) {
                auto* item = new QTreeWidgetItem(m_roles, {QStringLiteral("%1 · %2").arg(role.name, role.key)});
                for (const Grant& grant : role.grants.all()) {
                    auto* line = new QTreeWidgetItem(item, {labelOf(grant.reach), kindsOf(grant), actionsOf(grant)});
                    for (const int column : {1, 2})
                        line->setToolTip(column, line->text(column).toHtmlEscaped());
                }
                item->setExpanded(true);
                if (role.key == shownRole || !m_roles->currentItem())
                    m_roles->setCurrentItem(item);
            }
            for (int column = 0; column + 1 < m_accounts->columnCount(); ++column)
                m_accounts->resizeColumnToContents(column);
            m_roles->resizeColumnToContents(0);
            m_roles->setColumnWidth(1, Theme::px(370));
        });
}

/// Runs aside: a password takes its time.
void AccountsDialog::edit(std::function<Done(const QString&)> work)
{
    const QString login = currentLogin();
    if (login.isEmpty())
        return;
    whenDone(runAside<void>([work = std::move(work), login] { return work(login); }), this, [this](const Done& done) {
        if (!done.ok())
            m_messages->showError(done.error());
        m_workplace.announce(userSchema(), 0);
    });
}

void AccountsDialog::add()
{
    auto* form = new AccountForm(m_known, m_departments, this);
    connect(form, &AccountForm::given, this, [this, form](const NewAccount& account) {
        const auto work = [database = &m_workplace.database(), session = m_workplace.session(), account] {
            return addAccount(*database, session, account);
        };
        whenDone(runAside<qint64>(work), form, [this, form, account](const Result<qint64>& id) {
            if (!id.ok()) {
                form->refuse(id.error().message);
                return;
            }
            form->close();
            m_messages->showMessage(
                MessageBar::Kind::Done, tr("Account %1 is there; its password is to be changed at the first login.").arg(account.login));
            m_workplace.announce(userSchema(), 0);
        });
    });
    form->open();
}

void AccountsDialog::askRole()
{
    QStringList names;
    for (const NamedRole& role : std::as_const(m_known))
        names << role.name;
    bool isChosen = false;
    const QString name = QInputDialog::getItem(
        this, tr("Role"), tr("Role of %1").arg(currentLogin()), names, std::max(0, int(names.indexOf(currentAccount().roleName))), false, &isChosen);
    if (!isChosen)
        return;
    const QString key = m_known[names.indexOf(name)].key;
    edit([this, key](const QString& login) { return setAccountRole(m_workplace.database(), m_workplace.session(), login, key); });
}

void AccountsDialog::askDepartment()
{
    bool isChosen = false;
    const QStringList names = QStringList(QString()) + m_departments;
    const QString name = QInputDialog::getItem(this, tr("Department"), tr("Department of %1").arg(currentLogin()), names,
        std::max(0, int(names.indexOf(currentAccount().department))), false, &isChosen);
    if (isChosen)
        edit([this, name](const QString& login) { return setAccountDepartment(m_workplace.database(), m_workplace.session(), login, name); });
}

void AccountsDialog::askPassword()
{
    bool isGiven = false;
    const QString password = QInputDialog::getText(this, tr("New password"),
        tr("A password for %1; it is to be changed at the next login, and lifts a lock.").arg(currentLogin()), QLineEdit::Password, {}, &isGiven);
    if (isGiven)
        edit([this, password](const QString& login) { return setPassword(m_workplace.database(), m_workplace.session(), login, password); });
}

void AccountsDialog::copyRole()
{
    const int row = currentRole();
    if (row < 0)
        return;
    const NamedRole& role = m_known[row];
    Role copy;
    copy.key = role.key + "-2";
    copy.name = tr("%1 (copy)").arg(role.name);
    copy.grants = role.text.trimmed();
    (new RoleDialog(m_workplace, Record::of(roleSchema(), copy), this))->open();
}

} // namespace kece
