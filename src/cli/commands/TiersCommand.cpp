// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/Commands.h"
#include "cli/commands/ReviewAnswer.h"
#include "domain/values/DateText.h"
#include "services/tiers/DecideTier.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace kece {

namespace {

constexpr int kRunsShown = 1000;

QString say(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QJsonObject jsonOf(const TierRun& run, const Session& session)
{
    return {{"batch", run.id.value}, {"as_of", dateText(run.asOf)}, {"policy", run.pack}, {"version", run.version}, {"state", run.state},
        {"ran_at", instantText(run.ranAt, session.zone)}, {"actor", run.actor}, {"customers", run.population}, {"changed", run.changed},
        {"promoted", run.promoted}, {"demoted", run.demoted}, {"capped", run.capped},
        {"outcome", QJsonDocument::fromJson(run.outcome.toUtf8()).object()}};
}

QString lineOf(const TierRun& run)
{
    return QStringLiteral("%1  %2  %3 %4  %5  %6\n").arg(run.id.value).arg(dateText(run.asOf), run.pack, run.version, run.state).arg(run.changed);
}

Result<Answer> set(CommandContext& context, const QCommandLineParser& arguments)
{
    const QStringList words = arguments.positionalArguments();
    DecisionRequest request;
    request.customer = words[1];
    request.tier = words[2];
    request.reason = arguments.value("reason");
    request.department = arguments.value("department");
    KECE_TRY(request.from, dayOption(arguments, "as-of", context.session));
    KECE_TRY(request.until, dayOption(arguments, "until"));
    const Session session = context.session;
    KECE_TRY(const qint64 id, context.database->write<qint64>([=](Store& store) { return decideTier(store, session, request); }).result());
    return Answer{{{"id", id}, {"customer", request.customer}, {"tier", request.tier}, {"until", dateText(request.until)}},
        say(QT_TRANSLATE_NOOP("CommandLine", "%1 is in “%2” by decision until %3; in effect with the next grading."))
            .arg(request.customer, request.tier, dateText(request.until))};
}

Result<Answer> batches(CommandContext& context)
{
    using Runs = QVector<TierRun>;
    KECE_TRY(const Runs runs, context.database->read<Runs>([](Store& store) { return store.tiers().runs(kRunsShown); }).result());
    QJsonArray list;
    QString text;
    for (const TierRun& run : runs) {
        list << jsonOf(run, context.session);
        text += lineOf(run);
    }
    return Answer{{{"batches", list}}, text};
}

Result<Answer> onBatch(CommandContext& context, const QString& verb, qint64 batch)
{
    const Session session = context.session;
    if (verb == "approve") {
        KECE_TRY(const ReviewOutcome outcome,
            context.database->write<ReviewOutcome>([=](Store& store) { return approveProposal(store, session, batch, {}); }).result());
        return answerOf(outcome);
    }
    if (verb == "reject")
        KECE_CHECK(context.database->write<void>([=](Store& store) { return rejectProposal(store, session, batch); }).result());
    KECE_TRY(const TierRun run, context.database->read<TierRun>([=](Store& store) { return store.tiers().run(batch); }).result());
    return Answer{jsonOf(run, session), lineOf(run)};
}

Result<Answer> run(CommandContext& context, const QCommandLineParser& arguments)
{
    const QStringList words = arguments.positionalArguments();
    if (words.first() == "set")
        return set(context, arguments);
    if (words.first() == "batches")
        return batches(context);
    return onBatch(context, words.first(), words[1].toLongLong());
}

} // namespace

Command tiersCommand()
{
    return {"tiers", "set CUSTOMER TIER | batches | show|approve|reject BATCH",
        say(QT_TRANSLATE_NOOP("CommandLine", "decisions by hand, gradings and proposals")),
        {{"reason", say(QT_TRANSLATE_NOOP("CommandLine", "why")), "R"},
            {"until", say(QT_TRANSLATE_NOOP("CommandLine", "up to and including this day")), "DAY"},
            {"department", say(QT_TRANSLATE_NOOP("CommandLine", "in this department; without it the customer's first")), "D"}, asOfOption()},
        Command::Needs::Database, run};
}

} // namespace kece
