// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/Deputy.h"

#include "domain/entities/User.h"

#include <QtGlobal>

namespace kece {

namespace {

constexpr Field kFields[] = {
    reference<&Deputy::user>("user_id", QT_TRANSLATE_NOOP("Deputy", "Who is away"), [] { return &userSchema(); }).required().inList(1),
    reference<&Deputy::deputy>("deputy_id", QT_TRANSLATE_NOOP("Deputy", "Deputy"), [] { return &userSchema(); }).required().inList(2),
    date<&Deputy::startsOn>("starts_on", QT_TRANSLATE_NOOP("Deputy", "From")).required().inList(3).filterFirst(),
    date<&Deputy::endsOn>("ends_on", QT_TRANSLATE_NOOP("Deputy", "Until")).required().inList(4).filterFirst(),
    text<&Deputy::reason>("reason", QT_TRANSLATE_NOOP("Deputy", "Reason")).inList(5),
};

} // namespace

const EntitySchema& deputySchema()
{
    static const EntitySchema schema = [] {
        auto s = entity<Deputy>("deputies", "deputies", "Deputy", kFields);
        s.singular = QT_TRANSLATE_NOOP("Deputy", "Deputy for approvals");
        s.plural = QT_TRANSLATE_NOOP("Deputy", "Deputies for approvals");
        s.icon = "user";
        s.titleKey = "reason";
        s.ownerKey = "user_id";
        s.dateKey = "starts_on";
        return s;
    }();
    return schema;
}

} // namespace kece
