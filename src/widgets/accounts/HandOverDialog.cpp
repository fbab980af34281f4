// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/accounts/HandOverDialog.h"

#include "domain/entities/Customer.h"
#include "domain/entities/User.h"
#include "storage/RecordStore.h"
#include "widgets/async/whenDone.h"
#include "widgets/look/Theme.h"
#include "widgets/messages/MessageBar.h"
#include "widgets/prompts/Prompts.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace kece {

namespace {

constexpr int kMostPeople = 2000;

QString nameOf(const User& user)
{
    return user.name.isEmpty() ? user.login : QStringLiteral("%1 (%2)").arg(user.name, user.login);
}

} // namespace

HandOverDialog::HandOverDialog(Workplace& workplace, QWidget* parent)
    : QDialog(parent),
      m_workplace(workplace),
      m_messages(new MessageBar),
      m_from(new QComboBox),
      m_to(new QListWidget),
      m_parts(new QLabel),
      m_done(new QPushButton(tr("&Hand over")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Someone leaves"));
    auto* form = new QFormLayout;
    form->setContentsMargins(Theme::px(16), Theme::px(12), Theme::px(16), Theme::px(12));
    form->setSpacing(Theme::px(8));
    form->addRow(tr("&Who leaves:"), m_from);
    form->addRow(tr("&To (tick one or several):"), m_to);
    form->addRow(tr("To be handed over:"), m_parts);
    m_from->setAccessibleName(tr("Who leaves"));
    m_to->setAccessibleName(tr("Who takes over"));
    m_parts->setTextFormat(Qt::PlainText);
    m_parts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_parts->setMinimumHeight(Theme::px(96));
    m_parts->setAlignment(Qt::AlignTop);

    auto* cancel = new QPushButton(tr("Cancel"));
    m_done->setProperty("primary", true);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(Theme::px(16), 0, Theme::px(16), Theme::px(12));
    foot->addStretch();
    foot->addWidget(m_done);
    foot->addWidget(cancel);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_messages);
    column->addLayout(form);
    column->addLayout(foot);
    resize(Theme::px(520), Theme::px(420));

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_done, &QPushButton::clicked, this, &HandOverDialog::handOverNow);
    connect(m_from, &QComboBox::currentIndexChanged, this, &HandOverDialog::preview);
    connect(m_to, &QListWidget::itemChanged, this, &HandOverDialog::showReady);
    showReady();

    RecordQuery people;
    people.schema = &userSchema();
    const auto work = [people](Store& store) { return store.records().first(people, kMostPeople); };
    whenDone(workplace.read<QVector<RecordRow>>(work), this, [this](const Result<QVector<RecordRow>>& rows) {
        if (rows.ok())
            fillPeople(*rows);
        else
            m_messages->showError(rows.error());
    });
}

void HandOverDialog::fillPeople(const QVector<RecordRow>& people)
{
    const QSignalBlocker quiet(m_from);
    for (const RecordRow& row : people) {
        const auto& user = row.record.as<User>();
        if (user.disabled)
            continue;
        m_from->addItem(nameOf(user), user.login);
        auto* item = new QListWidgetItem(nameOf(user), m_to);
        item->setData(Qt::UserRole, user.login);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    m_from->setCurrentIndex(-1);
    m_from->setPlaceholderText(tr("Choose"));
}

void HandOverDialog::preview()
{
    m_total = -1;
    m_parts->setText(tr("Counting…"));
    showReady();
    const QString from = m_from->currentData().toString();
    const auto work = [session = m_workplace.session(), from](Store& store) { return previewHandOver(store, session, from); };
    whenDone(m_workplace.read<HandOverPreview>(work), this, [this, generation = ++m_generation](const Result<HandOverPreview>& found) {
        if (generation != m_generation)
            return;
        if (found.ok())
            showPreview(*found);
        else
            m_messages->showError(found.error());
    });
}

void HandOverDialog::showPreview(const HandOverPreview& preview)
{
    m_total = preview.total();
    QStringList lines;
    for (const Responsibility& part : preview.parts)
        lines << QStringLiteral("%1 · %2: %3").arg(part.schema->pluralName(), part.schema->label(*part.field)).arg(part.count);
    if (lines.isEmpty())
        lines << tr("Nothing: only the account is disabled.");
    m_parts->setText(lines.join('\n'));
    if (!preview.archivesOut.isEmpty()) {
        m_total = -1;
        m_messages->showMessage(MessageBar::Kind::Warning,
            tr("%n archive(s) are still out; take them back first (Register of archives).", nullptr, int(preview.archivesOut.size())));
    } else {
        m_messages->hide();
    }
    showReady();
}

QStringList HandOverDialog::successors() const
{
    QStringList logins;
    for (int i = 0; i < m_to->count(); ++i) {
        if (m_to->item(i)->checkState() == Qt::Checked)
            logins << m_to->item(i)->data(Qt::UserRole).toString();
    }
    return logins;
}

void HandOverDialog::showReady()
{
    const QStringList to = successors();
    m_done->setEnabled(m_total >= 0 && !to.isEmpty() && !to.contains(m_from->currentData().toString()));
}

void HandOverDialog::handOverNow()
{
    const QString question = tr("Hand %1 record(s) over and disable the account of %2?").arg(m_total).arg(m_from->currentText());
    if (!m_workplace.prompts().confirm(this, question, tr("Hand over")))
        return;
    setEnabled(false);
    const auto work = [session = m_workplace.session(), from = m_from->currentData().toString(), to = successors()](
                          Store& store) { return handOver(store, session, from, to); };
    whenDone(m_workplace.database().write<HandOverPreview>(work), this, [this](const Result<HandOverPreview>& done) {
        setEnabled(true);
        if (!done.ok()) {
            m_messages->showError(done.error());
            return;
        }
        for (const Responsibility& part : done->parts)
            m_workplace.announce(*part.schema, 0);
        m_workplace.announce(userSchema(), done->from.record.id());
        accept();
    });
}

} // namespace kece
