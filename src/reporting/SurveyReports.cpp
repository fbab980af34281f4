// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/SurveyReports.h"

#include "domain/entities/Customer.h"
#include "domain/schema/ChoiceLabels.h"
#include "domain/values/Money.h"
#include "reporting/ReportReading.h"
#include "services/surveys/SurveyRounds.h"
#include "services/surveys/SurveyScoring.h"

#include <QMap>

#include <algorithm>

namespace kece {

namespace {

using Type = ReportColumnType;

constexpr int kQuarters = 4;
constexpr int kMonthsOfQuarter = 3;

QString say(const char* text)
{
    return reportWords(text);
}

QVariant shown(const std::optional<Rational>& score)
{
    return score ? QVariant::fromValue<qlonglong>(roundedScore(*score)) : QVariant();
}

QString nameOf(const QString& chinese, const QString& english, bool inChinese)
{
    return inChinese || english.isEmpty() ? chinese : english;
}

/// What a mean is worth by the policy, and what a report says of it.
class ScoreVerdict
{
public:
    ScoreVerdict(const SurveyScoring& scoring, bool chinese) : m_scoring(scoring), m_chinese(chinese) {}

    QVariant band(const std::optional<Rational>& score) const
    {
        const SurveyBand* band = score && m_scoring.rules() ? m_scoring.rules()->band(*score) : nullptr;
        return band ? QVariant(nameOf(band->name, band->nameEn, m_chinese)) : QVariant();
    }
    QVariant result(const std::optional<Rational>& score) const
    {
        const auto mark = markOf();
        if (!score || !mark)
            return {};
        return choiceLabels(surveyResponseSchema(), u"standing", {QString::fromLatin1(*score < *mark ? kSurveyBelow : kSurveyPassed)});
    }
    std::optional<Rational> markOf() const { return m_scoring.rules() ? m_scoring.rules()->passMark() : std::nullopt; }
    QString markWords() const
    {
        const auto mark = markOf();
        return mark ? say(QT_TRANSLATE_NOOP("Reports", "the mark is %1 (%2)")).arg(mark->text(), m_scoring.rules()->scale->article)
                    : say(QT_TRANSLATE_NOOP("Reports", "the policy in force gives no mark"));
    }

private:
    const SurveyScoring& m_scoring;
    bool m_chinese;
};

Done eachForm(Store& store, QDate from, QDate to, const std::function<void(const SurveyResponse&, const RecordRow&)>& visit)
{
    return eachThere<SurveyResponse>(store, surveyResponseSchema(), {{QStringLiteral("surveyed_on"), Filter::Op::Between, {from, to}}}, to, visit);
}

int quarterOf(QDate day)
{
    return (day.month() - 1) / kMonthsOfQuarter;
}

QString quarterName(int year, int quarter)
{
    return say(QT_TRANSLATE_NOOP("Reports", "%1 Q%2")).arg(year).arg(quarter + 1);
}

/// Forms and what they come to.
struct Forms {
    qint64 all = 0;
    MeanScore scores;

    void add(const std::optional<Rational>& score)
    {
        ++all;
        if (score)
            scores.add(*score);
    }
};

/// A project department in a quarter, or a secondary unit in the year: the mean of its projects.
struct Unit {
    QMap<QString, Forms> projects;

