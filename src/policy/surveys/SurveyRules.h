// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/visits/VisitRules.h"

#include <QString>
#include <QVector>

#include <optional>

namespace kece {

/// One round of the `surveys` section: customers are asked in each period, or in certain months of it (R06 第16条, R29 第八条).
struct SurveyRound {
    QString id;
    QString name;
    QString nameEn;
    QString article;
    std::optional<int> months; ///< of the period; none: the regulation leaves it blank
    int firstMonth = 1;        ///< within the period, from 1
    int lastMonth = 12;        ///< the same; no more than the period has
    bool isSoft = false;
    bool isReading = false;
    QString note;

    /// The days of the period that `day` lies in on which customers are to be asked. Needs `months`.
    DayPeriod window(QDate day) const;
};

struct SurveyRules {
    QString article;
    QVector<SurveyRound> rounds;
};

/// How a round stands on a day, given the days on which customers answered.
struct SurveyStanding {
    DayPeriod window; ///< of the day's period; until that begins, the one before where it was missed and nobody has been asked since
    bool isDone = false;
};

/// `answered`: the days of all answers up to `day`; `since`: the policy is in force from then on (invalid: ever since), so what ended before that day
/// was not missed. Needs `months`.
SurveyStanding standingOf(const SurveyRound& round, const QVector<QDate>& answered, QDate since, QDate day);

} // namespace kece
