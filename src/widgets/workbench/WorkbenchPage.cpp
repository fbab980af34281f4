// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workbench/WorkbenchPage.h"

#include "domain/entities/Catalogue.h"
#include "domain/entities/Customer.h"
#include "domain/entities/DutyRecord.h"
#include "domain/entities/Visit.h"
#include "domain/entities/VisitPlan.h"
#include "services/duties/DueItems.h"
#include "widgets/async/whenDone.h"
#include "widgets/delegates/FieldDelegate.h"
#include "widgets/look/Icon.h"
#include "widgets/look/Theme.h"
#include "widgets/messages/MessageBar.h"
#include "widgets/pages/plainList.h"
#include "widgets/workbench/DueModel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace kece {

namespace {

constexpr int kLaterMs = 300;
constexpr int kFirstLines = 100; ///< of each kind, more than a screen has
constexpr int kWeek = 7;
constexpr int kMonth = 31;

QString bold(qint64 number)
{
    return QStringLiteral("<b>%1</b>").arg(QLocale().toString(number));
}

} // namespace

WorkbenchPage::WorkbenchPage(Workplace& workplace, QWidget* parent)
    : Page(parent),
      m_workplace(workplace),
      m_messages(new MessageBar),
      m_whose(new QComboBox),
      m_kind(new QComboBox),
      m_within(new QComboBox),
      m_empty(new QLabel),
      m_model(new DueModel(this))
{
    constexpr int kWidths[] = {112, 240, 320, 80, 140, 100, 140};
    m_table = plainList(*m_model, new FieldDelegate, tr("What is due"), kWidths);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(createHeader());
    column->addWidget(m_messages);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    setFocusProxy(m_table);

    m_later.setSingleShot(true);
    m_later.setInterval(kLaterMs);
    connect(&m_later, &QTimer::timeout, this, &WorkbenchPage::read);
    const auto becomeStale = [this] {
        m_isStale = true;
        if (isVisible())
            m_later.start();
    };
    connect(&workplace, &Workplace::changed, this, becomeStale);
    connect(&workplace, &Workplace::changedElsewhere, this, becomeStale);
    connect(m_table, &QTableView::activated, this, &WorkbenchPage::doCurrent);
}

WorkbenchPage::~WorkbenchPage()
{
    m_progress.cancel();
}

QWidget* WorkbenchPage::createHeader()
{
    auto* header = new QFrame;
    header->setProperty("bar", "top");
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(Theme::px(12), Theme::px(8), Theme::px(12), Theme::px(8));
    row->setSpacing(Theme::px(8));
    const auto add = [&](const QString& text, QComboBox* box, int width) {
        auto* label = new QLabel(text);
        label->setBuddy(box);
        box->setAccessibleName(text);
        box->setFixedWidth(Theme::px(width));
        row->addWidget(label);
        row->addWidget(box);
        row->addSpacing(Theme::px(4));
        connect(box, &QComboBox::currentIndexChanged, this, &WorkbenchPage::read);
    };
    m_whose->addItem(tr("Everybody I see"), QString());
    m_whose->addItem(tr("Mine"), m_workplace.session().login);
    m_kind->addItem(tr("Everything"), QStringLiteral("all"));
    for (const QString& kind : dueKinds())
        m_kind->addItem(dueKindName(kind), kind);
    m_within->addItem(tr("Late or today"), 0);
    m_within->addItem(tr("Within a week"), kWeek);
    m_within->addItem(tr("Within a month"), kMonth);
    m_within->addItem(tr("Any time"), -1);
    m_within->setCurrentIndex(2);
    add(tr("For"), m_whose, 150);
    add(tr("Kind"), m_kind, 120);
    add(tr("Due"), m_within, 130);
    row->addStretch(1);
    auto* open = new QPushButton(icon("player-play"), tr("Do it  Enter"));
    open->setToolTip(tr("Opens the place where the current line is done (Enter)"));
    connect(open, &QPushButton::clicked, this, &WorkbenchPage::doCurrent);
    row->addWidget(open);
    return header;
}

void WorkbenchPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_isStale)
        read();
}

void WorkbenchPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_later.stop();
    m_progress.cancel();
}

void WorkbenchPage::refresh()
{
    read();
}

