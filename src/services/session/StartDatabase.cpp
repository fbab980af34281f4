// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/session/StartDatabase.h"

#include "domain/entities/User.h"
#include "services/policies/AdoptPolicy.h"
#include "storage/RecordStore.h"
#include "storage/SettingStore.h"

#include <QDir>
#include <QFile>

namespace kece {

namespace {

Done furnish(Store& store, const Session& session, const QStringList& packs)
{
    store.setActor(session.login);
    User admin;
    admin.login = QStringLiteral("admin");
    admin.role = QStringLiteral("admin");
    KECE_TRY([[maybe_unused]] const qint64 id, store.records().insert(Record::of(userSchema(), admin)));
    KECE_CHECK(store.settings().setValue("time_zone", QString::fromLatin1(session.zone.id())));
    for (const QString& pack : packs)
        KECE_CHECK(usePack(store, session, pack, {}, {}));
    return {};
}

void removeFile(const QString& path)
{
    for (const char* part : {"", "-wal", "-shm", ".key", ".head"})
        QFile::remove(path + part);
}

} // namespace

Result<std::unique_ptr<Database>> startDatabase(DatabaseOpener& opener, const Session& session, const QString& url)
{
    const QString wanted = url.isEmpty() ? configuredDatabaseUrl() : url;
    if (wanted != defaultDatabaseUrl() || opener.exists(wanted))
        return opener.open(wanted);
    QDir().mkpath(QFileInfo(wanted).absolutePath());
    auto created = createDatabase(opener, session, wanted, {QString::fromLatin1(kDefaultPack)});
    const bool anotherWasFirst = !created.ok() && opener.exists(wanted);
    return anotherWasFirst ? opener.open(wanted) : std::move(created);
}

Result<std::unique_ptr<Database>> createDatabase(DatabaseOpener& opener, const Session& session, const QString& url, const QStringList& packs)
{
    KECE_TRY(std::unique_ptr<Database> database, opener.create(url));
    const auto furnished = database->write<void>([&](Store& store) { return furnish(store, session, packs); }).result();
    if (!furnished.ok()) {
        database.reset();
        removeFile(url);
        return furnished.error();
    }
    return database;
}

Session sessionFor(Database& database, Session session)
{
    const auto zone = database.read<QString>([](Store& store) { return store.settings().value("time_zone"); }).result();
    if (zone.ok() && QTimeZone::isTimeZoneIdAvailable(zone->toLatin1()))
        session.zone = QTimeZone(zone->toLatin1());
    return session;
}

} // namespace kece
