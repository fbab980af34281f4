// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/approvals/Approvals.h"

#include "domain/entities/Catalogue.h"
#include "domain/entities/Contract.h"
#include "domain/entities/Department.h"
#include "domain/entities/Deputy.h"
#include "domain/entities/User.h"
#include "services/contracts/ContractApproval.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace kece {

namespace {

constexpr int kMostListed = 500;      ///< of those that are closed, newest first
constexpr int kMostWaiting = 100'000; ///< more wait nowhere

QString say(const char* text)
{
    return QCoreApplication::translate("Approvals", text);
}

QVariant idOf(qint64 id)
{
    return QVariant::fromValue<qlonglong>(id);
}

struct Subject {
    const EntitySchema& (*schema)();
    Result<ApprovalPlan> (*plan)(Store&, const Session&, const Record&, const QString& purpose);
};

constexpr Subject kSubjects[] = {{contractSchema, planContract}};

const Subject* subjectOf(const EntitySchema& schema)
{
    const auto found = std::find_if(std::begin(kSubjects), std::end(kSubjects), [&](const Subject& s) { return &s.schema() == &schema; });
    return found == std::end(kSubjects) ? nullptr : found;
}

RecordQuery queryOf(const EntitySchema& schema, QVector<Filter> filters = {})
{
    RecordQuery query;
    query.schema = &schema;
    query.filters = std::move(filters);
    return query;
}

Colleague colleagueOf(const User& user)
{
    return {user.id.value, user.login, user.role, user.rank, user.department.value};
}

Result<Staffing> staffing(Store& store)
{
    Staffing staffing;
    KECE_CHECK(store.records().each(queryOf(userSchema()), [&](const RecordRow& row) {
        const auto& user = row.record.as<User>();
        if (!user.disabled)
            staffing.people << colleagueOf(user);
        return true;
    }));
    std::sort(staffing.people.begin(), staffing.people.end(), [](const Colleague& a, const Colleague& b) { return a.id < b.id; });
    KECE_CHECK(store.records().each(queryOf(departmentSchema()), [&](const RecordRow& row) {
        const auto& department = row.record.as<Department>();
        staffing.parents.insert(department.id.value, department.parent.value);
        return true;
    }));
    return staffing;
}

Result<User> actingUser(Store& store, const Session& session)
{
    KECE_TRY(const RecordRow me, store.records().byCode(userSchema(), session.login));
    return me.record.as<User>();
}

/// Steps of some requests in the order of their chains, by request.
Result<QHash<qint64, QVector<RecordRow>>> stepsOf(Store& desk, const QVector<qint64>& approvals)
{
    QHash<qint64, QVector<RecordRow>> steps;
    if (approvals.isEmpty())
        return steps;
    QVariantList ids;
    for (const qint64 approval : approvals)
        ids << idOf(approval);
    KECE_CHECK(desk.records().each(queryOf(approvalStepSchema(), {{"approval_id", Filter::Op::In, ids}}), [&](const RecordRow& row) {
        steps[row.record.as<ApprovalStep>().approval.value] << row;
        return true;
    }));
    for (QVector<RecordRow>& rows : steps)
        std::sort(rows.begin(), rows.end(), [](const RecordRow& a, const RecordRow& b) { return a.record.id() < b.record.id(); });
    return steps;
}

QVector<ApprovalStep> entitiesOf(const QVector<RecordRow>& rows)
{
    QVector<ApprovalStep> steps;
    for (const RecordRow& row : rows)
        steps << row.record.as<ApprovalStep>();
    return steps;
}

/// Everything that is asked of one request, read at once.
struct Desk {
    qint64 me = 0;
    QSet<qint64> actsFor;
    QHash<qint64, User> people;

    static Result<Desk> of(Store& store, const Session& session)
    {
        Desk desk;
        KECE_TRY(const User me, actingUser(store, session));
        desk.me = me.id.value;
        KECE_TRY(desk.actsFor, kece::actsFor(store, session, session.today()));
        RecordQuery everybody = queryOf(userSchema());
        everybody.withVoided = true;
        KECE_CHECK(store.records().each(everybody, [&](const RecordRow& row) {
            desk.people.insert(row.record.id(), row.record.as<User>());
            return true;
        }));
        return desk;
    }

    QString nameOf(Id<User> user) const
    {
        const User person = people.value(user.value);
        return person.name.isEmpty() ? person.login : person.name;
    }

