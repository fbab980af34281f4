// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/Commands.h"
#include "domain/entities/Catalogue.h"
#include "domain/values/DateText.h"
#include "domain/values/Money.h"
#include "domain/values/RmbCapitals.h"
#include "services/approvals/Approvals.h"
#include "services/records/FindRecord.h"

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

QJsonValue instant(const QDateTime& at, const QTimeZone& zone)
{
    return at.isValid() ? QJsonValue(instantText(at, zone)) : QJsonValue();
}

QJsonObject jsonOf(const ApprovalDetail& detail, const QTimeZone& zone)
{
    const Approval& approval = detail.approval;
    QJsonArray steps;
    for (const AskedPerson& asked : detail.asked)
        steps << QJsonObject{{"stage", asked.step.stage + 1}, {"step", asked.step.step}, {"name", asked.step.name},
            {"article", known(asked.step.article)}, {"joint", asked.step.everybody}, {"approver", asked.login}, {"verdict", asked.step.verdict},
            {"opinion", known(asked.step.opinion)}, {"aspects", known(asked.step.aspects)}, {"decided_by", known(asked.decidedByName)},
            {"decided_at", instant(asked.step.decidedAt, zone)}, {"open", asked.isOpen}};
    return {{"id", approval.id.value}, {"kind", approval.subjectKind}, {"record", approval.subject}, {"purpose", approval.purpose},
        {"title", approval.title}, {"amount", approval.amount ? QJsonValue(moneyText(*approval.amount)) : QJsonValue()},
        {"amount_in_words", approval.amount ? QJsonValue(rmbCapitals(*approval.amount)) : QJsonValue()}, {"requester", detail.requesterLogin},
        {"version", approval.version}, {"chain", approval.chain}, {"article", known(approval.article)}, {"state", approval.state},
        {"submitted_at", instant(approval.submittedAt, zone)}, {"decided_at", instant(approval.decidedAt, zone)}, {"steps", steps}};
}

QString lineOf(const ApprovalDetail& detail)
{
    const EntitySchema& schema = approvalSchema();
    const Approval& approval = detail.approval;
    return QStringLiteral("%1  %2  %3  v%4  %5  %6\n")
        .arg(approval.id.value)
        .arg(approval.title, schema.label(*schema.field(u"purpose"), approval.purpose))
        .arg(approval.version)
        .arg(schema.label(*schema.field(u"state"), approval.state), detail.requesterName);
}

QString textOf(const ApprovalDetail& detail, const QTimeZone& zone)
{
    QString text = lineOf(detail);
    const EntitySchema& schema = approvalStepSchema();
    for (const AskedPerson& asked : detail.asked)
        text += QStringLiteral("  %1. %2 (%3)  %4  %5  %6  %7\n")
                    .arg(asked.step.stage + 1)
                    .arg(asked.step.name, asked.step.article, asked.name, schema.label(*schema.field(u"verdict"), asked.step.verdict),
                        asked.step.decidedAt.isValid() ? instantText(asked.step.decidedAt, zone) : QString(),
                        QStringList{asked.step.opinion, asked.step.aspects}.join(u' ').simplified());
    return text;
}

Result<Answer> list(CommandContext& context, const QCommandLineParser& arguments)
{
    const ApprovalList which = arguments.isSet("all") ? ApprovalList::All : arguments.isSet("mine") ? ApprovalList::Mine : ApprovalList::ToDecide;
    using Details = QVector<ApprovalDetail>;
    const Session session = context.session;
    KECE_TRY(const Details details, context.database->read<Details>([=](Store& store) { return listApprovals(store, session, which); }).result());
    QJsonArray items;
    QString text;
    for (const ApprovalDetail& detail : details) {
        items << jsonOf(detail, session.zone);
        text += lineOf(detail);
    }
    return Answer{{{"items", items}}, text.isEmpty() ? say(QT_TRANSLATE_NOOP("CommandLine", "No approvals.")) : text};
}

