// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/DetailPane.h"

#include "domain/entities/ArchiveLoan.h"
#include "domain/entities/Complaint.h"
#include "domain/entities/ComplaintShare.h"
#include "domain/entities/Contact.h"
#include "domain/entities/Contract.h"
#include "domain/entities/Customer.h"
#include "domain/entities/DealerOperator.h"
#include "domain/entities/Order.h"
#include "domain/entities/Payment.h"
#include "domain/entities/SecrecyBreach.h"
#include "domain/entities/SurveyResponse.h"
#include "domain/entities/Visit.h"
#include "services/approvals/Approvals.h"
#include "widgets/approvals/ApprovalTab.h"
#include "widgets/complaints/CaseTab.h"
#include "widgets/filters/FlowLayout.h"
#include "widgets/look/ElidedLabel.h"
#include "widgets/look/Pill.h"
#include "widgets/models/Cell.h"
#include "widgets/pages/OverviewTab.h"
#include "widgets/pages/RelatedTab.h"

#include <QAction>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace kece {

namespace {

using SchemaOf = const EntitySchema& (*)();

/// The inner tabs of a kind, in order. Without kinds below it: the tab of that sort.
struct TabSpec {
    enum class Sort { Overview, Case, Sheet, Related, History, Approval } sort;
    const char* title;
    QVector<SchemaOf> kinds;
};

const QVector<TabSpec>& tabsOf(const EntitySchema& schema)
{
    static const QVector<TabSpec> ofCustomers{
        {TabSpec::Sort::Overview, QT_TRANSLATE_NOOP("DetailPane", "Overview"), {}},
        {TabSpec::Sort::Related, QT_TRANSLATE_NOOP("DetailPane", "Contacts"), {&contactSchema}},
        {TabSpec::Sort::Related, QT_TRANSLATE_NOOP("DetailPane", "Trade"), {&orderSchema, &paymentSchema}},
        {TabSpec::Sort::Related, QT_TRANSLATE_NOOP("DetailPane", "Dealings"), {&visitSchema, &complaintSchema}},
        {TabSpec::Sort::Related, QT_TRANSLATE_NOOP("DetailPane", "Contracts"), {&contractSchema}},
        {TabSpec::Sort::Related, QT_TRANSLATE_NOOP("DetailPane", "Satisfaction"), {&surveyResponseSchema}},
        {TabSpec::Sort::Sheet, QT_TRANSLATE_NOOP("DetailPane", "Archive"), {}},
        {TabSpec::Sort::Related, QT_TRANSLATE_NOOP("DetailPane", "Secrecy"), {&dealerOperatorSchema, &archiveLoanSchema, &secrecyBreachSchema}},
        {TabSpec::Sort::History, QT_TRANSLATE_NOOP("DetailPane", "History"), {}},
    };
    static const QVector<TabSpec> ofOthers{
        {TabSpec::Sort::Sheet, QT_TRANSLATE_NOOP("DetailPane", "Details"), {}},
        {TabSpec::Sort::History, QT_TRANSLATE_NOOP("DetailPane", "History"), {}},
    };
    static const QVector<TabSpec> ofComplaints{
        {TabSpec::Sort::Case, QT_TRANSLATE_NOOP("DetailPane", "Progress"), {}},
        {TabSpec::Sort::Sheet, QT_TRANSLATE_NOOP("DetailPane", "Details"), {}},
        {TabSpec::Sort::Related, QT_TRANSLATE_NOOP("DetailPane", "Responsibility"), {&complaintShareSchema}},
        {TabSpec::Sort::History, QT_TRANSLATE_NOOP("DetailPane", "History"), {}},
    };
    static const QVector<TabSpec> ofApproved{
        {TabSpec::Sort::Sheet, QT_TRANSLATE_NOOP("DetailPane", "Details"), {}},
        {TabSpec::Sort::Approval, QT_TRANSLATE_NOOP("DetailPane", "Approval"), {}},
        {TabSpec::Sort::History, QT_TRANSLATE_NOOP("DetailPane", "History"), {}},
    };
    static const QVector<TabSpec> ofWrittenByProgram{{TabSpec::Sort::Sheet, QT_TRANSLATE_NOOP("DetailPane", "Details"), {}}};
    if (schema.isReadOnly)
        return ofWrittenByProgram;
    if (&schema == &complaintSchema())
        return ofComplaints;
    if (isApproved(schema))
        return ofApproved;
    return &schema == &customerSchema() ? ofCustomers : ofOthers;
}

/// Those of which a person may see anything.
QVector<TabSpec> tabsFor(const Session& session, const EntitySchema& schema)
{
    QVector<TabSpec> tabs;
    for (TabSpec tab : tabsOf(schema)) {
        tab.kinds.removeIf([&](SchemaOf kind) { return !session.may(Action::See, kind()); });
        if (tab.sort != TabSpec::Sort::Related || !tab.kinds.isEmpty())
            tabs << tab;
    }
    return tabs;
}

/// The record's own title; the customer's name where that would be a long text.
QString titleOf(const RecordRow& row)
{
    const EntitySchema& schema = row.record.schema();
    const Field* field = schema.title();
    const bool isName = field && field->type == FieldType::Text;
    const QString customer = schema.customerKey ? row.titles.value(QString::fromLatin1(schema.customerKey)) : QString();
    return isName || customer.isEmpty() ? row.record.title().simplified() : customer;
}

/// The code, then what lists are usually filtered by.
QString lineOf(const RecordRow& row, const CellContext& context)
{
    const EntitySchema& schema = row.record.schema();
    QStringList words;
    if (schema.codeKey)
        words << row.record.value(QString::fromLatin1(schema.codeKey)).toString();
    if (schema.customerKey)
        words << row.titles.value(QString::fromLatin1(schema.customerKey));
    for (const Field& field : schema.fields) {
        if (!field.isFilterFirst || !row.record.value(field).isValid())
            continue;
        const Cell cell = makeCell(row, field, context);
        if (cell.look != Cell::Look::Tier)
            words << cell.text;
    }
    words.removeAll(QString());
    words.removeAll(titleOf(row));
    words.removeDuplicates();
    return words.join(QStringLiteral(" · "));
}

} // namespace

