// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/Department.h"

#include <QtGlobal>

namespace kece {

namespace {

constexpr Field kFields[] = {
    text<&Department::name>("name", QT_TRANSLATE_NOOP("Department", "Name")).required().unique().searchable().forAll().inList(1),
    reference<&Department::parent>("parent_id", QT_TRANSLATE_NOOP("Department", "Belongs to"), [] { return &departmentSchema(); }).inList(2),
};

} // namespace

const EntitySchema& departmentSchema()
{
    static const EntitySchema schema = [] {
        auto s = entity<Department>("departments", "departments", "Department", kFields);
        s.singular = QT_TRANSLATE_NOOP("Department", "Department");
        s.plural = QT_TRANSLATE_NOOP("Department", "Departments");
        s.icon = "hierarchy";
        s.identityKey = "name";
        s.titleKey = "name";
        return s;
    }();
    return schema;
}

} // namespace kece
