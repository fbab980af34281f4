// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "widgets/Workplace.h"

#include <QMainWindow>

class QLabel;
class QTabWidget;

namespace kece {

class BackupActions;
class GlobalSearch;
class MessageBar;
class Page;
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
    /// The page of an area, made if it was not looked at yet.
    Page& showArea(int index);
    Page* currentPage() const;

    /// Goes to the tab of the kind and makes the record current; kinds without a tab open as a form.
    void openRecord(const EntitySchema& schema, qint64 id);
    /// The form of a kind for a new record, the current customer filled in.
    void createRecord(const EntitySchema& schema);

    /// Runs what is due now and from then on while the window is open: gradings come in their period, each exactly once.
    void startSchedule();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    struct Area;
    static const QVector<Area>& areas();
    Page* createPage(const Area& area);
    void createMenus();
    void createStatusBar();
    void showStatus();
    void offerDrafts();
    void runDueJobs();
    void addPreferenceMenus(QMenu& menu);

    Workplace& m_workplace;
    QTabWidget* m_tabs;
    MessageBar* m_messages;
    GlobalSearch* m_search;
    QVector<Page*> m_pages;
    QList<QAction*> m_quickActions;
    QLabel* m_pageStatus;
    Progress m_jobs;
    BackupActions* m_backups = nullptr;
};

} // namespace kece
