// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "services/tiers/ReviewTiers.h"
#include "widgets/Workplace.h"

#include <QScrollArea>

class QLabel;
class QPushButton;

namespace kece {

class ReasonsBlock;
class TierPill;

/// At the right of the tiering page: one customer of the review, where it stood and stands, why, and the way to a decision by hand.
class MemberPane : public QScrollArea
{
    Q_OBJECT

public:
    explicit MemberPane(Workplace& workplace, QWidget* parent = nullptr);
    ~MemberPane() override;

    /// A tier as it is shown.
    struct Standing {
        QString name;
        std::optional<qint64> rank;
    };
    /// By the policy and as of the day that were tried; an empty policy is the one in force.
    void showMember(const ReviewMember& member, const Standing& before, const Standing& now, QDate asOf, const QString& policy);

Q_SIGNALS:
    void decisionWanted();

private:
    Workplace& m_workplace;
    QLabel* m_name;
    QLabel* m_line;
    QWidget* m_pills;
    TierPill* m_before;
    TierPill* m_now;
    ReasonsBlock* m_reasons;
    QPushButton* m_decide;
    Progress m_explaining;
    quint64 m_generation = 0;
};

} // namespace kece
