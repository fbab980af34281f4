// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/complaints/ComplaintCase.h"

#include "domain/entities/ComplaintShare.h"
#include "domain/values/Money.h"
#include "services/records/ReadAsOf.h"
#include "storage/AuditStore.h"
#include "storage/RecordStore.h"

#include <QCoreApplication>

#include <algorithm>

namespace kece {

namespace {

constexpr qint64 kWhole = 100'00;
constexpr int kMostEntries = 500; ///< of one complaint
constexpr int kMostPeople = 200;  ///< who answer for one complaint
const QString kResolved = QStringLiteral("resolved_at");

QString say(const char* text)
{
    return QCoreApplication::translate("ComplaintCase", text);
}

QString percent(qint64 hundredths)
{
    return decimalText(hundredths, 2, true);
}

/// The fields named have another value than before.
bool isChanged(const Record& before, const Record& after, std::initializer_list<const char*> keys)
{
    return std::any_of(keys.begin(), keys.end(), [&](const char* key) {
        const QString name = QString::fromLatin1(key);
        return after.value(name) != (before.isNull() ? QVariant() : before.value(name));
    });
}

/// That both shares come to 100 % is checked of every record.
Done checkClaim(const Record& before, const Record& after)
{
    if (!isChanged(before, after, {"company_share", "customer_share", "compensation"}))
        return {};
    const auto& complaint = after.as<Complaint>();
    const bool isShared = complaint.companyShare || complaint.customerShare;
    if (isShared && !complaint.claimAmount)
        return Error::invalid(say(QT_TRANSLATE_NOOP("ComplaintCase",
                                  "Only a claim is shared between the company and the customer; fill in the claim, or leave both shares empty.")),
            QStringLiteral("company_share"));
    if (isShared && !(complaint.companyShare && complaint.customerShare))
        return Error::invalid(
            say(QT_TRANSLATE_NOOP("ComplaintCase", "Say what the company bears and what the customer bears; together they come to 100 %.")),
            complaint.companyShare ? QStringLiteral("customer_share") : QStringLiteral("company_share"));
    if (complaint.compensation && !isShared)
        return Error::invalid(
            say(QT_TRANSLATE_NOOP("ComplaintCase",
                "A compensation is agreed on only after the shares of the company and the customer are settled; fill in both first.")),
            QStringLiteral("compensation"));
    return {};
}

/// The field that a refusal stands at, and how it is called in words.
struct Missing {
    QString field;
    QString words;
};

Missing missingOf(const StageReading& stage)
{
    const EntitySchema& schema = complaintSchema();
    QStringList names;
    QString field;
    for (const QString& key : stage.missing) {
        if (key == kSharesSettled) {
            names << say(QT_TRANSLATE_NOOP("ComplaintCase", "Responsibility among the staff, coming to 100 %"));
            continue;
        }
        names << schema.label(*schema.field(key));
        field = field.isEmpty() ? key : field;
    }
    return {field.isEmpty() ? kResolved : field, names.join(say(QT_TRANSLATE_NOOP("ComplaintCase", ", ")))};
}

Error stageMissing(const StageReading& stage, const QString& what)
{
    const Missing missing = missingOf(stage);
    return Error::invalid(say(QT_TRANSLATE_NOOP("ComplaintCase", "%1 before the stage “%2” (%3) is done; fill in: %4."))
                              .arg(what, localName(stage.rule->name, stage.rule->nameEn), stage.rule->article, missing.words),
        missing.field);
}

/// The first stage that this save completes a part of while one above it is missing.
Done checkOrder(const QVector<StageReading>& stages, const Record& before, const Record& after)
{
    const StageReading* missing = nullptr;
    for (const StageReading& stage : stages) {
        if (missing) {
            for (const QString& key : stage.rule->done) {
                const Field* field = after.schema().field(key);
                const bool isFilledNow = field && after.value(*field).isValid() && (before.isNull() || !before.value(*field).isValid());
                if (isFilledNow)
                    return stageMissing(
                        *missing, say(QT_TRANSLATE_NOOP("ComplaintCase", "“%1” cannot be filled in")).arg(after.schema().label(*field)));
            }
        }
        if (!missing && !stage.isDone())
            missing = &stage;
    }
    return {};
}

/// The newest entry that gave a field its value.
const AuditEntry* entryOf(const QString& key, const QVector<AuditEntry>& newestFirst)
{
    const auto gave = [&](const AuditEntry& entry) {
        const auto changes = readChanges(entry.changes);
        return entry.action == QLatin1String(AuditAction::kCreate)
            || (changes.ok() && std::any_of(changes->begin(), changes->end(), [&](const FieldChange& change) { return change.field == key; }));
    };
    const auto found = std::find_if(newestFirst.begin(), newestFirst.end(), gave);
    return found == newestFirst.end() ? nullptr : &*found;
}

/// Who filled the last of the fields that complete a stage, and when. An instant that is one of them says itself when it was.
void tellWho(CaseStage& stage, const Record& record, const QVector<AuditEntry>& trail)
{
    QVector<const Field*> fields;
    for (const QString& key : stage.reading.rule->done) {
        if (const Field* field = record.schema().field(key))
            fields << field;
    }
    const auto isInstant = [](const Field* field) { return field->type == FieldType::Instant; };
    if (std::any_of(fields.begin(), fields.end(), isInstant))
        fields.removeIf([&](const Field* field) { return !isInstant(field); });
    for (const Field* field : std::as_const(fields)) {
        const AuditEntry* entry = entryOf(QString::fromLatin1(field->key), trail);
        const QDateTime at = isInstant(field) ? record.value(*field).toDateTime() : entry ? entry->at : QDateTime();
        if (!at.isValid() || (stage.at.isValid() && at <= stage.at))
            continue;
        stage.at = at;
        stage.by = entry ? entry->actor : QString();
    }
}

} // namespace

Result<ComplaintShares> sharesOf(Store& store, qint64 complaint)
{
    ComplaintShares shares;
    RecordQuery query;
    query.schema = &complaintShareSchema();
    query.filters = {{QStringLiteral("complaint_id"), Filter::Op::Equals, {complaint}}};
    KECE_TRY(shares.lines, store.records().first(query, kMostPeople));
    for (const RecordRow& line : std::as_const(shares.lines))
        shares.sum += line.record.as<ComplaintShare>().share.value_or(0);
    return shares;
}

Result<IssueCount> countIssue(Store& store, const ComplaintDeadlines& deadlines, const Complaint& complaint)
{
    IssueCount issue;
    if (complaint.issueKey.trimmed().isEmpty() || !deadlines.rules())
        return issue;
    for (const RepeatRule& rule : deadlines.rules()->repeats) {
        if (!rule.count || (rule.sameProject && complaint.project.trimmed().isEmpty()))
            continue;
        RecordQuery query;
        query.schema = &complaintSchema();
        query.filters = {{QStringLiteral("issue_key"), Filter::Op::Equals, {complaint.issueKey.trimmed()}}};
        if (rule.sameProject)
            query.filters << Filter{QStringLiteral("project"), Filter::Op::Equals, {complaint.project.trimmed()}};
        if (rule.months)
            query.filters << Filter{QStringLiteral("received_at"), Filter::Op::GreaterOrEqual, {complaint.receivedAt.addMonths(-*rule.months)}};
        KECE_TRY(const std::vector<qint64> same, store.records().ids(query, {}));
        const bool isAmong = std::find(same.begin(), same.end(), complaint.id.value) != same.end();
        const qint64 count = qint64(same.size()) + (isAmong ? 0 : 1);
        issue.count = std::max(issue.count, count);
        if (count >= *rule.count)
            issue.reached = &rule;
    }
    return issue;
}

Result<ComplaintCase> readCase(Store& store, const Session& session, qint64 complaint)
{
    ComplaintCase found;
    KECE_TRY(found.deadlines, ComplaintDeadlines::inForce(store, session, session.today()));
    KECE_TRY(found.row, store.records().get(complaintSchema(), complaint));
    KECE_TRY(found.shares, sharesOf(store, complaint));
    const auto& entity = found.row.record.as<Complaint>();
    found.clocks = found.deadlines.read({&entity, 1}).front();
    AuditFilter filter;
    filter.kind = QString::fromLatin1(complaintSchema().kind);
    filter.recordId = complaint;
    const auto trail = store.audit().entries(filter, 0, kMostEntries); // not everybody may read who did what
    for (const StageReading& reading : found.deadlines.stages(entity, found.shares.isSettled())) {
        CaseStage stage{reading, {}, {}};
        if (reading.isDone())
            tellWho(stage, found.row.record, trail.ok() ? *trail : QVector<AuditEntry>());
        found.stages << stage;
    }
    KECE_TRY(found.issue, countIssue(store, found.deadlines, entity));
    return found;
}

Done checkCase(Store& store, const ComplaintDeadlines& deadlines, const Record& before, const Record& after)
{
    KECE_CHECK(checkClaim(before, after));
    const auto& complaint = after.as<Complaint>();
    const bool isClosedNow = complaint.resolvedAt.isValid() && (before.isNull() || !before.as<Complaint>().resolvedAt.isValid());
    const bool inOrder = deadlines.rules() && deadlines.rules()->inOrder;
    if (!isClosedNow && !inOrder)
        return {};
    ComplaintShares shares;
    if (after.id() != 0) {
        KECE_TRY(shares, sharesOf(store, after.id()));
    }
    const QVector<StageReading> stages = deadlines.stages(complaint, shares.isSettled());
    if (inOrder) {
        KECE_CHECK(checkOrder(stages, before, after));
    }
    if (!isClosedNow)
        return {};
    if (!shares.lines.isEmpty() && !shares.isSettled())
        return Error::invalid(
            say(QT_TRANSLATE_NOOP("ComplaintCase",
                    "What the people responsible answer for comes to %1 %; correct the lines so that it is 100 %, then close the complaint."))
                .arg(percent(shares.sum)),
            kResolved);
    if (const QVector<StageReading> missing = missingToClose(stages); !missing.isEmpty())
        return stageMissing(missing.first(), say(QT_TRANSLATE_NOOP("ComplaintCase", "The complaint cannot be closed")));
    return {};
}

Done completeShare(Store& store, const Session&, Record& record)
{
    const auto& line = record.as<ComplaintShare>();
    KECE_TRY(const RecordRow row, store.records().get(complaintSchema(), line.complaint.value));
    KECE_TRY(const ComplaintShares others, sharesOf(store, line.complaint.value));
    qint64 sum = line.share.value_or(0);
    for (const RecordRow& other : others.lines) {
        const auto& stands = other.record.as<ComplaintShare>();
        if (stands.id.value == record.id())
            continue;
        if (stands.person.value == line.person.value)
            return Error::invalid(say(QT_TRANSLATE_NOOP("ComplaintCase", "%1 stands there already with %2 %; change that line instead."))
                                      .arg(other.titles.value(QStringLiteral("person_id")), percent(stands.share.value_or(0))),
                QStringLiteral("person_id"));
        sum += stands.share.value_or(0);
    }
    if (sum > kWhole)
        return Error::invalid(
            say(QT_TRANSLATE_NOOP(
                    "ComplaintCase", "With this line the people responsible answer for %1 %; together they come to 100 %, so at most %2 % are left."))
                .arg(percent(sum), percent(kWhole - sum + line.share.value_or(0))),
            QStringLiteral("share"));
    record.setValue(u"customer_id", row.record.value(QStringLiteral("customer_id")));
    return {};
}

} // namespace kece
