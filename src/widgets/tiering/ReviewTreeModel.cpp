// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiering/ReviewTreeModel.h"

#include "domain/values/Money.h"
#include "widgets/delegates/FieldDelegate.h"
#include "widgets/look/Pill.h"
#include "widgets/models/Cell.h"
#include "widgets/models/PagedRecordModel.h"

#include <QApplication>
#include <QPainter>

namespace kece {

namespace {

constexpr quintptr kTop = 0; ///< internal id of group rows; members carry their group's number + 1
const QString kDash = QString(QChar(0x2014));

QString moneyOrDash(qint64 fen)
{
    return fen == kUnknown ? kDash : moneyForScreen(fen);
}

} // namespace

void ReviewTreeModel::setOutcome(const ReviewOutcome& outcome)
{
    m_outcome = outcome;
    m_move = {};
    build();
}

void ReviewTreeModel::setMove(const QPair<QString, QString>& move)
{
    m_move = move;
    build();
}

void ReviewTreeModel::build()
{
    beginResetModel();
    m_groups.clear();
    const bool isFiltered = !m_move.first.isNull() || !m_move.second.isNull();
    for (const ReviewGroup& group : m_outcome.groups) {
        Shown shown{group, -1};
        if (isFiltered)
            shown.group.members.removeIf([this](const ReviewMember& member) { return member.from != m_move.first || member.to != m_move.second; });
        if (shown.group.members.isEmpty())
            continue;
        if (group.kind == ReviewGroup::Kind::BelowLine && !isFiltered) {
            const auto& members = shown.group.members;
            const auto below = std::find_if(
                members.begin(), members.end(), [&group](const ReviewMember& member) { return member.place > group.limit; });
            shown.line = int(below - members.begin());
        }
        m_groups << shown;
    }
    endResetModel();
}

ReviewTreeModel::Row ReviewTreeModel::rowKind(const QModelIndex& index) const
{
    if (index.internalId() == kTop)
        return Row::Group;
    return m_groups[int(index.internalId()) - 1].line == index.row() ? Row::Line : Row::Member;
}

const ReviewGroup* ReviewTreeModel::group(const QModelIndex& index) const
{
    if (!index.isValid())
        return nullptr;
    return &m_groups[index.internalId() == kTop ? index.row() : int(index.internalId()) - 1].group;
}

const ReviewMember* ReviewTreeModel::member(const QModelIndex& index) const
{
    if (!index.isValid() || rowKind(index) != Row::Member)
        return nullptr;
    const Shown& shown = m_groups[int(index.internalId()) - 1];
    return &shown.group.members[shown.line >= 0 && index.row() > shown.line ? index.row() - 1 : index.row()];
}

QString ReviewTreeModel::tierText(const QString& id) const
{
    if (const TierCount* tier = tierOf(id))
        return shortTierName(tierName(tier->name, tier->nameEn));
    return id.isNull() ? tr("New") : id.isEmpty() ? tr("Unclassified") : id;
}

std::optional<qint64> ReviewTreeModel::rankOf(const QString& id) const
{
    const TierCount* tier = tierOf(id);
    return tier && tier->rank > 0 ? std::optional<qint64>(tier->rank) : std::nullopt;
}

const TierCount* ReviewTreeModel::tierOf(const QString& id) const
{
    for (const QVector<TierCount>* tiers : {&m_outcome.tiers, &m_outcome.formerTiers}) {
        const auto found = std::find_if(tiers->begin(), tiers->end(), [&id](const TierCount& tier) { return tier.id == id; });
        if (found != tiers->end())
            return &*found;
    }
    return nullptr;
}

QString ReviewTreeModel::groupTitle(const ReviewGroup& group) const
{
    switch (group.kind) {
    case ReviewGroup::Kind::BelowLine:
        return tr("Below the line · %1").arg(tierText(group.tier) + (group.where.isEmpty() ? QString() : QStringLiteral(" · ") + group.where));
    case ReviewGroup::Kind::Promoted:
        return tr("Promoted");
    case ReviewGroup::Kind::Demoted:
        return tr("Demoted");
    case ReviewGroup::Kind::New:
        return tr("New");
    case ReviewGroup::Kind::JustBelow:
        return tr("Just below · %1").arg(tierText(group.tier));
    }
    return {};
}

QString ReviewTreeModel::groupHint(const ReviewGroup& group) const
{
    const QString count = tr("%1 customers").arg(group.total);
    if (group.kind == ReviewGroup::Kind::BelowLine)
        return count + QStringLiteral("   ") + tr("meet the conditions and stand after place %1").arg(group.limit);
    if (group.total > group.members.size())
        return count + QStringLiteral("   ") + tr("the first %1 are shown").arg(group.members.size());
    return count;
}

QModelIndex ReviewTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : kTop);
}

QModelIndex ReviewTreeModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == kTop)
        return {};
    return createIndex(int(index.internalId()) - 1, 0, kTop);
}

int ReviewTreeModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    if (parent.internalId() != kTop || parent.column() != 0)
        return 0;
    const Shown& shown = m_groups[parent.row()];
    return int(shown.group.members.size()) + (shown.line >= 0 ? 1 : 0);
}

