// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/ComplaintShare.h"

#include "domain/entities/Complaint.h"
#include "domain/entities/Customer.h"
#include "domain/entities/User.h"

#include <QtGlobal>

namespace kece {

namespace {

constexpr Field kFields[] = {
    reference<&ComplaintShare::complaint>("complaint_id", QT_TRANSLATE_NOOP("Complaint", "Complaint"), [] { return &complaintSchema(); })
        .required()
        .inFiles("complaint_no", "投诉编号")
        .inList(1),
    reference<&ComplaintShare::person>("person_id", QT_TRANSLATE_NOOP("Complaint", "Responsible person"), [] { return &userSchema(); })
        .required()
        .inFiles("person", "责任人")
        .inList(2),
    decimal<&ComplaintShare::share>("share", QT_TRANSLATE_NOOP("Complaint", "Share, %"), 2)
        .required()
        .between(1, 100'00)
        .inFiles("责任比例")
        .inList(3),
    text<&ComplaintShare::remark>("remark", QT_TRANSLATE_NOOP("Complaint", "Remark")).inFiles("备注").inList(4),
    reference<&ComplaintShare::customer>("customer_id", QT_TRANSLATE_NOOP("Complaint", "Customer"), [] { return &customerSchema(); })
        .required()
        .readOnly()
        .inFiles("customer_code", "客户编号"),
};

} // namespace

const EntitySchema& complaintShareSchema()
{
    static const EntitySchema schema = [] {
        auto s = entity<ComplaintShare>("complaint-shares", "complaint_shares", "Complaint", kFields);
        s.singular = QT_TRANSLATE_NOOP("Complaint", "Responsibility");
        s.plural = QT_TRANSLATE_NOOP("Complaint", "Responsibility among the staff");
        s.icon = "user";
        s.titleKey = "remark";
        s.customerKey = "customer_id";
        return s;
    }();
    return schema;
}

} // namespace kece
