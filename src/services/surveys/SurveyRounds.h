// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Progress.h"
#include "foundation/Result.h"
#include "policy/surveys/SurveyRules.h"
#include "storage/Store.h"

#include <vector>

namespace kece {

/// How far a round of the policy in force has come. Asked is whoever is a customer on the day: in the archive by then, not ended, not void (R06
/// 第14条: who does not complain is asked all the same).
struct RoundCoverage {
    SurveyRound round;
    SurveyStanding standing; ///< of a round with a period
    qint64 asked = 0;
    std::vector<qint64> silent; ///< asked and not answered since the window began, in the order of their ids

    qint64 answered() const { return asked - qint64(silent.size()); }
    /// While its window is open everybody is still to answer; after it one answer is enough for the round not to be missed.
    bool isDone(QDate day) const { return standing.isDone && (silent.empty() || day > standing.window.last); }
};

/// The rounds of the policy in force, those without a period left out; nothing where no policy surveys. Sees what the store lets see: who reaches
/// some customers only is told of these. Cancelled by `progress`.
Result<QVector<RoundCoverage>> roundCoverage(Store& store, QDate day, const Progress& progress = {});

} // namespace kece
