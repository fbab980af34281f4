// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/Commands.h"
#include "domain/entities/Customer.h"
#include "domain/values/DateText.h"
#include "services/records/FindRecord.h"
#include "services/tiers/ExplainCustomer.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>

namespace kece {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QJsonValue truthJson(Truth truth)
{
    return truth == Truth::Unknown ? QJsonValue() : QJsonValue(truth == Truth::True);
}

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject jsonOf(const CustomerExplanation& e)
{
    QJsonArray reasons;
    for (const ExplainedReason& r : e.reasons) {
        const ExplainedComparison& c = r.comparison;
        reasons << QJsonObject{{"tier", r.tier}, {"article", r.article}, {"text", r.text}, {"reading", r.isReading}, {"fact", textOrNull(c.fact)},
            {"value", c.valueData}, {"op", textOrNull(c.op)}, {"limit", c.limitData}, {"gap", textOrNull(QString(c.gap).remove(','))},
            {"unknown", QJsonArray::fromStringList(c.unknown)}, {"holds", truthJson(c.holds)}};
    }
    for (const ExplainedCap& cap : e.caps)
        reasons << QJsonObject{{"tier", cap.tier}, {"article", cap.article},
            {"text", say(QT_TRANSLATE_NOOP("CommandLine", "place in the ranking of the cap"))}, {"fact", "rank"}, {"value", cap.rank}, {"op", "<="},
            {"limit", cap.limit}, {"holds", false}};
    QJsonObject json{{"customer", e.customer}, {"name", e.name}, {"department", textOrNull(e.department)}, {"product", textOrNull(e.product)},
        {"grading", e.grading}, {"policy", e.policy}, {"version", e.version}, {"as_of", dateText(e.asOf)}, {"member", e.isMember},
        {"blacklisted", e.isBlacklisted}, {"tier", textOrNull(e.tier)}, {"tier_name", textOrNull(e.tierName)},
        {"since", textOrNull(dateText(e.since))}, {"next_tier", textOrNull(e.nextTier)}, {"reasons", reasons}, {"capped_by", textOrNull(e.cappedBy)},
        {"unset", QJsonArray::fromStringList(e.unsetValues)}, {"next_review", textOrNull(dateText(e.nextReview))}};
    if (e.manual)
        json.insert("manual",
            QJsonObject{{"tier", e.manual->tier}, {"reason", e.manual->reason}, {"approver", e.manual->approver},
                {"until", dateText(e.manual->until)}, {"tier_by_rules", textOrNull(e.manual->tierByRules)}});
    else
        json.insert("manual", QJsonValue());
    return json;
}

QString markOf(Truth truth)
{
    return truth == Truth::Unknown ? QStringLiteral("?") : truth == Truth::True ? QStringLiteral("✓") : QStringLiteral("✗");
}

QString textOf(const CustomerExplanation& e)
{
    const QString tier = !e.isMember ? say(QT_TRANSLATE_NOOP("CommandLine", "takes no part"))
        : e.tier.isEmpty()           ? say(QT_TRANSLATE_NOOP("CommandLine", "unclassified"))
                                     : e.tierName;
    QString text = QStringLiteral("%1 %2 · %3 %4· %5 %6: %7\n")
                       .arg(e.customer, e.name, e.department, e.product.isEmpty() ? QString() : e.product + ' ', e.policyName, e.version, tier);
    for (const ExplainedReason& r : e.reasons) {
        const ExplainedComparison& c = r.comparison;
        const QString comparison = c.fact.isEmpty()
            ? r.text
            : QStringLiteral("%1 %2 %3 %4").arg(c.factLabel, c.value.isEmpty() ? QStringLiteral("—") : c.value, c.op, c.limit);
        text += QStringLiteral("  %1 %2: %3  [%4]").arg(markOf(c.holds), r.tierName, comparison, r.article);
        if (!c.gap.isEmpty())
            text += say(QT_TRANSLATE_NOOP("CommandLine", "  missing %1")).arg(c.gap);
        if (r.isReading)
            text += say(QT_TRANSLATE_NOOP("CommandLine", "  (a reading)"));
        text += '\n';
    }
    for (const ExplainedCap& cap : e.caps)
        text += say(QT_TRANSLATE_NOOP("CommandLine", "  ✗ %1: place %2, the cap allows %3 of %4  [%5]\n"))
                    .arg(cap.tierName)
                    .arg(cap.rank)
                    .arg(cap.limit)
                    .arg(cap.population)
                    .arg(cap.article);
    if (e.manual)
        text += say(QT_TRANSLATE_NOOP("CommandLine", "  By decision of %1 until %2: %3\n"))
                    .arg(e.manual->approver, dateText(e.manual->until), e.manual->reason);
    return text;
}

Result<Answer> run(CommandContext& context, const QCommandLineParser& arguments)
{
    KECE_TRY(const QDate asOf, dayOption(arguments, "as-of", context.session));
    const QString code = arguments.positionalArguments().first();
    const QString policy = arguments.value("policy");
    const Session session = context.session;
    using Explanations = QVector<CustomerExplanation>;
    KECE_TRY(const Explanations explanations,
        context.database
            ->read<Explanations>([=](Store& store) -> Result<Explanations> {
                KECE_TRY(const RecordRow row, findByCode(store, customerSchema(), code));
                return explainCustomer(store, session, row.record.id(), asOf, policy, {});
            })
            .result());
    if (explanations.isEmpty())
        return Answer{{{"customer", code}, {"tier", QJsonValue()}, {"since", QJsonValue()}, {"reasons", QJsonArray()}, {"member", false},
                          {"capped_by", QJsonValue()}, {"manual", QJsonValue()}, {"next_review", QJsonValue()}},
            say(QT_TRANSLATE_NOOP("CommandLine", "%1 takes no part in any grading on %2.")).arg(code, dateText(asOf))};
    QJsonObject json = jsonOf(explanations.first());
    QJsonArray scopes;
    QString text;
    for (const CustomerExplanation& e : explanations) {
        scopes << jsonOf(e);
        text += textOf(e);
    }
    json.insert("scopes", scopes);
    return Answer{json, text};
}

} // namespace

Command explainCommand()
{
    return {"explain", "CUSTOMER", say(QT_TRANSLATE_NOOP("CommandLine", "why a customer stands where it stands")),
        {asOfOption(), {"policy", say(QT_TRANSLATE_NOOP("CommandLine", "by this pack instead of the one in force")), "P"}}, Command::Needs::Database,
        run};
}

} // namespace kece
