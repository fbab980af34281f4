// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/visits/CoveragePage.h"

#include "domain/entities/Customer.h"
#include "domain/entities/Visit.h"
#include "domain/entities/VisitPlan.h"
#include "services/policies/Policies.h"
#include "widgets/async/whenDone.h"
#include "widgets/delegates/FieldDelegate.h"
#include "widgets/look/Icon.h"
#include "widgets/look/Pill.h"
#include "widgets/messages/MessageBar.h"
#include "widgets/models/Cell.h"
#include "widgets/pages/plainList.h"
#include "widgets/visits/CoverageModel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace kece {

namespace {

struct Board {
    VisitDuties duties;
    QHash<QString, CoverageModel::TierLabel> tiers;
};

Result<Board> readBoard(Store& store, const Session& session, const Progress& progress)
{
    Board board;
    KECE_TRY(board.duties, VisitDuties::read(store, session, session.today(), progress));
    const auto tiering = packInForce(store, QStringLiteral("tiering"), session.today());
    if (tiering.ok() && tiering->pack.tiering) {
        qint64 rank = 0;
        for (const Tier& tier : tiering->pack.tiering->tiers)
            board.tiers.insert(tier.id, {shortTierName(tierName(tier.name, tier.nameEn)), ++rank});
    }
    return board;
}

} // namespace

CoveragePage::CoveragePage(Workplace& workplace, QWidget* parent)
    : Page(parent),
      m_workplace(workplace),
      m_messages(new MessageBar),
      m_title(new QLabel),
      m_empty(new QLabel(tr("No policy with duties of visiting is in force."))),
      m_choose(new QPushButton(icon("plus"), tr("Choose a customer…"))),
      m_coverage(new CoverageModel(this)),
      m_open(new OpenDutyModel(this))
{
    constexpr int kLineWidths[] = {130, 140, 240, 80, 70, 60, 60, 150, 70, 140};
    constexpr int kCustomerWidths[] = {100, 300, 100, 100, 140};
    m_lines = plainList(*m_coverage, new CoverageDelegate, tr("Duties of visiting"), kLineWidths);
    m_customers = plainList(*m_open, new FieldDelegate, tr("Customers to be visited"), kCustomerWidths);
    m_title->setContentsMargins(Theme::px(12), Theme::px(8), Theme::px(12), Theme::px(8));
    m_title->setFont(Theme::semibold(m_title->font()));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    auto* lower = new QWidget;
    auto* lowerColumn = new QVBoxLayout(lower);
    lowerColumn->setContentsMargins(0, 0, 0, 0);
    lowerColumn->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, Theme::px(12), 0);
    head->addWidget(m_title, 1);
    head->addWidget(m_choose);
    lowerColumn->addLayout(head);
    m_choose->setObjectName("chooseCustomer");
    m_choose->setToolTip(tr("This duty holds for customers that are chosen for the period: plan a visit to one"));
    m_choose->hide();
    lowerColumn->addWidget(m_customers, 1);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_lines);
    splitter->addWidget(lower);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({Theme::px(230), Theme::px(400)});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(splitter, 1);
    column->addWidget(m_empty, 1);
    m_empty->hide();
    setFocusProxy(m_lines);

    connect(m_lines->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CoveragePage::showLine);
    connect(m_customers, &QTableView::activated, this, [this] { Q_EMIT createWanted(&visitSchema()); });
    connect(m_choose, &QPushButton::clicked, this, [this] { Q_EMIT createWanted(&visitPlanSchema()); });
    const auto becomeStale = [this] {
        m_isStale = true;
        if (isVisible())
            read();
    };
    connect(&workplace, &Workplace::changed, this, becomeStale);
    connect(&workplace, &Workplace::changedElsewhere, this, becomeStale);
}

CoveragePage::~CoveragePage()
{
    m_progress.cancel();
}

void CoveragePage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_isStale)
        read();
}

void CoveragePage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_progress.cancel();
}

void CoveragePage::read()
{
    m_progress.cancel();
    m_progress = Progress();
    m_isStale = false;
    const int generation = ++m_generation;
    const auto work = [session = m_workplace.session(), progress = m_progress](Store& store) { return readBoard(store, session, progress); };
    whenDone(m_workplace.read<Board>(work), this, [this, generation](const Result<Board>& board) {
        if (generation != m_generation)
            return; // asked again since
        if (board.ok())
            showBoard(board->duties, board->tiers);
        else if (board.error().kind == Error::Kind::Cancelled)
            m_isStale = true;
        else
            m_messages->showError(board.error());
        Q_EMIT finished();
    });
}

void CoveragePage::showBoard(const VisitDuties& duties, const QHash<QString, CoverageModel::TierLabel>& tiers)
{
    const int before = m_lines->currentIndex().row();
    m_duties = duties;
    m_coverage->setLines(coverageOf(duties, m_workplace.today()), tiers);
    const bool isEmpty = m_coverage->rowCount() == 0;
    m_lines->parentWidget()->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    int row = 0; // the first line that asks for something
    while (row + 1 < m_coverage->rowCount() && m_coverage->line(row).open + m_coverage->line(row).late == 0)
        ++row;
    if (!isEmpty)
        m_lines->selectRow(before >= 0 ? std::min(before, m_coverage->rowCount() - 1) : row);
    showLine();
}

void CoveragePage::showLine()
{
    const int row = m_lines->currentIndex().row();
    QVector<CustomerDuty> open;
    if (row >= 0 && row < m_coverage->rowCount()) {
        const VisitRule& rule = m_coverage->line(row).rule;
        m_choose->setVisible(rule.isSelective && m_workplace.session().may(Action::Create, visitPlanSchema()));
        for (const CustomerDuty& duty : m_duties.open()) {
            if (duty.duty.rule->id == rule.id)
                open << duty;
        }
        m_title->setText(
            tr("Open and late: %1").arg(tierName(rule.name, rule.nameEn)) + QStringLiteral(" · ") + tr("%n customer(s)", nullptr, int(open.size())));
    }
    m_open->setDuties(std::move(open), m_workplace.today());
    if (m_open->rowCount() > 0)
        m_customers->selectRow(0);
    Q_EMIT statusChanged();
}

QStringList CoveragePage::statusTexts() const
{
    int covered = 0;
    int open = 0;
    int late = 0;
    for (int row = 0; row < m_coverage->rowCount(); ++row) {
        covered += m_coverage->line(row).covered;
        open += m_coverage->line(row).open;
        late += m_coverage->line(row).late;
    }
    const auto bold = [](int number) { return QStringLiteral("<b>%1</b>").arg(QLocale().toString(number)); };
    return {tr("Covered %1").arg(bold(covered)), tr("Open %1").arg(bold(open)), tr("Late %1").arg(bold(late))};
}

Presets CoveragePage::presetsFor(const EntitySchema& schema) const
{
    const int row = m_lines->currentIndex().row();
    if (&schema != &visitPlanSchema() || row < 0 || row >= m_coverage->rowCount() || !m_coverage->line(row).rule.isSelective)
        return {};
    const VisitRule& rule = m_coverage->line(row).rule;
    const QString name = tierName(rule.name, rule.nameEn);
    return {{QStringLiteral("duty"), {name, name}}, {QStringLiteral("goal"), {name, name}}};
}

qint64 CoveragePage::currentCustomer(QString* title) const
{
    const int row = m_customers->currentIndex().row();
    if (row < 0 || row >= m_open->rowCount())
        return 0;
    if (title)
        *title = m_open->duty(row).name;
    return m_open->duty(row).customer;
}

} // namespace kece