Result<Answer> shown(CommandContext& context, qint64 id)
{
    const Session session = context.session;
    KECE_TRY(
        const ApprovalDetail detail, context.database->read<ApprovalDetail>([=](Store& store) { return readApproval(store, session, id); }).result());
    return Answer{jsonOf(detail, session.zone), textOf(detail, session.zone)};
}

Result<Answer> submit(CommandContext& context, const QCommandLineParser& arguments)
{
    const QStringList words = arguments.positionalArguments();
    const EntitySchema* schema = schemaOfKind(words[1]);
    if (!schema || !isApproved(*schema))
        return wrongUsage(say(QT_TRANSLATE_NOOP("CommandLine", "“%1” cannot be put to approval; contracts can.")).arg(words[1]));
    ApprovalRequest request{
        words[1], 0, arguments.isSet("for") ? arguments.value("for") : QString::fromLatin1(kApprovalSign), arguments.value("reason")};
    const Session session = context.session;
    const QString code = words[2];
    KECE_TRY(const qint64 id,
        context.database
            ->write<qint64>([=](Store& store) mutable -> Result<qint64> {
                KECE_TRY(const RecordRow row, findByCode(store, *schema, code));
                request.record = row.record.id();
                return submitForApproval(store, session, request);
            })
            .result());
    return shown(context, id);
}

Result<ApprovalAnswer> answerOf(const QString& verb, const QCommandLineParser& arguments)
{
    ApprovalAnswer answer;
    answer.verdict = verb == "approve" ? Verdict::Approved : verb == "return" ? Verdict::Returned : Verdict::Rejected;
    answer.opinion = arguments.value("reason");
    for (const QString& aspect : arguments.values("aspect")) {
        const qsizetype equals = aspect.indexOf(u'=');
        if (equals <= 0)
            return wrongUsage(say(QT_TRANSLATE_NOOP("CommandLine", "“%1” is no opinion by aspect; write ASPECT=TEXT.")).arg(aspect));
        answer.aspects << qMakePair(aspect.left(equals), aspect.mid(equals + 1));
    }
    return answer;
}

Result<Answer> run(CommandContext& context, const QCommandLineParser& arguments)
{
    const QStringList words = arguments.positionalArguments();
    const QString verb = words.first();
    if (verb == "list")
        return list(context, arguments);
    if (verb == "submit")
        return submit(context, arguments);
    bool isNumber = false;
    const qint64 id = words[1].toLongLong(&isNumber);
    if (!isNumber)
        return wrongUsage(say(QT_TRANSLATE_NOOP("CommandLine", "“%1” is no number of a request; “approvals list” shows them.")).arg(words[1]));
    if (verb == "show")
        return shown(context, id);
    const Session session = context.session;
    if (verb == "withdraw") {
        KECE_CHECK(context.database->write<void>([=](Store& store) { return withdrawApproval(store, session, id); }).result());
    } else {
        KECE_TRY(const ApprovalAnswer answer, answerOf(verb, arguments));
        KECE_CHECK(context.database->write<void>([=](Store& store) { return answerApproval(store, session, id, answer); }).result());
    }
    return shown(context, id);
}

} // namespace

Command approvalsCommand()
{
    return {"approvals", "list | show|approve|return|reject|withdraw ID | submit KIND RECORD",
        say(QT_TRANSLATE_NOOP("CommandLine", "put contracts to approval, and approve, return or reject what waits for you")),
        {{"all", say(QT_TRANSLATE_NOOP("CommandLine", "list: everything within reach; without it what waits for you"))},
            {"mine", say(QT_TRANSLATE_NOOP("CommandLine", "list: what you submitted"))},
            {"for", say(QT_TRANSLATE_NOOP("CommandLine", "submit: sign (if not given), change or end")), "PURPOSE"},
            {"reason", say(QT_TRANSLATE_NOOP("CommandLine", "your opinion, or what is asked for")), "R"},
            {"aspect", say(QT_TRANSLATE_NOOP("CommandLine", "your opinion on one aspect of the review; may be given again")), "ASPECT=TEXT"}},
        Command::Needs::Database, run};
}

} // namespace kece
