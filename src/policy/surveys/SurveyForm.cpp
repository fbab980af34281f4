// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/surveys/SurveyForm.h"

#include <algorithm>

namespace kece {

namespace {

bool isOneOf(const QString& called, const QString& id, const QString& name, const QString& nameEn)
{
    return called == id || called == name || (!nameEn.isEmpty() && called.compare(nameEn, Qt::CaseInsensitive) == 0);
}

std::optional<Rational> sum(const std::optional<Rational>& a, const std::optional<Rational>& b)
{
    return a && b ? a->plus(*b) : std::nullopt;
}

/// For bands that are told apart by whole numbers.
Rational rounded(const Rational& score, BandRounding rounding)
{
    switch (rounding) {
    case BandRounding::None:
        return score;
    case BandRounding::Down:
        return Rational(qint64(score.floor()));
    case BandRounding::Up:
        return Rational(qint64(score.isWhole() ? score.floor() : score.floor() + 1));
    case BandRounding::HalfUp:
        return Rational(qint64(score.plus(*Rational::of(1, 2)).value_or(score).floor()));
    }
    return score;
}

} // namespace

const SurveyFactor* SurveyForm::factor(const QString& called) const
{
    const auto found = std::find_if(
        factors.begin(), factors.end(), [&](const SurveyFactor& factor) { return isOneOf(called, factor.id, factor.name, factor.nameEn); });
    return found == factors.end() ? nullptr : &*found;
}

bool SurveyForm::isCalled(const QString& called) const
{
    return isOneOf(called, id, name, nameEn);
}

FormScore scoreOf(const SurveyForm& form, const QMap<QString, qint64>& scores)
{
    FormScore result;
    std::optional<Rational> weighted = Rational();
    std::optional<Rational> weights = Rational();
    for (const SurveyFactor& factor : form.factors) {
        const auto score = scores.constFind(factor.name);
        if (score == scores.constEnd())
            result.missing << &factor;
        if (!factor.weight)
            result.weightless << &factor;
        if (score == scores.constEnd() || !factor.weight)
            continue;
        weighted = sum(weighted, factor.weight->times(exactScore(*score)));
        weights = sum(weights, factor.weight);
    }
    if (result.missing.isEmpty() && result.weightless.isEmpty() && weighted && weights)
        result.score = weighted->over(*weights);
    return result;
}

const SurveyBand* bandOf(const QVector<SurveyBand>& bands, BandRounding rounding, const Rational& score)
{
    const Rational whole = rounded(score, rounding);
    const auto found = std::find_if(bands.begin(), bands.end(), [&](const SurveyBand& band) { return Rational(band.least) <= whole; });
    return found == bands.end() ? nullptr : &*found;
}

void MeanScore::add(const Rational& score)
{
    m_sum = sum(m_sum, score);
    ++m_count;
}

std::optional<Rational> MeanScore::mean() const
{
    return m_sum ? m_sum->over(Rational(m_count)) : std::nullopt;
}

qint64 roundedScore(const Rational& score)
{
    const std::optional<Rational> hundredths = score.times(Rational(100));
    const std::optional<Rational> half = hundredths ? hundredths->plus(*Rational::of(1, 2)) : std::nullopt;
    return half ? qint64(half->floor()) : qint64(score.floor()) * 100;
}

Rational exactScore(qint64 hundredths)
{
    return *Rational::of(hundredths, 100);
}

} // namespace kece
