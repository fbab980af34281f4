// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/pack/SurveysReader.h"

#include <QCoreApplication>

#include <algorithm>

namespace kece {

using Need = PackTable::Need;

namespace {

constexpr int kMostMonths = 12;

} // namespace

SurveysReader::SurveysReader(const TomlValue& section, const Pack& pack, QVector<Problem>& problems)
    : m_section(section, problems), m_pack(pack), m_problems(problems)
{}

SurveyRules SurveysReader::read()
{
    m_section.allowOnly({"article", "note", "values", "round"});
    SurveyRules rules;
    rules.article = m_section.text("article", Need::Required);
    m_section.text("note");
    const QVector<TomlValue>* tables = m_section.tables("round", Need::Required);
    for (const TomlValue& table : tables ? *tables : QVector<TomlValue>()) {
        SurveyRound round = readRound(table);
        const bool isTwice = !round.id.isEmpty()
            && std::any_of(rules.rounds.begin(), rules.rounds.end(), [&](const SurveyRound& other) { return other.id == round.id; });
        if (isTwice)
            m_section.report(*table.find(u"id"), QCoreApplication::translate("Pack", "The id “%1” is used twice.").arg(round.id));
        rules.rounds.append(std::move(round));
    }
    return rules;
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
    readMonths(reader, round);
    return round;
}

void SurveysReader::readMonths(PackTable& reader, SurveyRound& round)
{
    const TomlValue* given = reader.find("months");
    if (!given)
        return;
    const QStringList texts = reader.texts("months");
    const int first = texts.value(0).toInt();
    const int last = texts.value(texts.size() - 1).toInt();
    if (texts.isEmpty() || texts.size() > 2 || first < 1 || last < first || last > round.months.value_or(kMostMonths)) {
        reader.report(*given,
            QCoreApplication::translate("Pack", "“%1” is the first and the last month within the period, like [\"10\", \"12\"] of a year.")
                .arg("months"));
        return;
    }
    round.firstMonth = first;
    round.lastMonth = last;
}

} // namespace kece
