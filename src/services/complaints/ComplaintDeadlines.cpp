// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/complaints/ComplaintDeadlines.h"

#include "services/complaints/ComplaintCase.h"
#include "services/records/ReadAsOf.h"
#include "storage/RecordStore.h"
#include "storage/SettingStore.h"

#include <algorithm>
#include <tuple>

namespace kece {

namespace {

const QString kSeries = QStringLiteral("complaints");

QVariant known(const QDateTime& at)
{
    return at.isValid() ? QVariant(at) : QVariant();
}

struct DueFields {
    const Field* reply = complaintSchema().field(QStringLiteral("reply_due_at"));
    const Field* result = complaintSchema().field(QStringLiteral("result_due_at"));
};

Result<std::vector<qint64>> openComplaints(Store& store, const Progress& progress)
{
    std::vector<qint64> open;
    for (const char* event : {"replied_at", "resolved_at"}) {
        RecordQuery query;
        query.schema = &complaintSchema();
        query.filters = {{QString::fromLatin1(event), Filter::Op::IsEmpty, {}}};
        KECE_TRY(const std::vector<qint64> ids, store.records().ids(query, progress));
        open.insert(open.end(), ids.begin(), ids.end());
    }
    std::sort(open.begin(), open.end());
    open.erase(std::unique(open.begin(), open.end()), open.end());
    return open;
}

/// Writes what has changed of one chunk; returns how many.
Result<qint64> recountRows(Store& store, const ComplaintDeadlines& deadlines, const QVector<RecordRow>& rows)
{
    const DueFields due;
    std::vector<Complaint> complaints;
    for (const RecordRow& row : rows)
        complaints.push_back(row.record.as<Complaint>());
    const std::vector<ClockReadings> readings = deadlines.read(complaints);
    qint64 changed = 0;
    for (size_t i = 0; i < complaints.size(); ++i) {
        const QDateTime reply = dueAt(readings[i], ComplaintEvent::Replied);
        const QDateTime result = dueAt(readings[i], ComplaintEvent::Resolved);
        if (reply == complaints[i].replyDueAt && result == complaints[i].resultDueAt)
            continue;
        KECE_CHECK(store.records().keepComputed(complaintSchema(), complaints[i].id.value, {{due.reply, known(reply)}, {due.result, known(result)}}));
        ++changed;
    }
    return changed;
}

bool isClosed(const Complaint& complaint)
{
    return complaint.repliedAt.isValid() && complaint.resolvedAt.isValid();
}

/// What the clocks start from and ask about is the same.
bool countsAlike(const Complaint& a, const Complaint& b)
{
    const auto inputs = [](const Complaint& c) {
        return std::tie(
            c.receivedAt, c.documentsAt, c.claimAmount, c.category, c.channel, c.justified, c.firstStep, c.fault, c.route, c.reportTo, c.pauses);
    };
    return inputs(a) == inputs(b);
}

/// A pause ends with the complaint.
void endPause(Record& record)
{
    const auto& complaint = record.as<Complaint>();
    QVector<ClockPause> pauses = readPauses(complaint.pauses);
    if (!complaint.resolvedAt.isValid() || pauses.isEmpty() || !pauses.last().isOpen())
        return;
    pauses.last().to = std::max(pauses.last().from, complaint.resolvedAt);
    record.setValue(u"pauses", pausesText(pauses));
}

/// Nothing where no policy numbers complaints, or the pattern is left blank.
Result<std::optional<NumberPattern>> numbersInForce(Store& store, QDate day)
{
    const auto found = packInForce(store, QStringLiteral("numbering"), day);
    if (!found.ok() && found.error().kind != Error::Kind::NotFound)
        return found.error();
    const bool isNumbered = found.ok() && found->pack.numbering.contains(kSeries);
    return isNumbered ? std::optional(found->pack.numbering[kSeries]) : std::nullopt;
}

/// The next number that no complaint bears yet, for some may have been typed by hand; empty where they are not numbered.
Result<QString> takeComplaintNumber(Store& store, QDate day)
{
    KECE_TRY(const auto pattern, numbersInForce(store, day));
    while (pattern) {
        KECE_TRY(const qint64 serial, store.settings().takeNumber(kSeries, pattern->periodOf(day)));
        RecordQuery query;
        query.schema = &complaintSchema();
        query.withVoided = true;
        query.filters = {{QStringLiteral("complaint_no"), Filter::Op::Equals, {pattern->number(day, serial)}}};
        KECE_TRY(const QVector<RecordRow> bearing, store.records().first(query, 1));
        if (bearing.isEmpty())
            return pattern->number(day, serial);
    }
    return QString();
}

} // namespace

Result<ComplaintDeadlines> ComplaintDeadlines::inForce(Store& store, const Session& session, QDate day)
{
    ComplaintDeadlines deadlines;
    KECE_TRY(deadlines.m_calendar, companyCalendar(store, session));
    auto found = packInForce(store, QStringLiteral("complaints"), day);
    if (!found.ok() && found.error().kind != Error::Kind::NotFound)
        return found.error();
    if (found.ok() && found->pack.complaints) {
        deadlines.m_pack = std::make_shared<const Pack>(std::move(found->pack));
        deadlines.m_clocks = std::make_shared<const ComplaintClocks>(*deadlines.m_pack->complaints, deadlines.m_pack->values);
        deadlines.m_stages = std::make_shared<const ComplaintStages>(*deadlines.m_pack->complaints, deadlines.m_pack->values);
    }
    return deadlines;
}

std::vector<ClockReadings> ComplaintDeadlines::read(std::span<const Complaint> complaints) const
{
    return m_clocks ? m_clocks->read(complaints, m_calendar.time()) : std::vector<ClockReadings>(complaints.size());
}

QVector<StageReading> ComplaintDeadlines::stages(const Complaint& complaint, bool sharesSettled) const
{
    return m_stages ? m_stages->read(complaint, sharesSettled) : QVector<StageReading>();
}

Result<QString> nextComplaintNumber(Store& store, QDate day)
{
    KECE_TRY(const auto pattern, numbersInForce(store, day));
    if (!pattern)
        return QString();
    KECE_TRY(const qint64 last, store.settings().lastNumber(kSeries, pattern->periodOf(day)));
    return pattern->number(day, last + 1);
}

Done completeComplaint(Store& store, const Session& session, Record& record)
{
    if (record.id() == 0 && record.as<Complaint>().complaintNo.trimmed().isEmpty()) {
        KECE_TRY(const QString number, takeComplaintNumber(store, session.today()));
        record.setValue(u"complaint_no", number.isEmpty() ? QVariant() : QVariant(number));
    }
    const DueFields due;
    const auto& complaint = record.as<Complaint>();
    Record stands;
    if (record.id() != 0) {
        KECE_TRY(const RecordRow row, store.records().get(complaintSchema(), record.id()));
        stands = row.record;
    }
    endPause(record);
    KECE_TRY(const ComplaintDeadlines deadlines, ComplaintDeadlines::inForce(store, session, session.today()));
    KECE_CHECK(checkCase(store, deadlines, stands, record));
    if (!stands.isNull() && isClosed(complaint)) {
        const auto& before = stands.as<Complaint>();
        if (isClosed(before) && countsAlike(before, complaint)) { // it was counted by the policy it was closed under
            record.setValue(*due.reply, known(before.replyDueAt));
            record.setValue(*due.result, known(before.resultDueAt));
            return {};
        }
    }
    const ClockReadings readings = deadlines.read({&complaint, 1}).front();
    record.setValue(*due.reply, known(dueAt(readings, ComplaintEvent::Replied)));
    record.setValue(*due.result, known(dueAt(readings, ComplaintEvent::Resolved)));
    return {};
}

Result<qint64> recountComplaints(Store& store, const Session& session, const std::vector<qint64>& ids, Progress progress)
{
    KECE_TRY(const ComplaintDeadlines deadlines, ComplaintDeadlines::inForce(store, session, session.today()));
    qint64 changed = 0;
    KECE_CHECK(eachChunk(store, complaintSchema(), ids, progress, [&](const QVector<RecordRow>& rows) -> Done {
        KECE_TRY(const qint64 more, recountRows(store, deadlines, rows));
        changed += more;
        return {};
    }));
    return changed;
}

Result<qint64> recountOpenComplaints(Store& store, const Session& session, Progress progress)
{
    KECE_TRY(Store * own, store.to(Action::Configure));
    KECE_TRY(const std::vector<qint64> open, openComplaints(*own, progress));
    return recountComplaints(*own, session, open, progress);
}

} // namespace kece
