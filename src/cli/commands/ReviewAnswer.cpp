// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/ReviewAnswer.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace kece {

namespace {

QJsonObject countsOf(const QVector<TierCount>& tiers)
{
    QJsonObject counts;
    for (const TierCount& tier : tiers)
        counts.insert(tier.id, tier.count);
    return counts;
}

QString say(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

} // namespace

Answer answerOf(const ReviewOutcome& outcome)
{
    QJsonObject classifications;
    for (const ClassificationOutcome& c : outcome.classifications) {
        QJsonObject one = countsOf(c.classes);
        one.insert(QString(), c.unclassified);
        classifications.insert(c.id, one);
    }
    Answer answer;
    answer.json = {{"state", outcome.state}, {"as_of", outcome.asOf.toString(Qt::ISODate)}, {"policy", outcome.policy}, {"version", outcome.version},
        {"customers", outcome.customers}, {"evaluated", outcome.evaluated}, {"tiers", countsOf(outcome.tiers)},
        {"unclassified", outcome.unclassified}, {"changed", outcome.changed}, {"promoted", outcome.promoted}, {"demoted", outcome.demoted},
        {"capped", outcome.capped}, {"warnings", QJsonArray::fromStringList(outcome.warnings)},
        {"unset", QJsonArray::fromStringList(outcome.unsetValues)}, {"classifications", classifications},
        {"batch", outcome.batch == 0 ? QJsonValue() : QJsonValue(outcome.batch)}, {"elapsed_ms", outcome.elapsedMs}};

    const QString state = outcome.state == "dry" ? say(QT_TRANSLATE_NOOP("CommandLine", "Dry run, nothing in force"))
        : outcome.state == "proposed"            ? say(QT_TRANSLATE_NOOP("CommandLine", "Proposed, waits for approval"))
                                                 : say(QT_TRANSLATE_NOOP("CommandLine", "In force"));
    QStringList lines{say(QT_TRANSLATE_NOOP("CommandLine", "%1: %2 customers by %3 as of %4."))
                          .arg(state)
                          .arg(outcome.customers)
                          .arg(outcome.policyName, outcome.asOf.toString(Qt::ISODate))};
    for (const TierCount& tier : outcome.tiers)
        lines << QStringLiteral("  %1  %2").arg(tier.count, 8).arg(tier.name);
    if (outcome.unclassified > 0)
        lines << QStringLiteral("  %1  %2").arg(outcome.unclassified, 8).arg(say(QT_TRANSLATE_NOOP("CommandLine", "unclassified")));
    lines << say(QT_TRANSLATE_NOOP("CommandLine", "Changed %1, promoted %2, demoted %3, held down by a cap %4."))
                 .arg(outcome.changed)
                 .arg(outcome.promoted)
                 .arg(outcome.demoted)
                 .arg(outcome.capped);
    answer.text = (lines + outcome.warnings).join('\n');
    return answer;
}

} // namespace kece
