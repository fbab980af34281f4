// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/policies/AdoptPolicy.h"

#include "services/complaints/ComplaintDeadlines.h"
#include "services/surveys/SurveyScoring.h"
#include "storage/AuditStore.h"
#include "storage/PolicyStore.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace kece {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("Policies", text);
}

PolicyVersion versionOf(const Pack& pack, const Session& session)
{
    PolicyVersion version;
    version.pack = pack.id;
    version.version = pack.version;
    version.name = pack.name;
    version.source = pack.source;
    version.text = pack.text;
    version.digest = QString::fromLatin1(QCryptographicHash::hash(pack.text.toUtf8(), QCryptographicHash::Sha256).toHex());
    version.addedAt = session.now();
    return version;
}

/// Policies are not records: the trail learns of them here.
Done follow(Store& store, const PackVersion& pack, const QVector<FieldChange>& changes)
{
    AuditEntry entry;
    entry.action = QString::fromLatin1(AuditAction::kPolicy);
    entry.kind = QString::fromLatin1(policyVersionSchema().kind);
    entry.recordId = pack.version;
    entry.changes = changesText(QVector<FieldChange>{{"pack", {}, pack.pack.id}, {"version", {}, pack.pack.version}} + changes);
    KECE_TRY([[maybe_unused]] const qint64 number, store.audit().append(entry));
    return {};
}

/// "1" → "1.1", "1.1" → "1.2": the company's own numbering below the version it started from.
QString followingVersion(const QString& version)
{
    const int dot = version.lastIndexOf('.');
    bool isNumber = false;
    const int last = version.mid(dot + 1).toInt(&isNumber);
    return dot > 0 && isNumber ? version.left(dot + 1) + QString::number(last + 1) : version + ".1";
}

/// What is open is counted by the new rules; the trail says how much of it came out otherwise.
Done recount(Store& store, const Session& session, const QStringList& sections, QVector<FieldChange>& changes)
{
    if (sections.contains(QLatin1String("complaints"))) {
        KECE_TRY(const qint64 recounted, recountOpenComplaints(store, session));
        changes << FieldChange{QStringLiteral("recounted"), {}, QString::number(recounted)};
    }
    if (sections.contains(QLatin1String("surveys"))) {
        KECE_TRY(const qint64 scored, scoreWaitingResponses(store, session));
        changes << FieldChange{QStringLiteral("scored"), {}, QString::number(scored)};
    }
    return {};
}

} // namespace

Result<PackVersion> usePack(Store& store, const Session& session, const QString& idOrFile, const QString& section, QDate from)
{
    KECE_TRY(PackVersion found, findPack(store, idOrFile));
    return adoptPack(store, session, std::move(found), section, from);
}

Result<PackVersion> adoptPack(Store& store, const Session& session, PackVersion found, const QString& section, QDate from)
{
    if (!section.isEmpty() && !found.pack.sections.contains(section))
        return Error::invalid(
            say(QT_TRANSLATE_NOOP("Policies", "“%1” has no section “%2”; it has: %3.")).arg(found.pack.id, section, found.pack.sections.join(", ")),
            QStringLiteral("section"));
    store.setActor(session.login);
    if (found.version == 0) {
        KECE_TRY(found.version, store.policies().add(versionOf(found.pack, session)));
    }
    const QStringList sections = section.isEmpty() ? found.pack.sections : QStringList{section};
    const QDate start = from.isValid() ? from : found.pack.inForceFrom;
    for (const QString& one : sections)
        KECE_CHECK(store.policies().putInForce(one, start, found.version));
    QVector<FieldChange> changes{{"sections", {}, sections.join(", ")}, {"from", {}, start.toString(Qt::ISODate)}};
    KECE_CHECK(recount(store, session, sections, changes));
    KECE_CHECK(follow(store, found, changes));
    return found;
}

Result<PackVersion> setPackValues(Store& store, const Session& session, const QString& id, const QMap<QString, QString>& values)
{
    KECE_TRY(const PackVersion old, findPack(store, id));
    KECE_TRY(const QString text, withValues(old.pack, values, followingVersion(old.pack.version)));
    Pack pack = *readPack(text).pack; // `withValues` has read it already
    store.setActor(session.login);
    KECE_TRY(const qint64 version, store.policies().add(versionOf(pack, session)));
    KECE_TRY(const auto schedule, store.policies().schedule());
    QStringList sections;
    for (const SectionInForce& entry : schedule) {
        if (old.version != 0 && entry.version == old.version)
            sections << entry.section;
    }
    // What comes into force later is said again: a pack for all days would outdo it.
    for (const SectionInForce& entry : schedule) {
        if (sections.contains(entry.section))
            KECE_CHECK(store.policies().putInForce(entry.section, entry.from, entry.version == old.version ? version : entry.version));
    }
    PackVersion changed{std::move(pack), version};
    QVector<FieldChange> changes;
    for (auto it = values.begin(); it != values.end(); ++it)
        changes << FieldChange{it.key(), {}, it.value()};
    KECE_CHECK(recount(store, session, sections, changes));
    KECE_CHECK(follow(store, changed, changes));
    return changed;
}

} // namespace kece
