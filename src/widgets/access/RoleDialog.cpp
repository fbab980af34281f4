// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/access/RoleDialog.h"

#include "domain/entities/Catalogue.h"
#include "domain/entities/Role.h"
#include "widgets/async/whenDone.h"
#include "widgets/look/Theme.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTableWidget>
#include <QVBoxLayout>

namespace kece {

namespace {

constexpr int kCompanyColumns = 4;
constexpr std::array kChoices{
    std::optional<Reach>(), std::optional(Reach::Own), std::optional(Reach::Department), std::optional(Reach::Tree), std::optional(Reach::All)};

/// Short, for a cell.
QString cellText(std::optional<Reach> reach)
{
    if (!reach)
        return QString(QChar(0x2013));
    switch (*reach) {
    case Reach::Own:
        return RoleDialog::tr("Own");
    case Reach::Department:
        return RoleDialog::tr("Dept.");
    case Reach::Tree:
        return RoleDialog::tr("Below");
    case Reach::All:
        return RoleDialog::tr("All");
    }
    return {};
}

} // namespace

RoleDialog::RoleDialog(Workplace& workplace, Record role, QWidget* parent)
    : QDialog(parent),
      m_workplace(workplace),
      m_role(std::move(role)),
      m_key(new QLineEdit),
      m_name(new QLineEdit),
      m_table(new QTableWidget),
      m_message(new QLabel),
      m_save(new QPushButton(tr("Save")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Role"));
    resize(Theme::px(1080), Theme::px(720));
    const auto& values = m_role.as<Role>();
    const auto grants = Grants::parse(values.grants);
    m_rights = RightsMatrix::of(grants.ok() ? *grants : Grants());
    m_key->setText(values.key);
    m_name->setText(values.name);
    m_key->setAccessibleName(tr("Word"));
    m_name->setAccessibleName(tr("Name"));
    m_key->setReadOnly(m_role.id() != 0); // accounts are given it by its word
    auto* form = new QFormLayout;
    form->addRow(tr("&Word"), m_key);
    form->addRow(tr("&Name"), m_name);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::px(20), Theme::px(16), Theme::px(20), Theme::px(16));
    column->setSpacing(Theme::px(10));
    column->addLayout(form);
    column->addWidget(createReaches());
    fill();
    column->addWidget(m_table, 1);
    column->addWidget(createCompany());
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setProperty("error", true);
    m_message->hide();
    column->addWidget(m_message);
    Theme::mark(*m_save, "primary", true);
    auto* cancel = new QPushButton(tr("Cancel"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_save);
    buttons->addWidget(cancel);
    column->addLayout(buttons);
    connect(m_save, &QPushButton::clicked, this, &RoleDialog::save);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

QWidget* RoleDialog::createReaches()
{
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    auto* hint = new QLabel(tr("Selected cells reach:"));
    row->addWidget(hint);
    for (size_t i = 0; i < kChoices.size(); ++i) {
        const QString label = kChoices[i] ? labelOf(*kChoices[i]) : tr("nothing");
        auto* button = new QPushButton(QStringLiteral("%1  %2").arg(i).arg(label));
        button->setAutoDefault(false);
        button->setAccessibleName(label);
        button->setToolTip(tr("Sets the selected cells (%1)").arg(i));
        connect(button, &QPushButton::clicked, this, [this, i] { setSelected(kChoices[i]); });
        auto* key = new QShortcut(QKeySequence(Qt::Key_0 + int(i)), m_table);
        key->setContext(Qt::WidgetShortcut);
        connect(key, &QShortcut::activated, this, [this, i] { setSelected(kChoices[i]); });
        row->addWidget(button);
    }
    row->addStretch();
    return bar;
}

QWidget* RoleDialog::createCompany()
{
    auto* box = new QGroupBox(tr("For the company as a whole"));
    auto* grid = new QGridLayout(box);
    const QVector<Action> actions = actionsOfCompany();
    for (qsizetype i = 0; i < actions.size(); ++i) {
        auto* check = new QCheckBox(labelOf(actions[i]));
        check->setChecked(m_rights.mayForCompany(actions[i]));
        connect(check, &QCheckBox::toggled, this, [this, action = actions[i]](bool may) { m_rights.setForCompany(action, may); });
        grid->addWidget(check, int(i) / kCompanyColumns, int(i) % kCompanyColumns);
        m_company << check;
    }
    return box;
}

void RoleDialog::fill()
{
    const auto kinds = catalogue();
    const QVector<Action> actions = actionsOfRecords();
    m_table->setAccessibleName(tr("Rights on records"));
    m_table->setRowCount(int(kinds.size()));
    m_table->setColumnCount(int(actions.size()));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAlternatingRowColors(true);
    for (int column = 0; column < actions.size(); ++column) {
        auto* head = new QTableWidgetItem(labelOf(actions[column]));
        head->setToolTip(labelOf(actions[column]));
        m_table->setHorizontalHeaderItem(column, head);
    }
    for (int row = 0; row < int(kinds.size()); ++row) {
        m_table->setVerticalHeaderItem(row, new QTableWidgetItem(kinds[size_t(row)]->pluralName()));
        for (int column = 0; column < actions.size(); ++column)
            showCell(row, column);
    }
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->verticalHeader()->setSectionsClickable(true); // a whole row at once
    m_table->setCurrentCell(0, 0);
}

void RoleDialog::showCell(int row, int column)
{
    const EntitySchema& kind = *catalogue()[size_t(row)];
    const Action action = actionsOfRecords()[column];
    const auto reach = m_rights.reach(QString::fromLatin1(kind.kind), action);
    auto* item = new QTableWidgetItem(cellText(reach));
    item->setTextAlignment(Qt::AlignCenter);
    const QString spoken = QStringLiteral("%1 · %2: %3").arg(kind.pluralName(), labelOf(action), reach ? labelOf(*reach) : tr("nothing"));
    item->setToolTip(spoken);
    item->setData(Qt::AccessibleTextRole, spoken);
    m_table->setItem(row, column, item);
}

void RoleDialog::setSelected(std::optional<Reach> reach)
{
    const QModelIndexList selected = m_table->selectionModel()->selectedIndexes();
    for (const QModelIndex& index : selected) {
        m_rights.setReach(QString::fromLatin1(catalogue()[size_t(index.row())]->kind), actionsOfRecords()[index.column()], reach);
        showCell(index.row(), index.column());
    }
    for (const QModelIndex& index : selected)
        m_table->selectionModel()->select(m_table->model()->index(index.row(), index.column()), QItemSelectionModel::Select);
}

void RoleDialog::save()
{
    Record role = m_role;
    role.setValue(u"role_key", m_key->text().trimmed());
    role.setValue(u"name", m_name->text().trimmed());
    role.setValue(u"grants", m_rights.text().trimmed());
    m_save->setEnabled(false);
    whenDone(m_workplace.save(role), this, [this](const Result<qint64>& saved) {
        m_save->setEnabled(true);
        if (saved.ok()) {
            m_workplace.announce(roleSchema(), *saved);
            accept();
            return;
        }
        m_message->setText(saved.error().message);
        m_message->show();
        (saved.error().field == QLatin1String("name") ? m_name : m_key)->setFocus();
    });
}

} // namespace kece
