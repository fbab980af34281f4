// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/surveys/SurveyCases.h"

#include "services/calendar/CompanyCalendar.h"
#include "services/records/SaveRecord.h"
#include "services/surveys/SurveyScoring.h"
#include "storage/RecordStore.h"

#include <QCoreApplication>

namespace kece {

namespace {

constexpr int kUntouched = 1; ///< version of a record nobody has changed

QString say(const char* text)
{
    return QCoreApplication::translate("Surveys", text);
}

/// Days run from the day on which it was opened; that day itself does not count.
Result<QDate> dueOn(Store& store, const Session& session, const SurveyFollowUp& followUp, QDate openedOn)
{
    if (!followUp.limit || !openedOn.isValid())
        return QDate();
    KECE_TRY(const CompanyCalendar calendar, companyCalendar(store, session));
    const Deadline deadline = deadlineOf(QDateTime(openedOn, QTime(0, 0), session.zone), *followUp.limit, calendar.time());
    return deadline.at.isValid() ? deadline.at.toTimeZone(session.zone).date() : QDate();
}

struct Need {
    const char* field;
    bool isMissing;
};

Done checkClosing(Store& store, const SurveyCase& one, const SurveyFollowUp& followUp)
{
    const Need needs[] = {
        {"cause", one.cause.trimmed().isEmpty()},
        {"responsible_id", !one.responsible.isSet()},
        {"fix_by", !one.fixBy.isValid()},
        {"measure", one.measure.trimmed().isEmpty()},
        {"nonconformity", followUp.needsDecisions && one.nonconformity.isEmpty()},
        {"improvement", followUp.needsDecisions && one.improvement.isEmpty()},
        {"confirmation_id", followUp.needsConfirmation && !one.confirmation.isSet()},
    };
    for (const Need& need : needs) {
        if (!need.isMissing)
            continue;
        const Field* field = surveyCaseSchema().field(QString::fromLatin1(need.field));
        return Error::invalid(
            say(QT_TRANSLATE_NOOP("Surveys", "The case can be closed only with: %1 (%2).")).arg(surveyCaseSchema().label(*field), followUp.article),
            QString::fromLatin1(need.field));
    }
    if (one.closedOn < one.openedOn)
        return Error::invalid(say(QT_TRANSLATE_NOOP("Surveys", "A case is closed on the day it was opened, or later.")), QStringLiteral("closed_on"));
    if (!one.confirmation.isSet())
        return {};
    KECE_TRY(const RecordRow row, store.records().get(surveyResponseSchema(), one.confirmation.value));
    const auto& form = row.record.as<SurveyResponse>();
    const bool confirms = form.customer.value == one.customer.value && one.confirmation.value != one.response.value && form.surveyedOn >= one.openedOn
        && !row.record.isVoid();
    if (!confirms) {
        return Error::invalid(say(QT_TRANSLATE_NOOP("Surveys",
                                  "The customer confirms by a new form of its own, filled in since the case was opened; choose that one.")),
            QStringLiteral("confirmation_id"));
    }
    return {};
}

} // namespace

Done openCaseFor(Store& store, const Session& session, const SurveyResponse& response)
{
    const bool isBelow = response.standing == QLatin1String(kSurveyBelow) && !response.stored.voidedOn.isValid();
    if (!isBelow || !session.may(Action::Create, surveyCaseSchema()))
        return {};
    KECE_TRY(const SurveyScoring scoring, SurveyScoring::inForce(store, session.today()));
    if (!scoring.rules() || !scoring.rules()->followUp)
        return {};
    RecordQuery query;
    query.schema = &surveyCaseSchema();
    query.withVoided = true;
    query.filters = {{QStringLiteral("response_id"), Filter::Op::Equals, {response.id.value}}};
    KECE_TRY(const QVector<RecordRow> opened, store.records().first(query, 1));
    if (!opened.isEmpty())
        return {};
    SurveyCase one;
    one.customer = response.customer;
    one.response = response.id;
    one.openedOn = session.today();
    KECE_CHECK(saveRecord(store, session, Record::of(surveyCaseSchema(), one)));
    return {};
}

Done followSurveyResponse(Store& store, const Session& session, qint64 id)
{
    KECE_TRY(const RecordRow row, store.records().get(surveyResponseSchema(), id));
    return openCaseFor(store, session, row.record.as<SurveyResponse>());
}

Done releaseCasesOfImport(Store& store, const Session& session, qint64 batch)
{
    RecordQuery query;
    query.schema = &surveyCaseSchema();
    query.filters = {{QStringLiteral("response_id"), Filter::Op::IsNotEmpty, {}}, {QStringLiteral("closed_on"), Filter::Op::IsEmpty, {}}};
    QVector<RecordRow> cases;
    KECE_CHECK(store.records().each(query, [&](const RecordRow& row) {
        if (row.record.stored().rowVersion == kUntouched)
            cases << row;
        return true;
    }));
    const QString reason = say(QT_TRANSLATE_NOOP("Surveys", "The import of its form was taken back."));
    for (RecordRow& row : cases) {
        const qint64 response = row.record.as<SurveyCase>().response.value;
        KECE_TRY(const RecordRow form, store.records().get(surveyResponseSchema(), response));
        if (form.record.stored().importBatch != batch)
            continue;
        row.record.setValue(u"response_id", {});
        row.record.setValue(u"cause", reason);
        KECE_CHECK(saveRecord(store, session, row.record));
        if (session.may(Action::Void, surveyCaseSchema()))
            KECE_CHECK(voidRecord(store, session, surveyCaseSchema(), row.record.id(), kUntouched + 1, reason));
    }
    return {};
}

Done completeSurveyCase(Store& store, const Session& session, Record& record)
{
    KECE_TRY(const SurveyScoring scoring, SurveyScoring::inForce(store, session.today()));
    if (!scoring.rules() || !scoring.rules()->followUp)
        return {};
    const SurveyFollowUp& followUp = *scoring.rules()->followUp;
    const auto& one = record.as<SurveyCase>();
    if (record.id() != 0) {
        KECE_TRY(const RecordRow row, store.records().get(surveyCaseSchema(), record.id()));
        const auto& before = row.record.as<SurveyCase>();
        if (before.openedOn == one.openedOn) // its time was counted by the policy of that day
            record.setValue(u"due_on", before.dueOn.isValid() ? QVariant(before.dueOn) : QVariant());
        if (before.closedOn.isValid() && before.closedOn == one.closedOn)
            return {};
    }
    if (!record.value(QStringLiteral("due_on")).isValid()) {
        KECE_TRY(const QDate due, dueOn(store, session, followUp, one.openedOn));
        record.setValue(u"due_on", due.isValid() ? QVariant(due) : QVariant());
    }
    return one.closedOn.isValid() ? checkClosing(store, record.as<SurveyCase>(), followUp) : Done();
}

} // namespace kece
