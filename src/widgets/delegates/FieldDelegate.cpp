// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/delegates/FieldDelegate.h"

#include "widgets/look/Pill.h"
#include "widgets/models/Cell.h"
#include "widgets/models/PagedRecordModel.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>
#include <QTreeView>

namespace kece {

namespace {

bool isFirstInRow(const QAbstractItemView& view, int column)
{
    const QHeaderView* header = nullptr;
    if (const auto* table = qobject_cast<const QTableView*>(&view))
        header = table->horizontalHeader();
    else if (const auto* tree = qobject_cast<const QTreeView*>(&view))
        header = tree->header();
    if (!header)
        return true;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        if (!header->isSectionHidden(logical))
            return logical == column;
    }
    return false;
}

QColor textColor(const Cell& cell)
{
    const Tokens& t = Theme::tokens();
    if (cell.state != State::None)
        return t.of(cell.state).text;
    return cell.isQuiet ? t.secondary : t.text;
}

} // namespace

void FieldDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    paintRow(*painter, option, index);
    paintCell(*painter, option.rect, index.data(PagedRecordModel::CellRole).value<Cell>());
}

QSize FieldDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const Cell cell = index.data(PagedRecordModel::CellRole).value<Cell>();
    const int padding = Theme::px(16);
    if (cell.look == Cell::Look::Tier)
        return {tierPillWidth(cell.text) + padding, Theme::px(28)};
    const QFont font = cell.isBold ? Theme::semibold(QApplication::font()) : QApplication::font();
    int width = QFontMetrics(font).horizontalAdvance(cell.text) + padding;
    if (!cell.aside.isEmpty())
        width += QFontMetrics(Theme::secondaryFont()).horizontalAdvance(cell.aside) + Theme::px(cell.asideState == State::None ? 8 : 22);
    return {width, Theme::px(28)};
}

void FieldDelegate::paintRow(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const Tokens& t = Theme::tokens();
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(option.rect, t.highlight);
    else if (option.features.testFlag(QStyleOptionViewItem::Alternate))
        painter.fillRect(option.rect, t.alternateBase);
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (view && view->currentIndex().row() == index.row() && view->currentIndex().parent() == index.parent() && isFirstInRow(*view, index.column()))
        painter.fillRect(QRect(option.rect.left(), option.rect.top(), Theme::px(3), option.rect.height()), t.accent);
}

void FieldDelegate::paintCell(QPainter& painter, const QRect& rect, const Cell& cell)
{
    const QRect inside = rect.adjusted(Theme::px(8), 0, -Theme::px(8), 0);
    if (inside.width() <= 0)
        return;
    if (cell.look == Cell::Look::Tier) {
        if (!cell.text.isEmpty())
            drawTierPill(painter, inside, cell.text, cell.rank);
        return;
    }
    const QFont font = cell.isBold ? Theme::semibold(QApplication::font()) : QApplication::font();
    const QFontMetrics metrics(font);
    const QString text = metrics.elidedText(cell.text, Qt::ElideRight, inside.width());
    painter.setFont(font);
    painter.setPen(textColor(cell));
    painter.drawText(
        inside, int(Qt::AlignVCenter | Qt::TextSingleLine) | int(cell.look == Cell::Look::Number ? Qt::AlignRight : Qt::AlignLeft), text);
    if (cell.elapsed) {
        const QRect bar(inside.left(), rect.bottom() - Theme::px(4), inside.width(), Theme::px(2));
        const Tokens& tokens = Theme::tokens();
        const State state = cell.asideState != State::None ? cell.asideState : cell.state;
        painter.fillRect(bar, tokens.hairline);
        painter.fillRect(
            bar.adjusted(0, 0, -bar.width() * (1000 - *cell.elapsed) / 1000, 0), state == State::None ? tokens.accent : tokens.of(state).text);
    }
    if (cell.aside.isEmpty())
        return;
    const QRect after = inside.adjusted(metrics.horizontalAdvance(text) + Theme::px(8), 0, 0, 0);
    if (after.width() <= Theme::px(16))
        return;
    if (cell.asideState != State::None) {
        drawStateTag(painter, after, cell.aside, cell.asideState);
        return;
    }
    painter.setFont(Theme::secondaryFont());
    painter.setPen(Theme::tokens().secondary);
    painter.drawText(after, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        QFontMetrics(painter.font()).elidedText(cell.aside, Qt::ElideRight, after.width()));
}

} // namespace kece