    std::optional<Rational> score() const
    {
        MeanScore mean;
        for (const Forms& project : projects) {
            if (const auto score = project.scores.mean())
                mean.add(*score);
        }
        return mean.mean();
    }
};
using Units = QMap<QString, Unit>;

std::optional<Rational> meanOf(const Units& units)
{
    MeanScore mean;
    for (const Unit& unit : units) {
        if (const auto score = unit.score())
            mean.add(*score);
    }
    return mean.mean();
}

/// The tables of a year, row by row.
class YearTable
{
public:
    YearTable(const SurveyScoring& scoring, bool chinese) : m_verdict(scoring, chinese)
    {
        m_table.title = say(QT_TRANSLATE_NOOP("Reports", "Satisfaction of the year"));
        m_table.columns = {{"period", say(QT_TRANSLATE_NOOP("Reports", "Period")), Type::Text},
            {"level", say(QT_TRANSLATE_NOOP("Reports", "Level")), Type::Text},
            {"unit", say(QT_TRANSLATE_NOOP("Reports", "Project department or unit")), Type::Text},
            {"project", say(QT_TRANSLATE_NOOP("Reports", "Project")), Type::Text}, {"forms", say(QT_TRANSLATE_NOOP("Reports", "Forms")), Type::Count},
            {"counted", say(QT_TRANSLATE_NOOP("Reports", "Counted")), Type::Count},
            {"score", say(QT_TRANSLATE_NOOP("Reports", "Score")), Type::Score}, {"band", say(QT_TRANSLATE_NOOP("Reports", "Band")), Type::Text},
            {"result", say(QT_TRANSLATE_NOOP("Reports", "Result")), Type::Text}, {"remark", say(QT_TRANSLATE_NOOP("Reports", "Remark")), Type::Text}};
    }

    void addUnits(const QString& period, const Units& units, const char* level)
    {
        for (auto unit = units.begin(); unit != units.end(); ++unit) {
            for (auto project = unit->projects.begin(); project != unit->projects.end(); ++project)
                add({period, say(QT_TRANSLATE_NOOP("Reports", "Project")), unit.key(), project.key(), project->all, project->scores.count()},
                    project->scores.mean(), {});
            const auto [all, counted] = formsOf(*unit);
            add({period, say(level), unit.key(), {}, all, counted}, unit->score(), {});
        }
    }

    void addCompany(
        const QString& period, const char* level, const QVector<const Units*>& of, const std::optional<Rational>& score, const QString& remark)
    {
        qint64 all = 0;
        qint64 counted = 0;
        for (const Units* units : of) {
            for (const Unit& unit : *units) {
                const auto [a, c] = formsOf(unit);
                all += a;
                counted += c;
            }
        }
        add({period, say(level), {}, {}, all, counted}, score, remark);
    }

    ReportTable table(QDate day)
    {
        m_table.subtitle
            = say(QT_TRANSLATE_NOOP("Reports", "%1, up to %2; %3")).arg(day.year()).arg(day.toString(Qt::ISODate), m_verdict.markWords());
        return m_table;
    }

private:
    static std::pair<qint64, qint64> formsOf(const Unit& unit)
    {
        std::pair<qint64, qint64> sum;
        for (const Forms& project : unit.projects) {
            sum.first += project.all;
            sum.second += project.scores.count();
        }
        return sum;
    }

    void add(QVector<QVariant> row, const std::optional<Rational>& score, const QString& remark)
    {
        row << shown(score) << m_verdict.band(score) << m_verdict.result(score) << (remark.isEmpty() ? QVariant() : QVariant(remark));
        m_table.rows << row;
    }

