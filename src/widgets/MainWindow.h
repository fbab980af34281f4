// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "widgets/Workplace.h"
#include "widgets/forms/FormDialog.h"
#include "widgets/pages/EntityPage.h"
#include "widgets/settings/PreferenceMenus.h"

#include <QMainWindow>

class QLabel;
class QTabWidget;

namespace kece {

class BackupActions;
class GlobalSearch;
class IdleLock;
class MessageBar;
class Page;
class PrivacyActions;
struct PersonAtHand;
struct SearchHit;

/// The one window: menu bar with the search in its corner, a tab per area (made when it is first looked at), status bar. Which areas there are is a
/// table.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Workplace& workplace, QWidget* parent = nullptr);
    ~MainWindow() override;

    int areaCount() const;
    /// Word of the area for pictures and tests: `customers`, `visits`, … `tiering`.
    QString areaName(int index) const;
    /// −1 if there is no such area.
    int areaNamed(const QString& name) const;
    /// The page of an area, made if it was not looked at yet.
    Page& showArea(int index);
    Page* currentPage() const;

    /// Goes to the tab of the kind and makes the record current; kinds without a tab open as a form.
    void openRecord(const EntitySchema& schema, qint64 id);
    /// The form of a kind for a new record, the current customer filled in.
    void createRecord(const EntitySchema& schema);

    /// A window with the list of a kind that has no tab.
    void openList(const EntitySchema& schema);

    /// Runs what is due now and from then on while the window is open: gradings come in their period, each exactly once.
    void startSchedule();

    /// Everything that a window made anew takes over: where one stands, what is asked, the forms with what is typed.
    struct State {
        QByteArray geometry;
        int area = 0;
        QHash<int, EntityPage::State> lists;
        QVector<FormDialog::State> forms;
    };
    State state() const;
    void restore(const State& state);

Q_SIGNALS:
    /// Another language or size was chosen: the window is to be made anew.
    void renewalWanted(const kece::PreferenceChoice& choice);

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    struct Area;
    static const QVector<Area>& areas();
    /// The current customer, or whom the current request is about.
    PersonAtHand personAtHand() const;
    Page* createPage(const Area& area);
    Page* createWorkbench();
    Page* createTiering();
    Page* createVisits();
    Page* createSurveys();
    Page* createApprovals();
    Page* createReports();
    Page* createPolicies();
    void createMenus();
    void createStatusBar();
    void showStatus();
    void offerDrafts();
    void runDueJobs();
    void take(const PreferenceChoice& choice);
    void decideTier();
    FormDialog& openForm(const EntitySchema& schema);
    bool mayOpen(const Area& area) const;
    void addAccountMenu(QMenu& menu);

    Workplace& m_workplace;
    QTabWidget* m_tabs;
    MessageBar* m_messages;
    GlobalSearch* m_search;
    QVector<Page*> m_pages;
    QList<QAction*> m_quickActions;
    QLabel* m_pageStatus;
    IdleLock* m_lock = nullptr; ///< where there are passwords
    Progress m_jobs;
    PrivacyActions* m_privacy = nullptr;
    BackupActions* m_backups = nullptr;
};

} // namespace kece
