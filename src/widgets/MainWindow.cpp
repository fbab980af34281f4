// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/MainWindow.h"

#include "domain/entities/Approval.h"
#include "domain/entities/ArchiveLoan.h"
#include "domain/entities/AuditEntry.h"
#include "domain/entities/Catalogue.h"
#include "domain/entities/Complaint.h"
#include "domain/entities/Contract.h"
#include "domain/entities/Customer.h"
#include "domain/entities/DealerOperator.h"
#include "domain/entities/Deputy.h"
#include "domain/entities/DutyRecord.h"
#include "domain/entities/PolicyVersion.h"
#include "domain/entities/PrivacyRequest.h"
#include "domain/entities/SecrecyBreach.h"
#include "domain/entities/SecrecyLevel.h"
#include "domain/entities/SurveyResponse.h"
#include "domain/entities/Visit.h"
#include "services/access/Accounts.h"
#include "services/schedule/RunDue.h"
#include "widgets/GlobalSearch.h"
#include "widgets/access/AccountsDialog.h"
#include "widgets/access/IdleLock.h"
#include "widgets/access/PasswordDialog.h"
#include "widgets/accounts/HandOverDialog.h"
#include "widgets/approvals/ApprovalsPage.h"
#include "widgets/approvals/approvalActions.h"
#include "widgets/async/runAside.h"
#include "widgets/async/whenDone.h"
#include "widgets/forms/Draft.h"
#include "widgets/help/HelpDialogs.h"
#include "widgets/look/Icon.h"
#include "widgets/messages/MessageBar.h"
#include "widgets/reports/ReportsPage.h"
#include "widgets/safekeeping/BackupActions.h"
#include "widgets/safekeeping/PrivacyActions.h"
#include "widgets/settings/PreferenceMenus.h"
#include "widgets/settings/WorkingTimeDialog.h"
#include "widgets/tiering/DecisionDialog.h"
#include "widgets/tiering/TieringPage.h"
#include "widgets/workbench/WorkbenchPage.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QScreen>
#include <QSettings>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>
#include <QThreadPool>
#include <QTimer>
#include <QVBoxLayout>

#include <optional>

