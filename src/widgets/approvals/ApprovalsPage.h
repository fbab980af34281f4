// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Workplace.h"
#include "widgets/approvals/ApprovalListModel.h"
#include "widgets/pages/Page.h"

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace kece {

class ChainBlock;
class MessageBar;

/// 审批: what waits for the acting person, what they submitted, and what lies within reach; the chain of the chosen request, and the answer to it.
/// Read while it is looked at only.
class ApprovalsPage : public Page
{
    Q_OBJECT

public:
    explicit ApprovalsPage(Workplace& workplace, QWidget* parent = nullptr);

    QStringList statusTexts() const override;
    qint64 currentCustomer(QString* title) const override;
    void refresh() override { read(); }
    void toggleDetail() override;
    /// Goes to a request, in whichever of the lists it stands.
    void showRequest(qint64 approval);

Q_SIGNALS:
    void finished();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* createAnswer();
    void read();
    void showRequests(QVector<ApprovalDetail> requests);
    void showCurrent();
    void answer(Verdict verdict);
    void withdraw();
    void openSubject();
    const ApprovalDetail* current() const;
    void carryOut(const std::function<Done(Store&)>& work, const QString& done);

    Workplace& m_workplace;
    MessageBar* m_messages;
    QComboBox* m_which;
    ApprovalListModel* m_model;
    QLabel* m_empty;
    QTableView* m_table = nullptr;
    QWidget* m_detail = nullptr;
    ChainBlock* m_chain;
    QLabel* m_opinionLabel;
    QPlainTextEdit* m_opinion;
    QPushButton* m_approve;
    QPushButton* m_return;
    QPushButton* m_reject;
    QPushButton* m_withdraw;
    QPushButton* m_open;
    qint64 m_wanted = 0; ///< to be chosen once the list is there
    int m_generation = 0;
    bool m_isStale = true;
};

} // namespace kece
