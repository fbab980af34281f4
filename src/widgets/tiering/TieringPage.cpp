// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiering/TieringPage.h"

#include "domain/entities/Customer.h"
#include "domain/entities/TierRun.h"
#include "widgets/async/whenDone.h"
#include "widgets/look/Pill.h"
#include "widgets/messages/MessageBar.h"
#include "widgets/pages/ListHeader.h"
#include "widgets/prompts/Prompts.h"
#include "widgets/tiering/MemberPane.h"
#include "widgets/tiering/MigrationModel.h"
#include "widgets/tiering/ReviewTreeModel.h"
#include "widgets/tiering/RunHeader.h"
#include "widgets/tiering/TierCountsModel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QTreeView>
#include <QVBoxLayout>

namespace kece {

namespace {

constexpr int kTickMs = 100;
constexpr int kNarrow = 1100;

QString bold(qint64 number)
{
    return QStringLiteral("<b>%1</b>").arg(QLocale().toString(number));
}

QTableView* plainTable(QAbstractItemModel* model, QStyledItemDelegate* delegate, const QString& name)
{
    auto* table = new QTableView;
    table->setModel(model);
    delegate->setParent(table);
    table->setItemDelegate(delegate);
    table->setAccessibleName(name);
    table->setShowGrid(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setMinimumSectionSize(Theme::px(24));
    return table;
}

/// Whether what was just tried is what waits to be approved: by the policy in force, as of that day, for those departments.
bool isThat(const TierRun& waiting, const ReviewRequest& request, const ReviewOutcome& outcome)
{
    const qint64 department = waiting.department.isSet() ? waiting.department.value : -1;
    return waiting.asOf == request.asOf && department == request.department && request.policy.isEmpty() && waiting.pack == outcome.policy
        && waiting.version == outcome.version;
}

} // namespace

TieringPage::TieringPage(Workplace& workplace, QWidget* parent)
    : Page(parent),
      m_workplace(workplace),
      m_header(new RunHeader(workplace)),
      m_messages(new MessageBar),
      m_counts(new TierCountsModel(this)),
      m_migration(new MigrationModel(this)),
      m_groups(new ReviewTreeModel(this)),
      m_member(new MemberPane(workplace))
{
    m_banner = createBanner();
    m_tree = new ReviewTree;
    m_tree->setModel(m_groups);
    m_tree->setItemDelegate(new ReviewTreeDelegate(m_tree));
    m_tree->setAccessibleName(tr("Customers at the lines and on the move"));
    m_tree->setIndentation(Theme::px(16));
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setHeader(new ListHeader(m_tree));
    m_tree->header()->setStretchLastSection(true);
    const int widths[] = {72, 76, 190, 136, 112, 96, 176, 110};
    for (int column = 0; column < int(ReviewTreeModel::ColumnCount_); ++column)
        m_tree->setColumnWidth(column, Theme::px(widths[column]));

    auto* left = new QWidget;
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->setSpacing(0);
    leftColumn->addWidget(createOverview());
    leftColumn->addWidget(m_tree, 1);
    auto* splitter = new QSplitter;
    splitter->addWidget(left);
    splitter->addWidget(m_member);
    splitter->setStretchFactor(0, 1);
    splitter->setCollapsible(0, false);
    splitter->setSizes({Theme::px(966), Theme::px(400)});

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_messages);
    column->addWidget(m_banner);
    column->addWidget(splitter, 1);

    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_bar->setRange(0, m_progress.total() > 0 ? 1000 : 0);
        if (m_progress.total() > 0)
            m_bar->setValue(int(m_progress.done() * 1000 / m_progress.total()));
    });
    connect(m_header, &RunHeader::tryWanted, this, qOverload<>(&TieringPage::tryOut));
    connect(m_header, &RunHeader::runWanted, this, &TieringPage::run);
    connect(m_header, &RunHeader::failed, m_messages, &MessageBar::showError);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TieringPage::explainCurrent);
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex& index) {
        if (const ReviewMember* member = m_groups->member(index))
            Q_EMIT openWanted(&customerSchema(), member->customer);
    });
    connect(m_migrationView, &QTableView::clicked, this, [this](const QModelIndex& index) {
        m_groups->setMove(m_migration->moveAt(index));
        m_tree->expandAll();
    });
    connect(&workplace, &Workplace::changed, this, [this](const EntitySchema* kind, qint64 id) {
        if (kind == &customerSchema() && id != 0 && isVisible())
            tryOut(); // a decision, or another fact of one customer
    });
    connect(m_member, &MemberPane::decisionWanted, this, &TieringPage::decisionWanted);
    setRunning(false);
    tryOut();
    offerProposal();
}

