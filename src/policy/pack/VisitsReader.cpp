// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/pack/VisitsReader.h"

#include "domain/entities/User.h"
#include "domain/entities/Visit.h"

#include <QCoreApplication>

#include <algorithm>

namespace kece {

using Need = PackTable::Need;

namespace {

QStringList choicesOf(const EntitySchema& schema, const char* key)
{
    QStringList keys;
    for (const Choice& choice : schema.field(QString::fromLatin1(key))->choices)
        keys << QString::fromLatin1(choice.key);
    return keys;
}

} // namespace

VisitsReader::VisitsReader(const TomlValue& section, const Pack& pack, QVector<Problem>& problems)
    : m_section(section, problems), m_pack(pack), m_problems(problems)
{}

VisitRules VisitsReader::read()
{
    m_section.allowOnly({"article", "note", "values", "rule"});
    VisitRules rules;
    rules.article = m_section.text("article", Need::Required);
    m_section.text("note");
    const QVector<TomlValue>* tables = m_section.tables("rule", Need::Optional);
    if (!tables)
        return rules;
    for (const TomlValue& table : *tables) {
        VisitRule rule = readRule(table);
        if (!rule.id.isEmpty() && rules.rule(rule.id))
            m_section.report(*table.find(u"id"), QCoreApplication::translate("Pack", "The id “%1” is used twice.").arg(rule.id));
        rules.rules.append(std::move(rule));
    }
    checkFallbacks(rules, *tables);
    return rules;
}

VisitRule VisitsReader::readRule(const TomlValue& table)
{
    PackTable reader(table, m_problems);
    reader.allowOnly(
        {"id", "name", "name_en", "article", "tiers", "who", "forms", "count", "period", "coverage", "instead_of", "soft", "reading", "note"});
    VisitRule rule;
    rule.id = reader.id();
    rule.name = reader.text("name", Need::Required);
    rule.nameEn = reader.text("name_en");
    rule.article = reader.text("article", Need::Required);
    rule.tiers = reader.texts("tiers");
    rule.ranks = reader.choices("who", choicesOf(userSchema(), "rank"));
    rule.forms = reader.choices("forms", choicesOf(visitSchema(), "form"));
    rule.isSelective = reader.choice("coverage", {"all", "selective"}) == QLatin1String("selective");
    rule.insteadOf = reader.text("instead_of");
    rule.isSoft = reader.flag("soft");
    rule.isReading = reader.flag("reading");
    rule.note = reader.text("note");
    reader.require("count");
    reader.require("period");
    const PolicyValue count = m_pack.values.value(QStringLiteral("visits.%1.count").arg(rule.id));
    if (count.kind == PolicyValue::Kind::Number)
        rule.count = count.number.toInt();
    rule.months = monthsOfPeriod(m_pack.values.value(QStringLiteral("visits.%1.period").arg(rule.id)).text);
    return rule;
}

void VisitsReader::checkFallbacks(const VisitRules& rules, const QVector<TomlValue>& tables)
{
    for (qsizetype i = 0; i < rules.rules.size(); ++i) {
        const QString& other = rules.rules[i].insteadOf;
        const VisitRule* found = other.isEmpty() ? nullptr : rules.rule(other);
        if (!other.isEmpty() && (!found || !found->isSelective))
            m_section.report(*tables[i].find(u"instead_of"),
                QCoreApplication::translate("Pack", "“instead_of” names a duty with coverage = \"selective\"; “%1” is none.").arg(other));
    }
}

} // namespace kece
