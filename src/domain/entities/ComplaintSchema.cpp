// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/Complaint.h"

#include "domain/entities/Customer.h"
#include "domain/entities/Product.h"

#include <QtGlobal>

namespace kece {

namespace {

constexpr Choice kJustified[] = {
    {"yes", "是", QT_TRANSLATE_NOOP("Complaint", "Yes")},
    {"no", "否", QT_TRANSLATE_NOOP("Complaint", "No")},
};

constexpr Field kFields[] = {
    text<&Complaint::complaintNo>("complaint_no", QT_TRANSLATE_NOOP("Complaint", "Complaint no."))
        .unique()
        .searchable()
        .inFiles("投诉编号")
        .inList(1),
    instant<&Complaint::receivedAt>("received_at", QT_TRANSLATE_NOOP("Complaint", "Received at"))
        .required()
        .inFiles("受理时间")
        .inList(3)
        .filterFirst(),
    text<&Complaint::channel>("channel", QT_TRANSLATE_NOOP("Complaint", "Channel")).inFiles("渠道").inList(4),
    reference<&Complaint::customer>("customer_id", QT_TRANSLATE_NOOP("Complaint", "Customer"), [] { return &customerSchema(); })
        .required()
        .inFiles("customer_code", "客户编号")
        .inList(2),
    text<&Complaint::category>("category", QT_TRANSLATE_NOOP("Complaint", "Category")).inFiles("类别").inList(5).filterFirst(),
    reference<&Complaint::product>("product_id", QT_TRANSLATE_NOOP("Complaint", "Product"), [] { return &productSchema(); })
        .inFiles("product", "产品"),
    text<&Complaint::orderNo>("order_no", QT_TRANSLATE_NOOP("Complaint", "Order no.")).inFiles("订单号"),
    longText<&Complaint::content>("content", QT_TRANSLATE_NOOP("Complaint", "What happened")).required().searchable().inFiles("投诉内容").inList(6),
    money<&Complaint::claimAmount>("claim_amount", QT_TRANSLATE_NOOP("Complaint", "Claim")).inFiles("索赔金额").inList(7),
    instant<&Complaint::documentsAt>("documents_at", QT_TRANSLATE_NOOP("Complaint", "Documents complete at")).inFiles("材料齐全时间"),
    instant<&Complaint::repliedAt>("replied_at", QT_TRANSLATE_NOOP("Complaint", "Replied at")).inFiles("回复时间").inList(8),
    instant<&Complaint::resolvedAt>("resolved_at", QT_TRANSLATE_NOOP("Complaint", "Resolved at")).inFiles("处理完成时间").inList(9),
    choice<&Complaint::justified>("justified", QT_TRANSLATE_NOOP("Complaint", "Justified"), kJustified).inFiles("是否属实").inList(10).filterFirst(),
    instant<&Complaint::replyDueAt>("reply_due_at", QT_TRANSLATE_NOOP("Complaint", "Reply due")).readOnly().inFiles("回复期限").inList(11),
    instant<&Complaint::resultDueAt>("result_due_at", QT_TRANSLATE_NOOP("Complaint", "Result due")).readOnly().inFiles("处理期限").inList(12),
};

} // namespace

const EntitySchema& complaintSchema()
{
    static const EntitySchema schema = [] {
        auto s = entity<Complaint>("complaints", "complaints", "Complaint", kFields);
        s.singular = QT_TRANSLATE_NOOP("Complaint", "Complaint");
        s.plural = QT_TRANSLATE_NOOP("Complaint", "Complaints");
        s.icon = "message-report";
        s.identityKey = "complaint_no";
        s.titleKey = "content";
        s.codeKey = "complaint_no";
        s.customerKey = "customer_id";
        s.dateKey = "received_at";
        s.closedKey = "resolved_at";
        s.isImportable = true;
        return s;
    }();
    return schema;
}

} // namespace kece