void WorkbenchPage::read()
{
    m_progress.cancel();
    m_progress = Progress();
    m_isStale = false;
    const int generation = ++m_generation;
    DueRequest request;
    request.kind = m_kind->currentData().toString();
    request.day = m_workplace.today();
    request.within = m_within->currentData().toInt();
    request.owner = m_whose->currentData().toString();
    using Items = QVector<DueItem>;
    if (m_model->rowCount() == 0) { // nothing to look at yet
        const auto first = [session = m_workplace.session(), request, progress = m_progress](
                               Store& store) -> Result<Items> { return firstDueItems(store, session, request, kFirstLines, progress); };
        whenDone(m_workplace.read<Items>(first), this, [this, generation](const Result<Items>& items) {
            if (generation == m_generation && items.ok() && !items->isEmpty())
                showItems(*items);
        });
    }
    const auto work = [session = m_workplace.session(), request, progress = m_progress](
                          Store& store) -> Result<Items> { return dueItems(store, session, request, progress); };
    whenDone(m_workplace.read<Items>(work), this, [this, generation](const Result<Items>& items) {
        if (generation != m_generation)
            return; // asked again since
        if (items.ok())
            showItems(*items);
        else if (items.error().kind == Error::Kind::Cancelled)
            m_isStale = true;
        else
            m_messages->showError(items.error());
        Q_EMIT finished();
    });
}

void WorkbenchPage::showItems(const QVector<DueItem>& items)
{
    const DueItem* before = current();
    const auto isSame = [&](const DueItem& item) {
        return before && item.kind == before->kind && item.customer == before->customer && item.record == before->record && item.rule == before->rule;
    };
    const auto found = std::find_if(items.begin(), items.end(), isSame);
    const int row = before ? (found == items.end() ? m_table->currentIndex().row() : int(found - items.begin())) : 0;
    m_model->setItems(items, m_workplace.today(), m_workplace.session().zone);
    if (!items.isEmpty())
        m_table->selectRow(std::clamp(row, 0, int(items.size()) - 1));
    m_table->setVisible(!items.isEmpty());
    m_empty->setVisible(items.isEmpty());
    m_empty->setText(tr("Nothing is due. Look further ahead with “Due”, or put a policy with visits and complaints in force."));
    Q_EMIT statusChanged();
}

const DueItem* WorkbenchPage::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_model->rowCount() ? &m_model->item(row) : nullptr;
}

void WorkbenchPage::doCurrent()
{
    const DueItem* item = current();
    if (!item)
        return;
    const EntitySchema* about = item->kind == QLatin1String("blacklist") ? &customerSchema() : schemaOfKind(item->kind);
    if (item->kind == QLatin1String("visits") || about == &visitPlanSchema())
        Q_EMIT createWanted(&visitSchema());
    else if (item->kind == QLatin1String("duties"))
        Q_EMIT createWanted(&dutyRecordSchema());
    else if (about == &customerSchema())
        Q_EMIT openWanted(about, item->customer);
    else if (about)
        Q_EMIT openWanted(about, item->record);
    else
        Q_EMIT tieringWanted();
}

QStringList WorkbenchPage::statusTexts() const
{
    return {tr("%1 due").arg(bold(m_model->rowCount())), tr("Late %1").arg(bold(m_model->overdue())),
        tr("Today %1").arg(bold(m_model->dueOn(m_workplace.today())))};
}

Presets WorkbenchPage::presetsFor(const EntitySchema& schema) const
{
    const DueItem* item = current();
    if (!item)
        return {};
    if (item->kind == QLatin1String("duties") && &schema == &dutyRecordSchema())
        return {{QStringLiteral("duty"), {item->rule, {}}}, {QStringLiteral("period"), {item->dueOn, {}}}};
    if (item->kind != QLatin1String("visit-plans") || &schema != &visitSchema())
        return {};
    return {{QStringLiteral("plan_id"), {QVariant::fromValue<qlonglong>(item->record), item->what}}};
}

qint64 WorkbenchPage::currentCustomer(QString* title) const
{
    const DueItem* item = current();
    if (item && title)
        *title = item->customerName;
    return item ? item->customer : 0;
}

} // namespace kece