    /// Nobody answers their own request, except where the chain says so.
    bool mayAnswer(const Approval& approval, const ApprovalStep& step) const
    {
        return actsFor.contains(step.approver.value) && (step.mayBeOwn || me != approval.requester.value);
    }

    bool isConcerned(const Approval& approval, const QVector<RecordRow>& steps) const
    {
        return approval.requester.value == me || std::any_of(steps.begin(), steps.end(), [&](const RecordRow& row) {
            return actsFor.contains(row.record.as<ApprovalStep>().approver.value);
        });
    }

    ApprovalDetail detailOf(const Approval& approval, const QVector<RecordRow>& rows) const
    {
        ApprovalDetail detail;
        detail.approval = approval;
        detail.requesterLogin = people.value(approval.requester.value).login;
        detail.requesterName = nameOf(approval.requester);
        const QVector<ApprovalStep> steps = entitiesOf(rows);
        const bool isWaiting = approvalStateOf(approval.state) == ApprovalState::Waiting;
        const ApprovalProcess process = processOf(approval, steps);
        for (qsizetype i = 0; i < steps.size(); ++i) {
            AskedPerson asked{steps[i], people.value(steps[i].approver.value).login, nameOf(steps[i].approver), {}, isWaiting && process.isOpen(i),
                mayAnswer(approval, steps[i])};
            if (steps[i].decidedBy.isSet())
                asked.decidedByName = nameOf(steps[i].decidedBy);
            detail.mayDecide = detail.mayDecide || (asked.isOpen && asked.isMine);
            detail.asked << asked;
        }
        detail.mayWithdraw = isWaiting && approval.requester.value == me;
        return detail;
    }
};

Result<QVector<ApprovalDetail>> detailsOf(Store& store, const Session& session, const QVector<Approval>& approvals)
{
    KECE_TRY(const Desk desk, Desk::of(store, session));
    QVector<qint64> ids;
    for (const Approval& approval : approvals)
        ids << approval.id.value;
    KECE_TRY(const auto steps, stepsOf(approvalDesk(store), ids));
    QVector<ApprovalDetail> details;
    for (const Approval& approval : approvals)
        details << desk.detailOf(approval, steps.value(approval.id.value));
    return details;
}

/// Requests by a condition, newest first: those that concern the acting person, and those within reach.
Result<QVector<Approval>> concerned(Store& store, const Session& session, const RecordQuery& query, int most)
{
    KECE_TRY(const Desk desk, Desk::of(store, session));
    KECE_TRY(const QVector<RecordRow> all, approvalDesk(store).records().first(query, most));
    QVector<qint64> ids;
    for (const RecordRow& row : all)
        ids << row.record.id();
    KECE_TRY(const auto steps, stepsOf(approvalDesk(store), ids));
    QSet<qint64> reached;
    if (session.may(Action::See, approvalSchema())) {
        KECE_TRY(const QVector<RecordRow> rows, store.records().rows(approvalSchema(), {ids.begin(), ids.end()}));
        for (const RecordRow& row : rows)
            reached.insert(row.record.id());
    }
    QVector<Approval> approvals;
    for (const RecordRow& row : all) {
        const auto& approval = row.record.as<Approval>();
        if (reached.contains(approval.id.value) || desk.isConcerned(approval, steps.value(approval.id.value)))
            approvals << approval;
    }
    std::sort(approvals.begin(), approvals.end(), [](const Approval& a, const Approval& b) { return a.id.value > b.id.value; });
    return approvals;
}

Error notConcerned()
{
    return Error::notFound(say(QT_TRANSLATE_NOOP("Approvals", "There is no such request, or it is not for you.")));
}

/// Within the unit of work: the request as it stands, and what is asked of whom.
struct OpenRequest {
    Record record;
    QVector<RecordRow> steps;
};

Result<OpenRequest> openRequest(Store& desk, qint64 id)
{
    const auto row = desk.records().get(approvalSchema(), id);
    if (!row.ok())
        return row.error().kind == Error::Kind::NotFound ? notConcerned() : row.error();
    KECE_TRY(const auto steps, stepsOf(desk, {id}));
    return OpenRequest{row->record, steps.value(id)};
}

QString aspectsText(const ApprovalAnswer& answer)
{
    QStringList lines;
    for (const auto& [aspect, text] : answer.aspects) {
        if (!text.trimmed().isEmpty())
            lines << QStringLiteral("%1：%2").arg(aspect, text.simplified());
    }
    return lines.join(u'\n');
}

Done checkOpinion(const ApprovalStep& step, const ApprovalAnswer& answer)
{
    const bool isWanted = answer.verdict != Verdict::Approved || step.everybody;
    if (!isWanted || !answer.opinion.trimmed().isEmpty() || !aspectsText(answer).isEmpty())
        return {};
    if (answer.verdict == Verdict::Approved)
        return Error::invalid(say(QT_TRANSLATE_NOOP("Approvals", "A joint review takes an opinion from each department; write yours.")), "opinion");
    return Error::invalid(say(QT_TRANSLATE_NOOP("Approvals", "Say why: the requester has to know what to do about it.")), "opinion");
}

} // namespace

