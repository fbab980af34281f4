// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/ListHeader.h"

#include "widgets/look/Theme.h"

#include <QPainter>
#include <QStyleOption>

namespace kece {

ListHeader::ListHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setFixedHeight(Theme::px(28));
    setHighlightSections(false);
    setSectionsClickable(true);
    setTextElideMode(Qt::ElideRight);
    setMinimumSectionSize(Theme::px(24));
}

void ListHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const
{
    const Tokens& t = Theme::tokens();
    painter->save();
    painter->fillRect(rect, t.window);
    painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), t.hairline);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), t.paneBorder);

    const bool isSorted = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
    const auto alignment = Qt::Alignment(model()->headerData(logicalIndex, orientation(), Qt::TextAlignmentRole).toInt());
    const bool isRight = alignment.testFlag(Qt::AlignRight);
    const QFont font = isSorted ? Theme::semibold(Theme::secondaryFont()) : Theme::secondaryFont();
    const QFontMetrics metrics(font);
    const int arrow = isSorted ? Theme::px(14) : 0;
    const QRect inside = rect.adjusted(Theme::px(8), 0, -Theme::px(8), 0);
    const QString text = metrics.elidedText(
        model()->headerData(logicalIndex, orientation(), Qt::DisplayRole).toString(), textElideMode(), inside.width() - arrow);
    painter->setFont(font);
    painter->setPen(isSorted ? t.text : t.secondary);
    painter->drawText(inside, int(Qt::AlignVCenter) | int(isRight ? Qt::AlignRight : Qt::AlignLeft), text);
    if (isSorted) {
        const int width = metrics.horizontalAdvance(text);
        QStyleOption option;
        option.state = QStyle::State_Enabled;
        option.rect = QRect(isRight ? inside.right() - width - arrow : inside.left() + width, rect.top(), arrow, rect.height());
        style()->drawPrimitive(
            sortIndicatorOrder() == Qt::AscendingOrder ? QStyle::PE_IndicatorArrowUp : QStyle::PE_IndicatorArrowDown, &option, painter, this);
    }
    painter->restore();
}

} // namespace kece