QVariant ReviewTreeModel::textOf(const ReviewMember& member, int column) const
{
    switch (column) {
    case Place:
        return member.place ? QString::number(member.place) : kDash;
    case Code:
        return member.code;
    case Name:
        return member.product.isEmpty() ? member.name : member.name + QStringLiteral(" · ") + member.product;
    case Move:
        return tierText(member.from) + QStringLiteral(" → ") + tierText(member.to);
    case Amount:
        return moneyOrDash(member.amount);
    case Gap:
        return moneyOrDash(member.gap);
    case Why:
        if (!member.cappedBy.isEmpty())
            return tr("pushed down by the cap");
        return member.unmet.isEmpty() ? QString() : tr("not met: %1").arg(member.unmet.join(tr(", ")));
    case Articles:
        return member.articles;
    default:
        return {};
    }
}

QVariant ReviewTreeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isFigure = index.column() == Place || index.column() == Amount || index.column() == Gap;
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isFigure ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != PagedRecordModel::CellRole)
        return {};
    const ReviewGroup& in = *group(index);
    const ReviewMember* one = member(index);
    if (!one) {
        if (index.column() != 0)
            return {};
        return rowKind(index) == Row::Group ? groupTitle(in) + ' ' + groupHint(in) : tr("hard cap %1").arg(in.limit);
    }
    const QString text = textOf(*one, index.column()).toString();
    if (role != PagedRecordModel::CellRole)
        return text;
    Cell cell;
    cell.text = text;
    cell.look = isFigure ? Cell::Look::Number : Cell::Look::Text;
    cell.isQuiet = index.column() == Code || index.column() == Place || index.column() == Articles || text == kDash;
    return QVariant::fromValue(cell);
}

QVariant ReviewTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == Place || section == Amount || section == Gap ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    const QString names[] = {
        tr("Place"), tr("Code"), tr("Name"), tr("Before → now"), tr("Amount, 12 months"), tr("To the line"), tr("Why"), tr("Article")};
    return names[section];
}

Qt::ItemFlags ReviewTreeModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (rowKind(index) == Row::Line)
        return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

void ReviewTreeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = static_cast<const ReviewTreeModel*>(index.model());
    const Tokens& t = Theme::tokens();
    const QRect rect = option.rect;
    switch (model->rowKind(index)) {
    case ReviewTreeModel::Row::Group: {
        painter->fillRect(rect, option.state.testFlag(QStyle::State_Selected) ? t.highlight : t.window);
        const ReviewGroup& group = *model->group(index);
        const QFont strong = Theme::semibold(QApplication::font());
        const QString title = model->groupTitle(group);
        painter->setFont(strong);
        painter->setPen(t.text);
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, title);
        painter->setFont(Theme::secondaryFont());
        painter->setPen(t.secondary);
        painter->drawText(rect.adjusted(QFontMetrics(strong).horizontalAdvance(title) + Theme::px(8), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
            model->groupHint(group));
        return;
    }
    case ReviewTreeModel::Row::Line:
        painter->setFont(Theme::secondaryFont());
        painter->setPen(t.overdue.text);
        painter->drawText(rect.adjusted(Theme::px(40), 0, 0, -2), Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
        painter->fillRect(QRect(0, rect.bottom() - 1, rect.right(), 2), t.dueLine);
        return;
    case ReviewTreeModel::Row::Member:
        break;
    }
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(rect, t.highlight);
    if (index.column() != ReviewTreeModel::Move) {
        FieldDelegate::paintCell(*painter, rect, index.data(PagedRecordModel::CellRole).value<Cell>());
        return;
    }
    const ReviewMember& member = *model->member(index);
    QRect inside = rect.adjusted(Theme::px(8), 0, 0, 0);
    inside.setLeft(inside.left() + drawTierPill(*painter, inside, model->tierText(member.from), model->rankOf(member.from)) + Theme::px(4));
    painter->setFont(QApplication::font());
    painter->setPen(t.secondary);
    const QString arrow(QChar(0x2192));
    painter->drawText(inside, Qt::AlignLeft | Qt::AlignVCenter, arrow);
    inside.setLeft(inside.left() + QFontMetrics(painter->font()).horizontalAdvance(arrow) + Theme::px(4));
    drawTierPill(*painter, inside, model->tierText(member.to), model->rankOf(member.to));
}

void ReviewTree::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (static_cast<const ReviewTreeModel*>(model())->rowKind(index) == ReviewTreeModel::Row::Group)
        painter->fillRect(option.rect, Theme::tokens().window);
    QTreeView::drawRow(painter, option, index);
    if (index.row() == currentIndex().row() && index.parent() == currentIndex().parent())
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), Theme::px(3), option.rect.height()), Theme::tokens().accent);
}

QSize ReviewTreeDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = static_cast<const ReviewTreeModel*>(index.model());
    return {QStyledItemDelegate::sizeHint(option, index).width(), Theme::px(model->rowKind(index) == ReviewTreeModel::Row::Line ? 18 : 26)};
}

} // namespace kece
