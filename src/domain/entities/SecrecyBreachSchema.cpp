// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/SecrecyBreach.h"

#include "domain/entities/Customer.h"
#include "domain/entities/User.h"

#include <QtGlobal>

namespace kece {

namespace {

constexpr Field kFields[] = {
    date<&SecrecyBreach::foundOn>("found_on", QT_TRANSLATE_NOOP("SecrecyBreach", "Found on")).required().inList(1),
    reference<&SecrecyBreach::customer>("customer_id", QT_TRANSLATE_NOOP("SecrecyBreach", "Customer"), [] { return &customerSchema(); }).inList(2),
    longText<&SecrecyBreach::content>("content", QT_TRANSLATE_NOOP("SecrecyBreach", "What happened")).required().searchable().inList(3),
    reference<&SecrecyBreach::foundBy>("found_by_id", QT_TRANSLATE_NOOP("SecrecyBreach", "Found by"), [] { return &userSchema(); }).inList(4),
    reference<&SecrecyBreach::answerable>("answerable_id", QT_TRANSLATE_NOOP("SecrecyBreach", "Answerable"), [] { return &userSchema(); }).inList(5),
    money<&SecrecyBreach::penalty>("penalty", QT_TRANSLATE_NOOP("SecrecyBreach", "Penalty")),
    longText<&SecrecyBreach::remedy>("remedy", QT_TRANSLATE_NOOP("SecrecyBreach", "Remedy")),
    reference<&SecrecyBreach::reviewedBy>("reviewed_by_id", QT_TRANSLATE_NOOP("SecrecyBreach", "Reviewed by"), [] { return &userSchema(); }),
    reference<&SecrecyBreach::executedBy>("executed_by_id", QT_TRANSLATE_NOOP("SecrecyBreach", "Carried out by"), [] { return &userSchema(); })
        .responsible(),
    longText<&SecrecyBreach::report>("report", QT_TRANSLATE_NOOP("SecrecyBreach", "Report")),
    reference<&SecrecyBreach::approvedBy>("approved_by_id", QT_TRANSLATE_NOOP("SecrecyBreach", "Approved by"), [] { return &userSchema(); }),
    date<&SecrecyBreach::closedOn>("closed_on", QT_TRANSLATE_NOOP("SecrecyBreach", "Filed on")).inList(6).filterFirst(),
};

} // namespace

const EntitySchema& secrecyBreachSchema()
{
    static const EntitySchema schema = [] {
        auto s = entity<SecrecyBreach>("secrecy-breaches", "secrecy_breaches", "SecrecyBreach", kFields);
        s.singular = QT_TRANSLATE_NOOP("SecrecyBreach", "Breach of secrecy");
        s.plural = QT_TRANSLATE_NOOP("SecrecyBreach", "Breaches of secrecy");
        s.icon = "alert-triangle";
        s.titleKey = "content";
        s.customerKey = "customer_id";
        s.dateKey = "found_on";
        s.closedKey = "closed_on";
        return s;
    }();
    return schema;
}

} // namespace kece
