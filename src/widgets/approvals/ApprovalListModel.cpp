// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/ApprovalListModel.h"

#include "domain/values/Money.h"
#include "widgets/approvals/ChainBlock.h"
#include "widgets/models/Cell.h"
#include "widgets/models/PagedRecordModel.h"

#include <algorithm>

namespace kece {

namespace {

/// Who is in turn; else how it ended.
QString standingOf(const ApprovalDetail& detail)
{
    QStringList names;
    for (const AskedPerson& asked : detail.asked) {
        if (asked.isOpen)
            names << asked.name;
    }
    const QString state = approvalStateName(detail.approval);
    return names.isEmpty() ? state : QStringLiteral("%1: %2").arg(state, names.join(QStringLiteral(", ")));
}

} // namespace

void ApprovalListModel::setRequests(QVector<ApprovalDetail> requests, QDate today, const QTimeZone& zone)
{
    beginResetModel();
    m_requests = std::move(requests);
    m_today = today;
    m_zone = zone;
    endResetModel();
}

int ApprovalListModel::rowOf(qint64 approval) const
{
    const auto found = std::find_if(
        m_requests.begin(), m_requests.end(), [&](const ApprovalDetail& detail) { return detail.approval.id.value == approval; });
    return found == m_requests.end() ? -1 : int(found - m_requests.begin());
}

QVariant ApprovalListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (index.column() == Amount ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole && role != PagedRecordModel::CellRole)
        return {};
    const ApprovalDetail& detail = m_requests[index.row()];
    const Approval& approval = detail.approval;
    Cell cell;
    switch (index.column()) {
    case Subject:
        cell.text = approval.title;
        cell.isBold = detail.mayDecide;
        break;
    case Purpose:
        cell.text = approvalPurposeName(approval);
        cell.aside = tr("version %1").arg(approval.version);
        break;
    case Amount:
        cell.text = approval.amount ? moneyForScreen(*approval.amount) : QString(QChar(0x2014));
        cell.look = Cell::Look::Number;
        break;
    case Requester:
        cell.text = detail.requesterName;
        break;
    case Submitted:
        cell.text = shortInstant(approval.submittedAt, {m_today, m_zone});
        break;
    default:
        cell.text = standingOf(detail);
        cell.isQuiet = approvalStateOf(approval.state) != ApprovalState::Waiting;
    }
    return role == PagedRecordModel::CellRole ? QVariant::fromValue(cell) : QVariant(cell.spoken());
}

QVariant ApprovalListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == Amount ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Subject"), tr("What for"), tr("Amount"), tr("Submitted by"), tr("Submitted at"), tr("Standing")};
    return section >= 0 && section < int(ColumnCount_) ? titles[section] : QVariant();
}

} // namespace kece
