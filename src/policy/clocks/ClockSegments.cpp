// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/clocks/ClockSegments.h"

#include <QCoreApplication>

#include <algorithm>

namespace kece {

namespace {

using Kind = ClockSegment::Kind;
using Unit = TimeLimit::Unit;

struct Span {
    QDateTime from;
    QDateTime to;
};

/// When the limit counts between two instants; all of it where it runs through nights and days off.
QVector<Span> countedSpans(const TimeLimit& limit, const CompanyTime& time, const Span& whole)
{
    if (limit.unit != Unit::WorkingDays && limit.unit != Unit::WorkingHours)
        return {whole};
    QVector<Span> spans;
    const QDate last = whole.to.toTimeZone(time.zone).date();
    for (QDate day = whole.from.toTimeZone(time.zone).date(); day <= last; day = day.addDays(1)) {
        if (!time.calendar.isWorkday(day))
            continue;
        const QDateTime midnight(day, QTime(0, 0), time.zone);
        const QVector<DaySpan> hours = limit.unit == Unit::WorkingHours ? time.hours : QVector<DaySpan>{{0, 24 * 60}};
        for (const DaySpan& span : hours) {
            const QDateTime from = std::max(whole.from, midnight.addSecs(qint64(span.from) * 60).toUTC());
            const QDateTime to = std::min(whole.to, midnight.addSecs(qint64(span.to) * 60).toUTC());
            if (from < to)
                spans << Span{from, to};
        }
    }
    return spans;
}

bool holds(const QVector<Span>& spans, const QDateTime& from)
{
    return std::any_of(spans.begin(), spans.end(), [&](const Span& span) { return span.from <= from && from < span.to; });
}

} // namespace

ClockState stateOf(const ClockReading& reading, const QDateTime& now, const QTimeZone& zone)
{
    if (reading.stoppedAt.isValid())
        return reading.isLate(now) ? ClockState::Late : ClockState::InTime;
    if (reading.isPaused())
        return ClockState::Paused;
    if (!reading.dueAt.isValid())
        return reading.startedAt.isValid() && !reading.rule->limit ? ClockState::Running : ClockState::Waiting;
    if (reading.isLate(now))
        return ClockState::Overdue;
    return reading.dueAt.toTimeZone(zone).date() == now.toTimeZone(zone).date() ? ClockState::NearDue : ClockState::Running;
}

QString clockStateWords(ClockState state)
{
    switch (state) {
    case ClockState::Waiting:
        return QCoreApplication::translate("Clock", "waiting");
    case ClockState::Running:
        return QCoreApplication::translate("Clock", "running");
    case ClockState::NearDue:
        return QCoreApplication::translate("Clock", "due today");
    case ClockState::Overdue:
        return QCoreApplication::translate("Clock", "overdue");
    case ClockState::Paused:
        return QCoreApplication::translate("Clock", "paused");
    case ClockState::InTime:
        return QCoreApplication::translate("Clock", "done in time");
    case ClockState::Late:
        return QCoreApplication::translate("Clock", "done late");
    }
    Q_UNREACHABLE();
}

QVector<ClockSegment> segmentsOf(const ClockReading& reading, const CompanyTime& time, const QDateTime& now)
{
    if (!reading.startedAt.isValid())
        return {};
    QDateTime end = reading.stoppedAt;
    if (!end.isValid())
        end = reading.dueAt.isValid() ? std::max(reading.dueAt, now) : now;
    if (end <= reading.startedAt)
        return {};
    const Span whole{reading.startedAt, end};
    const QVector<Span> counted = reading.rule->limit ? countedSpans(*reading.rule->limit, time, whole) : QVector<Span>{whole};
    QVector<Span> paused;
    for (const ClockPause& pause : reading.pauses)
        paused << Span{pause.from, pause.isOpen() ? end : pause.to};
    QVector<QDateTime> edges{whole.from, whole.to, now, reading.dueAt};
    for (const QVector<Span>* spans : std::initializer_list<const QVector<Span>*>{&counted, &paused}) {
        for (const Span& span : *spans)
            edges << span.from << span.to;
    }
    edges.removeIf([&](const QDateTime& edge) { return !edge.isValid() || edge < whole.from || edge > whole.to; });
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    QVector<ClockSegment> segments;
    for (qsizetype i = 0; i + 1 < edges.size(); ++i) {
        const QDateTime& from = edges[i];
        const bool isLate = reading.dueAt.isValid() && from >= reading.dueAt;
        const Kind kind = holds(paused, from) ? Kind::Paused
            : isLate                          ? Kind::Late
            : !holds(counted, from)           ? Kind::Off
            : from >= now                     ? Kind::ToCome
                                              : Kind::Ran;
        if (!segments.isEmpty() && segments.last().kind == kind)
            segments.last().to = edges[i + 1];
        else
            segments << ClockSegment{kind, from, edges[i + 1]};
    }
    return segments;
}

} // namespace kece
