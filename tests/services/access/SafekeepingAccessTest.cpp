// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/Customer.h"
#include "domain/entities/Entities.h"
#include "services/access/AccessCompany.h"
#include "services/backup/BackUp.h"
#include "services/backup/BackupSchedule.h"
#include "services/privacy/ErasePersonData.h"
#include "services/privacy/PersonData.h"
#include "support/PublishedAccess.h"
#include "support/TestServer.h"

#include <QFile>
#include <QJsonDocument>

#include <gtest/gtest.h>

#include <iostream>

using namespace kece;

namespace {

/// What is done with the database as a whole, and with everything kept about a person.
struct Door {
    const char* name;
    const char* action;
    std::function<Done(const AccessCompany&, Database&, const Session&)> open;
};

SubjectSought ownCustomer(const AccessCompany& company, const QString& role)
{
    const Id<Customer> id{company.record(role, customerSchema(), AccessCompany::Own)};
    return [id](Store& store) { return readDataSubject(store, id, {}); };
}

QVector<Door> doors(const QTemporaryDir& folder)
{
    const QString file = folder.filePath("now.kecebackup");
    const QString path = folder.path();
    return {
        {"back up", "maintain",
            [file](const AccessCompany&, Database& database, const Session& session) -> Done {
                KECE_TRY([[maybe_unused]] const BackupReport report, backUp(database, session, file, std::nullopt, {}));
                return {};
            }},
        {"plan backups", "maintain",
            [path](const AccessCompany&, Database& database, const Session& session) {
                BackupPlan plan;
                plan.folder = path;
                return database.write<void>([=](Store& store) { return setBackupPlan(store, session, plan); }).result();
            }},
        {"read the plan", "maintain",
            [](const AccessCompany&, Database& database, const Session&) -> Done {
                KECE_TRY([[maybe_unused]] const BackupPlan plan, database.read<BackupPlan>([](Store& store) { return backupPlan(store); }).result());
                return {};
            }},
        {"hand out", "privacy",
            [](const AccessCompany& company, Database& database, const Session& session) -> Done {
                const auto find = ownCustomer(company, session.person->role);
                KECE_TRY(
                    const PersonData data, database.write<PersonData>([=](Store& store) { return exportPerson(store, session, find); }).result());
                const bool isInClear = QJsonDocument(data.json).toJson().contains(AccessCompany::kMobile);
                return isInClear ? Done() : Done(Error::conflict("masked"));
            }},
        {"overwrite what was deleted", "privacy", [](const AccessCompany&, Database& database, const Session&) { return database.forgetDeleted(); }},
        {"erase", "privacy",
            [](const AccessCompany& company, Database& database, const Session& session) -> Done {
                KECE_TRY([[maybe_unused]] const ErasureReport report,
                    erasePersonData(database, session, ownCustomer(company, session.person->role), "request 7"));
                return {};
            }},
    };
}

} // namespace

TEST(SafekeepingAccess, FollowsThePublishedTableAndARefusalChangesNothing)
{
    const PublishedAccess published = PublishedAccess::read();
    const QTemporaryDir folder;
    const bool isServer = kece::testing::server::isWanted();
    int cells = 0;
    for (const QString& role : published.roles()) {
        AccessCompany company;
        const auto database = company.as(role);
        for (const Door& door : doors(folder)) {
            if (isServer && QLatin1String(door.name) == QLatin1String("back up"))
                continue; // its administrator's
            const QByteArray digest = company.digest();
            const qint64 refusals = company.refusals();
            const Done outcome = door.open(company, *database, company.sessionOf(role));
            const char* action = isServer && QLatin1String(door.name) == QLatin1String("erase") ? "administer" : door.action;
            const bool may = published.cell(role, QStringLiteral("company"), action) == QLatin1String("yes");
            const std::string where = (role + " · ").toStdString() + door.name;
            if (QLatin1String(door.name) == QLatin1String("overwrite what was deleted") && may) {
                EXPECT_TRUE(outcome.ok() || outcome.error().kind != Error::Kind::Denied) << where; // others are at work with the file
            } else {
                EXPECT_EQ(outcome.ok(), may) << where << ": " << (outcome.ok() ? "done" : outcome.error().message.toStdString());
            }
            if (!may && !outcome.ok()) {
                EXPECT_EQ(outcome.error().kind, Error::Kind::Denied) << where;
                EXPECT_EQ(company.digest(), digest) << where;
                if (published.cell(role, QStringLiteral("company"), door.action) != QLatin1String("yes")) { // else it is the server that refuses
                    EXPECT_GT(company.refusals(), refusals) << where;
                }
            }
            ++cells;
        }
        EXPECT_EQ(QFile::exists(folder.filePath("now.kecebackup")),
            !isServer && published.cell(role, QStringLiteral("company"), "maintain") == QLatin1String("yes"));
        QFile::remove(folder.filePath("now.kecebackup"));
    }
    std::cout << cells << " cells of docs/access.md, company\n";
}
