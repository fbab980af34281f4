// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/privacy/ErasePersonData.h"

#include "domain/entities/PrivacyRequest.h"
#include "services/backup/BackupSchedule.h"
#include "storage/PrivacyStore.h"
#include "storage/RecordStore.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace kece {

namespace {

/// Compared with what drafts hold, so that a short value does not take somebody else's draft along.
constexpr qsizetype kTellingLength = 4;

QString say(const char* text)
{
    return QCoreApplication::translate("Privacy", text);
}

struct Outcome {
    PrivacyStore::Erased erased;
    BackupPlan plan;
    qint64 customer = 0;
};

Done answerRequests(Store& store, const Session& session, const DataSubject& person)
{
    RecordQuery query{&privacyRequestSchema(), {{"customer_id", Filter::Op::Equals, {person.customer.record.id()}}}};
    KECE_TRY(const auto rows, store.records().first(query, 1000));
    for (const RecordRow& row : rows) {
        PrivacyRequest request = row.record.as<PrivacyRequest>();
        if (request.outcome != QLatin1String("open") || request.kind != QLatin1String("erase") || request.contact != person.contactId())
            continue;
        request.outcome = QStringLiteral("done");
        request.doneOn = session.today();
        KECE_CHECK(store.records().update(Record::of(privacyRequestSchema(), request)));
    }
    return {};
}

Result<Outcome> erase(Store& given, const Session& session, const SubjectSought& find, const QString& reason)
{
    KECE_TRY(Store * own, given.to(Action::Privacy));
    Store& store = *own;
    store.setActor(session.login);
    KECE_TRY(const DataSubject person, find(store));
    for (const QString& part : {person.title(), person.customer.record.as<Customer>().code}) {
        if (part.size() > 1 && reason.contains(part))
            return Error::invalid(
                say(QT_TRANSLATE_NOOP("Privacy", "The reason stays in the trail, so it must not name the person. Name the request instead.")),
                "reason");
    }
    KECE_CHECK(answerRequests(store, session, person));
    Outcome outcome;
    outcome.customer = person.customer.record.id();
    KECE_TRY(outcome.erased, store.privacy().erase(person.customerId(), person.contactId(), reason));
    KECE_TRY(outcome.plan, backupPlan(store));
    return outcome;
}

qint64 removeDrafts(const QString& database, const Outcome& outcome)
{
    qint64 removed = 0;
    const QDir folder(draftFolder(database));
    for (const QString& name : folder.entryList({"*.json"}, QDir::Files)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString text = QString::fromUtf8(file.readAll());
        const QJsonObject draft = QJsonDocument::fromJson(text.toUtf8()).object();
        const bool isTheirs = draft["values"]["customer_id"].toInteger() == outcome.customer
            || (draft["kind"].toString() == QLatin1String(customerSchema().kind) && draft["record"].toInteger() == outcome.customer);
        const bool namesThem = std::any_of(outcome.erased.values.begin(), outcome.erased.values.end(),
            [&](const QString& value) { return value.size() >= kTellingLength && text.contains(value); });
        if (isTheirs || namesThem)
            removed += file.remove() ? 1 : 0;
    }
    return removed;
}

QVector<OldCopy> oldCopies(const QString& database, const BackupPlan& plan, QDate today)
{
    QVector<OldCopy> copies;
    const QFileInfo live(database);
    for (const QString& name : live.dir().entryList({live.fileName() + ".v*.bak"}, QDir::Files, QDir::Name))
        copies << OldCopy{live.dir().filePath(name), {}};
    for (const BackupOfDay& backup : backupsIn(plan, database))
        copies << OldCopy{backup.file, plan.goneOn(backup.day, today)};
    return copies;
}

} // namespace

QString draftFolder(const QString& database)
{
    const QByteArray name = QCryptographicHash::hash(database.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/kece/kece/drafts/" + QString::fromLatin1(name);
}

Result<ErasureReport> erasePersonData(Database& database, const Session& session, const SubjectSought& find, const QString& reason)
{
    if (reason.trimmed().isEmpty())
        return Error::invalid(
            say(QT_TRANSLATE_NOOP("Privacy", "Say on whose request, without naming the person: it is kept in the trail.")), "reason");
    KECE_TRY(const Outcome outcome, database.write<Outcome>([=](Store& store) { return erase(store, session, find, reason.trimmed()); }).result());
    ErasureReport report;
    report.records = outcome.erased.records;
    report.entries = outcome.erased.entries;
    report.drafts = removeDrafts(database.location(), outcome);
    report.copies = oldCopies(database.location(), outcome.plan, session.today());
    if (const Done forgotten = database.forgetDeleted(); !forgotten.ok())
        report.stillToDo = forgotten.error().message;
    return report;
}

} // namespace kece
