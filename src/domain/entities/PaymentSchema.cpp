// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/Payment.h"

#include "domain/entities/Contract.h"
#include "domain/entities/Customer.h"

#include <QtGlobal>

namespace kece {

namespace {

constexpr Field kFields[] = {
    reference<&Payment::customer>("customer_id", QT_TRANSLATE_NOOP("Payment", "Customer"), [] { return &customerSchema(); })
        .required()
        .inFiles("customer_code", "客户编号")
        .inList(1),
    text<&Payment::reference>("reference", QT_TRANSLATE_NOOP("Payment", "Reference")).searchable().inFiles("单据号").inList(2),
    date<&Payment::dueOn>("due_on", QT_TRANSLATE_NOOP("Payment", "Due on")).required().inFiles("应付日期").inList(3).filterFirst(),
    money<&Payment::amountDue>("amount_due", QT_TRANSLATE_NOOP("Payment", "Amount due")).required().inFiles("应付金额").inList(4),
    date<&Payment::paidOn>("paid_on", QT_TRANSLATE_NOOP("Payment", "Paid on")).inFiles("实付日期").inList(5),
    money<&Payment::amountPaid>("amount_paid", QT_TRANSLATE_NOOP("Payment", "Amount paid")).inFiles("实付金额").inList(6),
    reference<&Payment::contract>("contract_id", QT_TRANSLATE_NOOP("Payment", "Contract"), [] { return &contractSchema(); })
        .inFiles("contract_no", "合同号"),
};

} // namespace

const EntitySchema& paymentSchema()
{
    static const EntitySchema schema = [] {
        auto s = entity<Payment>("payments", "payments", "Payment", kFields);
        s.singular = QT_TRANSLATE_NOOP("Payment", "Payment");
        s.plural = QT_TRANSLATE_NOOP("Payment", "Payments");
        s.icon = "cash";
        s.titleKey = "reference";
        s.codeKey = "reference";
        s.customerKey = "customer_id";
        s.dateKey = "due_on";
        s.isImportable = true;
        return s;
    }();
    return schema;
}

} // namespace kece
