// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "services/tiers/ReviewTiers.h"
#include "widgets/Workplace.h"
#include "widgets/pages/Page.h"

#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;
class QTreeView;

namespace kece {

class MessageBar;
class MigrationModel;
class ReasonsBlock;
class ReviewTreeModel;
class RunHeader;
class TierCountsModel;
class TierPill;

/// 分级: a grading tried or run as of a day, with progress and a way to call it off; how many stand where, who moved, who stands at a line, and why.
class TieringPage : public Page
{
    Q_OBJECT

public:
    explicit TieringPage(Workplace& workplace, QWidget* parent = nullptr);
    ~TieringPage() override;

    QStringList statusTexts() const override;
    qint64 currentCustomer(QString* title) const override;
    void refresh() override;

    /// Grades without writing and shows what it would come to.
    void tryOut();
    bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void finished();

private:
    QWidget* createBanner();
    QWidget* createOverview();
    QWidget* createExplanation();
    void run();
    void start(bool dryRun);
    void showOutcome(const ReviewOutcome& outcome);
    void settle(bool approve);
    void setRunning(bool running);
    void showFirstMember();
    void explainCurrent();

    Workplace& m_workplace;
    RunHeader* m_header;
    MessageBar* m_messages;
    QWidget* m_banner = nullptr;
    QLabel* m_bannerText = nullptr;
    QProgressBar* m_bar = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_approve = nullptr;
    QPushButton* m_reject = nullptr;
    QLabel* m_countsTitle = nullptr;
    TierCountsModel* m_counts;
    QTableView* m_countsView = nullptr;
    MigrationModel* m_migration;
    QTableView* m_migrationView = nullptr;
    ReviewTreeModel* m_groups;
    QTreeView* m_tree = nullptr;
    QLabel* m_name = nullptr;
    QLabel* m_line = nullptr;
    QWidget* m_pills = nullptr;
    TierPill* m_before = nullptr;
    TierPill* m_now = nullptr;
    ReasonsBlock* m_reasons = nullptr;
    QTimer m_tick;
    Progress m_progress;
    Progress m_explaining;
    ReviewOutcome m_outcome;
    quint64 m_generation = 0;
    bool m_isRunning = false;
};

} // namespace kece