TieringPage::~TieringPage()
{
    m_progress.cancel();
}

QWidget* TieringPage::createBanner()
{
    auto* banner = new QFrame;
    banner->setProperty("banner", "note");
    auto* row = new QHBoxLayout(banner);
    row->setContentsMargins(Theme::px(12), Theme::px(4), Theme::px(12), Theme::px(4));
    row->setSpacing(Theme::px(8));
    m_bannerText = new QLabel;
    m_bannerText->setTextFormat(Qt::RichText);
    m_bannerText->setMinimumHeight(Theme::px(26));
    m_bar = new QProgressBar;
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setFixedWidth(Theme::px(200));
    const auto button = [](const QString& text) {
        auto* made = new QPushButton(text);
        made->setProperty("small", true);
        return made;
    };
    m_cancel = button(tr("Cancel"));
    m_approve = button(tr("Approve"));
    m_reject = button(tr("Reject"));
    row->addWidget(m_bannerText, 1);
    row->addWidget(m_bar);
    for (QPushButton* made : {m_cancel, m_approve, m_reject})
        row->addWidget(made);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_progress.cancel(); });
    connect(m_approve, &QPushButton::clicked, this, [this] { settle(true); });
    connect(m_reject, &QPushButton::clicked, this, [this] { settle(false); });
    return banner;
}

QWidget* TieringPage::createOverview()
{
    auto* frame = new QFrame;
    frame->setProperty("bar", true);
    auto* row = new QHBoxLayout(frame);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    const auto box = [row](QLabel* title, QTableView* table, int stretch) {
        auto* column = new QVBoxLayout;
        column->setContentsMargins(Theme::px(16), Theme::px(10), Theme::px(8), Theme::px(10));
        column->setSpacing(Theme::px(4));
        title->setTextFormat(Qt::RichText);
        column->addWidget(title);
        column->addWidget(table);
        row->addLayout(column, stretch);
    };
    m_countsTitle = new QLabel;
    m_countsView = plainTable(m_counts, new TierCountsDelegate, tr("Customers per tier"));
    m_countsView->setSelectionMode(QAbstractItemView::NoSelection);
    m_countsView->setFocusPolicy(Qt::NoFocus);
    m_countsView->horizontalHeader()->setProperty("quiet", true);
    m_countsView->verticalHeader()->setDefaultSectionSize(Theme::px(30));
    m_migrationView = plainTable(m_migration, new MigrationDelegate, tr("Migration between tiers"));
    m_migrationView->horizontalHeader()->hide();
    m_migrationView->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_migrationView->verticalHeader()->setDefaultSectionSize(Theme::px(23));
    m_migrationView->setSelectionMode(QAbstractItemView::SingleSelection);
    box(m_countsTitle, m_countsView, 1);
    auto* rule = new QFrame;
    rule->setFixedWidth(1);
    rule->setProperty("upright", true);
    row->addWidget(rule);
    auto* title = new QLabel(
        QStringLiteral("<b>%1</b>&nbsp;&nbsp;%2").arg(tr("Migration"), tr("rows: before, columns: now; a number filters the list below")));
    box(title, m_migrationView, 1);
    frame->setFixedHeight(Theme::px(206));
    return frame;
}

void TieringPage::tryOut()
{
    start(true);
}

void TieringPage::tryOut(const QString& policy)
{
    m_header->choosePolicy(policy);
    tryOut();
}

void TieringPage::run()
{
    const auto day = m_header->asOf();
    if (!day.ok()) {
        m_messages->showError(day.error());
        return;
    }
    if (m_workplace.prompts().confirm(
            this, tr("Grade %1 as of %2 and put the result in force?").arg(m_header->departmentName(), day->toString(Qt::ISODate)), tr("Run")))
        start(false);
}

