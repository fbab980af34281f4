// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiering/reasonsOf.h"

#include "domain/values/Money.h"
#include "widgets/models/Cell.h"

#include <QCoreApplication>

namespace kece {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Reasons", text);
}

QString sign(const QString& op)
{
    static const QHash<QString, QString> signs{
        {">=", QString(QChar(0x2265))},
        {"<=", QString(QChar(0x2264))},
        {"==", "="},
        {"!=", QString(QChar(0x2260))},
        {">", ">"},
        {"<", "<"},
    };
    return signs.value(op, op);
}

std::optional<bool> heldBy(Truth truth)
{
    return truth == Truth::Unknown ? std::nullopt : std::optional<bool>(truth == Truth::True);
}

ReasonLine lineOf(const ExplainedReason& reason)
{
    const ExplainedComparison& comparison = reason.comparison;
    ReasonLine line;
    line.article = reason.article;
    if (comparison.fact.isEmpty()) {
        line.fact = reason.text;
        line.holds = heldBy(comparison.holds);
        return line;
    }
    line.fact = comparison.factLabel;
    line.value = comparison.value.isEmpty() ? QString(QChar(0x2014)) : comparison.value;
    line.limit = comparison.limit.isEmpty() ? words(QT_TRANSLATE_NOOP("Reasons", "blank in the policy"))
                                            : sign(comparison.op) + ' ' + comparison.limit;
    line.holds = heldBy(comparison.holds);
    if (comparison.share >= 0)
        line.share = comparison.share;
    if (reason.isReading)
        line.note = words(QT_TRANSLATE_NOOP("Reasons", "A reading of the regulation: %1")).arg(reason.text);
    return line;
}

/// A difference with its unit: 37,200.00 元.
QString measured(const QString& number, Unit unit)
{
    switch (unit) {
    case Unit::Yuan:
        return words(QT_TRANSLATE_NOOP("Reasons", "%1 yuan")).arg(number);
    case Unit::Days:
        return words(QT_TRANSLATE_NOOP("Reasons", "%1 days")).arg(number);
    case Unit::Months:
        return words(QT_TRANSLATE_NOOP("Reasons", "%1 months")).arg(number);
    case Unit::Score:
        return words(QT_TRANSLATE_NOOP("Reasons", "%1 points")).arg(number);
    case Unit::Count:
    case Unit::Share:
    case Unit::None:
        break;
    }
    return number;
}

/// The figure would have to fall, not to rise.
bool isTooMuch(const ExplainedComparison& comparison)
{
    if (comparison.op != QLatin1String("=="))
        return comparison.op.startsWith('<');
    const auto number = [](const QJsonValue& value) { return value.isString() ? value.toString().toDouble() : value.toDouble(); };
    return number(comparison.valueData) > number(comparison.limitData);
}

QString gapWords(const ExplainedComparison& comparison)
{
    const QString text = isTooMuch(comparison) ? words(QT_TRANSLATE_NOOP("Reasons", "%1 too many")) : words(QT_TRANSLATE_NOOP("Reasons", "%1 short"));
    return text.arg(measured(comparison.gap, comparison.unit));
}

/// What one condition still asks for.
QString stepFor(const ExplainedComparison& comparison)
{
    if (comparison.limit.isEmpty())
        return words(QT_TRANSLATE_NOOP("Reasons", "%1: the policy leaves the limit blank; it is filled in there first.")).arg(comparison.factLabel);
    if (comparison.value.isEmpty())
        return words(QT_TRANSLATE_NOOP("Reasons", "%1 is not known yet; it is to be %2 %3."))
            .arg(comparison.factLabel, sign(comparison.op), comparison.limit);
    if (comparison.gap.isEmpty())
        return words(QT_TRANSLATE_NOOP("Reasons", "%1 is %2 and is to be %3 %4."))
            .arg(comparison.factLabel, comparison.value, sign(comparison.op), comparison.limit);
    return words(QT_TRANSLATE_NOOP("Reasons", "%1: %2 (now %3, to be %4 %5)."))
        .arg(comparison.factLabel, gapWords(comparison), comparison.value, sign(comparison.op), comparison.limit);
}

QString byDecision()
{
    return words(QT_TRANSLATE_NOOP("Reasons", "Or by a decision by hand of whoever may decide."));
}

void addWayUp(Reasons& reasons, const CustomerExplanation& explanation)
{
    const auto titleFor = [](const QString& tier) { return words(QT_TRANSLATE_NOOP("Reasons", "How to get into %1")).arg(tier); };
    if (!explanation.caps.isEmpty()) {
        const ExplainedCap& cap = explanation.caps.first();
        reasons.wayUpTitle = titleFor(tierName(cap.tierName, cap.tierNameEn));
        if (cap.gap != kUnknown)
            reasons.wayUp << words(QT_TRANSLATE_NOOP("Reasons", "All else as it is, another %1 yuan of orders makes place %2."))
                                 .arg(moneyForScreen(cap.gap + 1))
                                 .arg(cap.limit);
        else
            reasons.wayUp << words(QT_TRANSLATE_NOOP("Reasons", "All conditions are met; place %1 is the last one inside.")).arg(cap.limit);
        reasons.wayUp << words(QT_TRANSLATE_NOOP("Reasons", "Or by a decision by hand, which takes its place before the others."));
        return;
    }
    if (explanation.nextTier.isEmpty() || explanation.manual)
        return;
    bool isByHandOnly = false;
    for (const ExplainedReason& reason : explanation.reasons) {
        if (reason.tier != explanation.nextTier || reason.lineHolds == Truth::True)
            continue;
        reasons.wayUpTitle = titleFor(tierName(reason.tierName, reason.tierNameEn));
        if (reason.comparison.fact.isEmpty())
            isByHandOnly = true;
        else if (reason.comparison.holds != Truth::True)
            reasons.wayUp << stepFor(reason.comparison);
    }
    if (isByHandOnly && reasons.wayUp.isEmpty())
        reasons.wayUp << words(QT_TRANSLATE_NOOP("Reasons", "The policy describes this tier in words; it is given by a decision by hand."));
    else if (!reasons.wayUp.isEmpty())
        reasons.wayUp << byDecision();
}

