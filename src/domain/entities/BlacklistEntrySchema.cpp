// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/BlacklistEntry.h"

#include "domain/entities/Customer.h"
#include "domain/entities/Department.h"

#include <QtGlobal>

namespace kece {

namespace {

constexpr Field kFields[] = {
    reference<&BlacklistEntry::customer>("customer_id", QT_TRANSLATE_NOOP("BlacklistEntry", "Customer"), [] { return &customerSchema(); })
        .required()
        .inList(1),
    reference<&BlacklistEntry::department>("department_id", QT_TRANSLATE_NOOP("BlacklistEntry", "Department"), [] { return &departmentSchema(); })
        .inList(2),
    text<&BlacklistEntry::reason>("reason", QT_TRANSLATE_NOOP("BlacklistEntry", "Reason")).required().searchable().inList(3),
    date<&BlacklistEntry::startsOn>("starts_on", QT_TRANSLATE_NOOP("BlacklistEntry", "From")).required().inList(4),
    date<&BlacklistEntry::endsOn>("ends_on", QT_TRANSLATE_NOOP("BlacklistEntry", "Until")).inList(5),
};

} // namespace

const EntitySchema& blacklistEntrySchema()
{
    static const EntitySchema schema = [] {
        auto s = entity<BlacklistEntry>("blacklist", "blacklist_entries", "BlacklistEntry", kFields);
        s.singular = QT_TRANSLATE_NOOP("BlacklistEntry", "Blacklist entry");
        s.plural = QT_TRANSLATE_NOOP("BlacklistEntry", "Blacklist");
        s.icon = "ban";
        s.titleKey = "reason";
        s.customerKey = "customer_id";
        s.dateKey = "starts_on";
        return s;
    }();
    return schema;
}

} // namespace kece
