// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/pack/SurveysReader.h"

#include <QCoreApplication>

#include <algorithm>

namespace kece {

using Need = PackTable::Need;

namespace {

constexpr int kMostMonths = 12;
constexpr int kMostScore = 100;

} // namespace

SurveysReader::SurveysReader(const TomlValue& section, const Pack& pack, QVector<Problem>& problems)
    : m_section(section, problems), m_pack(pack), m_problems(problems)
{}

SurveyRules SurveysReader::read()
{
    m_section.allowOnly({"article", "note", "values", "round", "form", "factor", "band", "scale", "year", "follow_up"});
    SurveyRules rules;
    rules.article = m_section.text("article", Need::Required);
    m_section.text("note");
    const QVector<TomlValue>* tables = m_section.tables("round", m_section.find("form") || m_section.find("scale") ? Need::Optional : Need::Required);
    for (const TomlValue& table : tables ? *tables : QVector<TomlValue>()) {
        SurveyRound round = readRound(table);
        const bool isTwice = !round.id.isEmpty()
            && std::any_of(rules.rounds.begin(), rules.rounds.end(), [&](const SurveyRound& other) { return other.id == round.id; });
        if (isTwice)
            m_section.report(*table.find(u"id"), QCoreApplication::translate("Pack", "The id “%1” is used twice.").arg(round.id));
        rules.rounds.append(std::move(round));
    }
    readForms(rules);
    readFactors(rules);
    readBands(rules);
    readScale(rules);
    readYear(rules);
    readFollowUp(rules);
    return rules;
}

void SurveysReader::readForms(SurveyRules& rules)
{
    for (const TomlValue& table : listed("form")) {
        PackTable reader(table, m_problems);
        reader.allowOnly({"id", "name", "name_en", "article", "about", "note"});
        SurveyForm form;
        form.id = reader.id();
        form.name = reader.text("name", Need::Required);
        form.nameEn = reader.text("name_en");
        form.article = reader.text("article", Need::Required);
        form.isOfUnits = reader.choice("about", {"project", "unit"}) == QLatin1String("unit");
        reader.text("note");
        claim(reader, {form.id, form.name});
        rules.forms.append(std::move(form));
    }
}

void SurveysReader::readFactors(SurveyRules& rules)
{
    for (const TomlValue& table : listed("factor")) {
        PackTable reader(table, m_problems);
        reader.allowOnly({"id", "form", "name", "name_en", "article", "weight", "note"});
        SurveyFactor factor;
        factor.id = reader.id();
        factor.name = reader.text("name", Need::Required);
        factor.nameEn = reader.text("name_en");
        factor.article = reader.text("article", Need::Required);
        reader.text("note");
        reader.require("weight");
        factor.weight = number(factor.id, "weight");
        claim(reader, {factor.id, factor.name});
        const QString named = reader.text("form", Need::Required);
        const auto form = std::find_if(rules.forms.begin(), rules.forms.end(), [&](const SurveyForm& one) { return one.id == named; });
        if (form != rules.forms.end())
            form->factors.append(std::move(factor));
        else if (const TomlValue* given = reader.find("form"))
            reader.report(*given, QCoreApplication::translate("Pack", "There is no form with the id “%1” in this section.").arg(named));
    }
    for (const SurveyForm& form : std::as_const(rules.forms)) {
        if (form.factors.isEmpty() && !form.id.isEmpty())
            m_section.report(*m_section.find("form"), QCoreApplication::translate("Pack", "The form “%1” asks about no factor.").arg(form.id));
    }
}

void SurveysReader::readBands(SurveyRules& rules)
{
    for (const TomlValue& table : listed("band")) {
        PackTable reader(table, m_problems);
        reader.allowOnly({"id", "name", "name_en", "article", "least", "reading", "note"});
        SurveyBand band;
        band.id = reader.id();
        band.name = reader.text("name", Need::Required);
        band.nameEn = reader.text("name_en");
        band.article = reader.text("article", Need::Required);
        band.isReading = reader.flag("reading");
        reader.text("note");
        const TomlValue* least = reader.require("least");
        bool isWhole = false;
        band.least = least ? least->text.toInt(&isWhole) : 0;
        const bool fits = isWhole && band.least >= 0 && band.least <= kMostScore && (rules.bands.isEmpty() || band.least < rules.bands.last().least);
        if (least && !fits)
            reader.report(*least,
                QCoreApplication::translate("Pack", "“%1” is a whole number from 0 to 100, lower than that of the band before.").arg("least"));
        claim(reader, {band.id});
        rules.bands.append(std::move(band));
    }
}

void SurveysReader::readScale(SurveyRules& rules)
{
    const TomlValue* table = only("scale");
    if (!table)
        return;
    PackTable reader(*table, m_problems);
    reader.allowOnly({"id", "article", "pass", "rounding", "counts_with", "reading", "note"});
    SurveyScale scale;
    const QString id = reader.id();
    scale.article = reader.text("article", Need::Required);
    scale.pass = number(id, "pass");
    const QString rounding = reader.choice("rounding", {"none", "half up", "down", "up"});
    scale.rounding = rounding == QLatin1String("half up") ? BandRounding::HalfUp
        : rounding == QLatin1String("down")               ? BandRounding::Down
        : rounding == QLatin1String("up")                 ? BandRounding::Up
                                                          : BandRounding::None;
    const QStringList needs = reader.choices("counts_with", {"signature", "seal"});
    scale.needsSignature = needs.contains(QLatin1String("signature"));
    scale.needsSeal = needs.contains(QLatin1String("seal"));
    scale.isReading = reader.flag("reading");
    scale.note = reader.text("note");
    claim(reader, {id});
    rules.scale = std::move(scale);
}

void SurveysReader::readYear(SurveyRules& rules)
{
    for (const TomlValue& table : listed("year")) {
        PackTable reader(table, m_problems);
        reader.allowOnly({"id", "article", "weight", "note"});
        const QString id = reader.choice("id", {"projects", "units"});
        reader.require("id");
        YearShare share;
        share.article = reader.text("article", Need::Required);
        reader.text("note");
        reader.require("weight");
        share.weight = number(id, "weight");
        claim(reader, {id});
        (id == QLatin1String("units") ? rules.yearOfUnits : rules.yearOfProjects) = std::move(share);
    }
}

void SurveysReader::readFollowUp(SurveyRules& rules)
{
    const TomlValue* table = only("follow_up");
    if (!table)
        return;
    PackTable reader(*table, m_problems);
    reader.allowOnly({"id", "article", "limit", "confirmation", "decisions", "note"});
    SurveyFollowUp followUp;
    const QString id = reader.id();
    followUp.article = reader.text("article", Need::Required);
    reader.require("limit");
    followUp.limit = TimeLimit::fromText(m_pack.values.value(QStringLiteral("surveys.%1.limit").arg(id)).text);
    followUp.needsConfirmation = reader.flag("confirmation");
    followUp.needsDecisions = reader.flag("decisions");
    reader.text("note");
    claim(reader, {id});
    rules.followUp = std::move(followUp);
}

QVector<TomlValue> SurveysReader::listed(const char* key)
{
    const QVector<TomlValue>* tables = m_section.tables(key, Need::Optional);
    return tables ? *tables : QVector<TomlValue>();
}

const TomlValue* SurveysReader::only(const char* key)
{
    const QVector<TomlValue>* tables = m_section.tables(key, Need::Optional);
    if (!tables || tables->isEmpty())
        return nullptr;
    if (tables->size() > 1)
        m_section.report((*tables)[1], QCoreApplication::translate("Pack", "There can be only one [[surveys.%1]].").arg(QLatin1String(key)));
    return &tables->first();
}

std::optional<Rational> SurveysReader::number(const QString& id, const char* key) const
{
    return Rational::fromText(m_pack.values.value(QStringLiteral("surveys.%1.%2").arg(id, QLatin1String(key))).number);
}

void SurveysReader::claim(PackTable& reader, QStringList names)
{
    names.removeDuplicates(); // one thing may bear its id as its name
    for (const QString& name : std::as_const(names)) {
        if (!name.isEmpty() && m_claimed.contains(name))
            reader.report(reader.table(), QCoreApplication::translate("Pack", "“%1” already names something else in this section.").arg(name));
        m_claimed << name;
    }
}

SurveyRound SurveysReader::readRound(const TomlValue& table)
{
    PackTable reader(table, m_problems);
    reader.allowOnly({"id", "name", "name_en", "article", "period", "months", "soft", "reading", "note"});
    SurveyRound round;
    round.id = reader.id();
    round.name = reader.text("name", Need::Required);
    round.nameEn = reader.text("name_en");
    round.article = reader.text("article", Need::Required);
    round.isSoft = reader.flag("soft");
    round.isReading = reader.flag("reading");
    round.note = reader.text("note");
    reader.require("period");
    round.months = monthsOfPeriod(m_pack.values.value(QStringLiteral("surveys.%1.period").arg(round.id)).text);
    if (const auto months = reader.monthsWithin("months", round.months.value_or(kMostMonths))) {
        round.firstMonth = months->first;
        round.lastMonth = months->second;
    }
    return round;
}

} // namespace kece
