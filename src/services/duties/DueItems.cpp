// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/duties/DueItems.h"

#include "domain/entities/BlacklistEntry.h"
#include "domain/entities/Contract.h"
#include "domain/entities/Customer.h"
#include "domain/entities/Visit.h"
#include "services/complaints/ComplaintDeadlines.h"
#include "services/duties/VisitDuties.h"
#include "services/records/ReadAsOf.h"
#include "services/schedule/RunDue.h"
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

    QDateTime endOfDay() const { return QDateTime(request.day.addDays(1), QTime(0, 0), session.zone).toUTC(); }
    /// The last day that is of interest; invalid: any.
    QDate until() const { return request.within < 0 ? QDate() : request.day.addDays(request.within); }
};

DueItem itemOf(const char* kind, const RecordRow& row, const char* customerKey)
{
    DueItem item;
    item.kind = QString::fromLatin1(kind);
    item.record = row.record.id();
    item.customer = row.record.value(QString::fromLatin1(customerKey)).toLongLong();
    item.customerCode = row.titles.value(QStringLiteral("customer_code"));
    item.customerName = row.titles.value(QString::fromLatin1(customerKey));
    return item;
}

/// Complaints received by the day of which a clock was still running then.
Result<std::vector<qint64>> runningComplaints(const Question& question)
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
            complaints.push_back(std::move(complaint));
        }
        const std::vector<ClockReadings> readings = deadlines.read(complaints);
        for (size_t i = 0; i < complaints.size(); ++i) {
            if (!isThereOn(complaints[i].stored, question.request.day))
                continue;
            for (const ClockReading& reading : readings[i]) {
                if (!reading.dueAt.isValid() || (reading.stoppedAt.isValid() && reading.stoppedAt < end))
                    continue;
                DueItem item = itemOf("complaints", rows[qsizetype(i)], "customer_id");
                const bool isByTheHour = reading.rule->limit->unit == TimeLimit::Unit::Hours
                    || reading.rule->limit->unit == TimeLimit::Unit::WorkingHours || reading.rule->limit->unit == TimeLimit::Unit::Shift;
                item.dueOn = reading.dueAt.toTimeZone(question.session.zone).date();
                item.dueAt = isByTheHour ? reading.dueAt : QDateTime();
                item.rule = reading.rule->id;
                item.what = localName(reading.rule->name, reading.rule->nameEn);
                item.article = reading.rule->article;
                items << item;
            }
        }
        return {};
    });
}

/// Contracts that run on the day and end.
Done addContracts(const Question& question, Items& items)
{
    RecordQuery query;
    query.schema = &contractSchema();
    query.withVoided = true;
    query.filters = {{QStringLiteral("ends_on"), Filter::Op::GreaterOrEqual, {question.request.day}}};
    if (question.until().isValid())
        query.filters << Filter{QStringLiteral("ends_on"), Filter::Op::LessOrEqual, {question.until()}};
    KECE_TRY(const std::vector<qint64> ids, question.store.records().ids(query, question.progress));
    return eachChunk(question.store, contractSchema(), ids, question.progress, [&](const QVector<RecordRow>& rows) -> Done {
        for (const RecordRow& row : rows) {
            const auto& contract = row.record.as<Contract>();
            const QDate begins = contract.startsOn.isValid() ? contract.startsOn : contract.signedOn;
            if (!isThereOn(contract.stored, question.request.day) || (begins.isValid() && begins > question.request.day))
                continue;
            DueItem item = itemOf("contracts", row, "customer_id");
            item.dueOn = contract.endsOn;
            item.rule = QStringLiteral("ends");
            item.what = say(QT_TRANSLATE_NOOP("DueItems", "Contract ends"));
            items << item;
        }
        return {};
    });
}

/// Entries of the blacklist in force that end.
Done addBlacklist(const Question& question, Items& items)
{
    RecordQuery query;
    query.schema = &blacklistEntrySchema();
    query.withVoided = true;
    query.filters = {{QStringLiteral("ends_on"), Filter::Op::GreaterOrEqual, {question.request.day}},
        {QStringLiteral("starts_on"), Filter::Op::LessOrEqual, {question.request.day}}};
    KECE_TRY(const std::vector<qint64> ids, question.store.records().ids(query, question.progress));
    return eachChunk(question.store, blacklistEntrySchema(), ids, question.progress, [&](const QVector<RecordRow>& rows) -> Done {
        for (const RecordRow& row : rows) {
            const auto& entry = row.record.as<BlacklistEntry>();
            if (!isThereOn(entry.stored, question.request.day))
                continue;
            DueItem item = itemOf("blacklist", row, "customer_id");
            item.dueOn = entry.endsOn;
            item.rule = QStringLiteral("expires");
            item.what = say(QT_TRANSLATE_NOOP("DueItems", "Off the blacklist"));
            items << item;
        }
        return {};
    });
}

/// The next grading by the cycle of the policy.
Done addReviews(const Question& question, Items& items)
{
    const auto inForce = packInForce(question.store, QStringLiteral("tiering"), question.request.day);
    if (!inForce.ok())
        return inForce.error().kind == Error::Kind::NotFound ? Done() : Done(inForce.error());
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
    return {};
}

struct Source {
    const char* kind;
    const EntitySchema& (*reads)();
    Done (*add)(const Question&, Items&);
};

constexpr Source kSources[] = {
    {"visits", visitSchema, addVisits},
    {"complaints", complaintSchema, addComplaints},
    {"contracts", contractSchema, addContracts},
    {"reviews", customerSchema, addReviews},
    {"blacklist", blacklistEntrySchema, addBlacklist},
};

/// Who answers for the customers, and their codes and names where these are not there yet.
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
        item.owner = found->owner;
        item.ownerName = found->ownerName;
    }
    return {};
}

} // namespace

QStringList dueKinds()
{
    QStringList kinds;
    for (const Source& source : kSources)
        kinds << QString::fromLatin1(source.kind);
    return kinds;
}

Result<QVector<DueItem>> dueItems(Store& store, const Session& session, const DueRequest& request, Progress progress)
{
    const Question question{store, session, request, std::move(progress)};
    Items items;
    for (const Source& source : kSources) {
        const bool isMeant = request.kind == QLatin1String(source.kind);
        if (isMeant || (request.kind == QLatin1String("all") && session.may(Action::See, source.reads())))
            KECE_CHECK(source.add(question, items));
    }
    items.removeIf([&](const DueItem& item) { return question.until().isValid() && item.dueOn > question.until(); });
    KECE_CHECK(nameCustomers(question, items));
    items.removeIf([&](const DueItem& item) { return !request.owner.isEmpty() && item.owner != request.owner; });
    std::stable_sort(items.begin(), items.end(), [](const DueItem& a, const DueItem& b) {
        return std::tie(a.dueOn, a.kind, a.customerCode, a.record) < std::tie(b.dueOn, b.kind, b.customerCode, b.record);
    });
    return items;
}

} // namespace kece
