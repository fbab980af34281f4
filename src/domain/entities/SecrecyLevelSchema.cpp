// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/SecrecyLevel.h"

#include <QtGlobal>

namespace kece {

namespace {

constexpr Field kFields[] = {
    text<&SecrecyLevel::name>("name", QT_TRANSLATE_NOOP("SecrecyLevel", "Name")).required().unique().searchable().inList(1),
    integer<&SecrecyLevel::rank>("rank", QT_TRANSLATE_NOOP("SecrecyLevel", "Rank (higher is stricter)")).required().inList(2),
    flag<&SecrecyLevel::isShared>("is_shared", QT_TRANSLATE_NOOP("SecrecyLevel", "Shared inside the company")).inList(3),
    longText<&SecrecyLevel::remark>("remark", QT_TRANSLATE_NOOP("SecrecyLevel", "Remark")).inList(4),
};

} // namespace

const EntitySchema& secrecyLevelSchema()
{
    static const EntitySchema schema = [] {
        auto s = entity<SecrecyLevel>("secrecy-levels", "secrecy_levels", "SecrecyLevel", kFields);
        s.singular = QT_TRANSLATE_NOOP("SecrecyLevel", "Secrecy level");
        s.plural = QT_TRANSLATE_NOOP("SecrecyLevel", "Secrecy levels");
        s.icon = "eye";
        s.identityKey = "name";
        s.titleKey = "name";
        return s;
    }();
    return schema;
}

} // namespace kece