bool isApproved(const EntitySchema& schema)
{
    return subjectOf(schema) != nullptr;
}

Store& approvalDesk(Store& store)
{
    const auto wide = store.to(Action::Decide, &approvalSchema());
    return wide.ok() ? **wide : store;
}

Result<QSet<qint64>> actsFor(Store& store, const Session& session, QDate day)
{
    KECE_TRY(const User me, actingUser(store, session));
    QSet<qint64> people{me.id.value};
    const QVector<Filter> filters{{"deputy_id", Filter::Op::Equals, {idOf(me.id.value)}}, {"starts_on", Filter::Op::LessOrEqual, {day}},
        {"ends_on", Filter::Op::GreaterOrEqual, {day}}};
    KECE_CHECK(approvalDesk(store).records().each(queryOf(deputySchema(), filters), [&](const RecordRow& row) {
        people.insert(row.record.as<Deputy>().user.value);
        return true;
    }));
    return people;
}

ApprovalProcess processOf(const Approval& approval, const QVector<ApprovalStep>& steps)
{
    QVector<Seat> seats;
    for (const ApprovalStep& step : steps)
        seats << Seat{int(step.stage), step.step, step.approver.value, step.everybody, step.mayBeOwn, verdictOf(step.verdict)};
    return ApprovalProcess(approval.requester.value, seats);
}

Result<std::optional<Approval>> newestApproval(Store& store, const EntitySchema& schema, qint64 record, const char* purpose)
{
    std::optional<Approval> newest;
    const QVector<Filter> filters{{"subject_kind", Filter::Op::Equals, {QString::fromLatin1(schema.kind)}},
        {"subject_id", Filter::Op::Equals, {idOf(record)}}, {"purpose", Filter::Op::Equals, {QString::fromLatin1(purpose)}}};
    KECE_CHECK(store.records().each(queryOf(approvalSchema(), filters), [&](const RecordRow& row) {
        const auto& approval = row.record.as<Approval>();
        if (!newest || approval.id.value > newest->id.value)
            newest = approval;
        return true;
    }));
    return newest;
}

Result<qint64> submitForApproval(Store& store, const Session& session, const ApprovalRequest& request)
{
    const EntitySchema* schema = schemaOfKind(request.kind);
    const Subject* subject = schema ? subjectOf(*schema) : nullptr;
    if (!subject)
        return Error::invalid(say(QT_TRANSLATE_NOOP("Approvals", "Records of the kind “%1” are not put to approval.")).arg(request.kind), "kind");
    KECE_TRY(Store* const changing, store.to(Action::Change, schema, request.record));
    KECE_TRY(const RecordRow row, changing->records().get(*schema, request.record));
    if (row.record.isVoid())
        return Error::conflict(say(QT_TRANSLATE_NOOP("Approvals", "“%1” is void; there is nothing to approve.")).arg(row.record.title()));
    Store& desk = approvalDesk(store);
    KECE_TRY(const auto before, newestApproval(desk, *schema, request.record, request.purpose.toLatin1().constData()));
    if (before && approvalStateOf(before->state) == ApprovalState::Waiting)
        return Error::conflict(
            say(QT_TRANSLATE_NOOP("Approvals", "A request for this waits already (version %1); withdraw it first.")).arg(before->version));
    KECE_TRY(const ApprovalPlan plan, subject->plan(store, session, row.record, request.purpose));
    KECE_TRY(const User me, actingUser(store, session));
    KECE_TRY(const Staffing people, staffing(store));
    KECE_TRY(const QVector<Seat> seats, seatsOf(plan.chain, plan.amount, colleagueOf(me), people));
    Approval approval;
    approval.subjectKind = request.kind;
    approval.subject = request.record;
    approval.purpose = request.purpose;
    approval.title = plan.title;
    approval.customer.value = plan.customer;
    approval.amount = plan.amount;
    approval.requester = me.id;
    approval.version = before ? before->version + 1 : 1;
    approval.chain = plan.chain.name;
    approval.article = plan.chain.article;
    approval.state = QString::fromLatin1(keyOf(ApprovalState::Waiting));
    approval.submittedAt = session.now();
    approval.remark = request.remark.trimmed();
    KECE_TRY(const qint64 id, desk.records().insert(Record::of(approvalSchema(), approval)));
    for (const Seat& seat : seats) {
        const auto rule = std::find_if(
            plan.chain.steps.begin(), plan.chain.steps.end(), [&](const ApprovalStepRule& known) { return known.id == seat.step; });
        ApprovalStep step;
        step.approval.value = id;
        step.customer = approval.customer;
        step.stage = seat.stage;
        step.step = seat.step;
        step.name = rule->name;
        step.article = rule->article;
        step.everybody = seat.everybody;
        step.mayBeOwn = seat.mayBeOwn;
        step.approver.value = seat.person;
        step.verdict = QString::fromLatin1(keyOf(Verdict::Pending));
        KECE_CHECK(desk.records().insert(Record::of(approvalStepSchema(), step)));
    }
    return id;
}