namespace kece {

struct MainWindow::Area {
    const EntitySchema& (*schema)(); ///< nullptr: not a list of one kind
    const char* name;
    const char* title;
    const char* icon;
    Page* (MainWindow::*create)() = nullptr; ///< where it is no list
    bool (*isFor)(const Session&) = nullptr; ///< where the kind does not tell; null: for everybody
};

namespace {

/// Records that are entered many times a day, from anywhere and with the current customer filled in.
struct QuickEntry {
    const EntitySchema& (*schema)();
    const char* text;
    Qt::Key key; ///< with Ctrl+Shift
};

const QuickEntry kQuickEntries[] = {
    {&visitSchema, QT_TRANSLATE_NOOP("MainWindow", "Log visit"), Qt::Key_V},
    {&complaintSchema, QT_TRANSLATE_NOOP("MainWindow", "Log complaint"), Qt::Key_C},
};

constexpr int kScheduleMs = 10 * 60 * 1000;
const QString kGeometryKey = QStringLiteral("window/geometry");

} // namespace

const QVector<MainWindow::Area>& MainWindow::areas()
{
    static const QVector<Area> all{
        {nullptr, "workbench", QT_TRANSLATE_NOOP("MainWindow", "Workbench"), "workbench", &MainWindow::createWorkbench},
        {&customerSchema, "customers", QT_TRANSLATE_NOOP("MainWindow", "Customers"), "building"},
        {&visitSchema, "visits", QT_TRANSLATE_NOOP("MainWindow", "Visits"), "map-pin", &MainWindow::createVisits},
        {&complaintSchema, "complaints", QT_TRANSLATE_NOOP("MainWindow", "Complaints"), "message-report"},
        {&contractSchema, "contracts", QT_TRANSLATE_NOOP("MainWindow", "Contracts"), "file-text"},
        {&approvalSchema, "approvals", QT_TRANSLATE_NOOP("MainWindow", "Approvals"), "circle-check", &MainWindow::createApprovals},
        {&surveyResponseSchema, "satisfaction", QT_TRANSLATE_NOOP("MainWindow", "Satisfaction"), "mood-smile", &MainWindow::createSurveys},
        {nullptr, "tiering", QT_TRANSLATE_NOOP("MainWindow", "Tiering"), "stairs", &MainWindow::createTiering,
            [](const Session& session) { return session.may(Action::Grade); }},
        {nullptr, "reports", QT_TRANSLATE_NOOP("MainWindow", "Reports"), "reports", &MainWindow::createReports, &ReportsPage::hasAny},
        {nullptr, "policies", QT_TRANSLATE_NOOP("MainWindow", "Policies"), "book", &MainWindow::createPolicies,
            [](const Session& session) { return session.may(Action::See, policyVersionSchema()); }},
        {&privacyRequestSchema, "privacy", QT_TRANSLATE_NOOP("MainWindow", "Privacy"), "shield-lock"},
        {&auditEntrySchema, "trail", QT_TRANSLATE_NOOP("MainWindow", "Trail"), "history"},
    };
    return all;
}

MainWindow::MainWindow(Workplace& workplace, QWidget* parent)
    : QMainWindow(parent),
      m_workplace(workplace),
      m_tabs(new QTabWidget),
      m_messages(new MessageBar),
      m_search(new GlobalSearch(workplace)),
      m_pages(areas().size()),
      m_pageStatus(new QLabel)
{
    setWindowTitle(tr("Kece"));
    setMinimumSize(Theme::px(720), Theme::px(440)); // 1366×768 at 150 % leaves 910×512
    resize(QSize(Theme::px(1366), Theme::px(768)).boundedTo(screen()->availableSize()));
    m_tabs->setObjectName("areas");
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->tabBar()->setExpanding(false);
    m_tabs->setAccessibleName(tr("Areas"));
    for (const Area& area : areas())
        m_tabs->addTab(new QWidget, icon(area.icon), QCoreApplication::translate("MainWindow", area.title));
    for (int i = 0; i < areas().size(); ++i)
        m_tabs->setTabVisible(i, mayOpen(areas()[i]));

    auto* centre = new QWidget;
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_tabs, 1);
    setCentralWidget(centre);
    m_backups = new BackupActions(workplace, *m_messages, this);
    m_privacy = new PrivacyActions(
        workplace, *m_messages, [this] { return personAtHand(); }, this);
    createMenus();
    createStatusBar();

    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int index) { showArea(index); });
    connect(m_search, &GlobalSearch::picked, this, [this](const SearchHit& hit) {
        if (const EntitySchema* schema = schemaOfKind(hit.kind))
            openRecord(*schema, hit.id);
    });
    connect(m_search, &GlobalSearch::left, this, [this] {
        if (Page* page = currentPage())
            page->setFocus();
    });
    const QSettings settings;
    restoreGeometry(settings.value(kGeometryKey).toByteArray());
    showArea(0);
    if (const QString reason = workplace.database().readOnlyReason(); !reason.isEmpty())
        m_messages->showMessage(MessageBar::Kind::Warning, reason);
    else
        offerDrafts();
}

MainWindow::~MainWindow()
{
    m_jobs.cancel();
    QThreadPool::globalInstance()->waitForDone(); // jobs hold the database
}

int MainWindow::areaCount() const
{
    return int(areas().size());
}

QString MainWindow::areaName(int index) const
{
    return QString::fromLatin1(areas()[index].name);
}

int MainWindow::areaNamed(const QString& name) const
{
    const auto found = std::find_if(areas().begin(), areas().end(), [&](const Area& area) { return name == QLatin1String(area.name); });
    return found == areas().end() ? -1 : int(found - areas().begin());
}

bool MainWindow::mayOpen(const Area& area) const
{
    const Session& session = m_workplace.session();
    return area.schema ? session.may(Action::See, area.schema()) : !area.isFor || area.isFor(session);
}