DetailPane::DetailPane(Workplace& workplace, const EntitySchema& schema, QWidget* parent)
    : QFrame(parent),
      m_workplace(workplace),
      m_schema(schema),
      m_title(new ElidedLabel),
      m_pill(new TierPill),
      m_line(new QLabel),
      m_actions(new FlowLayout(Theme::px(8))),
      m_tabs(new QTabBar),
      m_pages(new QStackedWidget),
      m_head(new QWidget)
{
    setProperty("pane", true);
    setMinimumWidth(Theme::px(280));
    m_title->setFont(Theme::titleFont());
    m_line->setProperty("secondary", true);
    m_line->setWordWrap(true);
    auto* titleRow = new QHBoxLayout;
    titleRow->setSpacing(Theme::px(8));
    titleRow->addWidget(m_title);
    titleRow->addWidget(m_pill);
    titleRow->addStretch();
    auto* head = new QVBoxLayout(m_head);
    head->setContentsMargins(Theme::px(16), Theme::px(12), Theme::px(16), Theme::px(8));
    head->setSpacing(Theme::px(4));
    head->addLayout(titleRow);
    head->addWidget(m_line);
    head->addSpacing(Theme::px(4));
    head->addLayout(m_actions);

    m_tabs->setProperty("inner", true);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Parts of the record"));
    const QVector<TabSpec> tabs = tabsFor(workplace.session(), schema);
    for (const TabSpec& tab : tabs)
        m_tabs->addTab(QCoreApplication::translate("DetailPane", tab.title));
    auto* tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(Theme::px(8), 0, Theme::px(8), 0);
    tabRow->addWidget(m_tabs);
    m_rule = new QFrame;
    m_rule->setProperty("rule", true);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addLayout(tabRow);
    column->addWidget(m_rule);
    column->addWidget(m_pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &DetailPane::showTab);
    clear();
}

void DetailPane::showRecord(const RecordRow& row)
{
    m_row = row;
    const CellContext context{m_workplace.today(), m_workplace.session().zone};
    m_title->setText(titleOf(row));
    m_line->setText(lineOf(row, context));
    m_pill->setTier({}, {});
    for (const Field& field : m_schema.fields) {
        const Cell cell = makeCell(row, field, context);
        if (cell.look == Cell::Look::Tier)
            m_pill->setTier(cell.text, cell.rank);
    }
    showParts(true);
    showTab(m_tabs->currentIndex());
}

void DetailPane::clear()
{
    m_row = {};
    showParts(false);
}

void DetailPane::showParts(bool shown)
{
    for (QWidget* part : {m_head, m_rule, static_cast<QWidget*>(m_tabs), static_cast<QWidget*>(m_pages)})
        part->setVisible(shown);
}

void DetailPane::addAction(QAction* action)
{
    if (!action->isVisible()) // not one's right
        return;
    auto* button = new QPushButton(action->icon(), action->text());
    button->setProperty("small", true);
    button->setToolTip(action->toolTip());
    button->setEnabled(action->isEnabled());
    connect(action, &QAction::enabledChanged, button, &QWidget::setEnabled);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    m_actions->insertWidget(m_actions->count(), button);
}

void DetailPane::showTab(int index)
{
    if (m_row.record.isNull() || index < 0)
        return;
    DetailTab*& tab = m_made[index];
    if (!tab)
        tab = createTab(index);
    m_pages->setCurrentWidget(tab);
    tab->showRecord(m_row);
}

DetailTab* DetailPane::createTab(int index)
{
    const TabSpec spec = tabsFor(m_workplace.session(), m_schema)[index];
    DetailTab* tab = nullptr;
    switch (spec.sort) {
    case TabSpec::Sort::Overview:
        tab = new OverviewTab(m_workplace);
        break;
    case TabSpec::Sort::Case:
        tab = new CaseTab(m_workplace);
        break;
    case TabSpec::Sort::Sheet:
        tab = new SheetTab(m_workplace);
        break;
    case TabSpec::Sort::History:
        tab = new HistoryTab(m_workplace);
        break;
    case TabSpec::Sort::Approval:
        tab = new ApprovalTab(m_workplace);
        break;
    case TabSpec::Sort::Related: {
        QVector<const EntitySchema*> kinds;
        for (const SchemaOf kind : spec.kinds)
            kinds << &kind();
        tab = new RelatedTab(m_workplace, m_schema, kinds);
        break;
    }
    }
    connect(tab, &DetailTab::openWanted, this, &DetailPane::openWanted);
    connect(tab, &DetailTab::createWanted, this, &DetailPane::createWanted);
    connect(tab, &DetailTab::failed, this, &DetailPane::failed);
    m_pages->addWidget(tab);
    return tab;
}

} // namespace kece
