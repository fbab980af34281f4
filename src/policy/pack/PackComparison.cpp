// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/pack/Pack.h"

#include "policy/language/Rational.h"

#include <QCoreApplication>

#include <algorithm>

namespace kece {

namespace {

QString valueText(const PolicyValue& value)
{
    switch (value.kind) {
    case PolicyValue::Kind::Number:
        return value.number;
    case PolicyValue::Kind::Text:
        return value.text;
    case PolicyValue::Kind::Day:
        return value.day.toString(Qt::ISODate);
    case PolicyValue::Kind::Unset:
        break;
    }
    return "unset";
}

QString capText(const std::optional<Cap>& cap)
{
    if (!cap)
        return {};
    const std::optional<Rational> percent = Rational::of(Rational::Wide(cap->numerator) * 100, cap->denominator);
    const QString share = percent ? percent->text() + u'%' : QString();
    return cap->hard ? share : QCoreApplication::translate("PackComparison", "%1, only warns").arg(share);
}

QString rankingText(const Grading& grading)
{
    QStringList keys;
    for (const RankKey& key : grading.rankBy)
        keys.append(key.fact + (key.descending ? " desc" : " asc"));
    return keys.join(", ");
}

QString populationText(const Grading& grading)
{
    return (grading.byProduct ? "department, product / " : "") + QString(grading.companyPopulation ? "company" : "department");
}

QStringList tierIds(const Grading& grading)
{
    QStringList ids;
    for (const Tier& tier : grading.tiers)
        ids.append(tier.id);
    return ids;
}

/// The conditions of one article, in the words of the language.
QString conditionsOf(const Tier& tier, const QString& article)
{
    QStringList texts;
    for (const ConditionLine& line : tier.conditions) {
        if (line.article == article)
            texts.append(line.holds.print());
    }
    return texts.join("; ");
}

QStringList articlesOf(const Tier& before, const Tier& after)
{
    QStringList articles;
    for (const Tier* tier : {&before, &after}) {
        for (const ConditionLine& line : tier->conditions) {
            if (!articles.contains(line.article))
                articles.append(line.article);
        }
    }
    return articles;
}

class Comparison
{
public:
    void compareHeaders(const Pack& before, const Pack& after)
    {
        note({}, QCoreApplication::translate("PackComparison", "name"), before.name, after.name);
        note({}, QCoreApplication::translate("PackComparison", "source"), before.source, after.source);
        note({}, QCoreApplication::translate("PackComparison", "version"), before.version, after.version);
        note({}, QCoreApplication::translate("PackComparison", "sections"), before.sections.join(", "), after.sections.join(", "));
        note({}, QCoreApplication::translate("PackComparison", "review cycle"), before.cycle, after.cycle);
    }

    void compareValues(const Pack& before, const Pack& after)
    {
        QStringList names = before.values.keys() + after.values.keys();
        names.sort();
        names.removeDuplicates();
        for (const QString& name : names) {
            const QString article = after.valueArticles.value(name, before.valueArticles.value(name));
            const auto text = [&](const Pack& pack) { return pack.values.contains(name) ? valueText(pack.values[name]) : QString(); };
            note(article, QCoreApplication::translate("PackComparison", "value %1").arg(name), text(before), text(after));
        }
    }

    void compareGradings(const Pack& before, const Pack& after)
    {
        const QVector<const Grading*> olds = before.gradings();
        const QVector<const Grading*> news = after.gradings();
        for (const Grading* old : olds) {
            const Grading* match = find(news, old->id);
            compare(*old, match ? *match : Grading());
        }
        for (const Grading* fresh : news) {
            if (!find(olds, fresh->id))
                compare(Grading(), *fresh);
        }
    }

    void compareComplaints(const std::optional<ComplaintRules>& before, const std::optional<ComplaintRules>& after)
    {
        const ComplaintRules olds = before.value_or(ComplaintRules());
        const ComplaintRules news = after.value_or(ComplaintRules());
        const QString article = news.article.isEmpty() ? olds.article : news.article;
        note(article, QCoreApplication::translate("PackComparison", "complaints: channels"), olds.channels.join(", "), news.channels.join(", "));
        note(
            article, QCoreApplication::translate("PackComparison", "complaints: categories"), olds.categories.join(", "), news.categories.join(", "));
        QStringList ids;
        for (const ComplaintRules* rules : {&olds, &news}) {
            for (const ClockRule& clock : rules->clocks)
                ids << clock.id;
        }
        ids.removeDuplicates();
        for (const QString& id : std::as_const(ids))
            compareClocks(id, clockOf(olds, id), clockOf(news, id));
        note(article, QCoreApplication::translate("PackComparison", "complaints: classes of causes"), olds.causes.join(", "), news.causes.join(", "));
        note(article, QCoreApplication::translate("PackComparison", "complaints: stages"), stagesText(olds), stagesText(news));
        note(article, QCoreApplication::translate("PackComparison", "complaints: what comes again"), repeatsText(olds), repeatsText(news));
    }

