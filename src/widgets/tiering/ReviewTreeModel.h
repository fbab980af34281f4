// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/tiers/ReviewTiers.h"

#include <QAbstractItemModel>
#include <QStyledItemDelegate>
#include <QTreeView>

namespace kece {

/// Whom to look at after a grading: groups of members, and in the group around a cap a row that is the line itself.
class ReviewTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Place, Code, Name, Move, Amount, Gap, Why, Articles, ColumnCount_ };
    enum class Row { Group, Member, Line };

    using QAbstractItemModel::QAbstractItemModel;

    void setOutcome(const ReviewOutcome& outcome);
    /// Only members that moved so; a null pair shows all.
    void setMove(const QPair<QString, QString>& move);

    Row rowKind(const QModelIndex& index) const;
    const ReviewGroup* group(const QModelIndex& index) const;
    const ReviewMember* member(const QModelIndex& index) const;
    QString tierText(const QString& id) const;
    std::optional<qint64> rankOf(const QString& id) const;
    const TierCount* tierOf(const QString& id) const;
    QString groupTitle(const ReviewGroup& group) const;
    QString groupHint(const ReviewGroup& group) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& = {}) const override { return int(ColumnCount_); }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Shown {
        ReviewGroup group;
        int line = -1; ///< row of the line among the members, −1: none
    };
    void build();
    QVariant textOf(const ReviewMember& member, int column) const;

    ReviewOutcome m_outcome;
    QPair<QString, QString> m_move;
    QVector<Shown> m_groups;
};

/// Group heads, the line (solid red), the move as two pills; members otherwise as in every list.
class ReviewTreeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// Groups stand out over the whole width, the space left of them included.
class ReviewTree : public QTreeView
{
    Q_OBJECT

public:
    using QTreeView::QTreeView;

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace kece