    ScoreVerdict m_verdict;
    ReportTable m_table;
};

struct YearScore {
    std::optional<Rational> score;
    QString remark;
};

/// A weight of nothing leaves its part out.
YearScore yearOf(const SurveyRules& rules, const std::optional<Rational>& projects, const std::optional<Rational>& units)
{
    struct Part {
        const std::optional<YearShare>& share;
        const std::optional<Rational>& score;
        const char* value;
        const char* absent;
    };
    const Part parts[] = {
        {rules.yearOfProjects, projects, "surveys.projects.weight", QT_TRANSLATE_NOOP("Reports", "no project has a score")},
        {rules.yearOfUnits, units, "surveys.units.weight", QT_TRANSLATE_NOOP("Reports", "no secondary unit has a score")},
    };
    YearScore year;
    std::optional<Rational> weighted = Rational();
    std::optional<Rational> weights = Rational();
    QStringList remarks;
    for (const Part& part : parts) {
        if (!part.share)
            continue;
        if (!part.share->weight) {
            remarks << say(QT_TRANSLATE_NOOP("Reports", "the weight %1 is blank (%2)")).arg(QLatin1String(part.value), part.share->article);
        } else if (*part.share->weight == Rational(0)) {
            continue;
        } else if (!part.score) {
            remarks << say(part.absent);
        } else {
            const auto term = part.share->weight->times(*part.score);
            weighted = weighted && term ? weighted->plus(*term) : std::nullopt;
            weights = weights ? weights->plus(*part.share->weight) : std::nullopt;
        }
    }
    if (remarks.isEmpty() && weighted && weights)
        year.score = weighted->over(*weights);
    year.remark = remarks.join(QStringLiteral("; "));
    return year;
}

} // namespace

Result<ReportTable> satisfactionByCampaign(Store& given, const Session&, QDate day, bool chinese)
{
    KECE_TRY(Store * store, given.to(Action::Report, &surveyResponseSchema()));
    KECE_TRY(const SurveyScoring scoring, SurveyScoring::inForce(*store, day));
    const ScoreVerdict verdict(scoring, chinese);
    const auto mark = verdict.markOf();
    struct Campaign {
        Forms forms;
        std::optional<Rational> least;
        qint64 below = 0;
        QDate last;
    };
    QMap<QString, Campaign> campaigns;
    KECE_CHECK(eachForm(*store, day.addMonths(-12).addDays(1), day, [&](const SurveyResponse& response, const RecordRow& row) {
        Campaign& campaign = campaigns[row.titles.value(QStringLiteral("campaign_id"))];
        const auto score = scoring.scoreOf(response);
        campaign.forms.add(score);
        campaign.last = std::max(campaign.last, response.surveyedOn);
        if (!score)
            return;
        campaign.least = campaign.least ? std::min(*campaign.least, *score) : *score;
        campaign.below += mark && *score < *mark ? 1 : 0;
    }));
    ReportTable table;
    table.title = say(QT_TRANSLATE_NOOP("Reports", "Satisfaction by campaign"));
    table.subtitle = QStringLiteral("%1; %2").arg(inTwelveMonths(day), verdict.markWords());
    table.columns = {{"campaign", say(QT_TRANSLATE_NOOP("Reports", "Campaign")), Type::Text},
        {"last_on", say(QT_TRANSLATE_NOOP("Reports", "Last form")), Type::Day}, {"forms", say(QT_TRANSLATE_NOOP("Reports", "Forms")), Type::Count},
        {"counted", say(QT_TRANSLATE_NOOP("Reports", "Counted")), Type::Count},
        {"average", say(QT_TRANSLATE_NOOP("Reports", "Average")), Type::Score}, {"lowest", say(QT_TRANSLATE_NOOP("Reports", "Lowest")), Type::Score},
        {"below_mark", say(QT_TRANSLATE_NOOP("Reports", "Below the mark")), Type::Count}};
    for (auto it = campaigns.begin(); it != campaigns.end(); ++it)
        table.rows << QVector<QVariant>{it.key(), it->last, it->forms.all, it->forms.scores.count(), shown(it->forms.scores.mean()), shown(it->least),
            mark ? QVariant::fromValue<qlonglong>(it->below) : QVariant()};
    return table;
}

Result<ReportTable> satisfactionOfYear(Store& given, const Session&, QDate day, bool chinese)
{
    KECE_TRY(Store * store, given.to(Action::Report, &surveyResponseSchema()));
    KECE_TRY(const SurveyScoring scoring, SurveyScoring::inForce(*store, day));
    Units quarters[kQuarters];
    Units units;
    KECE_CHECK(eachForm(*store, QDate(day.year(), 1, 1), day, [&](const SurveyResponse& response, const RecordRow& row) {
        const SurveyForm* form = scoring.rules() ? scoring.rules()->form(response.form) : nullptr;
        Units& level = form && form->isOfUnits ? units : quarters[quarterOf(response.surveyedOn)];
        const QString project = response.project.isEmpty() ? row.titles.value(QStringLiteral("customer_id")) : response.project;
        level[response.unit].projects[project].add(scoring.scoreOf(response));
    }));
    YearTable table(scoring, chinese);
    MeanScore projects;
    QVector<const Units*> all{&units};
    for (int quarter = 0; quarter <= quarterOf(day); ++quarter) {
        const Units& of = quarters[quarter];
        all << &of;
        if (of.isEmpty())
            continue;
        const auto score = meanOf(of);
        if (score)
            projects.add(*score);
        table.addUnits(quarterName(day.year(), quarter), of, QT_TRANSLATE_NOOP("Reports", "Project department"));
        table.addCompany(quarterName(day.year(), quarter), QT_TRANSLATE_NOOP("Reports", "Company, quarter"), {&of}, score, {});
    }
    const QString year = QString::number(day.year());
    table.addUnits(year, units, QT_TRANSLATE_NOOP("Reports", "Secondary unit"));
    if (scoring.rules() && (scoring.rules()->yearOfProjects || scoring.rules()->yearOfUnits)) {
        const YearScore score = yearOf(*scoring.rules(), projects.mean(), meanOf(units));
        table.addCompany(year, QT_TRANSLATE_NOOP("Reports", "Company, year"), all, score.score, score.remark);
    }
    return table.table(day);
}

Result<ReportTable> satisfactionByMonth(Store& given, const Session&, QDate day, bool chinese)
{
    KECE_TRY(Store * store, given.to(Action::Report, &surveyResponseSchema()));
    KECE_TRY(const SurveyScoring scoring, SurveyScoring::inForce(*store, day));
    struct Month {
        Forms forms;
        QMap<QString, MeanScore> factors;
        qint64 below = 0;
    };
    const ScoreVerdict verdict(scoring, chinese);
    const auto mark = verdict.markOf();
    const QDate first = QDate(day.year(), day.month(), 1).addMonths(-11);
    QMap<QDate, Month> months;
    KECE_CHECK(eachForm(*store, first, day, [&](const SurveyResponse& response, const RecordRow&) {
        Month& month = months[QDate(response.surveyedOn.year(), response.surveyedOn.month(), 1)];
        const auto score = scoring.scoreOf(response);
        month.forms.add(score);
        if (!score)
            return;
        month.below += mark && *score < *mark ? 1 : 0;
        for (auto it = response.attributes.begin(); it != response.attributes.end(); ++it) {
            if (const auto parsed = parseDecimal(it.value(), 2); parsed.ok())
                month.factors[it.key()].add(exactScore(parsed->scaled));
        }
    }));
    ReportTable table;
    table.title = say(QT_TRANSLATE_NOOP("Reports", "Summary of customer surveys by month"));
    table.subtitle = QStringLiteral("%1; %2").arg(
        say(QT_TRANSLATE_NOOP("Reports", "Twelve months up to %1")).arg(day.toString(Qt::ISODate)), verdict.markWords());
    table.columns = {{"month", say(QT_TRANSLATE_NOOP("Reports", "Month")), Type::Text},
        {"forms", say(QT_TRANSLATE_NOOP("Reports", "Forms")), Type::Count}, {"counted", say(QT_TRANSLATE_NOOP("Reports", "Counted")), Type::Count}};
    QStringList factors;
    for (const SurveyForm& form : scoring.rules() ? scoring.rules()->forms : QVector<SurveyForm>()) {
        for (const SurveyFactor& factor : form.factors) {
            factors << factor.name;
            table.columns << ReportColumn{factor.id, nameOf(factor.name, factor.nameEn, chinese), Type::Score};
        }
    }
    table.columns << ReportColumn{"average", say(QT_TRANSLATE_NOOP("Reports", "Average")), Type::Score}
                  << ReportColumn{"band", say(QT_TRANSLATE_NOOP("Reports", "Band")), Type::Text}
                  << ReportColumn{"result", say(QT_TRANSLATE_NOOP("Reports", "Result")), Type::Text}
                  << ReportColumn{"below_mark", say(QT_TRANSLATE_NOOP("Reports", "Below the mark")), Type::Count};
    for (auto it = months.begin(); it != months.end(); ++it) {
        QVector<QVariant> row{it.key().toString(QStringLiteral("yyyy-MM")), it->forms.all, it->forms.scores.count()};
        for (const QString& factor : std::as_const(factors))
            row << shown(it->factors.value(factor).mean());
        const auto mean = it->forms.scores.mean();
        row << shown(mean) << verdict.band(mean) << verdict.result(mean) << (mark ? QVariant::fromValue<qlonglong>(it->below) : QVariant());
        table.rows << row;
    }
    return table;
}

Result<ReportTable> satisfactionTrend(Store& given, const Session&, QDate day, bool chinese)
{
    KECE_TRY(Store * store, given.to(Action::Report, &surveyResponseSchema()));
    KECE_TRY(const SurveyScoring scoring, SurveyScoring::inForce(*store, day));
    struct Of {
        QString region, tier;
    };
    QHash<qint64, Of> customers;
    KECE_CHECK(eachThere<Customer>(*store, customerSchema(), {}, day, [&](const Customer& customer, const RecordRow&) {
        customers.insert(customer.id.value, {customer.region, nameOf(customer.tierName, customer.tierNameEn, chinese)});
    }));
    struct Line {
        MeanScore quarters[kQuarters];
        qint64 forms = 0;
    };
    enum By { Factor, Region, Tier };
    QMap<std::pair<By, QString>, Line> lines;
    const QDate quarter = QDate(day.year(), quarterOf(day) * kMonthsOfQuarter + 1, 1);
    const QDate first = quarter.addMonths(-kMonthsOfQuarter * (kQuarters - 1));
    KECE_CHECK(eachForm(*store, first, day, [&](const SurveyResponse& response, const RecordRow&) {
        const auto score = scoring.scoreOf(response);
        if (!score)
            return;
        const int at = (response.surveyedOn.year() - first.year()) * kQuarters + quarterOf(response.surveyedOn) - quarterOf(first);
        const auto add = [&](By by, const QString& name, const Rational& value) {
            Line& line = lines[{by, name}];
            line.quarters[at].add(value);
            ++line.forms;
        };
        for (auto it = response.attributes.begin(); it != response.attributes.end(); ++it) {
            if (const auto parsed = parseDecimal(it.value(), 2); parsed.ok())
                add(Factor, it.key(), exactScore(parsed->scaled));
        }
        if (const auto of = customers.constFind(response.customer.value); of != customers.constEnd()) {
            add(Region, of->region, *score);
            add(Tier, of->tier, *score);
        }
    }));
    ReportTable table;
    table.title = say(QT_TRANSLATE_NOOP("Reports", "Trend of satisfaction by factor, region and tier"));
    table.subtitle = say(QT_TRANSLATE_NOOP("Reports", "Four quarters up to %1; regions and tiers as they are now")).arg(day.toString(Qt::ISODate));
    table.columns = {{"by", say(QT_TRANSLATE_NOOP("Reports", "By")), Type::Text}, {"name", say(QT_TRANSLATE_NOOP("Reports", "Name")), Type::Text},
        {"forms", say(QT_TRANSLATE_NOOP("Reports", "Forms")), Type::Count}};
    for (int i = 0; i < kQuarters; ++i) {
        const QDate of = first.addMonths(i * kMonthsOfQuarter);
        table.columns << ReportColumn{QStringLiteral("q%1").arg(i + 1), quarterName(of.year(), quarterOf(of)), Type::Score};
    }
    const QStringList by{
        say(QT_TRANSLATE_NOOP("Reports", "Factor")), say(QT_TRANSLATE_NOOP("Reports", "Region")), say(QT_TRANSLATE_NOOP("Reports", "Tier"))};
    for (auto it = lines.begin(); it != lines.end(); ++it) {
        const SurveyFactor* factor = it.key().first == Factor ? scoring.factor(it.key().second) : nullptr;
        QVector<QVariant> row{by[it.key().first], factor ? nameOf(factor->name, factor->nameEn, chinese) : it.key().second, it->forms};
        for (const MeanScore& mean : it->quarters)
            row << shown(mean.mean());
        table.rows << row;
    }
    return table;
}

Result<ReportTable> surveyRounds(Store& given, const Session&, QDate day, bool chinese)
{
    KECE_TRY(Store * store, given.to(Action::Report, &surveyResponseSchema()));
    KECE_TRY(const QVector<RoundCoverage> rounds, roundCoverage(*store, day));
    ReportTable table;
    table.title = say(QT_TRANSLATE_NOOP("Reports", "Survey rounds: who was asked and who answered"));
    table.subtitle = say(QT_TRANSLATE_NOOP("Reports", "Up to %1")).arg(day.toString(Qt::ISODate));
    table.columns = {{"round", say(QT_TRANSLATE_NOOP("Reports", "Round id")), Type::Text},
        {"name", say(QT_TRANSLATE_NOOP("Reports", "Round")), Type::Text}, {"article", say(QT_TRANSLATE_NOOP("Reports", "Article")), Type::Text},
        {"from", say(QT_TRANSLATE_NOOP("Reports", "From")), Type::Day}, {"to", say(QT_TRANSLATE_NOOP("Reports", "To")), Type::Day},
        {"asked", say(QT_TRANSLATE_NOOP("Reports", "Asked")), Type::Count}, {"answered", say(QT_TRANSLATE_NOOP("Reports", "Answered")), Type::Count},
        {"silent", say(QT_TRANSLATE_NOOP("Reports", "Silent")), Type::Count}};
    for (const RoundCoverage& coverage : rounds)
        table.rows << QVector<QVariant>{coverage.round.id, nameOf(coverage.round.name, coverage.round.nameEn, chinese), coverage.round.article,
            coverage.standing.window.first, coverage.standing.window.last, coverage.asked, coverage.answered(), qlonglong(coverage.silent.size())};
    return table;
}

Result<ReportTable> silentCustomers(Store& given, const Session&, QDate day, bool chinese)
{
    KECE_TRY(Store * store, given.to(Action::Report, &surveyResponseSchema()));
    KECE_TRY(const QVector<RoundCoverage> rounds, roundCoverage(*store, day));
    ReportTable table;
    table.title = say(QT_TRANSLATE_NOOP("Reports", "Customers who have not answered a survey round"));
    table.subtitle = say(QT_TRANSLATE_NOOP("Reports", "Up to %1")).arg(day.toString(Qt::ISODate));
    table.columns = {{"round", say(QT_TRANSLATE_NOOP("Reports", "Round")), Type::Text},
        {"customer_code", say(QT_TRANSLATE_NOOP("Reports", "Customer code")), Type::Text},
        {"customer", say(QT_TRANSLATE_NOOP("Reports", "Customer")), Type::Text}, {"tier", say(QT_TRANSLATE_NOOP("Reports", "Tier")), Type::Text},
        {"region", say(QT_TRANSLATE_NOOP("Reports", "Region")), Type::Text}, {"owner", say(QT_TRANSLATE_NOOP("Reports", "Owner")), Type::Text}};
    for (const RoundCoverage& coverage : rounds) {
        const QString round = nameOf(coverage.round.name, coverage.round.nameEn, chinese);
        KECE_CHECK(eachChunk(*store, customerSchema(), coverage.silent, {}, [&](const QVector<RecordRow>& rows) -> Done {
            for (const RecordRow& row : rows) {
                const auto& customer = row.record.as<Customer>();
                table.rows << QVector<QVariant>{round, customer.code, customer.name, nameOf(customer.tierName, customer.tierNameEn, chinese),
                    customer.region, row.titles.value(QStringLiteral("owner_id"))};
            }
            return {};
        }));
    }
    return table;
}

} // namespace kece
