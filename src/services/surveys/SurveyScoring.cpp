// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/surveys/SurveyScoring.h"

#include "domain/values/Money.h"
#include "foundation/TextFold.h"
#include "services/records/ReadAsOf.h"
#include "services/surveys/SurveyCases.h"
#include "storage/FactSource.h"
#include "storage/RecordStore.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace kece {

namespace {

constexpr int kDecimals = 2;
constexpr qint64 kMostScore = 100'00;

QString say(const char* text)
{
    return QCoreApplication::translate("Surveys", text);
}

struct Fields {
    const Field* score = surveyResponseSchema().field(QStringLiteral("score"));
    const Field* form = surveyResponseSchema().field(QStringLiteral("form"));
    const Field* band = surveyResponseSchema().field(QStringLiteral("band"));
    const Field* standing = surveyResponseSchema().field(QStringLiteral("standing"));
};

QVariant known(const QString& text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariant known(const std::optional<qint64>& number)
{
    return number ? QVariant::fromValue<qlonglong>(*number) : QVariant();
}

QMap<QString, qint64> scoresOf(const QMap<QString, QString>& attributes)
{
    QMap<QString, qint64> scores;
    for (auto it = attributes.begin(); it != attributes.end(); ++it) {
        if (const auto parsed = parseDecimal(it.value(), kDecimals); parsed.ok())
            scores.insert(it.key(), parsed->scaled);
    }
    return scores;
}

QStringList namesOf(const QVector<const SurveyFactor*>& factors)
{
    QStringList names;
    for (const SurveyFactor* factor : factors)
        names << localName(factor->name, factor->nameEn);
    return names;
}

QStringList articlesOf(const QVector<const SurveyFactor*>& factors)
{
    QStringList articles;
    for (const SurveyFactor* factor : factors)
        articles << factor->article;
    articles.removeDuplicates();
    return articles;
}

/// What it is scored by is the same.
bool isAnsweredAlike(const SurveyResponse& a, const SurveyResponse& b)
{
    const auto inputs = [](const SurveyResponse& r) { return std::tie(r.form, r.score, r.isSigned, r.isSealed, r.attributes); };
    return inputs(a) == inputs(b);
}

Error unknownFactor(const QString& called, const SurveyScoring& scoring)
{
    const QStringList names = scoring.factorNames();
    return Error::invalid(names.isEmpty()
            ? say(QT_TRANSLATE_NOOP("Surveys", "The policy in force asks about no factor, so “%1” has no place; give the score alone.")).arg(called)
            : say(QT_TRANSLATE_NOOP("Surveys", "“%1” is no factor of the policy in force; there are: %2."))
                  .arg(called, names.join(QStringLiteral("; "))),
        QStringLiteral("score"));
}

/// The names the policy has for factors, and scores as they are kept.
Done settleFactors(const SurveyScoring& scoring, Record& record)
{
    const QMap<QString, QString> typed = record.attributes();
    for (auto it = typed.begin(); it != typed.end(); ++it) {
        const SurveyFactor* factor = scoring.factor(it.key());
        if (!factor)
            return unknownFactor(it.key(), scoring);
        const auto score = parseDecimal(it.value(), kDecimals);
        if (!score.ok() || score->rounded || score->scaled < 0 || score->scaled > kMostScore) {
            return Error::invalid(say(QT_TRANSLATE_NOOP("Surveys", "%1: “%2” is no score; write a number from 0 to 100, with two decimals at most."))
                                      .arg(localName(factor->name, factor->nameEn), it.value()),
                QStringLiteral("score"));
        }
        record.setAttribute(it.key(), {});
        record.setAttribute(factor->name, decimalText(score->scaled, kDecimals));
    }
    return {};
}

/// The only form that asks about all of these factors; null where several do, or none.
const SurveyForm* formOfFactors(const SurveyRules& rules, const QMap<QString, QString>& factors)
{
    const SurveyForm* found = nullptr;
    for (const SurveyForm& form : rules.forms) {
        const bool asks = std::all_of(factors.keyBegin(), factors.keyEnd(), [&](const QString& name) { return form.factor(name) != nullptr; });
        if (asks && found)
            return nullptr;
        found = asks ? &form : found;
    }
    return found;
}

Done settleForm(const SurveyRules& rules, Record& record)
{
    const auto factors = record.attributes();
    const QString typed = record.value(QStringLiteral("form")).toString().trimmed();
    QStringList names;
    for (const SurveyForm& form : rules.forms)
        names << localName(form.name, form.nameEn);
    if (rules.forms.isEmpty() || (typed.isEmpty() && factors.isEmpty()))
        return {};
    const SurveyForm* form = typed.isEmpty() ? formOfFactors(rules, factors) : rules.form(typed);
    if (!form) {
        return Error::invalid(typed.isEmpty()
                ? say(QT_TRANSLATE_NOOP("Surveys", "Say which form was filled in; there are: %1.")).arg(names.join(QStringLiteral("; ")))
                : say(QT_TRANSLATE_NOOP("Surveys", "“%1” is no form of the policy in force; there are: %2."))
                      .arg(typed, names.join(QStringLiteral("; "))),
            QStringLiteral("form"));
    }
    for (auto it = factors.begin(); it != factors.end(); ++it) {
        if (!form->factor(it.key()))
            return Error::invalid(
                say(QT_TRANSLATE_NOOP("Surveys", "The form “%1” does not ask about “%2”.")).arg(form->name, it.key()), QStringLiteral("form"));
    }
    record.setValue(u"form", form->name);
    return {};
}

/// The form of a response is one of the policy in force.
bool isOfPolicy(const SurveyScoring& scoring, const SurveyResponse& response)
{
    return scoring.rules() && scoring.rules()->form(response.form);
}

enum class Which { Imported, Waiting };

Result<qint64> scoreRows(
    Store& store, const Session& session, const SurveyScoring& scoring, const QVector<RecordRow>& rows, Which which, QSet<qint64>& customers)
{
    const Fields fields;
    qint64 changed = 0;
    for (const RecordRow& row : rows) {
        Record record = row.record;
        if (which == Which::Waiting && !isOfPolicy(scoring, record.as<SurveyResponse>()))
            continue; // it waits for the policy it was filled in under
        KECE_CHECK(settleForm(scoring.rules() ? *scoring.rules() : SurveyRules(), record));
        const auto& response = record.as<SurveyResponse>();
        const SurveyJudgement judgement = scoring.judge(response);
        const auto& before = row.record.as<SurveyResponse>();
        QVector<QPair<const Field*, QVariant>> values;
        const QString band = judgement.band ? judgement.band->name : QString();
        if (judgement.hasFactors) {
            const auto score = judgement.score ? std::optional(roundedScore(*judgement.score)) : std::nullopt;
            if (score != before.score)
                values << qMakePair(fields.score, known(score));
        }
        if (response.form != before.form)
            values << qMakePair(fields.form, known(response.form));
        if (band != before.band)
            values << qMakePair(fields.band, known(band));
        if (judgement.standing != before.standing)
            values << qMakePair(fields.standing, known(judgement.standing));
        if (values.isEmpty())
            continue;
        KECE_CHECK(store.records().keepComputed(surveyResponseSchema(), record.id(), values));
        customers.insert(response.customer.value);
        SurveyResponse scored = response;
        scored.standing = judgement.standing;
        KECE_CHECK(openCaseFor(store, session, scored));
        ++changed;
    }
    return changed;
}

Result<qint64> scoreThese(
    Store& store, const Session& session, const std::vector<qint64>& ids, const Progress& progress, Which which, QSet<qint64>& customers)
{
    KECE_TRY(const SurveyScoring scoring, SurveyScoring::inForce(store, session.today()));
    qint64 changed = 0;
    KECE_CHECK(eachChunk(store, surveyResponseSchema(), ids, progress, [&](const QVector<RecordRow>& rows) -> Done {
        KECE_TRY(const qint64 more, scoreRows(store, session, scoring, rows, which, customers));
        changed += more;
        return {};
    }));
    return changed;
}

} // namespace

Result<SurveyScoring> SurveyScoring::inForce(Store& store, QDate day)
{
    SurveyScoring scoring;
    auto found = packInForce(store, QStringLiteral("surveys"), day);
    if (!found.ok() && found.error().kind != Error::Kind::NotFound)
        return found.error();
    if (found.ok() && found->pack.surveys)
        scoring.m_pack = std::make_shared<const Pack>(std::move(found->pack));
    return scoring;
}

SurveyJudgement SurveyScoring::judge(const SurveyResponse& response) const
{
    SurveyJudgement judgement;
    const SurveyForm* form = rules() && !response.form.isEmpty() ? rules()->form(response.form) : nullptr;
    judgement.hasFactors = !response.attributes.isEmpty();
    if (!rules()) {
        judgement.score = response.score && !judgement.hasFactors ? std::optional(exactScore(*response.score)) : std::nullopt;
        return judgement;
    }
    const bool isComplete = (response.isSigned || !rules()->scale || !rules()->scale->needsSignature)
        && (response.isSealed || !rules()->scale || !rules()->scale->needsSeal);
    if (judgement.hasFactors && form) {
        judgement.factors = kece::scoreOf(*form, scoresOf(response.attributes));
        judgement.score = judgement.factors.score;
    } else if (!judgement.hasFactors && response.score) {
        judgement.score = exactScore(*response.score);
    }
    const auto stands = [&](const char* standing) { judgement.standing = QString::fromLatin1(standing); };
    if (!judgement.factors.missing.isEmpty()) {
        stands(kSurveyIncomplete);
    } else if (!judgement.factors.weightless.isEmpty()) {
        stands(kSurveyUnweighted);
    } else if (judgement.score && !isComplete) {
        stands(kSurveyUnsigned);
        judgement.score.reset();
    } else if (judgement.score) {
        judgement.band = rules()->band(*judgement.score);
        if (const auto mark = rules()->passMark())
            stands(*judgement.score < *mark ? kSurveyBelow : kSurveyPassed);
    }
    return judgement;
}

bool SurveyScoring::counts(const SurveyResponse& response) const
{
    return scoreOf(response).has_value();
}

std::optional<Rational> SurveyScoring::scoreOf(const SurveyResponse& response) const
{
    if (!response.attributes.isEmpty() && !isOfPolicy(*this, response))
        return response.score ? std::optional(exactScore(*response.score)) : std::nullopt;
    return judge(response).score;
}

const SurveyFactor* SurveyScoring::factor(const QString& called) const
{
    if (!rules())
        return nullptr;
    for (const SurveyForm& form : rules()->forms) {
        if (const SurveyFactor* factor = form.factor(called.trimmed()))
            return factor;
    }
    return nullptr;
}

QStringList SurveyScoring::factorNames() const
{
    QStringList names;
    if (!rules())
        return names;
    for (const SurveyForm& form : rules()->forms) {
        for (const SurveyFactor& factor : form.factors)
            names << localName(factor.name, factor.nameEn);
    }
    return names;
}

QString SurveyScoring::obstacle(const SurveyJudgement& judgement) const
{
    if (judgement.standing == QLatin1String(kSurveyIncomplete))
        return say(QT_TRANSLATE_NOOP("Surveys", "No score: not answered are %1 (%2)"))
            .arg(namesOf(judgement.factors.missing).join(QStringLiteral("; ")), articlesOf(judgement.factors.missing).join(QStringLiteral("; ")));
    if (judgement.standing == QLatin1String(kSurveyUnweighted))
        return say(QT_TRANSLATE_NOOP("Surveys", "No score: the regulation gives no weight for %1 (%2); fill them in under the policy"))
            .arg(namesOf(judgement.factors.weightless).join(QStringLiteral("; ")),
                articlesOf(judgement.factors.weightless).join(QStringLiteral("; ")));
    if (judgement.standing == QLatin1String(kSurveyUnsigned))
        return say(QT_TRANSLATE_NOOP("Surveys", "Does not count: it needs the customer's signature and seal (%1)")).arg(rules()->scale->article);
    return {};
}

Done completeSurveyResponse(Store& store, const Session& session, Record& record)
{
    const Fields fields;
    if (record.id() != 0) {
        KECE_TRY(const RecordRow row, store.records().get(surveyResponseSchema(), record.id()));
        const auto& before = row.record.as<SurveyResponse>();
        if (isAnsweredAlike(before, record.as<SurveyResponse>()) && before.standing != QLatin1String(kSurveyUnweighted)) {
            record.setValue(*fields.band, known(before.band));
            record.setValue(*fields.standing, known(before.standing));
            return {};
        }
    }
    KECE_TRY(const SurveyScoring scoring, SurveyScoring::inForce(store, session.today()));
    KECE_CHECK(settleFactors(scoring, record));
    KECE_CHECK(settleForm(scoring.rules() ? *scoring.rules() : SurveyRules(), record));
    const SurveyJudgement judgement = scoring.judge(record.as<SurveyResponse>());
    if (judgement.hasFactors)
        record.setValue(*fields.score, known(judgement.score ? std::optional(roundedScore(*judgement.score)) : std::nullopt));
    record.setValue(*fields.band, known(judgement.band ? judgement.band->name : QString()));
    record.setValue(*fields.standing, known(judgement.standing));
    return {};
}

Result<qint64> scoreResponses(Store& store, const Session& session, const std::vector<qint64>& ids, Progress progress)
{
    QSet<qint64> customers;
    return scoreThese(store, session, ids, progress, Which::Imported, customers);
}

Result<qint64> scoreWaitingResponses(Store& store, const Session& session, Progress progress)
{
    KECE_TRY(Store * own, store.to(Action::Configure));
    RecordQuery query;
    query.schema = &surveyResponseSchema();
    query.filters = {{QStringLiteral("standing"), Filter::Op::Equals, {QString::fromLatin1(kSurveyUnweighted)}}};
    KECE_TRY(const std::vector<qint64> waiting, own->records().ids(query, progress));
    QSet<qint64> customers;
    KECE_TRY(const qint64 changed, scoreThese(*own, session, waiting, progress, Which::Waiting, customers));
    for (const qint64 customer : std::as_const(customers))
        KECE_CHECK(own->facts().refreshFigures(customer, session.today()));
    return changed;
}

Result<QHash<QString, QString>> factorColumns(Store& store, const Session& session)
{
    QHash<QString, QString> columns;
    KECE_TRY(const SurveyScoring scoring, SurveyScoring::inForce(store, session.today()));
    if (!scoring.rules())
        return columns;
    for (const SurveyForm& form : scoring.rules()->forms) {
        for (const SurveyFactor& factor : form.factors) {
            for (const QString& called : {factor.id, factor.name, factor.nameEn}) {
                if (!called.isEmpty())
                    columns.insert(foldForSearch(called), factor.name);
            }
        }
    }
    return columns;
}

} // namespace kece