Page& MainWindow::showArea(int index)
{
    if (!m_pages[index]) {
        const Area& area = areas()[index];
        m_pages[index] = createPage(area);
        const QSignalBlocker quiet(m_tabs);
        QWidget* placeholder = m_tabs->widget(index);
        m_tabs->removeTab(index);
        m_tabs->insertTab(index, m_pages[index], icon(area.icon), QCoreApplication::translate("MainWindow", area.title));
        m_tabs->setCurrentIndex(index);
        delete placeholder;
    }
    m_tabs->setCurrentIndex(index);
    if (!m_tabs->tabBar()->hasFocus())
        m_pages[index]->setFocus();
    showStatus();
    return *m_pages[index];
}

Page* MainWindow::currentPage() const
{
    return m_pages[m_tabs->currentIndex()];
}

PersonAtHand MainWindow::personAtHand() const
{
    PersonAtHand person;
    const Page* page = currentPage();
    if (!page)
        return person;
    person.customer.value = page->currentCustomer(&person.title);
    const auto* list = qobject_cast<const EntityPage*>(page);
    const RecordRow* row = list && &list->schema() == &privacyRequestSchema() ? list->currentRow() : nullptr;
    if (row && row->record.as<PrivacyRequest>().contact.isSet()) {
        person.contact = row->record.as<PrivacyRequest>().contact;
        person.title = row->titles.value(QStringLiteral("contact_id"));
    }
    return person;
}

Page* MainWindow::createPage(const Area& area)
{
    Page* page = nullptr;
    if (!area.create) {
        auto* list = new EntityPage(m_workplace, area.schema());
        if (area.schema == &customerSchema)
            list->addRowActions(m_quickActions);
        if (area.schema == &contractSchema)
            list->addRowActions(approvalActions(m_workplace, *list));
        if (area.schema == &privacyRequestSchema && m_workplace.session().may(Action::Privacy))
            list->addRowActions(m_privacy->actions());
        page = list;
    } else {
        page = (this->*area.create)();
    }
    connect(page, &Page::statusChanged, this, &MainWindow::showStatus);
    connect(page, &Page::createWanted, this, [this](const EntitySchema* schema) { createRecord(*schema); });
    connect(page, &Page::openWanted, this, [this](const EntitySchema* schema, qint64 id) { openRecord(*schema, id); });
    return page;
}

Page* MainWindow::createWorkbench()
{
    auto* workbench = new WorkbenchPage(m_workplace);
    connect(workbench, &WorkbenchPage::tieringWanted, this, [this] {
        if (const int tiering = areaNamed(QStringLiteral("tiering")); mayOpen(areas()[tiering]))
            showArea(tiering);
    });
    return workbench;
}

void MainWindow::openRecord(const EntitySchema& schema, qint64 id)
{
    for (int i = 0; i < areas().size(); ++i) {
        if (areas()[i].schema && &areas()[i].schema() == &schema) {
            Page& page = showArea(i);
            if (auto* approvals = qobject_cast<ApprovalsPage*>(&page)) {
                approvals->showRequest(id);
                return;
            }
            page.showRecords();
            page.records()->showRecord(id);
            return;
        }
    }
    if (!schema.isReadOnly)
        openForm(schema).edit(id);
}

FormDialog& MainWindow::openForm(const EntitySchema& schema)
{
    auto* form = new FormDialog(m_workplace, schema, this);
    connect(form, &FormDialog::saved, m_messages,
        [this, &schema](qint64) { m_messages->showMessage(MessageBar::Kind::Done, tr("%1 saved.").arg(schema.singularName())); });
    form->show();
    return *form;
}

void MainWindow::decideTier()
{
    QString name;
    const qint64 customer = currentPage() ? currentPage()->currentCustomer(&name) : 0;
    if (!customer) {
        m_messages->showMessage(MessageBar::Kind::Note, tr("Choose a customer first."));
        return;
    }
    auto* dialog = new DecisionDialog(m_workplace, customer, name, this);
    connect(dialog, &DecisionDialog::decided, this, [this, customer, name](const QString& tier) {
        m_messages->showMessage(MessageBar::Kind::Done, tr("Decided: %1 is %2 from the next grading on.").arg(name, tier));
        m_workplace.announce(customerSchema(), customer);
    });
    dialog->show();
}

