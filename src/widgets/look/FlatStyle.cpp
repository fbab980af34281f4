// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/FlatStyle.h"

#include "widgets/look/Theme.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace kece {

namespace {

void drawChevron(QPainter& painter, const QRect& rect, qreal turn, const QColor& color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(QRectF(rect).center());
    painter.rotate(turn);
    const qreal reach = Theme::px(4);
    painter.setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF({{-reach, -reach / 2}, {0, reach / 2}, {reach, -reach / 2}}));
    painter.restore();
}

} // namespace

FlatStyle::FlatStyle() : QProxyStyle(QStyleFactory::create("Fusion")) {}

void FlatStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const bool enabled = option->state.testFlag(State_Enabled);
    const QColor color = enabled ? Theme::tokens().secondary : Theme::tokens().disabled;
    switch (element) {
    case PE_IndicatorArrowDown:
        return drawChevron(*painter, option->rect, 0, color);
    case PE_IndicatorArrowUp:
        return drawChevron(*painter, option->rect, 180, color);
    case PE_IndicatorArrowRight:
        return drawChevron(*painter, option->rect, -90, color);
    case PE_IndicatorArrowLeft:
        return drawChevron(*painter, option->rect, 90, color);
    case PE_IndicatorBranch:
        if (option->state.testFlag(State_Children))
            drawChevron(*painter, option->rect, option->state.testFlag(State_Open) ? 0 : -90, color);
        return;
    case PE_FrameFocusRect:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

int FlatStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
    case PM_ToolBarIconSize:
        return Theme::px(16);
    case PM_SplitterWidth:
        return 1;
    case PM_ToolBarFrameWidth:
    case PM_ToolBarItemMargin:
    case PM_MenuBarVMargin:
    case PM_MenuBarPanelWidth:
        return 0;
    case PM_ScrollBarExtent:
        return Theme::px(12);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int FlatStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* returned) const
{
    switch (hint) {
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_UnderlineShortcut:
        return 1;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

} // namespace kece
