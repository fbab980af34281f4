// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/clocks/TimeLimit.h"
#include "policy/surveys/SurveyForm.h"
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

/// How forms become a score that counts: bands, the mark, and what a form needs.
struct SurveyScale {
    QString article;
    std::optional<Rational> pass; ///< this score itself passes; none: the regulation has none, or leaves it blank
    BandRounding rounding = BandRounding::None;
    bool needsSignature = false; ///< a form without counts nowhere (R29 第十条.3)
    bool needsSeal = false;
    bool isReading = false;
    QString note;
};

/// With which weight projects (each quarter) and secondary units enter the score of the year (R29 第十一条).
struct YearShare {
    QString article;
    std::optional<Rational> weight;
};

/// What follows on a score below the mark (R29 第十二条).
struct SurveyFollowUp {
    QString article;
    std::optional<TimeLimit> limit; ///< from the day on which it was opened to the answer; none: left blank
    bool needsConfirmation = false; ///< closed only by a new form of the customer
    bool needsDecisions = false;    ///< on the nonconformity and the improvement procedures (R05 §4.3)
};

struct SurveyRules {
    QString article;
    QVector<SurveyRound> rounds;
    QVector<SurveyForm> forms;
    QVector<SurveyBand> bands; ///< the highest first
    std::optional<SurveyScale> scale;
    std::optional<YearShare> yearOfProjects;
    std::optional<YearShare> yearOfUnits;
    std::optional<SurveyFollowUp> followUp;

    /// By id or name; null if there is none.
    const SurveyForm* form(const QString& called) const;
    std::optional<Rational> passMark() const { return scale ? scale->pass : std::nullopt; }
    const SurveyBand* band(const Rational& score) const { return bandOf(bands, scale ? scale->rounding : BandRounding::None, score); }
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
