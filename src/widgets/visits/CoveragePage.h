// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "services/duties/VisitDuties.h"
#include "widgets/Workplace.h"
#include "widgets/pages/Page.h"
#include "widgets/visits/CoverageModel.h"

class QLabel;
class QPushButton;
class QTableView;

namespace kece {

class MessageBar;

/// 覆盖看板: for each visiting duty of the policy in force who is covered, still open or late, and the customers behind the chosen line. Read while
/// it is looked at only.
class CoveragePage : public Page
{
    Q_OBJECT

public:
    explicit CoveragePage(Workplace& workplace, QWidget* parent = nullptr);
    ~CoveragePage() override;

    QStringList statusTexts() const override;
    qint64 currentCustomer(QString* title) const override;
    Presets presetsFor(const EntitySchema& schema) const override;
    void refresh() override { read(); }
    void toggleDetail() override {}

Q_SIGNALS:
    void finished();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void read();
    void showBoard(const VisitDuties& duties, const QHash<QString, CoverageModel::TierLabel>& tiers);
    void showLine();

    Workplace& m_workplace;
    MessageBar* m_messages;
    QLabel* m_title;
    QLabel* m_empty;
    QPushButton* m_choose;
    CoverageModel* m_coverage;
    OpenDutyModel* m_open;
    QTableView* m_lines = nullptr;
    QTableView* m_customers = nullptr;
    VisitDuties m_duties;
    Progress m_progress;
    int m_generation = 0;
    bool m_isStale = true;
};

} // namespace kece
