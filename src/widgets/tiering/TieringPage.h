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

class MemberPane;
class MessageBar;
class MigrationModel;
class ReviewTreeModel;
class RunHeader;
class TierCountsModel;

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
    void toggleDetail() override;

    /// Grades without writing and shows what it would come to.
    void tryOut();
    /// The same by another policy than the one chosen; empty: the one in force.
    void tryOut(const QString& policy);
    bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void finished();
    /// A decision by hand about the current customer.
    void decisionWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* createBanner();
    QWidget* createOverview();
    void run();
    void start(bool dryRun);
    void showOutcome(const ReviewOutcome& outcome);
    void offerProposal();
    void settle(bool approve);
    void setRunning(bool running);
    void showMember(qint64 customer);
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
    MemberPane* m_member;
    QString m_triedPolicy;
    QTimer m_tick;
    Progress m_progress;
    ReviewOutcome m_outcome;
    qint64 m_offered = 0; ///< the proposal that was last pointed at
    bool m_isRunning = false;
    bool m_isNarrow = false; ///< no room beside the lists: the reasons come with F9
};

} // namespace kece
