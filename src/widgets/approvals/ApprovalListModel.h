// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/approvals/Approvals.h"

#include <QAbstractTableModel>

namespace kece {

/// Requests for approval, one a line: subject, what for, amount, by whom, since when, and how far they have come.
class ApprovalListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Subject, Purpose, Amount, Requester, Submitted, Standing, ColumnCount_ };

    using QAbstractTableModel::QAbstractTableModel;

    void setRequests(QVector<ApprovalDetail> requests, QDate today, const QTimeZone& zone);
    const ApprovalDetail& request(int row) const { return m_requests[row]; }
    /// −1 where it is not listed.
    int rowOf(qint64 approval) const;

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_requests.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount_); }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVector<ApprovalDetail> m_requests;
    QDate m_today;
    QTimeZone m_zone;
};

} // namespace kece