Done answerApproval(Store& store, const Session& session, qint64 id, const ApprovalAnswer& answer)
{
    Store& desk = approvalDesk(store);
    KECE_TRY(OpenRequest request, openRequest(desk, id));
    auto approval = request.record.as<Approval>();
    KECE_TRY(const Desk mine, Desk::of(store, session));
    const QVector<ApprovalStep> steps = entitiesOf(request.steps);
    if (!mine.isConcerned(approval, request.steps))
        return notConcerned();
    if (approvalStateOf(approval.state) != ApprovalState::Waiting)
        return Error::conflict(say(QT_TRANSLATE_NOOP("Approvals", "This request is closed already (%1)."))
                                   .arg(approvalSchema().label(*approvalSchema().field(u"state"), approval.state)));
    ApprovalProcess process = processOf(approval, steps);
    qsizetype seat = -1;
    for (qsizetype i = steps.size() - 1; i >= 0; --i) {
        const bool isBetter = seat < 0 || steps[i].approver.value == mine.me || steps[seat].approver.value != mine.me; // one's own before another's
        if (process.isOpen(i) && mine.actsFor.contains(steps[i].approver.value) && isBetter)
            seat = i;
    }
    if (seat < 0)
        return Error::conflict(say(QT_TRANSLATE_NOOP("Approvals", "It is not your turn: you have answered, or an earlier step is still open.")));
    KECE_CHECK(checkOpinion(steps[seat], answer));
    KECE_CHECK(process.decide(seat, mine.me, answer.verdict));
    // The request first: whoever answers at the same time finds it changed, and is taken after this answer.
    ++approval.decisions;
    approval.state = QString::fromLatin1(keyOf(process.state()));
    if (process.state() != ApprovalState::Waiting)
        approval.decidedAt = session.now();
    KECE_CHECK(desk.records().update(Record::of(approvalSchema(), approval)));
    ApprovalStep step = steps[seat];
    step.verdict = QString::fromLatin1(keyOf(answer.verdict));
    step.opinion = answer.opinion.trimmed();
    step.aspects = aspectsText(answer);
    step.decidedBy.value = mine.me;
    step.decidedAt = session.now();
    return desk.records().update(Record::of(approvalStepSchema(), step));
}

Done withdrawApproval(Store& store, const Session& session, qint64 id)
{
    Store& desk = approvalDesk(store);
    KECE_TRY(const OpenRequest request, openRequest(desk, id));
    auto approval = request.record.as<Approval>();
    KECE_TRY(const Desk mine, Desk::of(store, session));
    if (!mine.isConcerned(approval, request.steps))
        return notConcerned();
    if (approvalStateOf(approval.state) == ApprovalState::Withdrawn)
        return Error::conflict(say(QT_TRANSLATE_NOOP("Approvals", "It was withdrawn already.")));
    ApprovalProcess process = processOf(approval, entitiesOf(request.steps));
    KECE_CHECK(process.withdraw(mine.me));
    approval.state = QString::fromLatin1(keyOf(ApprovalState::Withdrawn));
    approval.decidedAt = session.now();
    return desk.records().update(Record::of(approvalSchema(), approval));
}

