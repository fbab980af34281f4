// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/Role.h"

#include <QtGlobal>

namespace kece {

namespace {

constexpr Field kFields[] = {
    text<&Role::key>("role_key", QT_TRANSLATE_NOOP("Role", "Word")).required().unique().searchable().inList(1),
    text<&Role::name>("name", QT_TRANSLATE_NOOP("Role", "Name")).required().searchable().inList(2),
    longText<&Role::grants>("grants", QT_TRANSLATE_NOOP("Role", "May do")).required().inList(3),
};

} // namespace

const EntitySchema& roleSchema()
{
    static const EntitySchema schema = [] {
        auto s = entity<Role>("roles", "roles", "Role", kFields);
        s.singular = QT_TRANSLATE_NOOP("Role", "Role");
        s.plural = QT_TRANSLATE_NOOP("Role", "Roles");
        s.icon = "shield";
        s.identityKey = "role_key";
        s.titleKey = "name";
        s.codeKey = "role_key";
        return s;
    }();
    return schema;
}

} // namespace kece