void TieringPage::start(bool dryRun)
{
    if (m_isRunning)
        return;
    const auto day = m_header->asOf();
    if (!day.ok()) {
        m_messages->showError(day.error());
        return;
    }
    ReviewRequest request;
    request.asOf = *day;
    request.policy = m_header->policy();
    m_triedPolicy = request.policy;
    request.department = m_header->department();
    request.dryRun = dryRun;
    request.withMembers = true;
    m_progress = Progress();
    setRunning(true);
    const auto work = [session = m_workplace.session(), request, progress = m_progress](Store& store) -> Result<ReviewOutcome> {
        KECE_TRY(ReviewOutcome outcome, reviewTiers(store, session, request, progress));
        if (!request.dryRun || !session.may(Action::Approve))
            return outcome;
        KECE_TRY(const std::optional<TierRun> waiting, waitingProposal(store));
        if (waiting && isThat(*waiting, request, outcome)) {
            outcome.state = QStringLiteral("proposed");
            outcome.batch = waiting->id.value;
        }
        return outcome;
    };
    const auto future = dryRun ? m_workplace.database().read<ReviewOutcome>(work) : m_workplace.database().write<ReviewOutcome>(work);
    whenDone(future, this, [this, dryRun](Result<ReviewOutcome> outcome) {
        setRunning(false);
        if (outcome.ok()) {
            m_messages->hide();
            showOutcome(*std::move(outcome));
        } else {
            m_banner->hide();
            m_messages->showError(outcome.error());
        }
        if (!dryRun) {
            m_header->reload();
            m_workplace.announce(customerSchema(), 0);
        }
        Q_EMIT finished();
    });
}

/// What the schedule or somebody else has proposed is decided here.
void TieringPage::offerProposal()
{
    if (!m_workplace.session().may(Action::Approve))
        return;
    using Waiting = std::optional<TierRun>;
    whenDone(m_workplace.read<Waiting>([](Store& store) { return waitingProposal(store); }), this, [this](const Result<Waiting>& waiting) {
        if (!waiting.ok() || !*waiting || (*waiting)->id.value == m_offered)
            return;
        m_offered = (*waiting)->id.value;
        m_messages->showMessage(
            MessageBar::Kind::Note, tr("Grading %1 as of %2 waits to be approved.").arg(m_offered).arg((*waiting)->asOf.toString(Qt::ISODate)));
        m_messages->addAction(tr("Look at it"), [this, asOf = (*waiting)->asOf, department = (*waiting)->department] {
            m_header->choose(asOf, department.isSet() ? department.value : -1);
            tryOut();
        });
    });
}

void TieringPage::settle(bool approve)
{
    m_progress = Progress();
    setRunning(true);
    const auto work = [session = m_workplace.session(), batch = m_outcome.batch, approve, progress = m_progress](
                          Store& store) -> Result<ReviewOutcome> {
        if (approve)
            return approveProposal(store, session, batch, progress);
        KECE_CHECK(rejectProposal(store, session, batch));
        return ReviewOutcome();
    };
    whenDone(m_workplace.database().write<ReviewOutcome>(work), this, [this, approve](const Result<ReviewOutcome>& outcome) {
        setRunning(false);
        if (!outcome.ok()) {
            m_messages->showError(outcome.error());
            return;
        }
        m_messages->showMessage(MessageBar::Kind::Done, approve ? tr("Approved and in force.") : tr("Rejected; the tiers stay as they are."));
        m_banner->hide();
        m_header->reload();
        m_workplace.announce(customerSchema(), 0);
    });
}