void MainWindow::createRecord(const EntitySchema& schema)
{
    Presets presets = currentPage() ? currentPage()->presetsFor(schema) : Presets();
    QString title;
    const qint64 customer = currentPage() ? currentPage()->currentCustomer(&title) : 0;
    if (customer && schema.customerKey)
        presets.insert(QString::fromLatin1(schema.customerKey), {QVariant::fromValue<qlonglong>(customer), title});
    openForm(schema).startNew(presets);
}

void MainWindow::createMenus()
{
    QMenu* file = menuBar()->addMenu(tr("&File"));
    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    QMenu* view = menuBar()->addMenu(tr("&View"));
    QMenu* customers = menuBar()->addMenu(tr("&Customers"));
    QMenu* business = menuBar()->addMenu(tr("&Business"));
    QMenu* tools = menuBar()->addMenu(tr("&Tools"));
    QMenu* help = menuBar()->addMenu(tr("&Help"));

    if (m_workplace.session().may(Action::Maintain)) {
        file->addActions(m_backups->actions());
        file->addSeparator();
    }
    file->addAction(icon("door-exit"), tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), this, &QWidget::close);
    edit->addAction(icon("search"), tr("Search &everything"), QKeySequence(Qt::CTRL | Qt::Key_K), this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    edit->addAction(icon("filter"), tr("Search in this &list"), QKeySequence::Find, this, [this] {
        if (Page* page = currentPage())
            page->focusSearch();
    });
    for (int i = 0; i < areas().size(); ++i) {
        const Area& area = areas()[i];
        if (!mayOpen(area))
            continue;
        const QKeySequence key = i < 9 ? QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + i)) : i == 9 ? QKeySequence(Qt::ALT | Qt::Key_0) : QKeySequence();
        view->addAction(icon(area.icon), QCoreApplication::translate("MainWindow", area.title), key, this, [this, i] { showArea(i); });
    }
    view->addSeparator();
    view->addAction(icon("layout-sidebar-right"), tr("&Detail pane"), QKeySequence(Qt::Key_F9), this, [this] {
        if (Page* page = currentPage())
            page->toggleDetail();
    });
    view->addAction(icon("refresh"), tr("&Refresh"), QKeySequence(Qt::Key_F5), this, [this] {
        if (Page* page = currentPage())
            page->refresh();
    });
    view->addAction(
        icon("maximize"), tr("&Full screen"), QKeySequence(Qt::Key_F11), this, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });

    for (const QuickEntry& entry : kQuickEntries) {
        const EntitySchema& schema = entry.schema();
        auto* action = new QAction(icon(schema.icon), QCoreApplication::translate("MainWindow", entry.text), this);
        action->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | entry.key));
        action->setToolTip(QStringLiteral("%1 (%2)").arg(action->text(), action->shortcut().toString(QKeySequence::NativeText)));
        action->setEnabled(m_workplace.database().readOnlyReason().isEmpty());
        action->setVisible(m_workplace.session().may(Action::Create, schema));
        connect(action, &QAction::triggered, this, [this, &schema] { createRecord(schema); });
        m_quickActions << action;
    }
    auto* decide = new QAction(icon("stairs"), tr("Decide the tier…"), this);
    decide->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T));
    decide->setToolTip(QStringLiteral("%1 (%2)").arg(decide->text(), decide->shortcut().toString(QKeySequence::NativeText)));
    decide->setEnabled(m_workplace.database().readOnlyReason().isEmpty());
    decide->setVisible(m_workplace.session().may(Action::Decide, customerSchema()));
    connect(decide, &QAction::triggered, this, &MainWindow::decideTier);
    const auto addNew = [this](QMenu* menu, const EntitySchema& schema) {
        if (!m_workplace.session().may(Action::Create, schema))
            return;
        menu->addAction(icon(schema.icon), tr("New: %1…").arg(schema.singularName()), this, [this, &schema] { createRecord(schema); });
    };
    addNew(customers, customerSchema());
    for (const EntitySchema* schema : catalogue()) {
        const bool belongsToCustomer = schema->customerKey && !schema->isReadOnly;
        const bool isQuick = std::any_of(
            std::begin(kQuickEntries), std::end(kQuickEntries), [schema](const QuickEntry& entry) { return &entry.schema() == schema; });
        if (belongsToCustomer && !isQuick)
            addNew(schema->isImportable ? business : customers, *schema);
    }
    business->addSeparator();
    business->addActions(m_quickActions);
    if (m_workplace.session().may(Action::See, deputySchema()))
        business->addAction(icon(deputySchema().icon), deputySchema().pluralName() + QChar(0x2026), this, [this] { openList(deputySchema()); });
    m_quickActions << decide;
    customers->addSeparator();
    customers->addAction(decide);
    customers->addSeparator();
    for (const auto& kind : {&dealerOperatorSchema, &archiveLoanSchema, &secrecyBreachSchema, &secrecyLevelSchema, &dutyRecordSchema}) {
        const EntitySchema& schema = kind();
        if (m_workplace.session().may(Action::See, schema))
            customers->addAction(icon(schema.icon), schema.pluralName() + QChar(0x2026), this, [this, &schema] { openList(schema); });
    }
    if (m_workplace.session().may(Action::Privacy)) {
        customers->addSeparator();
        customers->addActions(m_privacy->actions());
    }
    if (m_workplace.session().may(Action::Administer))
        tools->addAction(icon("user"), tr("&Someone leaves…"), this, [this] { (new HandOverDialog(m_workplace, this))->show(); });
    if (m_workplace.session().may(Action::Configure))
        tools->addAction(workingTimeAction(m_workplace, *m_messages, this));
    addAccountMenu(*tools);
    addPreferenceMenus(*tools, [this](const auto& choice) { take(choice); });
    help->addAction(icon("list-search"), tr("&Keys"), QKeySequence(Qt::Key_F1), this, [this] { (new ShortcutSheet(*this))->show(); });
    help->addAction(icon("info-circle"), tr("&About Kece"), this, [this] { (new AboutDialog(m_workplace, this))->show(); });
    auto* corner = new QWidget;
    auto* row = new QHBoxLayout(corner);
    row->setContentsMargins(0, Theme::px(3), Theme::px(8), Theme::px(3));
    row->addWidget(m_search);
    menuBar()->setCornerWidget(corner, Qt::TopRightCorner);
}

