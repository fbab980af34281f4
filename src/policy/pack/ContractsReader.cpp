// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/pack/ContractsReader.h"

#include "domain/entities/Contract.h"
#include "domain/entities/User.h"
#include "policy/language/Rational.h"

#include <QCoreApplication>

#include <algorithm>

namespace kece {

using Need = PackTable::Need;

namespace {

constexpr int kFenPerYuan = 100;

QStringList choicesOf(const EntitySchema& schema, const char* key)
{
    QStringList keys;
    for (const Choice& choice : schema.field(QString::fromLatin1(key))->choices)
        keys << QString::fromLatin1(choice.key);
    return keys;
}

QString textOf(const PolicyValue& value)
{
    return value.kind == PolicyValue::Kind::Number ? value.number : value.text;
}

std::optional<qint64> fenOf(const PolicyValue& value)
{
    const auto yuan = value.kind == PolicyValue::Kind::Number ? Rational::fromText(value.number) : std::nullopt;
    const auto fen = yuan ? yuan->times(Rational(kFenPerYuan)) : std::nullopt;
    return fen ? std::optional(qint64(fen->floor())) : std::nullopt;
}

} // namespace

ContractsReader::ContractsReader(const TomlValue& section, const Pack& pack, QVector<Problem>& problems)
    : m_section(section, problems), m_pack(pack), m_problems(problems)
{}

ContractRules ContractsReader::read()
{
    m_section.allowOnly({"article", "note", "values", "effective", "performance", "type", "aspect", "chain", "step"});
    ContractRules rules;
    rules.article = m_section.text("article", Need::Required);
    rules.effectiveArticle = m_section.text("effective", Need::Required);
    rules.performanceArticle = m_section.text("performance");
    m_section.text("note");
    QStringList ids;
    for (const TomlValue& table : tables("type", Need::Optional)) {
        PackTable reader(table, m_problems);
        reader.allowOnly({"id", "name", "article", "note"});
        reader.require("id");
        const ContractType type{reader.choice("id", choicesOf(contractSchema(), "type")), reader.text("name", Need::Required),
            reader.text("article", Need::Required), reader.text("note")};
        reportTwice(table, type.id, ids);
        rules.types << type;
    }
    ids.clear();
    for (const TomlValue& table : tables("aspect", Need::Optional)) {
        PackTable reader(table, m_problems);
        reader.allowOnly({"id", "name", "name_en", "article"});
        const ReviewAspect aspect{reader.id(), reader.text("name", Need::Required), reader.text("name_en"), reader.text("article", Need::Required)};
        reportTwice(table, aspect.id, ids);
        rules.aspects << aspect;
    }
    ids.clear();
    const Tables chains = tables("chain", Need::Required);
    for (const TomlValue& table : chains) {
        const ContractChain chain = readChain(table);
        reportTwice(table, chain.chain.id, ids);
        rules.chains << chain;
    }
    ids.clear();
    for (const TomlValue& table : tables("step", Need::Required)) {
        const QPair<QString, ApprovalStepRule> step = readStep(table);
        reportTwice(table, step.second.id, ids);
        const auto isItsChain = [&](const ContractChain& known) { return known.chain.id == step.first; };
        const auto owner = std::find_if(rules.chains.begin(), rules.chains.end(), isItsChain);
        if (owner != rules.chains.end())
            owner->chain.steps << step.second;
        else if (!step.first.isEmpty())
            m_section.report(*table.find(u"chain"), QCoreApplication::translate("Pack", "There is no chain “%1” in this section.").arg(step.first));
    }
    for (qsizetype i = 0; i < rules.chains.size(); ++i) {
        if (rules.chains[i].chain.steps.isEmpty())
            m_section.report(chains[i], QCoreApplication::translate("Pack", "The chain “%1” has no step.").arg(rules.chains[i].chain.id));
    }
    return rules;
}

ContractsReader::Tables ContractsReader::tables(const char* key, Need need)
{
    const Tables* found = m_section.tables(key, need);
    return found ? *found : Tables();
}

void ContractsReader::reportTwice(const TomlValue& table, const QString& id, QStringList& ids)
{
    if (!id.isEmpty() && ids.contains(id))
        m_section.report(*table.find(u"id"), QCoreApplication::translate("Pack", "The id “%1” is used twice.").arg(id));
    ids << id;
}

ContractChain ContractsReader::readChain(const TomlValue& table)
{
    PackTable reader(table, m_problems);
    reader.allowOnly({"id", "name", "name_en", "article", "types", "price", "reading", "note"});
    ContractChain chain;
    chain.chain.id = reader.id();
    chain.chain.name = reader.text("name", Need::Required);
    chain.chain.nameEn = reader.text("name_en");
    chain.chain.article = reader.text("article", Need::Required);
    chain.types = reader.choices("types", choicesOf(contractSchema(), "type"));
    chain.withinPriceRange = reader.choice("price", {"any", "within-range"}) == QLatin1String("within-range");
    chain.chain.isReading = reader.flag("reading");
    chain.chain.note = reader.text("note");
    return chain;
}

QPair<QString, ApprovalStepRule> ContractsReader::readStep(const TomlValue& table)
{
    using By = ApprovalStepRule::By;
    PackTable reader(table, m_problems);
    reader.allowOnly(
        {"id", "chain", "name", "name_en", "article", "by", "who", "within", "decides", "alongside", "own", "authority", "reading", "note"});
    ApprovalStepRule step;
    step.id = reader.id();
    step.name = reader.text("name", Need::Required);
    step.nameEn = reader.text("name_en");
    step.article = reader.text("article", Need::Required);
    const QString by = reader.choice("by", {"role", "rank", "head", "person"});
    step.by = by == QLatin1String("rank") ? By::Rank : by == QLatin1String("head") ? By::Head : by == QLatin1String("person") ? By::Person : By::Role;
    const TomlValue* who = step.by == By::Head ? reader.find("who") : reader.require("who");
    step.who = textOf(m_pack.values.value(QStringLiteral("contracts.%1.who").arg(step.id)));
    if (step.by == By::Head && who)
        reader.report(*who, QCoreApplication::translate("Pack", "The head of the department needs no “%1”; leave it out.").arg("who"));
    else if (step.by == By::Rank && !step.who.isEmpty() && !choicesOf(userSchema(), "rank").contains(step.who))
        reader.report(*who,
            QCoreApplication::translate("Pack", "“%1” is no rank; there are: %2, or \"unset\".")
                .arg(step.who, choicesOf(userSchema(), "rank").join(QStringLiteral(", "))));
    step.acrossCompany = reader.choice("within", {"department", "company"}) == QLatin1String("company");
    step.everybody = reader.choice("decides", {"one", "everybody"}) == QLatin1String("everybody");
    step.alongside = reader.flag("alongside");
    step.mayBeOwn = reader.flag("own");
    step.authority = fenOf(m_pack.values.value(QStringLiteral("contracts.%1.authority").arg(step.id)));
    step.isReading = reader.flag("reading");
    step.note = reader.text("note");
    return {reader.text("chain", Need::Required), step};
}

} // namespace kece
