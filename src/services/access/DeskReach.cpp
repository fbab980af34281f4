// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/DeskReach.h"

#include "domain/entities/Catalogue.h"
#include "domain/entities/Customer.h"
#include "services/access/Roles.h"
#include "storage/AccountStore.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace kece {

namespace {

Done keepReach(DatabaseOpener& opener, const QString& url)
{
    KECE_TRY(const auto database, opener.open(url));
    return database->write<void>([](Store& store) { return keepDesksWithinReach(store); }).result();
}

} // namespace

DeskRights rightsOf(const Grants& grants)
{
    QJsonObject rights;
    for (const EntitySchema* schema : catalogue()) {
        QJsonObject ofKind;
        for (int action = 0; isOfRecords(Action(action)); ++action) {
            if (const auto reach = grants.reachOf(Action(action), QString::fromLatin1(schema->kind)))
                ofKind.insert(QString::fromLatin1(keyOf(Action(action))), int(*reach));
        }
        if (!ofKind.isEmpty())
            rights.insert(QString::fromLatin1(schema->kind), ofKind);
    }
    QJsonObject ofCompany;
    for (int action = int(Action::SeeSecret) + 1; action < kActionCount; ++action) {
        if (grants.decide(Action(action), {}, Standing::Elsewhere).allowed)
            ofCompany.insert(QString::fromLatin1(keyOf(Action(action))), int(Reach::All));
    }
    rights.insert("company", ofCompany);
    const auto reach = reachAmongCustomers(grants);
    return {reach ? keyOf(*reach) : QStringLiteral("none"), QJsonDocument(rights).toJson(QJsonDocument::Compact),
        grants.decide(Action::Administer, {}, Standing::Elsewhere).allowed};
}

std::optional<Reach> reachAmongCustomers(const Grants& grants)
{
    std::optional<Reach> widest;
    for (const EntitySchema* schema : catalogue()) {
        if (schema != &customerSchema() && !schema->customerKey)
            continue;
        for (int action = 0; isOfRecords(Action(action)); ++action) {
            const auto reach = grants.reachOf(Action(action), QString::fromLatin1(schema->kind));
            if (reach && (!widest || *reach > *widest))
                widest = reach;
        }
    }
    return widest;
}

Done keepDesksWithinReach(Store& store)
{
    KECE_TRY(const auto desks, store.accounts().desks());
    for (const qint64 user : desks) {
        KECE_TRY(const auto account, store.accounts().account(user));
        if (!account)
            continue; // of a user that is void the server shows nothing
        KECE_TRY(const NamedRole role, findRole(store, account->role));
        KECE_CHECK(store.accounts().setReach(user, rightsOf(role.grants)));
    }
    return {};
}

Done setUpDesk(DatabaseOpener& opener, const QString& url, ServerAccount desk)
{
    desk.scope = QStringLiteral("none"); // until the role, as that database knows it, says how far
    KECE_CHECK(opener.setUpDesk(url, desk));
    return keepReach(opener, url);
}

Done setUpServer(DatabaseOpener& opener, const QString& url, ServerAccount administrator)
{
    administrator.scope = QStringLiteral("all");
    administrator.role = QStringLiteral("admin");
    KECE_CHECK(opener.setUpServer(url, administrator));
    return keepReach(opener, url);
}

} // namespace kece
