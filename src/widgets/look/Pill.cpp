// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/Pill.h"

#include <QFontMetrics>
#include <QPainter>

namespace kece {

namespace {

QRect markRect(const QRect& rect, int width)
{
    const int height = Theme::px(20);
    return {rect.left(), rect.top() + (rect.height() - height) / 2, width, height};
}

int markWidth(const QString& text)
{
    return QFontMetrics(Theme::secondaryFont()).horizontalAdvance(text) + Theme::px(14);
}

} // namespace

int drawTierPill(QPainter& painter, const QRect& rect, const QString& name, std::optional<qint64> rank)
{
    const QRect mark = markRect(rect, markWidth(name));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::secondaryFont());
    const Tokens& t = Theme::tokens();
    const TierColors* colors = t.tier(rank);
    painter.setPen(colors ? QPen(colors->border) : QPen(t.secondary, 1, Qt::DashLine));
    painter.setBrush(colors ? QBrush(colors->background) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(mark).adjusted(0.5, 0.5, -0.5, -0.5), Theme::px(4), Theme::px(4));
    painter.setPen(colors ? colors->text : t.secondary);
    painter.drawText(mark, Qt::AlignCenter, name);
    painter.restore();
    return mark.width();
}

int tierPillWidth(const QString& name)
{
    return markWidth(name);
}

int drawStateTag(QPainter& painter, const QRect& rect, const QString& text, State state)
{
    const QRect mark = markRect(rect, markWidth(text));
    const StateColors& colors = Theme::tokens().of(state);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::secondaryFont());
    painter.setPen(Qt::NoPen);
    painter.setBrush(state == State::None ? Theme::tokens().hairline : colors.background);
    painter.drawRoundedRect(mark, Theme::px(4), Theme::px(4));
    painter.setPen(state == State::None ? Theme::tokens().secondary : colors.text);
    painter.drawText(mark, Qt::AlignCenter, text);
    painter.restore();
    return mark.width();
}

QString shortTierName(const QString& name)
{
    static const QString suffix = QString::fromUtf8("客户");
    return name.endsWith(suffix) && name.size() > suffix.size() ? name.chopped(suffix.size()) : name;
}

TierPill::TierPill(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    hide();
}

void TierPill::setTier(const QString& name, std::optional<qint64> rank)
{
    m_name = name;
    m_rank = rank;
    setAccessibleName(name);
    setVisible(!name.isEmpty());
    updateGeometry();
    update();
}

QSize TierPill::sizeHint() const
{
    return {markWidth(m_name), Theme::px(20)};
}

void TierPill::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawTierPill(painter, rect(), m_name, m_rank);
}

} // namespace kece
