// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "services/tiers/ExplainCustomer.h"
#include "widgets/pages/DetailTab.h"

namespace kece {

class ReasonsBlock;
class TimelineModel;

/// A customer at a glance: why it has its tier, and what happened last.
class OverviewTab : public DetailTab
{
    Q_OBJECT

public:
    explicit OverviewTab(Workplace& workplace);

    ~OverviewTab() override;

    void showRecord(const RecordRow& row) override;

private:
    void showReasons(const Result<QVector<CustomerExplanation>>& found);

    ReasonsBlock* m_reasons;
    QLabel* m_others;
    QLabel* m_empty;
    TimelineModel* m_timeline;
    Progress m_explaining;
};

} // namespace kece
