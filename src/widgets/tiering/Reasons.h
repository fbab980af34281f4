// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>

#include <optional>

namespace kece {

/// One condition as people read it: what it asks of which figure, by which article, and whether it holds (nothing: unknown).
struct ReasonLine {
    QString fact;
    QString value;
    QString limit;
    QString article;
    QString note; ///< a second line: why it cannot be decided, a reading of the regulation
    std::optional<bool> holds;
    std::optional<double> share; ///< value ÷ limit where both are amounts; the bar is drawn from it
};

/// The conditions of one tier, or of a cap.
struct ReasonGroup {
    QString tier;
    std::optional<qint64> rank;
    QString title;      ///< instead of the tier's pill: 硬上限未进
    QString summary;    ///< 2 条中 1 条未满足
    QString aside;      ///< 差 37,200.00 元, 下次评审 2026-11-30
    bool isGap = false; ///< the aside says what is missing
    QVector<ReasonLine> lines;
};

/// Why a customer stands where it stands: the next tier up first, then its own.
struct Reasons {
    QString title;
    QString subtitle;
    QVector<ReasonGroup> groups;
    QString wayUpTitle;
    QStringList wayUp; ///< what is missing for the next tier up, or for a place above the line, in sentences; empty: nothing to say
};

} // namespace kece
