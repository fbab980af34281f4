// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/clocks/ClockSegments.h"

#include <QTimeZone>
#include <QWidget>

namespace kece {

/// One clock as it is drawn: its stretches, and what is said beside it.
struct ClockRow {
    QString name;
    QString words; ///< "due today · 11-22 Sun 14:05"
    ClockState state = ClockState::Waiting;
    QVector<ClockSegment> segments;
    QDateTime dueAt; ///< invalid: no line
};

/// The clocks of a complaint over one axis of days: what ran, what is to come, what was paused, what does not count, now and when it is due. Colours
/// are doubled by patterns, outlines and words; the accessible name tells all of it. GUI thread.
class ClockBar : public QWidget
{
    Q_OBJECT

public:
    explicit ClockBar(QWidget* parent = nullptr);

    void setClocks(const QVector<ClockRow>& rows, const QDateTime& now, const QTimeZone& zone);
    const QVector<ClockRow>& clocks() const { return m_rows; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int xOf(const QDateTime& at) const;
    void drawDays(QPainter& painter) const;
    void drawRow(QPainter& painter, const ClockRow& row, int top) const;

    QVector<ClockRow> m_rows;
    QDateTime m_now;
    QTimeZone m_zone;
    QDateTime m_from; ///< the axis; invalid: no clock has started
    QDateTime m_to;
};

/// The stretches of one clock within `bar`, which stands for the time from `from` to `to`.
void drawClock(QPainter& painter, const QRect& bar, const QVector<ClockSegment>& segments, const QDateTime& from, const QDateTime& to);

} // namespace kece
