// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/complaints/ComplaintCase.h"
#include "widgets/pages/DetailTab.h"

class QPushButton;

namespace kece {

class ClockBar;

/// How far a complaint has come: its clocks, the stages of the policy, who answers for it, and whether it comes again.
class CaseTab : public DetailTab
{
    Q_OBJECT

public:
    explicit CaseTab(Workplace& workplace);

    void showRecord(const RecordRow& row) override;

private:
    void ask();
    void showCase(const ComplaintCase& found);
    void showClocks(const ComplaintCase& found);
    void showStages(const ComplaintCase& found);
    void showShares(const ComplaintCase& found);
    void pauseOrResume();

    qint64 m_id = 0;
    bool m_isPaused = false;
    QLabel* m_repeats;
    ClockBar* m_clocks;
    QLabel* m_pauses;
    QPushButton* m_pause;
    QLabel* m_stagesTitle;
    QWidget* m_stages = nullptr;
    QVBoxLayout* m_stagesPlace;
    QLabel* m_shares;
};

} // namespace kece
