// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/access/Roles.h"

#include "domain/entities/Role.h"
#include "domain/entities/User.h"
#include "policy/access/Person.h"
#include "storage/RecordStore.h"

#include <QCoreApplication>

namespace kece {

namespace {

Result<NamedRole> shippedRole(const QString& key)
{
    const Field& role = *userSchema().field(u"role");
    NamedRole named{key, userSchema().label(role, key), {}, shippedGrants(key), true};
    KECE_TRY(named.grants, Grants::parse(named.text));
    return named;
}

Result<NamedRole> ownRole(const Role& role)
{
    NamedRole named{role.key, role.name, {}, role.grants, false, role.id.value};
    KECE_TRY(named.grants, Grants::parse(role.grants));
    return named;
}

} // namespace

Result<NamedRole> findRole(Store& store, const QString& key)
{
    if (shippedRoles().contains(key))
        return shippedRole(key);
    const auto row = store.records().byCode(roleSchema(), key);
    if (row.ok())
        return ownRole(row->record.as<Role>());
    if (row.error().kind == Error::Kind::NotFound)
        return NamedRole{key, key, {}, {}, false};
    return row.error();
}

Done checkRole(const Record& record)
{
    const auto& role = record.as<Role>();
    if (shippedRoles().contains(role.key))
        return Error::invalid(
            QCoreApplication::translate("Access", "“%1” is a role that ships with the program; give this one another word.").arg(role.key),
            QStringLiteral("role_key"));
    const auto grants = Grants::parse(role.grants);
    return grants.ok() ? Done() : Done(grants.error());
}

Result<QVector<NamedRole>> allRoles(Store& store)
{
    QVector<NamedRole> roles;
    for (const QString& key : shippedRoles()) {
        KECE_TRY(const NamedRole role, shippedRole(key));
        roles << role;
    }
    RecordQuery query;
    query.schema = &roleSchema();
    Done broken;
    KECE_CHECK(store.records().each(query, [&](const RecordRow& row) {
        auto role = ownRole(row.record.as<Role>());
        if (role.ok())
            roles << *role;
        else
            broken = role.error();
        return role.ok();
    }));
    KECE_CHECK(broken);
    return roles;
}

} // namespace kece