void MainWindow::addAccountMenu(QMenu& menu)
{
    menu.addAction(
        icon("user"), tr("Change &password…"), this, [this] { PasswordDialog(m_workplace.database(), m_workplace.session(), {}, this).exec(); });
    QAction* lock = menu.addAction(icon("eye"), tr("&Lock now"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_L), this, [this] { m_lock->lock(); });
    lock->setEnabled(false);
    if (m_workplace.session().may(Action::Administer)) {
        menu.addAction(icon("shield"), tr("&Accounts and roles…"), this, [this] {
            auto* dialog = new AccountsDialog(m_workplace, this);
            dialog->show();
        });
    }
    menu.addSeparator();
    whenDone(m_workplace.read<IdleLockSettings>(&idleLockSettings), this, [this, lock](const Result<IdleLockSettings>& settings) {
        if (!settings.ok() || !settings->canLock)
            return;
        m_lock = new IdleLock(m_workplace.database(), m_workplace.session(), settings->minutes, this);
        lock->setEnabled(true);
    });
}

void MainWindow::take(const PreferenceChoice& choice)
{
    const Preferences before = Preferences::load();
    Preferences now = before;
    choice(now);
    now.save();
    if (now.language == before.language && now.percent == before.percent) {
        Theme::apply(*qApp, now.theme, now.percent);
        return;
    }
    // Forms are carried over. A dialog that is at work, or half filled in, is not; the choice is kept for the next start then.
    for (const QDialog* dialog : findChildren<QDialog*>()) {
        if (dialog->isVisible() && !qobject_cast<const FormDialog*>(dialog)) {
            m_messages->showMessage(MessageBar::Kind::Note, tr("Close “%1” and choose again.").arg(dialog->windowTitle()));
            before.save();
            return;
        }
    }
    Q_EMIT renewalWanted(choice);
}

MainWindow::State MainWindow::state() const
{
    State state{saveGeometry(), m_tabs->currentIndex(), {}, {}};
    for (int i = 0; i < m_pages.size(); ++i) {
        if (EntityPage* list = m_pages[i] ? m_pages[i]->records() : nullptr)
            state.lists.insert(i, list->state());
    }
    for (const FormDialog* form : findChildren<FormDialog*>()) {
        if (form->isVisible())
            state.forms << form->state();
    }
    return state;
}

