// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/language/Rational.h"

#include <QMap>
#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace kece {

/// What customers are asked about, each with a score of 0–100 (R29 第八条).
struct SurveyFactor {
    QString id;
    QString name;
    QString nameEn;
    QString article;
    std::optional<Rational> weight; ///< in the mean of its form; none: the regulation leaves it blank

    /// The name of its weight among the pack's values.
    QString weightName() const { return QStringLiteral("surveys.%1.weight").arg(id); }
};

/// A questionnaire: it is complete with a score for each of its factors.
struct SurveyForm {
    QString id;
    QString name;
    QString nameEn;
    QString article;
    bool isOfUnits = false; ///< about secondary units, which enter the year only; else about projects, which enter each quarter (R29 第十一条)
    QVector<SurveyFactor> factors;

    const SurveyFactor* factor(const QString& called) const;
    bool isCalled(const QString& called) const;
};

/// What the answers to a form come to. Weighted means are exact.
struct FormScore {
    std::optional<Rational> score; ///< none: a factor or a weight is missing
    QVector<const SurveyFactor*> missing;
    QVector<const SurveyFactor*> weightless; ///< whose weight is left blank
};

/// `scores`: hundredths by the name of the factor.
FormScore scoreOf(const SurveyForm& form, const QMap<QString, qint64>& scores);

/// How satisfied a score is: the highest band that begins at or below it (R29 第九条).
struct SurveyBand {
    QString id;
    QString name;
    QString nameEn;
    QString article;
    int least = 0;
    bool isReading = false;
};

/// How a score between two whole numbers finds its band, where bands are given in whole numbers.
enum class BandRounding { None, HalfUp, Down, Up };

/// Null where no band holds it. `bands`: the highest first.
const SurveyBand* bandOf(const QVector<SurveyBand>& bands, BandRounding rounding, const Rational& score);

/// Sums of scores for plain means, exact.
class MeanScore
{
public:
    void add(const Rational& score);
    qint64 count() const { return m_count; }
    /// None over nothing, or where the figures do not fit.
    std::optional<Rational> mean() const;

private:
    std::optional<Rational> m_sum = Rational();
    qint64 m_count = 0;
};

/// In hundredths, half away from zero: for showing and keeping, never for deciding.
qint64 roundedScore(const Rational& score);
Rational exactScore(qint64 hundredths);

} // namespace kece
