// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/approvals/Approvals.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace kece {

/// One request for approval: what for, and its chain step by step with who, when and what they said. Read only.
class ChainBlock : public QWidget
{
    Q_OBJECT

public:
    explicit ChainBlock(QWidget* parent = nullptr);

    void setRequest(const ApprovalDetail& detail, const QTimeZone& zone);
    void clear();

private:
    void addPerson(QGridLayout& grid, int line, const AskedPerson& asked, bool isWaiting, const QTimeZone& zone);

    QLabel* m_title;
    QLabel* m_line;
    QWidget* m_steps = nullptr;
};

/// "Waiting", "Approved" …, in the language of the window.
QString approvalStateName(const Approval& approval);
QString approvalPurposeName(const Approval& approval);

} // namespace kece
