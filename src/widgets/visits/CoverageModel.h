// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/duties/VisitDuties.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace kece {

/// One duty of the policy and how far its customers are covered in the period.
struct CoverageLine {
    VisitRule rule;
    int covered = 0;
    int open = 0; ///< still to be visited in the period
    int late = 0; ///< of an earlier period
    int all() const { return covered + open + late; }
};

QVector<CoverageLine> coverageOf(const VisitDuties& duties, QDate day);

/// The coverage board: a line a duty, with figures, bar, rate and article.
class CoverageModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Tiers, Who, Asked, Scope, Covered, Open, Late, Bar, Rate, Article, ColumnCount_ };

    using QAbstractTableModel::QAbstractTableModel;

    struct TierLabel {
        QString name;
        std::optional<qint64> rank;
    };
    /// `tiers`: those in force, by id.
    void setLines(QVector<CoverageLine> lines, const QHash<QString, TierLabel>& tiers);
    TierLabel tier(const QString& id) const { return m_tiers.value(id, {id, {}}); }
    const CoverageLine& line(int row) const { return m_lines[row]; }

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_lines.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount_); }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textOf(const CoverageLine& line, int column) const;

    QVector<CoverageLine> m_lines;
    QHash<QString, TierLabel> m_tiers;
};

class CoverageDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// The customers of one duty who are still to be visited.
class OpenDutyModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Code, Name, Owner, LastVisit, Standing, ColumnCount_ };

    using QAbstractTableModel::QAbstractTableModel;

    void setDuties(QVector<CustomerDuty> duties, QDate today);
    const CustomerDuty& duty(int row) const { return m_duties[row]; }

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_duties.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount_); }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVector<CustomerDuty> m_duties;
    QDate m_today;
};

} // namespace kece