void TieringPage::showOutcome(const ReviewOutcome& outcome)
{
    const ReviewMember* member = m_groups->member(m_tree->currentIndex());
    const qint64 customer = member && m_outcome.policy == outcome.policy ? member->customer : 0;
    m_outcome = outcome;
    m_counts->setOutcome(m_outcome);
    m_migration->setOutcome(m_outcome);
    m_groups->setOutcome(m_outcome);
    m_countsTitle->setText(
        QStringLiteral("<b>%1</b>&nbsp;&nbsp;%2").arg(tr("Distribution"), tr("%1 customers").arg(QLocale().toString(outcome.customers))));
    QHeaderView* counts = m_countsView->horizontalHeader();
    counts->setSectionResizeMode(QHeaderView::Fixed);
    counts->setSectionResizeMode(TierCountsModel::Bar, QHeaderView::Stretch);
    int pillWidth = Theme::px(60);
    for (int row = 0; row < m_counts->rowCount(); ++row)
        pillWidth = std::max(pillWidth, tierPillWidth(m_counts->index(row, 0).data().toString()) + Theme::px(8));
    counts->resizeSection(TierCountsModel::Name, pillWidth);
    for (int column : {TierCountsModel::Count, TierCountsModel::Share, TierCountsModel::Change})
        counts->resizeSection(column, Theme::px(58));
    for (int row = 0; row < m_groups->rowCount(); ++row) {
        m_tree->setFirstColumnSpanned(row, {}, true);
        const QModelIndex group = m_groups->index(row, 0);
        for (int member = 0; member < m_groups->rowCount(group); ++member) {
            if (m_groups->rowKind(m_groups->index(member, 0, group)) == ReviewTreeModel::Row::Line)
                m_tree->setFirstColumnSpanned(member, group, true);
        }
        const auto kind = m_groups->group(group)->kind;
        m_tree->setExpanded(group, kind == ReviewGroup::Kind::BelowLine || kind == ReviewGroup::Kind::JustBelow);
    }
    showMember(customer);

    const bool isDry = outcome.state == QLatin1String("dry");
    const bool isProposal = outcome.state == QLatin1String("proposed");
    const QString head = isDry ? tr("Tried, not in force") : isProposal ? tr("Proposal, to be approved") : tr("In force");
    m_bannerText->setText(QStringLiteral("<b>%1</b>&nbsp;&nbsp;%2&nbsp;&nbsp;·&nbsp;&nbsp;%3")
                              .arg(head,
                                  tr("%1 customers, %2 recomputed, %3 s")
                                      .arg(QLocale().toString(outcome.customers), QLocale().toString(outcome.evaluated))
                                      .arg(double(outcome.elapsedMs) / 1000, 0, 'f', 1),
                                  tr("promoted %1  demoted %2  changed %3  capped %4")
                                      .arg(bold(outcome.promoted), bold(outcome.demoted), bold(outcome.changed), bold(outcome.capped))));
    Theme::mark(*m_banner, "banner", isDry || isProposal ? QStringLiteral("note") : QStringLiteral("done"));
    m_approve->setVisible(isProposal);
    m_reject->setVisible(isProposal);
    m_banner->show();
    if (!outcome.warnings.isEmpty())
        m_messages->showMessage(MessageBar::Kind::Warning, outcome.warnings.mid(0, 3).join('\n'));
    Q_EMIT statusChanged();
}

/// The customer looked at before, wherever it stands now, or else the first of an open group.
void TieringPage::showMember(qint64 customer)
{
    QModelIndex first;
    for (int row = 0; row < m_groups->rowCount(); ++row) {
        const QModelIndex group = m_groups->index(row, 0);
        for (int line = 0; line < m_groups->rowCount(group); ++line) {
            const QModelIndex index = m_groups->index(line, 0, group);
            const ReviewMember* member = m_groups->member(index);
            if (member && member->customer == customer) {
                m_tree->expand(group);
                m_tree->setCurrentIndex(index);
                return;
            }
            if (!first.isValid() && member && m_tree->isExpanded(group))
                first = index;
        }
    }
    if (!first.isValid() && m_groups->rowCount() > 0)
        first = m_groups->index(0, 0);
    m_tree->setCurrentIndex(first);
}

void TieringPage::setRunning(bool running)
{
    m_isRunning = running;
    m_header->setRunning(running);
    m_bar->setVisible(running);
    m_cancel->setVisible(running);
    m_approve->hide();
    m_reject->hide();
    m_bar->setRange(0, 0);
    if (running) {
        m_bannerText->setText(tr("Grading…"));
        m_banner->show();
        m_tick.start();
    } else {
        m_tick.stop();
    }
    Q_EMIT statusChanged();
}

void TieringPage::explainCurrent()
{
    const ReviewMember* member = m_groups->member(m_tree->currentIndex());
    if (!member)
        return;
    const auto standing = [this](const QString& id) { return MemberPane::Standing{m_groups->tierText(id), m_groups->rankOf(id)}; };
    m_member->showMember(*member, standing(member->from), standing(member->to), m_outcome.asOf, m_triedPolicy);
    Q_EMIT statusChanged();
}

void TieringPage::toggleDetail()
{
    m_member->setVisible(!m_member->isVisible());
}

void TieringPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    if (std::exchange(m_isNarrow, width() < Theme::px(kNarrow)) != m_isNarrow)
        m_member->setVisible(!m_isNarrow);
}

QStringList TieringPage::statusTexts() const
{
    if (m_isRunning)
        return {tr("Grading…")};
    return {tr("%1 customers").arg(bold(m_outcome.customers)), tr("%1 below a line").arg(bold(m_outcome.capped)),
        tr("%1 unclassified").arg(bold(m_outcome.unclassified))};
}

qint64 TieringPage::currentCustomer(QString* title) const
{
    const ReviewMember* member = m_groups->member(m_tree->currentIndex());
    if (!member)
        return 0;
    *title = member->name;
    return member->customer;
}

void TieringPage::refresh()
{
    m_header->reload();
    tryOut();
    m_offered = 0;
    offerProposal();
}

} // namespace kece