Result<ApprovalDetail> readApproval(Store& store, const Session& session, qint64 id)
{
    KECE_TRY(const OpenRequest request, openRequest(approvalDesk(store), id));
    const auto& approval = request.record.as<Approval>();
    KECE_TRY(const Desk desk, Desk::of(store, session));
    if (!desk.isConcerned(approval, request.steps) && !store.records().get(approvalSchema(), id).ok())
        return notConcerned();
    return desk.detailOf(approval, request.steps);
}

Result<QVector<ApprovalDetail>> listApprovals(Store& store, const Session& session, ApprovalList which)
{
    RecordQuery query = queryOf(approvalSchema());
    if (which == ApprovalList::Mine) {
        KECE_TRY(const User me, actingUser(store, session));
        query.filters = {{"requester_id", Filter::Op::Equals, {idOf(me.id.value)}}};
    } else if (which == ApprovalList::ToDecide) {
        query.filters = {{"state", Filter::Op::Equals, {QString::fromLatin1(keyOf(ApprovalState::Waiting))}}};
    }
    KECE_TRY(const QVector<Approval> approvals, concerned(store, session, query, which == ApprovalList::ToDecide ? kMostWaiting : kMostListed));
    KECE_TRY(QVector<ApprovalDetail> details, detailsOf(store, session, approvals));
    if (which == ApprovalList::ToDecide)
        details.removeIf([](const ApprovalDetail& detail) { return !detail.mayDecide; });
    return details;
}

Result<QVector<ApprovalDetail>> approvalsOf(Store& store, const Session& session, const EntitySchema& schema, qint64 record)
{
    const RecordQuery query = queryOf(approvalSchema(),
        {{"subject_kind", Filter::Op::Equals, {QString::fromLatin1(schema.kind)}}, {"subject_id", Filter::Op::Equals, {idOf(record)}}});
    KECE_TRY(const QVector<Approval> approvals, concerned(store, session, query, kMostListed));
    return detailsOf(store, session, approvals);
}

Result<QVector<WaitingStep>> waitingSteps(Store& store, const Session& session, QDate day)
{
    const QDateTime end = QDateTime(day.addDays(1), QTime(0, 0), session.zone).toUTC();
    QVector<Approval> approvals;
    for (const Filter& isOpen : {Filter{"decided_at", Filter::Op::IsEmpty, {}}, Filter{"decided_at", Filter::Op::GreaterOrEqual, {end}}}) {
        const RecordQuery query = queryOf(approvalSchema(), {{"submitted_at", Filter::Op::Less, {end}}, isOpen});
        KECE_TRY(const QVector<Approval> some, concerned(store, session, query, kMostWaiting));
        approvals << some;
    }
    QVector<qint64> ids;
    for (const Approval& approval : approvals)
        ids << approval.id.value;
    KECE_TRY(const auto rows, stepsOf(approvalDesk(store), ids));
    KECE_TRY(const Desk desk, Desk::of(store, session));
    KECE_TRY(const QSet<qint64> standsFor, actsFor(store, session, day));
    QVector<WaitingStep> waiting;
    for (const Approval& approval : approvals) {
        QVector<ApprovalStep> steps = entitiesOf(rows.value(approval.id.value));
        for (ApprovalStep& step : steps) {
            if (step.decidedAt.isValid() && step.decidedAt >= end) // not yet known then
                step.verdict = QString::fromLatin1(keyOf(Verdict::Pending));
        }
        const ApprovalProcess process = processOf(approval, steps);
        for (const qsizetype open : process.open()) {
            WaitingStep line{approval, steps[open], {}, {}, approval.submittedAt};
            const bool isDeputy = standsFor.contains(steps[open].approver.value) && (steps[open].mayBeOwn || approval.requester.value != desk.me);
            const Id<User> owner = isDeputy ? Id<User>{desk.me} : steps[open].approver;
            line.owner = desk.people.value(owner.value).login;
            line.ownerName = desk.nameOf(owner);
            for (const ApprovalStep& earlier : std::as_const(steps)) {
                if (earlier.stage < steps[open].stage && earlier.decidedAt.isValid() && earlier.decidedAt < end)
                    line.since = std::max(line.since, earlier.decidedAt);
            }
            waiting << line;
        }
    }
    return waiting;
}

Done completeDeputy(Store&, const Session&, Record& record)
{
    const auto& deputy = record.as<Deputy>();
    if (deputy.user == deputy.deputy)
        return Error::invalid(say(QT_TRANSLATE_NOOP("Approvals", "Nobody is their own deputy; choose somebody else.")), "deputy_id");
    return {};
}

} // namespace kece
