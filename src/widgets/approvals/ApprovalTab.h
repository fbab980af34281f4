// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pages/DetailTab.h"

namespace kece {

/// The requests for approval about a record, newest first, each with its chain.
class ApprovalTab : public DetailTab
{
    Q_OBJECT

public:
    using DetailTab::DetailTab;
    void showRecord(const RecordRow& row) override;

private:
    QWidget* m_requests = nullptr;
};

} // namespace kece
