// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/Commands.h"
#include "domain/entities/ComplaintShare.h"
#include "domain/values/DateText.h"
#include "domain/values/Money.h"
#include "policy/clocks/ClockSegments.h"
#include "services/complaints/ComplaintCase.h"
#include "services/complaints/PauseClocks.h"
#include "services/records/FindRecord.h"
#include "services/records/ReadAsOf.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>

namespace kece {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QJsonValue known(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonArray jsonOf(const QVector<CaseStage>& stages, const QTimeZone& zone)
{
    QJsonArray all;
    for (const CaseStage& stage : stages)
        all << QJsonObject{{"id", stage.reading.rule->id}, {"name", stage.reading.rule->name}, {"article", stage.reading.rule->article},
            {"done", stage.reading.isDone()}, {"missing", QJsonArray::fromStringList(stage.reading.missing)},
            {"at", known(instantText(stage.at, zone))}, {"by", known(stage.by)}};
    return all;
}

QJsonArray jsonOf(const ClockReadings& clocks, const QDateTime& now, const QTimeZone& zone)
{
    static const char* const kStates[] = {"waiting", "running", "near_due", "overdue", "paused", "in_time", "late"};
    QJsonArray all;
    for (const ClockReading& clock : clocks) {
        QJsonArray pauses;
        for (const ClockPause& pause : clock.pauses)
            pauses << QJsonObject{{"from", instantText(pause.from, zone)}, {"to", known(instantText(pause.to, zone))}, {"reason", pause.reason}};
        all << QJsonObject{{"id", clock.rule->id}, {"name", clock.rule->name}, {"article", clock.rule->article},
            {"state", QLatin1String(kStates[size_t(stateOf(clock, now, zone))])}, {"started_at", known(instantText(clock.startedAt, zone))},
            {"due_at", known(instantText(clock.dueAt, zone))}, {"stopped_at", known(instantText(clock.stoppedAt, zone))},
            {"escalates_to", known(clock.rule->escalatesTo)}, {"pauses", pauses}};
    }
    return all;
}

QJsonArray jsonOf(const ComplaintShares& shares)
{
    QJsonArray all;
    for (const RecordRow& line : shares.lines)
        all << QJsonObject{{"person", line.titles.value(QStringLiteral("person_id"))},
            {"share", decimalText(line.record.as<ComplaintShare>().share.value_or(0), 2, true)}};
    return all;
}

QString textOf(const ComplaintCase& found, const QDateTime& now, const QTimeZone& zone)
{
    QString text;
    for (const ClockReading& clock : found.clocks)
        text += QStringLiteral("%1  %2  %3  %4\n")
                    .arg(localName(clock.rule->name, clock.rule->nameEn), clockStateWords(stateOf(clock, now, zone)), minuteText(clock.dueAt, zone),
                        clock.rule->article);
    for (const CaseStage& stage : found.stages)
        text += QStringLiteral("%1 %2  %3\n")
                    .arg(stage.reading.isDone() ? QStringLiteral("✓") : QStringLiteral("○"),
                        localName(stage.reading.rule->name, stage.reading.rule->nameEn),
                        QStringList{
                            minuteText(stage.at, zone), stage.by, stage.reading.missing.join(QStringLiteral(", ")), stage.reading.rule->article}
                            .join(QStringLiteral("  ")));
    for (const RecordRow& line : found.shares.lines)
        text += QStringLiteral("%1  %2 %\n")
                    .arg(line.titles.value(QStringLiteral("person_id")), decimalText(line.record.as<ComplaintShare>().share.value_or(0), 2, true));
    return text.isEmpty() ? say(QT_TRANSLATE_NOOP("CommandLine", "The policy in force says nothing of how this complaint goes.")) : text;
}

Result<Answer> show(CommandContext& context, const QString& number)
{
    const Session session = context.session;
    const auto work = [=](Store& store) -> Result<ComplaintCase> {
        KECE_TRY(const RecordRow row, findByCode(store, complaintSchema(), number));
        return readCase(store, session, row.record.id());
    };
    KECE_TRY(const ComplaintCase found, context.database->read<ComplaintCase>(work).result());
    const QDateTime now = session.now();
    const auto& complaint = found.row.record.as<Complaint>();
    const auto percent = [](const std::optional<qint64>& share) { return share ? QJsonValue(decimalText(*share, 2, true)) : QJsonValue(); };
    QJsonObject json{{"complaint_no", complaint.complaintNo}, {"stages", jsonOf(found.stages, session.zone)},
        {"clocks", jsonOf(found.clocks, now, session.zone)}, {"shares", jsonOf(found.shares)}, {"company_share", percent(complaint.companyShare)},
        {"customer_share", percent(complaint.customerShare)}, {"repeats", found.issue.count},
        {"point_to_improve", found.issue.reached ? QJsonValue(found.issue.reached->article) : QJsonValue()}};
    return Answer{json, textOf(found, now, session.zone)};
}

Result<Answer> run(CommandContext& context, const QCommandLineParser& arguments)
{
    const QStringList words = arguments.positionalArguments();
    if (words.size() == 1)
        return show(context, words.first());
    const bool pauses = words.first() == QLatin1String("pause");
    const Session session = context.session;
    const auto work = [=, number = words[1], reason = arguments.value("reason")](Store& store) -> Done {
        KECE_TRY(const RecordRow row, findByCode(store, complaintSchema(), number));
        return pauses ? pauseClocks(store, session, row.record.id(), reason) : resumeClocks(store, session, row.record.id());
    };
    KECE_CHECK(context.database->write<void>(work).result());
    return show(context, words[1]);
}

} // namespace

Command complaintCommand()
{
    return {"complaint", "NO | pause NO --reason TEXT | resume NO",
        say(QT_TRANSLATE_NOOP("CommandLine", "how far a complaint has come: its stages, clocks and who answers for it; let its clocks stand still")),
        {{"reason", say(QT_TRANSLATE_NOOP("CommandLine", "why the clocks stand still")), "TEXT"}}, Command::Needs::Database, run};
}

} // namespace kece
