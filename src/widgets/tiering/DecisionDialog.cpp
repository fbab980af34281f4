// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiering/DecisionDialog.h"

#include "domain/entities/Customer.h"
#include "domain/entities/Department.h"
#include "services/policies/Policies.h"
#include "services/tiers/DecideTier.h"
#include "storage/RecordStore.h"
#include "storage/TierStore.h"
#include "widgets/async/whenDone.h"
#include "widgets/fields/DateEditor.h"
#include "widgets/look/Icon.h"
#include "widgets/look/Theme.h"
#include "widgets/messages/MessageBar.h"
#include "widgets/models/Cell.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace kece {

/// What there is to choose from, and what was decided before.
struct DecisionDialog::Choices {
    QString code;
    QStringList departments;
    QVector<QPair<QString, QString>> tiers; ///< id, name
    QStringList standing;                   ///< decisions in force, a sentence each
};

DecisionDialog::DecisionDialog(Workplace& workplace, qint64 customer, const QString& name, QWidget* parent)
    : QDialog(parent),
      m_workplace(workplace),
      m_messages(new MessageBar),
      m_standing(new QLabel),
      m_department(new QComboBox),
      m_tier(new QComboBox),
      m_until(new DateLine(workplace.today())),
      m_reason(new QLineEdit),
      m_decide(new QPushButton(tr("Decide  Ctrl+S")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Decide the tier: %1").arg(name));
    setWindowIcon(icon("stairs"));
    setMinimumWidth(Theme::px(520));
    auto* form = new QFormLayout;
    form->setContentsMargins(Theme::px(16), Theme::px(12), Theme::px(16), Theme::px(12));
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    form->setHorizontalSpacing(Theme::px(8));
    form->setVerticalSpacing(Theme::px(8));
    m_standing->setWordWrap(true);
    m_standing->setProperty("secondary", true);
    m_standing->hide();
    m_until->line()->setPlaceholderText(tr("a day, or +90 for days from now"));
    const auto add = [form](const QString& text, QWidget* widget, QWidget* named) {
        named->setAccessibleName(text);
        form->addRow(text, widget);
    };
    form->addRow(m_standing);
    add(tr("Department"), m_department, m_department);
    add(tr("Tier"), m_tier, m_tier);
    add(tr("Until and including"), m_until, m_until->line());
    add(tr("Reason"), m_reason, m_reason);

    auto* foot = new QFrame;
    foot->setProperty("foot", true);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(Theme::px(16), Theme::px(8), Theme::px(16), Theme::px(8));
    auto* hint = new QLabel(tr("Counts from the next grading on."));
    hint->setProperty("secondary", true);
    auto* cancel = new QPushButton(tr("Cancel  Esc"));
    row->addWidget(hint, 1);
    row->addWidget(m_decide);
    row->addWidget(cancel);
    m_decide->setProperty("primary", true);
    m_decide->setAccessibleName(tr("Decide"));
    m_decide->setEnabled(false);
    cancel->setAutoDefault(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addLayout(form);
    column->addStretch();
    column->addWidget(foot);

    connect(m_decide, &QPushButton::clicked, this, &DecisionDialog::decide);
    connect(new QShortcut(QKeySequence::Save, this), &QShortcut::activated, this, &DecisionDialog::decide);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    const auto read = [customer, today = workplace.today()](Store& store) { return readChoices(store, customer, today); };
    whenDone(workplace.read<Choices>(read), this, [this](const Result<Choices>& choices) {
        if (choices.ok())
            showChoices(*choices);
        else
            m_messages->showError(choices.error());
    });
}

Result<DecisionDialog::Choices> DecisionDialog::readChoices(Store& store, qint64 customer, QDate today)
{
    Choices choices;
    KECE_TRY(const PackVersion policy, packInForce(store, QStringLiteral("tiering"), today));
    QHash<QString, QString> names;
    for (const Tier& tier : policy.pack.tiering->tiers) {
        names.insert(tier.id, tierName(tier.name, tier.nameEn));
        choices.tiers << qMakePair(tier.id, names.value(tier.id));
    }
    KECE_TRY(const RecordRow row, store.records().get(customerSchema(), customer));
    const auto& who = row.record.as<Customer>();
    choices.code = who.code;
    QHash<qint64, QString> departments;
    for (const Id<Department> id : who.departments) {
        KECE_TRY(const RecordRow department, store.records().get(departmentSchema(), id.value));
        departments.insert(id.value, department.record.title());
        choices.departments << department.record.title();
    }
    KECE_TRY(const QVector<TierDecision> decisions, store.tiers().decisions(today));
    for (const TierDecision& decision : decisions) {
        if (decision.customer != who.id)
            continue;
        const QString where = departments.value(decision.department.value);
        choices.standing << tr("In force: %1 until %2, decided by %3: %4")
                                .arg((where.isEmpty() ? QString() : where + ' ') + names.value(decision.tier, decision.tier),
                                    decision.until.toString(Qt::ISODate), decision.approver, decision.reason);
    }
    return choices;
}

void DecisionDialog::showChoices(const Choices& choices)
{
    m_code = choices.code;
    m_department->addItems(choices.departments);
    m_department->setEnabled(choices.departments.size() > 1);
    for (const auto& [id, name] : choices.tiers)
        m_tier->addItem(name, id);
    m_standing->setText(choices.standing.join('\n'));
    m_standing->setVisible(!choices.standing.isEmpty());
    const QString readOnly = m_workplace.database().readOnlyReason();
    m_decide->setEnabled(readOnly.isEmpty());
    m_decide->setToolTip(readOnly);
    m_tier->setFocus();
}

void DecisionDialog::decide()
{
    if (!m_decide->isEnabled())
        return;
    const Result<QDate> until = m_until->date();
    if (!until.ok()) {
        m_messages->showError(until.error());
        m_until->setFocus();
        return;
    }
    DecisionRequest request;
    request.customer = m_code;
    request.tier = m_tier->currentData().toString();
    request.reason = m_reason->text();
    request.from = m_workplace.today();
    request.until = *until;
    request.department = m_department->currentText();
    m_decide->setEnabled(false);
    const auto work = [session = m_workplace.session(), request](Store& store) { return decideTier(store, session, request); };
    whenDone(m_workplace.database().write<qint64>(work), this, [this](const Result<qint64>& decision) {
        m_decide->setEnabled(true);
        if (!decision.ok()) {
            m_messages->showError(decision.error());
            QWidget* wrong = decision.error().field == QLatin1String("until") ? static_cast<QWidget*>(m_until) : m_reason;
            wrong->setFocus();
            return;
        }
        Q_EMIT decided(m_tier->currentText());
        accept();
    });
}

} // namespace kece