    static QString stagesText(const ComplaintRules& rules)
    {
        QStringList stages;
        for (const StageRule& stage : rules.stages) {
            const QString when = stage.when.isEmpty() ? QString() : stage.when.print() + QStringLiteral(": ");
            stages << QStringLiteral("%1%2 (%3)").arg(when, stage.name, stage.done.join(QStringLiteral(" + ")));
        }
        return stages.join(rules.inOrder ? QStringLiteral(" \u2192 ") : QStringLiteral(", "));
    }

    static QString repeatsText(const ComplaintRules& rules)
    {
        QStringList repeats;
        for (const RepeatRule& repeat : rules.repeats)
            repeats << QStringLiteral("%1%2").arg(repeat.id, repeat.sameProject ? QStringLiteral(" (project)") : QString());
        return repeats.join(QStringLiteral(", "));
    }

    void compareVisits(const VisitRules& before, const VisitRules& after)
    {
        QStringList ids;
        for (const VisitRules* rules : {&before, &after}) {
            for (const VisitRule& rule : rules->rules)
                ids << rule.id;
        }
        ids.removeDuplicates();
        for (const QString& id : std::as_const(ids)) {
            const VisitRule* old = before.rule(id);
            const VisitRule* fresh = after.rule(id);
            const QString article = fresh ? fresh->article : old->article;
            note(article, QCoreApplication::translate("PackComparison", "visit duty %1: name").arg(id), old ? old->name : QString(),
                fresh ? fresh->name : QString());
            note(article, QCoreApplication::translate("PackComparison", "visit duty %1: who is visited by whom and how").arg(id), dutyText(old),
                dutyText(fresh));
        }
    }

    /// Whom a step asks and up to what amount are values of the pack and compared as such.
    void compareContracts(const ContractRules& before, const ContractRules& after)
    {
        QStringList ids;
        for (const ContractRules* rules : {&before, &after}) {
            for (const ContractChain& chain : rules->chains)
                ids << chain.chain.id;
        }
        ids.removeDuplicates();
        for (const QString& id : std::as_const(ids)) {
            const ContractChain old = chainOf(before, id);
            const ContractChain fresh = chainOf(after, id);
            const QString article = fresh.chain.article.isEmpty() ? old.chain.article : fresh.chain.article;
            note(article, QCoreApplication::translate("PackComparison", "chain %1: name").arg(id), old.chain.name, fresh.chain.name);
            note(article, QCoreApplication::translate("PackComparison", "chain %1: for which contracts").arg(id), reachText(old), reachText(fresh));
            note(article, QCoreApplication::translate("PackComparison", "chain %1: steps").arg(id), stepsText(old), stepsText(fresh));
        }
    }

    QVector<PackDifference> take() { return std::move(m_differences); }

private:
    static const Grading* find(const QVector<const Grading*>& gradings, const QString& id)
    {
        const auto found = std::find_if(gradings.begin(), gradings.end(), [&](const Grading* grading) { return grading->id == id; });
        return found == gradings.end() ? nullptr : *found;
    }

    void compare(const Grading& before, const Grading& after)
    {
        const QString id = before.id.isEmpty() ? after.id : before.id;
        const QString article = after.article.isEmpty() ? before.article : after.article;
        const bool inBoth = !before.id.isEmpty() && !after.id.isEmpty();
        note(article, QCoreApplication::translate("PackComparison", "%1: order").arg(id), tierIds(before).join(" > "), tierIds(after).join(" > "));
        note(article, QCoreApplication::translate("PackComparison", "%1: ranked by").arg(id), rankingText(before), rankingText(after));
        if (inBoth)
            note(article, QCoreApplication::translate("PackComparison", "%1: population").arg(id), populationText(before), populationText(after));
        QStringList tiers = tierIds(before) + tierIds(after);
        tiers.removeDuplicates();
        for (const QString& tier : tiers)
            compareTiers(id + ' ' + tier, tierOf(before, tier), tierOf(after, tier));
    }

    static Tier tierOf(const Grading& grading, const QString& id)
    {
        const auto found = std::find_if(grading.tiers.begin(), grading.tiers.end(), [&](const Tier& tier) { return tier.id == id; });
        return found == grading.tiers.end() ? Tier() : *found;
    }

