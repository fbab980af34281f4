// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/duties/DueItems.h"

#include "domain/entities/ArchiveLoan.h"
#include "domain/entities/BlacklistEntry.h"
#include "domain/entities/Contract.h"
#include "domain/entities/Customer.h"
#include "domain/entities/DutyRecord.h"
#include "domain/entities/PrivacyRequest.h"
#include "domain/entities/SurveyCase.h"
#include "domain/entities/SurveyResponse.h"
#include "domain/entities/Visit.h"
#include "domain/entities/VisitPlan.h"
#include "services/approvals/Approvals.h"
#include "services/complaints/ComplaintDeadlines.h"
#include "services/duties/CompanyDuties.h"
#include "services/duties/VisitDuties.h"
#include "services/records/ReadAsOf.h"
#include "services/schedule/RunDue.h"
#include "services/surveys/SurveyRounds.h"
#include "services/tiers/ReviewTiers.h"
#include "storage/RecordStore.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace kece {

namespace {

using Items = QVector<DueItem>;

QString say(const char* text)
{
    return QCoreApplication::translate("DueItems", text);
}

struct Question {
    Store& store;
    const Session& session;
    const DueRequest& request;
    Progress progress;
    int limit = 0; ///< so many of each kind, the earliest; 0: all

    QDateTime endOfDay() const { return QDateTime(request.day.addDays(1), QTime(0, 0), session.zone).toUTC(); }
    /// The last day that is of interest; invalid: any.
    QDate until() const { return request.within < 0 ? QDate() : request.day.addDays(request.within); }
};

/// Whose it is; `nameCustomers` says the rest.
DueItem itemOf(const char* kind, const RecordRow& row)
{
    DueItem item;
    item.kind = QString::fromLatin1(kind);
    item.record = row.record.id();
    item.customer = row.record.value(QStringLiteral("customer_id")).toLongLong();
    return item;
}

/// Of complaints without a reply or a result those where it is due first.
Result<std::vector<qint64>> firstRunningComplaints(const Question& question)
{
    std::vector<qint64> ids;
    for (const auto& [event, due] : {std::pair("replied_at", "reply_due_at"), std::pair("resolved_at", "result_due_at")}) {
        RecordQuery query;
        query.schema = &complaintSchema();
        query.filters = {{QString::fromLatin1(event), Filter::Op::IsEmpty, {}}, {QString::fromLatin1(due), Filter::Op::IsNotEmpty, {}}};
        query.sort = {{QString::fromLatin1(due), Qt::AscendingOrder}};
        KECE_TRY(const QVector<RecordRow> rows, question.store.records().first(query, question.limit));
        for (const RecordRow& row : rows)
            ids.push_back(row.record.id());
    }
    return ids;
}

/// Complaints received by the day of which a clock was still running then.
Result<std::vector<qint64>> allRunningComplaints(const Question& question)
{
    std::vector<qint64> ids;
    const QDateTime end = question.endOfDay();
    for (const char* event : {"replied_at", "resolved_at"}) {
        for (const Filter::Op op : {Filter::Op::IsEmpty, Filter::Op::GreaterOrEqual}) {
            RecordQuery query;
            query.schema = &complaintSchema();
            query.withVoided = true;
            query.filters = {{QStringLiteral("received_at"), Filter::Op::Less, {end}},
                {QString::fromLatin1(event), op, op == Filter::Op::IsEmpty ? QVariantList() : QVariantList{end}}};
            KECE_TRY(const std::vector<qint64> some, question.store.records().ids(query, question.progress));
            ids.insert(ids.end(), some.begin(), some.end());
        }
    }
    return ids;
}

Result<std::vector<qint64>> runningComplaints(const Question& question)
{
    KECE_TRY(std::vector<qint64> ids, question.limit > 0 ? firstRunningComplaints(question) : allRunningComplaints(question));
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

Done addComplaints(const Question& question, Items& items)
{
    KECE_TRY(const ComplaintDeadlines deadlines, ComplaintDeadlines::inForce(question.store, question.session, question.request.day));
    if (!deadlines.rules())
        return {};
    KECE_TRY(const std::vector<qint64> ids, runningComplaints(question));
    const QDateTime end = question.endOfDay();
    return eachChunk(question.store, complaintSchema(), ids, question.progress, [&](const QVector<RecordRow>& rows) -> Done {
        std::vector<Complaint> complaints;
        for (const RecordRow& row : rows) {
            Complaint complaint = row.record.as<Complaint>();
            if (complaint.documentsAt >= end) // not yet known then
                complaint.documentsAt = {};
            if (!complaint.pauses.isEmpty())
                complaint.pauses = pausesText(pausesAt(readPauses(complaint.pauses), end));
            complaints.push_back(std::move(complaint));
        }
        const std::vector<ClockReadings> readings = deadlines.read(complaints);
        for (size_t i = 0; i < complaints.size(); ++i) {
            if (!isThereOn(complaints[i].stored, question.request.day))
                continue;
            for (const ClockReading& reading : readings[i]) {
                if (!reading.dueAt.isValid() || (reading.stoppedAt.isValid() && reading.stoppedAt < end))
                    continue;
                DueItem item = itemOf("complaints", rows[qsizetype(i)]);
                const bool isByTheHour = reading.rule->limit->unit == TimeLimit::Unit::Hours
                    || reading.rule->limit->unit == TimeLimit::Unit::WorkingHours || reading.rule->limit->unit == TimeLimit::Unit::Shift;
                item.dueOn = reading.dueAt.toTimeZone(question.session.zone).date();
                item.dueAt = isByTheHour ? reading.dueAt : QDateTime();
                item.rule = reading.rule->id;
                item.what = localName(reading.rule->name, reading.rule->nameEn);
                item.article = reading.rule->article;
                if (complaints[i].handler.isSet()) {
                    item.owner = rows[qsizetype(i)].titles.value(QStringLiteral("handler"));
                    item.ownerName = rows[qsizetype(i)].titles.value(QStringLiteral("handler_id"));
                }
                items << item;
            }
        }
        return {};
    });
}

/// Records of one kind that name themselves by when something is due.
struct Dated {
    const char* kind; ///< of DueItem, and of the records
    const EntitySchema& (*schema)();
    const char* begins; ///< from this day on; null: it always had begun
    bool mustBegin;     ///< without that day it has not begun; else it always had
    const char* due;
    const char* done; ///< open until this day; null: it ends by itself, and is nothing to be late with
    const char* rule;
    const char* what;
    const char* who = nullptr; ///< reference to the user who answers for it; null: the customer's owner
};

constexpr Dated kDated[] = {
    {"visit-plans", visitPlanSchema, nullptr, false, "planned_on", "carried_out_on", "planned", QT_TRANSLATE_NOOP("DueItems", "Visit as planned"),
        "visitor_id"},
    {"survey-cases", surveyCaseSchema, "opened_on", true, "due_on", "answered_on", "answer",
        QT_TRANSLATE_NOOP("DueItems", "Answer a dissatisfied customer"), "responsible_id"},
    {"survey-cases", surveyCaseSchema, "opened_on", true, "fix_by", "closed_on", "improve",
        QT_TRANSLATE_NOOP("DueItems", "Carry out the improvement"), "responsible_id"},
    {"contracts", contractSchema, "starts_on", false, "ends_on", nullptr, "ends", QT_TRANSLATE_NOOP("DueItems", "Contract ends")},
    {"blacklist", blacklistEntrySchema, "starts_on", false, "ends_on", nullptr, "expires", QT_TRANSLATE_NOOP("DueItems", "Off the blacklist")},
    {"archive-loans", archiveLoanSchema, "handed_out_on", true, "due_on", "returned_on", "due-back",
        QT_TRANSLATE_NOOP("DueItems", "Archive due back")},
    {"privacy-requests", privacyRequestSchema, "received_on", false, "due_on", "done_on", "answer",
        QT_TRANSLATE_NOOP("DueItems", "Answer a request about personal data")},
};

bool isOpen(const Dated& dated, const Record& record, QDate day)
{
    const auto dayOf = [&](const char* key) { return record.value(QString::fromLatin1(key)).toDate(); };
    const QDate begins = dated.begins ? dayOf(dated.begins) : QDate();
    const QDate done = dated.done ? dayOf(dated.done) : QDate();
    return isThereOn(record.stored(), day) && (begins.isValid() ? begins <= day : !dated.mustBegin) && (!done.isValid() || done > day);
}

DueItem datedItem(const Dated& dated, const RecordRow& row)
{
    DueItem item = itemOf(dated.kind, row);
    item.dueOn = row.record.value(QString::fromLatin1(dated.due)).toDate();
    item.rule = QString::fromLatin1(dated.rule);
    item.what = say(dated.what);
    if (dated.who) {
        item.owner = row.titles.value(QString::fromLatin1(dated.schema().field(QString::fromLatin1(dated.who))->fileKey));
        item.ownerName = row.titles.value(QString::fromLatin1(dated.who));
    }
    return item;
}

Done addDated(const Question& question, const Dated& dated, Items& items)
{
    const QString due = QString::fromLatin1(dated.due);
    const auto add = [&](const QVector<RecordRow>& rows) -> Done {
        for (const RecordRow& row : rows) {
            if (isOpen(dated, row.record, question.request.day))
                items << datedItem(dated, row);
        }
        return {};
    };
    RecordQuery query;
    query.schema = &dated.schema();
    query.filters = {dated.done ? Filter{due, Filter::Op::IsNotEmpty, {}} : Filter{due, Filter::Op::GreaterOrEqual, {question.request.day}}};
    if (question.until().isValid())
        query.filters << Filter{due, Filter::Op::LessOrEqual, {question.until()}};
    if (question.limit > 0) {
        if (dated.done)
            query.filters << Filter{QString::fromLatin1(dated.done), Filter::Op::IsEmpty, {}};
        query.sort = {{due, Qt::AscendingOrder}};
        KECE_TRY(const QVector<RecordRow> rows, question.store.records().first(query, question.limit));
        return add(rows);
    }
    query.withVoided = true;
    KECE_TRY(const std::vector<qint64> ids, question.store.records().ids(query, question.progress));
    return eachChunk(question.store, dated.schema(), ids, question.progress, add);
}

/// What was agreed on at the last visit of a customer, where nobody has been there since.
Done addAgreedVisits(const Question& question, Items& items)
{
    RecordQuery query;
    query.schema = &visitSchema();
    query.withVoided = true;
    query.filters = {{QStringLiteral("next_visit_on"), Filter::Op::IsNotEmpty, {}},
        {QStringLiteral("visited_on"), Filter::Op::LessOrEqual, {question.request.day}}};
    struct Agreed {
        QDate visited;
        DueItem item;
    };
    QHash<qint64, Agreed> agreed;
    QDate earliest = question.request.day;
    KECE_CHECK(question.store.records().each(query, [&](const RecordRow& row) {
        const auto& visit = row.record.as<Visit>();
        Agreed& last = agreed[visit.customer.value];
        if (!isThereOn(visit.stored, question.request.day) || (last.visited.isValid() && last.visited >= visit.visitedOn))
            return true;
        last = {visit.visitedOn, itemOf("visits", row)};
        last.item.dueOn = visit.nextVisitOn;
        last.item.rule = QStringLiteral("agreed");
        last.item.what = say(QT_TRANSLATE_NOOP("DueItems", "Visit as agreed"));
        earliest = std::min(earliest, visit.visitedOn);
        return true;
    }));
    query.filters = {{QStringLiteral("visited_on"), Filter::Op::Between, {earliest, question.request.day}}};
    KECE_CHECK(question.store.records().each(query, [&](const RecordRow& row) {
        const auto& visit = row.record.as<Visit>();
        const auto last = agreed.constFind(visit.customer.value);
        if (last != agreed.constEnd() && isThereOn(visit.stored, question.request.day) && visit.visitedOn > last->visited)
            agreed.erase(last);
        return true;
    }));
    for (const Agreed& last : std::as_const(agreed)) {
        if (last.visited.isValid())
            items << last.item;
    }
    return {};
}

/// The survey rounds of the policy that are open, or that nobody has answered, and how many customers are silent.
Done addSurveys(const Question& question, Items& items)
{
    const QDate day = question.request.day;
    KECE_TRY(const QVector<RoundCoverage> rounds, roundCoverage(question.store, day, question.progress));
    for (const RoundCoverage& coverage : rounds) {
        if (coverage.isDone(day))
            continue;
        DueItem item;
        item.kind = QStringLiteral("surveys");
        item.dueOn = coverage.standing.window.last;
        item.rule = coverage.round.id;
        item.what = localName(coverage.round.name, coverage.round.nameEn);
        if (coverage.answered() > 0)
            item.what
                = say(QT_TRANSLATE_NOOP("DueItems", "%1: %2 of %3 customers answered")).arg(item.what).arg(coverage.answered()).arg(coverage.asked);
        item.article = coverage.round.article;
        items << item;
    }
    return {};
}

/// The next grading by the cycle of the policy.
Done addReviews(const Question& question, Items& items)
{
    const auto inForce = packInForce(question.store, QStringLiteral("tiering"), question.request.day);
    if (!inForce.ok())
        return inForce.error().kind == Error::Kind::NotFound ? Done() : Done(inForce.error());
    if (question.session.may(Action::Approve)) {
        KECE_TRY(const std::optional<TierRun> waiting, waitingProposal(question.store));
        if (waiting && waiting->asOf <= question.request.day) {
            DueItem decision;
            decision.kind = QStringLiteral("reviews");
            decision.dueOn = waiting->asOf;
            decision.rule = QStringLiteral("proposal");
            decision.what = say(QT_TRANSLATE_NOOP("DueItems", "Approve or reject the proposed tiers"));
            items << decision;
        }
    }
    DueItem item;
    item.kind = QStringLiteral("reviews");
    KECE_TRY(item.dueOn, nextReview(question.store, question.request.day));
    item.rule = inForce->pack.id;
    item.what = say(QT_TRANSLATE_NOOP("DueItems", "Review of the tiers"));
    items << item;
    return {};
}

Done addVisits(const Question& question, Items& items)
{
    KECE_TRY(const VisitDuties duties, VisitDuties::read(question.store, question.session, question.request.day, question.progress));
    for (const CustomerDuty& open : duties.open()) {
        DueItem item;
        item.kind = QStringLiteral("visits");
        item.customer = open.customer;
        item.dueOn = open.duty.dueOn;
        item.rule = open.duty.rule->id;
        item.what = localName(open.duty.rule->name, open.duty.rule->nameEn);
        item.article = open.duty.rule->article;
        items << item;
    }
    return addAgreedVisits(question, items);
}

/// What the company itself is to do in every period.
Done addDuties(const Question& question, Items& items)
{
    KECE_TRY(const QVector<CompanyDuty> duties, companyDuties(question.store, question.session, question.request.day));
    for (const CompanyDuty& open : duties) {
        DueItem item;
        item.kind = QStringLiteral("duties");
        item.dueOn = open.open.dueOn;
        item.rule = open.duty.id;
        item.what = localName(open.duty.name, open.duty.nameEn);
        item.article = open.duty.article;
        items << item;
    }
    return {};
}

/// Steps of requests whose turn it was at the end of the day; no regulation says by when to answer, so each is due on the day it came to its person.
Done addApprovals(const Question& question, Items& items)
{
    KECE_TRY(const QVector<WaitingStep> waiting, waitingSteps(question.store, question.session, question.request.day));
    for (const WaitingStep& step : waiting) {
        DueItem item;
        item.kind = QStringLiteral("approvals");
        item.record = step.approval.id.value;
        item.customer = step.approval.customer.value;
        item.dueOn = step.since.toTimeZone(question.session.zone).date();
        item.rule = step.step.step;
        item.what = say(QT_TRANSLATE_NOOP("DueItems", "Approve: %1")).arg(step.approval.title);
        item.article = step.step.article;
        item.owner = step.owner;
        item.ownerName = step.ownerName;
        items << item;
    }
    return {};
}

struct Source {
    const char* kind;
    const EntitySchema& (*reads)();
    Done (*add)(const Question&, Items&);
    bool asksEveryCustomer = false;
};

constexpr Source kSources[] = {
    {"visits", visitSchema, addVisits, true},
    {"complaints", complaintSchema, addComplaints},
    {"surveys", surveyResponseSchema, addSurveys, true},
    {"reviews", customerSchema, addReviews},
    {"duties", dutyRecordSchema, addDuties},
    {"approvals", approvalSchema, addApprovals},
};

/// Codes and names of the customers, and who answers for them.
Done nameCustomers(const Question& question, Items& items)
{
    std::vector<qint64> ids;
    for (const DueItem& item : items) {
        if (item.customer != 0)
            ids.push_back(item.customer);
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    struct Named {
        QString code, name, owner, ownerName;
    };
    QHash<qint64, Named> named;
    KECE_CHECK(eachChunk(question.store, customerSchema(), ids, question.progress, [&](const QVector<RecordRow>& rows) -> Done {
        for (const RecordRow& row : rows)
            named.insert(row.record.id(),
                {row.record.as<Customer>().code, row.record.title(), row.titles.value(QStringLiteral("owner")),
                    row.titles.value(QStringLiteral("owner_id"))});
        return {};
    }));
    for (DueItem& item : items) {
        const auto found = named.constFind(item.customer);
        if (found == named.constEnd())
            continue;
        item.customerCode = found->code;
        item.customerName = found->name;
        if (item.owner.isEmpty()) {
            item.owner = found->owner;
            item.ownerName = found->ownerName;
        }
    }
    return {};
}

Result<Items> gather(const Question& question)
{
    const DueRequest& request = question.request;
    Items items;
    const auto isWanted = [&](const char* kind, const EntitySchema& reads) {
        return request.kind == QLatin1String(kind) || (request.kind == QLatin1String("all") && question.session.may(Action::See, reads));
    };
    for (const Source& source : kSources) {
        if (isWanted(source.kind, source.reads()) && !(source.asksEveryCustomer && question.limit > 0))
            KECE_CHECK(source.add(question, items));
    }
    for (const Dated& dated : kDated) {
        if (isWanted(dated.kind, dated.schema()))
            KECE_CHECK(addDated(question, dated, items));
    }
    items.removeIf([&](const DueItem& item) { return question.until().isValid() && item.dueOn > question.until(); });
    KECE_CHECK(nameCustomers(question, items));
    items.removeIf([&](const DueItem& item) { return !request.owner.isEmpty() && item.owner != request.owner; });
    std::stable_sort(items.begin(), items.end(), [](const DueItem& a, const DueItem& b) {
        return std::tie(a.dueOn, a.kind, a.customerCode, a.record) < std::tie(b.dueOn, b.kind, b.customerCode, b.record);
    });
    return items;
}

} // namespace

QStringList dueKinds()
{
    QStringList kinds;
    for (const Source& source : kSources)
        kinds << QString::fromLatin1(source.kind);
    for (const Dated& dated : kDated)
        kinds << QString::fromLatin1(dated.kind);
    kinds.removeDuplicates();
    return kinds;
}

Result<QVector<DueItem>> dueItems(Store& store, const Session& session, const DueRequest& request, Progress progress)
{
    return gather({store, session, request, std::move(progress)});
}

Result<QVector<DueItem>> firstDueItems(Store& store, const Session& session, const DueRequest& request, int limit, Progress progress)
{
    return gather({store, session, request, std::move(progress), limit});
}

} // namespace kece
