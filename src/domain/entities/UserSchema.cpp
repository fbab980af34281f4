// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/User.h"

#include "domain/entities/Department.h"
#include "domain/entities/SecrecyLevel.h"

#include <QtGlobal>

namespace kece {

namespace {

constexpr Choice kRoles[] = {
    {"sales", "销售", QT_TRANSLATE_NOOP("User", "Salesperson")},
    {"manager", "经理", QT_TRANSLATE_NOOP("User", "Sales manager")},
    {"clerk", "内勤", QT_TRANSLATE_NOOP("User", "Clerk")},
    {"archive", "档案管理员", QT_TRANSLATE_NOOP("User", "Archive keeper")},
    {"executive", "高管", QT_TRANSLATE_NOOP("User", "Executive")},
    {"admin", "管理员", QT_TRANSLATE_NOOP("User", "Administrator")},
};

constexpr Choice kRanks[] = {
    {"top", "董事长或总经理", QT_TRANSLATE_NOOP("User", "Chairman or general manager")},
    {"deputy", "主管副总", QT_TRANSLATE_NOOP("User", "Deputy general manager")},
    {"lead", "部门负责人", QT_TRANSLATE_NOOP("User", "Head of department")},
    {"staff", "业务人员", QT_TRANSLATE_NOOP("User", "Staff")},
};

constexpr Field kFields[] = {
    text<&User::login>("login", QT_TRANSLATE_NOOP("User", "Login")).required().unique().searchable().forAll().inList(1),
    text<&User::name>("name", QT_TRANSLATE_NOOP("User", "Name")).searchable().forAll().inList(2),
    reference<&User::department>("department_id", QT_TRANSLATE_NOOP("User", "Department"), [] { return &departmentSchema(); }).inList(3),
    choice<&User::role>("role", QT_TRANSLATE_NOOP("User", "Role"), kRoles).openChoice().inList(4),
    choice<&User::rank>("rank", QT_TRANSLATE_NOOP("User", "Rank"), kRanks).forAll(),
    flag<&User::disabled>("disabled", QT_TRANSLATE_NOOP("User", "Disabled")).inList(5),
    reference<&User::secrecyLevel>("secrecy_level_id", QT_TRANSLATE_NOOP("User", "Cleared up to"), [] { return &secrecyLevelSchema(); }),
};

} // namespace

const EntitySchema& userSchema()
{
    static const EntitySchema schema = [] {
        auto s = entity<User>("users", "users", "User", kFields);
        s.singular = QT_TRANSLATE_NOOP("User", "User");
        s.plural = QT_TRANSLATE_NOOP("User", "Users");
        s.icon = "user";
        s.identityKey = "login";
        s.titleKey = "name";
        s.codeKey = "login";
        return s;
    }();
    return schema;
}

} // namespace kece
