// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/complaints/ClockBar.h"

#include "widgets/look/Theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace kece {

namespace {

using Kind = ClockSegment::Kind;

constexpr int kAxis = 18; ///< height of the line of days, at full size
constexpr int kRow = 40;  ///< a line of words and the bar below it
constexpr int kBar = 12;
constexpr int kMostDays = 8; ///< labels on the axis

int position(const QDateTime& at, const QRect& bar, const QDateTime& from, const QDateTime& to)
{
    const qint64 whole = std::max<qint64>(1, from.secsTo(to));
    const qint64 part = std::clamp<qint64>(from.secsTo(at), 0, whole);
    return bar.left() + int(part * (bar.width() - 1) / whole);
}

void fill(QPainter& painter, const QRect& rect, Kind kind)
{
    const Tokens& tokens = Theme::tokens();
    switch (kind) {
    case Kind::Ran:
        painter.fillRect(rect, tokens.primary);
        break;
    case Kind::ToCome:
        painter.fillRect(rect, tokens.banner);
        painter.setPen(tokens.accent);
        painter.drawRect(rect.adjusted(0, 0, -1, -1));
        break;
    case Kind::Paused:
        painter.fillRect(rect, tokens.due.background);
        painter.fillRect(rect, QBrush(tokens.paused, Qt::BDiagPattern));
        painter.setPen(tokens.paused);
        painter.drawRect(rect.adjusted(0, 0, -1, -1));
        break;
    case Kind::Off:
        painter.fillRect(rect, tokens.hairline);
        break;
    case Kind::Late:
        painter.fillRect(rect, tokens.overdue.background);
        painter.fillRect(rect, QBrush(tokens.overdue.text, Qt::FDiagPattern));
        painter.setPen(tokens.overdue.text);
        painter.drawRect(rect.adjusted(0, 0, -1, -1));
        break;
    }
}

} // namespace

void drawClock(QPainter& painter, const QRect& bar, const QVector<ClockSegment>& segments, const QDateTime& from, const QDateTime& to)
{
    for (const ClockSegment& segment : segments) {
        const int left = position(segment.from, bar, from, to);
        const int right = std::max(left + 1, position(segment.to, bar, from, to));
        fill(painter, QRect(left, bar.top(), right - left, bar.height()), segment.kind);
    }
}

ClockBar::ClockBar(QWidget* parent) : QWidget(parent), m_zone(QTimeZone::utc())
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
}

void ClockBar::setClocks(const QVector<ClockRow>& rows, const QDateTime& now, const QTimeZone& zone)
{
    m_rows = rows;
    m_now = now;
    m_zone = zone;
    m_from = m_to = {};
    QStringList told;
    for (const ClockRow& row : rows) {
        told << tr("%1: %2").arg(row.name, row.words);
        if (row.segments.isEmpty())
            continue;
        const QDateTime from = row.segments.first().from;
        const QDateTime to = row.segments.last().to;
        m_from = m_from.isValid() ? std::min(m_from, from) : from;
        m_to = m_to.isValid() ? std::max(m_to, to) : to;
    }
    setAccessibleName(tr("Clocks"));
    setAccessibleDescription(told.join(QStringLiteral("; ")));
    setToolTip(told.join('\n'));
    setVisible(!rows.isEmpty());
    updateGeometry();
    update();
}

QSize ClockBar::sizeHint() const
{
    return {Theme::px(300), Theme::px(kAxis) + int(m_rows.size()) * Theme::px(kRow)};
}

QSize ClockBar::minimumSizeHint() const
{
    return {Theme::px(200), sizeHint().height()};
}

int ClockBar::xOf(const QDateTime& at) const
{
    return position(at, rect().adjusted(1, 0, -2, 0), m_from, m_to);
}

void ClockBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(Theme::secondaryFont());
    if (m_from.isValid())
        drawDays(painter);
    int top = Theme::px(kAxis);
    for (const ClockRow& row : std::as_const(m_rows)) {
        drawRow(painter, row, top);
        top += Theme::px(kRow);
    }
}

void ClockBar::drawDays(QPainter& painter) const
{
    const QDate first = m_from.toTimeZone(m_zone).date();
    const QDate last = m_to.toTimeZone(m_zone).date();
    const qint64 step = std::max<qint64>(1, (first.daysTo(last) + kMostDays) / kMostDays);
    for (QDate day = first; day <= last; day = day.addDays(step)) {
        const int x = xOf(QDateTime(day, QTime(0, 0), m_zone));
        painter.setPen(Theme::tokens().hairline);
        painter.drawLine(x, 0, x, height());
        const QString label = step == 1 ? QStringLiteral("%1 %2").arg(day.day()).arg(QLocale().dayName(day.dayOfWeek(), QLocale::NarrowFormat))
                                        : day.toString(QStringLiteral("MM-dd"));
        painter.setPen(Theme::tokens().secondary);
        painter.drawText(QRect(x + Theme::px(3), 0, width() - x, Theme::px(kAxis)), Qt::AlignLeft | Qt::AlignVCenter, label);
    }
}

void ClockBar::drawRow(QPainter& painter, const ClockRow& row, int top) const
{
    const Tokens& tokens = Theme::tokens();
    const State state = row.state == ClockState::Overdue || row.state == ClockState::Late ? State::Overdue
        : row.state == ClockState::NearDue || row.state == ClockState::Paused             ? State::Due
                                                                                          : State::None;
    const QRect words(0, top, width(), Theme::px(kRow - kBar - 6));
    painter.setPen(tokens.text);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, row.name);
    painter.setPen(state == State::None ? tokens.secondary : tokens.of(state).text);
    const int taken = painter.fontMetrics().horizontalAdvance(row.name) + Theme::px(12);
    const QRect rest = words.adjusted(taken, 0, 0, 0);
    painter.drawText(rest, Qt::AlignRight | Qt::AlignVCenter, painter.fontMetrics().elidedText(row.words, Qt::ElideRight, rest.width()));
    if (row.segments.isEmpty())
        return;
    const QRect bar(1, words.bottom() + 1, width() - 3, Theme::px(kBar));
    drawClock(painter, bar, row.segments, m_from, m_to);
    const auto mark = [&](const QDateTime& at, const QColor& color) {
        if (at.isValid() && at >= m_from && at <= m_to)
            painter.fillRect(QRect(xOf(at) - 1, bar.top() - Theme::px(3), Theme::px(2), bar.height() + Theme::px(6)), color);
    };
    mark(m_now, tokens.text);
    mark(row.dueAt, tokens.dueLine);
}

} // namespace kece
