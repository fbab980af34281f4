// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "widgets/models/Cell.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace kece {

class Store;
struct Session;

/// One thing that happened with a customer.
struct TimelineEntry {
    const EntitySchema* schema = nullptr;
    qint64 id = 0;
    QDate day;
    QString head;
    QString detail;
};

/// The latest of everything that belongs to a customer and has a day, newest first; all kinds by their schema. On a database thread.
Result<QVector<TimelineEntry>> readTimeline(
    Store& store, const Session& session, const EntitySchema& owner, qint64 id, int limit, const CellContext& context);

class TimelineModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit TimelineModel(QDate today, QObject* parent = nullptr) : QAbstractListModel(parent), m_today(today) {}

    void setEntries(const QVector<TimelineEntry>& entries);
    const TimelineEntry& entry(int row) const { return m_entries[row]; }
    QString day(int row) const { return shortDate(m_entries[row].day, m_today); }

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_entries.size()); }
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QDate m_today;
    QVector<TimelineEntry> m_entries;
};

/// Day, icon of the kind, head and detail in two lines.
class TimelineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace kece