    void compareTiers(const QString& what, const Tier& before, const Tier& after)
    {
        const QString article = after.article.isEmpty() ? before.article : after.article;
        note(article, QCoreApplication::translate("PackComparison", "%1: name").arg(what), before.name, after.name);
        for (const QString& line : articlesOf(before, after))
            note(line, QCoreApplication::translate("PackComparison", "%1: condition").arg(what), conditionsOf(before, line),
                conditionsOf(after, line));
        note(after.cap ? after.cap->article : article, QCoreApplication::translate("PackComparison", "%1: cap").arg(what), capText(before.cap),
            capText(after.cap));
        note(article, QCoreApplication::translate("PackComparison", "%1: cap of the department").arg(what), capText(before.departmentCap),
            capText(after.departmentCap));
        const auto manual = [](const Tier& tier) { return tier.manual ? QCoreApplication::translate("PackComparison", "given by hand") : QString(); };
        note(article, QCoreApplication::translate("PackComparison", "%1: how it is given").arg(what), manual(before), manual(after));
    }

    static QString dutyText(const VisitRule* rule)
    {
        if (!rule)
            return {};
        const QStringList parts{rule->tiers.join(u'/'), rule->ranks.join(u'/'), rule->forms.join(u'/'), rule->isSelective ? "selective" : "all",
            rule->insteadOf.isEmpty() ? QString() : "instead of " + rule->insteadOf};
        return parts.join(QStringLiteral("; "));
    }

    static ContractChain chainOf(const ContractRules& rules, const QString& id)
    {
        const auto found = std::find_if(rules.chains.begin(), rules.chains.end(), [&](const ContractChain& chain) { return chain.chain.id == id; });
        return found == rules.chains.end() ? ContractChain() : *found;
    }

    static QString reachText(const ContractChain& chain)
    {
        return chain.types.join(u'/') + (chain.withinPriceRange ? QStringLiteral("; within-range") : QString());
    }

    static QString stepsText(const ContractChain& chain)
    {
        QStringList steps;
        for (const ApprovalStepRule& step : chain.chain.steps) {
            QStringList words{step.name};
            for (const auto& [holds, word] : {std::pair(step.acrossCompany, "company"), std::pair(step.everybody, "everybody"),
                     std::pair(step.alongside, "alongside"), std::pair(step.mayBeOwn, "own")}) {
                if (holds)
                    words << QString::fromLatin1(word);
            }
            steps << words.join(u' ');
        }
        return steps.join(QStringLiteral(" → "));
    }

    static ClockRule clockOf(const ComplaintRules& rules, const QString& id)
    {
        const auto found = std::find_if(rules.clocks.begin(), rules.clocks.end(), [&](const ClockRule& clock) { return clock.id == id; });
        return found == rules.clocks.end() ? ClockRule() : *found;
    }

    /// The limit is a value of the pack and compared as one.
    void compareClocks(const QString& id, const ClockRule& before, const ClockRule& after)
    {
        const QString article = after.article.isEmpty() ? before.article : after.article;
        const auto words = [](const ClockRule& clock) {
            if (clock.id.isEmpty())
                return QString();
            QStringList starts;
            for (const ComplaintEvent event : clock.starts)
                starts << complaintEventName(event);
            const QString when = clock.when.isEmpty() ? QString() : clock.when.print() + QStringLiteral(": ");
            return when + starts.join(QStringLiteral(" + ")) + QStringLiteral(" \u2192 ") + complaintEventName(clock.stops);
        };
        note(article, QCoreApplication::translate("PackComparison", "clock %1: name").arg(id), before.name, after.name);
        note(article, QCoreApplication::translate("PackComparison", "clock %1: what it measures").arg(id), words(before), words(after));
        const auto extends = [](const ClockRule& clock) {
            return clock.extends ? QCoreApplication::translate("PackComparison", "moves to the next working day") : QString();
        };
        note(article, QCoreApplication::translate("PackComparison", "clock %1: a last day off").arg(id), extends(before), extends(after));
        note(article, QCoreApplication::translate("PackComparison", "clock %1: overdue, it goes to").arg(id), before.escalatesTo, after.escalatesTo);
    }

    void note(const QString& article, const QString& what, const QString& before, const QString& after)
    {
        if (before != after)
            m_differences.append({article, what, before, after});
    }

    QVector<PackDifference> m_differences;
};

} // namespace

QVector<PackDifference> comparePacks(const Pack& before, const Pack& after)
{
    Comparison comparison;
    comparison.compareHeaders(before, after);
    comparison.compareValues(before, after);
    comparison.compareGradings(before, after);
    comparison.compareComplaints(before.complaints, after.complaints);
    comparison.compareContracts(before.contracts.value_or(ContractRules()), after.contracts.value_or(ContractRules()));
    comparison.compareVisits(before.visits.value_or(VisitRules()), after.visits.value_or(VisitRules()));
    return comparison.take();
}

} // namespace kece
