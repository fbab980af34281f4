// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/records/Foresight.h"

#include "domain/entities/Contact.h"
#include "domain/entities/Customer.h"
#include "domain/entities/Visit.h"
#include "domain/schema/ChoiceLabels.h"
#include "services/complaints/ComplaintCase.h"
#include "services/duties/VisitDuties.h"
#include "services/records/Doubts.h"
#include "services/records/ReadAsOf.h"
#include "services/surveys/SurveyScoring.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace kece {

namespace {

using Lines = QVector<ForeseenLine>;

QString say(const char* text)
{
    return QCoreApplication::translate("Foresight", text);
}

QString instantWords(const QDateTime& at, const QTimeZone& zone)
{
    const QDateTime local = at.toTimeZone(zone);
    return QStringLiteral("%1 %2 %3")
        .arg(local.toString(QStringLiteral("MM-dd")), QLocale().dayName(local.date().dayOfWeek(), QLocale::ShortFormat),
            local.toString(QStringLiteral("HH:mm")));
}

ForeseenLine lineOf(const ClockReading& reading, const CompanyCalendar& calendar)
{
    const ClockRule& rule = *reading.rule;
    ForeseenLine line{localName(rule.name, rule.nameEn), {}, {}, false};
    line.why = rule.limit ? QStringLiteral("%1 · %2").arg(rule.limit->words(), rule.article) : rule.article;
    if (!rule.limit) {
        line.outcome = say(QT_TRANSLATE_NOOP("Foresight", "the regulation gives no time; fill it in under the policy"));
        line.isWarning = true;
    } else if (!reading.startedAt.isValid()) {
        line.outcome = say(QT_TRANSLATE_NOOP("Foresight", "counted once the documents are complete"));
    } else if (!reading.dueAt.isValid()) {
        line.outcome = say(QT_TRANSLATE_NOOP("Foresight", "the company's hours or shifts are not stated"));
        line.isWarning = true;
    } else {
        line.outcome = instantWords(reading.dueAt, calendar.zone);
        if (reading.isProvisional)
            line.outcome += ' ' + say(QT_TRANSLATE_NOOP("Foresight", "(provisional: the calendar of that year is not published)"));
    }
    return line;
}

Result<Lines> ofComplaint(Store& store, const Session& session, const Record& typed)
{
    KECE_TRY(const ComplaintDeadlines deadlines, ComplaintDeadlines::inForce(store, session, session.today()));
    const auto& complaint = typed.as<Complaint>();
    Lines lines;
    if (!complaint.receivedAt.isValid())
        return lines;
    if (typed.id() == 0 && complaint.complaintNo.isEmpty()) {
        KECE_TRY(const QString number, nextComplaintNumber(store, session.today()));
        if (!number.isEmpty())
            lines << ForeseenLine{say(QT_TRANSLATE_NOOP("Foresight", "Number")), number,
                say(QT_TRANSLATE_NOOP("Foresight", "assigned on saving, so that none is double or missing")), false};
    }
    const ClockReadings readings = deadlines.read({&complaint, 1}).front();
    for (const ClockReading& reading : readings) {
        if (!reading.stoppedAt.isValid())
            lines << lineOf(reading, deadlines.calendar());
    }
    KECE_TRY(const IssueCount issue, countIssue(store, deadlines, complaint));
    if (issue.count > 0)
        lines << ForeseenLine{say(QT_TRANSLATE_NOOP("Foresight", "Same problem")),
            say(QT_TRANSLATE_NOOP("Foresight", "time no. %1")).arg(issue.count),
            issue.reached ? say(QT_TRANSLATE_NOOP("Foresight", "a point to improve, %1")).arg(issue.reached->article) : QString(),
            issue.reached != nullptr};
    return lines;
}

Result<Lines> ofVisit(Store& store, const Session&, const Record& typed)
{
    const auto& visit = typed.as<Visit>();
    Lines lines;
    if (!visit.customer.isSet() || !visit.visitedOn.isValid())
        return lines;
    KECE_TRY(const VisitDuties without, VisitDuties::ofCustomer(store, visit.customer.value, visit.visitedOn, visit.id.value, nullptr));
    KECE_TRY(const VisitDuties with, VisitDuties::ofCustomer(store, visit.customer.value, visit.visitedOn, visit.id.value, &visit));
    for (qsizetype i = 0; i < std::min(with.all().size(), without.all().size()); ++i) {
        const VisitDuty& before = without.all()[i].duty;
        const VisitDuty& after = with.all()[i].duty;
        if (after.made == before.made)
            continue;
        const QString progress = say(QT_TRANSLATE_NOOP("Foresight", "%1 of %2 by %3"))
                                     .arg(after.made)
                                     .arg(*after.rule->count)
                                     .arg(after.period.last.toString(QStringLiteral("MM-dd")));
        lines << ForeseenLine{say(QT_TRANSLATE_NOOP("Foresight", "Counts for: %1")).arg(localName(after.rule->name, after.rule->nameEn)),
            after.isMet() ? progress + QStringLiteral(" ✓") : progress, after.rule->article, false};
    }
    if (lines.isEmpty() && !with.all().isEmpty() && !visit.form.isEmpty())
        lines << ForeseenLine{say(QT_TRANSLATE_NOOP("Foresight", "Counts for no duty of this customer")),
            say(QT_TRANSLATE_NOOP("Foresight", "the form or the rank of the visitor is another than asked for")), {}, false};
    return lines;
}

/// What the answers come to by the policy, or what stands in the way.
Result<Lines> ofSurvey(Store& store, const Session& session, const Record& typed)
{
    KECE_TRY(const SurveyScoring scoring, SurveyScoring::inForce(store, session.today()));
    Lines lines;
    const auto& response = typed.as<SurveyResponse>();
    if (!scoring.rules())
        return lines;
    const SurveyJudgement judgement = scoring.judge(response);
    const QString obstacle = scoring.obstacle(judgement);
    if (!obstacle.isEmpty())
        return Lines{{obstacle, {}, {}, true}};
    if (!judgement.score)
        return lines;
    const QString band = judgement.band ? localName(judgement.band->name, judgement.band->nameEn) : QString();
    const QString standing = choiceLabels(surveyResponseSchema(), u"standing", {judgement.standing});
    lines << ForeseenLine{surveyResponseSchema().label(*surveyResponseSchema().field(QStringLiteral("score"))),
        QStringList{judgement.score->roundedText(2), band, standing}.join(QStringLiteral(" · ")),
        scoring.rules()->scale ? scoring.rules()->scale->article : QString(), judgement.standing == QLatin1String(kSurveyBelow)};
    return lines;
}

Result<Lines> ofCustomer(Store& store, const Session&, const Record& typed)
{
    KECE_TRY(const Lines duplicates, likelyDuplicates(store, typed));
    return doubtsAbout(typed) + duplicates;
}

Result<Lines> ofContact(Store&, const Session&, const Record& typed)
{
    return doubtsAbout(typed);
}

struct Seer {
    const EntitySchema& (*schema)();
    Result<Lines> (*foresee)(Store&, const Session&, const Record&);
};

constexpr Seer kSeers[] = {{complaintSchema, ofComplaint}, {visitSchema, ofVisit}, {surveyResponseSchema, ofSurvey}, {customerSchema, ofCustomer},
    {contactSchema, ofContact}};

} // namespace

bool isForeseen(const EntitySchema& schema)
{
    return std::any_of(std::begin(kSeers), std::end(kSeers), [&](const Seer& seer) { return &seer.schema() == &schema; });
}

Result<QVector<ForeseenLine>> foresee(Store& store, const Session& session, const Record& typed)
{
    for (const Seer& seer : kSeers) {
        if (&seer.schema() == &typed.schema())
            return seer.foresee(store, session, typed);
    }
    return Lines();
}

} // namespace kece
