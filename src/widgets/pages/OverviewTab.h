// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

    void showRecord(const RecordRow& row) override;

private:
    ReasonsBlock* m_reasons;
    TimelineModel* m_timeline;
};

} // namespace kece
