// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiering/MigrationModel.h"

#include "widgets/look/Pill.h"
#include "widgets/models/Cell.h"

#include <QApplication>
#include <QPainter>

namespace kece {

namespace {

const QString kNotGraded = QStringLiteral("-");
constexpr int kNoRank = 0;

} // namespace

void MigrationModel::setOutcome(const ReviewOutcome& outcome)
{
    beginResetModel();
    m_moves = outcome.moves;
    m_from.clear();
    m_to.clear();
    for (const TierCount& tier : outcome.tiers) {
        const Place place{tier.id, shortTierName(tierName(tier.name, tier.nameEn)), tier.rank};
        m_to << place;
        if (outcome.formerTiers.isEmpty() || m_moves.contains(tier.id))
            m_from << place;
    }
    for (const TierCount& tier : outcome.formerTiers) // of another policy
        m_from << Place{tier.id, shortTierName(tierName(tier.name, tier.nameEn)), tier.rank};
    const auto occurs = [this](const QString& id, bool asSource) {
        if (asSource)
            return m_moves.contains(id);
        return std::any_of(m_moves.begin(), m_moves.end(), [&id](const auto& row) { return row.contains(id); });
    };
    if (occurs({}, true))
        m_from << Place{{}, tr("Unclassified"), kNoRank};
    if (occurs(kNotGraded, true))
        m_from << Place{kNotGraded, tr("New"), kNoRank};
    if (occurs({}, false))
        m_to << Place{{}, tr("Unclassified"), kNoRank};
    if (occurs(kNotGraded, false))
        m_to << Place{kNotGraded, tr("Gone"), kNoRank};
    endResetModel();
}

MigrationModel::Kind MigrationModel::kindOf(int row, int column) const
{
    const bool isSumRow = row == m_from.size() + 1;
    const bool isSumColumn = column == m_to.size() + 1;
    if ((row == 0 && column == 0) || (row == 0 && isSumColumn) || (column == 0 && isSumRow) || (isSumRow && isSumColumn))
        return Kind::Corner;
    if (row == 0 || column == 0)
        return Kind::Tier;
    return isSumRow || isSumColumn ? Kind::Sum : Kind::Cell;
}

qint64 MigrationModel::number(int row, int column) const
{
    qint64 sum = 0;
    for (int from = 0; from < m_from.size(); ++from) {
        for (int to = 0; to < m_to.size(); ++to) {
            const bool inRow = row == from + 1 || row == m_from.size() + 1;
            const bool inColumn = column == to + 1 || column == m_to.size() + 1;
            if (inRow && inColumn)
                sum += m_moves.value(m_from[from].id).value(m_to[to].id);
        }
    }
    return sum;
}

QPair<QString, QString> MigrationModel::moveAt(const QModelIndex& index) const
{
    if (!index.isValid() || kindOf(index.row(), index.column()) != Kind::Cell)
        return {};
    return {m_from[index.row() - 1].id, m_to[index.column() - 1].id};
}

QVariant MigrationModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = index.row();
    const int column = index.column();
    const Kind kind = kindOf(row, column);
    if (role == KindRole)
        return int(kind);
    if (kind == Kind::Tier) {
        const Place& place = row == 0 ? m_to[column - 1] : m_from[row - 1];
        if (role == RankRole)
            return place.rank;
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(place.name) : QVariant();
    }
    if (kind == Kind::Corner) {
        if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
            return {};
        if (row == 0 && column == 0)
            return QString();
        if (row == 0)
            return tr("Before");
        return column == 0 ? tr("Now") : QLocale().toString(number(row, column));
    }
    if (role == NumberRole)
        return number(row, column);
    if (role == MoveRole && kind == Kind::Cell) {
        const int from = m_from[row - 1].rank;
        const int to = m_to[column - 1].rank;
        if (m_from[row - 1].id == m_to[column - 1].id)
            return int(Move::Stay);
        if (from == to || m_from[row - 1].id == kNotGraded || m_to[column - 1].id == kNotGraded)
            return int(Move::Other);
        // Unclassified stands below every tier.
        return int((to != kNoRank && (from == kNoRank || to < from)) ? Move::Up : Move::Down);
    }
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return number(row, column) == 0 ? QString(QChar(0x00B7)) : QLocale().toString(number(row, column));
    return {};
}

void MigrationDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    using Kind = MigrationModel::Kind;
    using Move = MigrationModel::Move;
    const Tokens& t = Theme::tokens();
    const auto kind = Kind(index.data(MigrationModel::KindRole).toInt());
    const QString text = index.data().toString();
    const QRect rect = option.rect.adjusted(1, 1, -1, -1);
    if (kind == Kind::Tier) {
        const int rank = index.data(MigrationModel::RankRole).toInt();
        QRect pill = rect;
        if (index.row() == 0)
            pill.setLeft(rect.left() + (rect.width() - tierPillWidth(text)) / 2);
        if (rank > 0) {
            drawTierPill(*painter, pill, text, rank);
        } else {
            painter->setFont(Theme::secondaryFont());
            painter->setPen(t.secondary);
            painter->drawText(rect, int(Qt::AlignVCenter) | int(index.row() == 0 ? Qt::AlignHCenter : Qt::AlignLeft), text);
        }
        return;
    }
    const qint64 number = index.data(MigrationModel::NumberRole).toLongLong();
    const auto move = Move(index.data(MigrationModel::MoveRole).toInt());
    painter->setFont(kind == Kind::Sum && index.row() > 0 && number ? Theme::semibold(QApplication::font()) : QApplication::font());
    painter->setPen(kind == Kind::Corner || number == 0 ? t.secondary : t.text);
    QString shown = text;
    if (kind == Kind::Cell && number > 0) {
        const bool isMove = move == Move::Up || move == Move::Down;
        const StateColors& state = move == Move::Up ? t.done : t.overdue;
        painter->fillRect(rect, isMove ? state.background : t.hairline);
        if (isMove) {
            painter->setFont(Theme::semibold(QApplication::font()));
            painter->setPen(state.text);
            shown = QString(QChar(move == Move::Up ? 0x2191 : 0x2193)) + ' ' + text;
        }
    }
    if (option.state.testFlag(QStyle::State_Selected) && kind == Kind::Cell) {
        painter->save();
        painter->setPen(QPen(t.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(rect.adjusted(1, 1, -1, -1));
        painter->restore();
    }
    const bool isLabel = kind == Kind::Corner && index.column() == 0;
    painter->drawText(rect, int(Qt::AlignVCenter) | int(isLabel ? Qt::AlignLeft : Qt::AlignHCenter), shown);
}

} // namespace kece
