// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/duties/DueItems.h"

#include <QAbstractTableModel>

namespace kece {

/// What is due, a line each: by when, what, for whom, by which article, who answers for it and how it stands. Painted by FieldDelegate.
class DueModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Due, What, Customer, Kind, Article, Owner, Standing, ColumnCount_ };

    using QAbstractTableModel::QAbstractTableModel;

    void setItems(QVector<DueItem> items, QDate today, const QTimeZone& zone);
    const DueItem& item(int row) const { return m_items[row]; }
    qint64 overdue() const;
    qint64 dueOn(QDate day) const;

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_items.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount_); }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVector<DueItem> m_items;
    QDate m_today;
    QTimeZone m_zone;
};

/// "Visit", "Complaint" …: a kind of DueItem for people.
QString dueKindName(const QString& kind);

} // namespace kece