void MainWindow::restore(const State& state)
{
    if (m_workplace.database().readOnlyReason().isEmpty())
        m_messages->hide(); // the offer to go on with a draft: its form comes back below
    for (auto it = state.lists.begin(); it != state.lists.end(); ++it)
        showArea(it.key()).records()->restore(*it);
    showArea(state.area);
    for (const FormDialog::State& form : state.forms)
        openForm(*form.schema).restore(form);
}

void MainWindow::createStatusBar()
{
    statusBar()->setSizeGripEnabled(false);
    m_pageStatus->setTextFormat(Qt::RichText);
    statusBar()->addWidget(m_pageStatus, 1);
    const QDate today = m_workplace.today();
    const auto add = [this](const QString& text, const QString& tip) {
        auto* label = new QLabel(text);
        label->setToolTip(tip);
        statusBar()->addPermanentWidget(label);
    };
    add(tr("Business day %1 %2").arg(today.toString(Qt::ISODate), QLocale().dayName(today.dayOfWeek(), QLocale::ShortFormat)), {});
    const QString location = m_workplace.database().location();
    add(tr("Database %1").arg(QFileInfo(location).fileName()), location);
    if (m_workplace.session().may(Action::Maintain))
        statusBar()->addPermanentWidget(m_backups->lastBackupLabel());
    add(m_workplace.session().login, tr("Who is signed in"));
}

void MainWindow::showStatus()
{
    const Page* page = currentPage();
    m_pageStatus->setText(page ? page->statusTexts().join(QStringLiteral("&nbsp;&nbsp;&nbsp;&nbsp;|&nbsp;&nbsp;&nbsp;&nbsp;")) : QString());
}

void MainWindow::offerDrafts()
{
    const QVector<Draft> drafts = Draft::loadAll(m_workplace.database().location());
    if (drafts.isEmpty())
        return;
    const Draft& draft = drafts.last();
    const EntitySchema* schema = schemaOfKind(draft.kind);
    if (!schema)
        return;
    m_messages->showMessage(MessageBar::Kind::Note,
        tr("%1: something typed at %2 was not saved.")
            .arg(schema->singularName(), draft.savedAt.toTimeZone(m_workplace.session().zone).toString("MM-dd HH:mm")));
    m_messages->addAction(tr("Go on with it"), [this, schema] { createRecord(*schema); });
    m_messages->addAction(tr("Discard"), [draft] { Draft::remove(draft.database, draft.kind, 0); });
}

void MainWindow::startSchedule()
{
    if (!m_workplace.database().readOnlyReason().isEmpty() || !mayRunDue(m_workplace.session()))
        return;
    auto* timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &MainWindow::runDueJobs);
    timer->start(kScheduleMs);
    runDueJobs();
}

void MainWindow::runDueJobs()
{
    const auto work = [database = &m_workplace.database(), session = m_workplace.session(), progress = m_jobs] {
        return runDue(*database, session, session.today(), progress);
    };
    whenDone(runAside<QVector<JobRun>>(work), this, [this](const Result<QVector<JobRun>>& jobs) {
        if (!jobs.ok()) {
            m_messages->showError(jobs.error());
            return;
        }
        bool hasGraded = false;
        for (const JobRun& job : *jobs) {
            if (job.isBackup()) {
                m_backups->show(job);
                continue;
            }
            hasGraded = true;
            const bool isDone = job.outcome == QLatin1String("done");
            m_messages->showMessage(isDone ? MessageBar::Kind::Done : MessageBar::Kind::Warning,
                isDone ? tr("The grading due for %1 has been run.").arg(job.period) : tr("The grading due for %1: %2").arg(job.period, job.outcome));
        }
        if (hasGraded)
            m_workplace.announce(customerSchema(), 0);
    });
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    for (FormDialog* form : findChildren<FormDialog*>()) {
        if (form->isVisible() && !form->mayLeave()) {
            event->ignore();
            return;
        }
    }
    QSettings settings;
    settings.setValue(kGeometryKey, saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace kece