QString summaryOf(const ReasonGroup& group)
{
    const auto held = std::count_if(group.lines.begin(), group.lines.end(), [](const ReasonLine& line) { return line.holds.value_or(false); });
    if (held == group.lines.size())
        return words(QT_TRANSLATE_NOOP("Reasons", "all met"));
    return words(QT_TRANSLATE_NOOP("Reasons", "%1 of %2 not met")).arg(group.lines.size() - held).arg(group.lines.size());
}

ReasonGroup tierGroup(const CustomerExplanation& explanation, const QString& tier)
{
    ReasonGroup group;
    QStringList gaps;
    for (const ExplainedReason& reason : explanation.reasons) {
        if (reason.tier != tier)
            continue;
        group.tier = tierName(reason.tierName, reason.tierNameEn);
        group.rank = reason.tierRank;
        group.lines << lineOf(reason);
        if (!reason.comparison.gap.isEmpty())
            gaps << gapWords(reason.comparison);
    }
    if (group.lines.isEmpty())
        return group;
    group.summary = summaryOf(group);
    if (!gaps.isEmpty() && tier != explanation.tier) {
        group.aside = gaps.first();
        group.isGap = true;
    }
    return group;
}

ReasonGroup capGroup(const ExplainedCap& cap)
{
    ReasonGroup group;
    group.title = words(QT_TRANSLATE_NOOP("Reasons", "No place under the hard cap"));
    ReasonLine line;
    line.fact = words(QT_TRANSLATE_NOOP("Reasons", "%1: place")).arg(tierName(cap.tierName, cap.tierNameEn));
    line.value = QString::number(cap.rank);
    line.limit = QString(QChar(0x2264)) + QString::number(cap.limit);
    line.article = cap.article;
    line.holds = false;
    group.lines << line;
    group.summary = words(QT_TRANSLATE_NOOP("Reasons", "%1 of %2 customers")).arg(cap.limit).arg(cap.population);
    return group;
}

ReasonGroup decisionGroup(const ExplainedDecision& decision)
{
    ReasonGroup group;
    group.title = words(QT_TRANSLATE_NOOP("Reasons", "Decided by hand"));
    group.aside = words(QT_TRANSLATE_NOOP("Reasons", "until %1")).arg(decision.until.toString(Qt::ISODate));
    ReasonLine line;
    line.fact = decision.reason;
    line.value = decision.approver;
    line.holds = true;
    group.lines << line;
    return group;
}

} // namespace

Reasons reasonsOf(const CustomerExplanation& explanation)
{
    Reasons reasons;
    const QString name = tierName(explanation.tierName, explanation.tierNameEn);
    reasons.title = name.isEmpty() ? words(QT_TRANSLATE_NOOP("Reasons", "Why it has no tier"))
                                   : words(QT_TRANSLATE_NOOP("Reasons", "Why %1")).arg(name);
    QStringList subtitle{explanation.policyName + ' ' + explanation.version,
        words(QT_TRANSLATE_NOOP("Reasons", "as of %1")).arg(explanation.asOf.toString(Qt::ISODate))};
    if (!explanation.department.isEmpty())
        subtitle.prepend(explanation.department);
    if (!explanation.since.isValid())
        subtitle << words(QT_TRANSLATE_NOOP("Reasons", "not in force"));
    else
        subtitle << words(QT_TRANSLATE_NOOP("Reasons", "since %1")).arg(explanation.since.toString(Qt::ISODate));
    reasons.subtitle = subtitle.join(QStringLiteral(" · "));
    if (!explanation.isMember) {
        reasons.title = explanation.isBlacklisted ? words(QT_TRANSLATE_NOOP("Reasons", "On the blacklist, so without a tier"))
                                                  : words(QT_TRANSLATE_NOOP("Reasons", "Not graded"));
        return reasons;
    }
    if (explanation.manual)
        reasons.groups << decisionGroup(*explanation.manual);
    for (const ExplainedCap& cap : explanation.caps)
        reasons.groups << capGroup(cap);
    for (const QString& tier : {explanation.nextTier, explanation.tier}) {
        ReasonGroup group = tierGroup(explanation, tier);
        if (tier.isEmpty() || group.lines.isEmpty())
            continue;
        if (tier == explanation.tier && explanation.nextReview.isValid())
            group.aside = words(QT_TRANSLATE_NOOP("Reasons", "next review %1")).arg(explanation.nextReview.toString(Qt::ISODate));
        reasons.groups << group;
    }
    addWayUp(reasons, explanation);
    return reasons;
}

} // namespace kece
