// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/Order.h"

#include "domain/entities/Contract.h"
#include "domain/entities/Customer.h"
#include "domain/entities/Product.h"

#include <QtGlobal>

namespace kece {

namespace {

constexpr Choice kStatuses[] = {
    {"open", "未完成", QT_TRANSLATE_NOOP("Order", "Open")},
    {"done", "完成", QT_TRANSLATE_NOOP("Order", "Done")},
    {"cancelled", "取消", QT_TRANSLATE_NOOP("Order", "Cancelled")},
};

constexpr Field kFields[] = {
    text<&Order::orderNo>("order_no", QT_TRANSLATE_NOOP("Order", "Order no.")).required().unique().searchable().inFiles("订单号").inList(1),
    reference<&Order::customer>("customer_id", QT_TRANSLATE_NOOP("Order", "Customer"), [] { return &customerSchema(); })
        .required()
        .inFiles("customer_code", "客户编号")
        .inList(2),
    date<&Order::orderedOn>("ordered_on", QT_TRANSLATE_NOOP("Order", "Ordered on")).required().inFiles("日期").inList(3).filterFirst(),
    money<&Order::amount>("amount", QT_TRANSLATE_NOOP("Order", "Amount")).required().inFiles("金额").inList(4),
    reference<&Order::product>("product_id", QT_TRANSLATE_NOOP("Order", "Product"), [] { return &productSchema(); })
        .inFiles("product", "产品")
        .inList(5),
    decimal<&Order::quantity>("quantity", QT_TRANSLATE_NOOP("Order", "Quantity"), 3).inFiles("数量").inList(6),
    money<&Order::profit>("profit", QT_TRANSLATE_NOOP("Order", "Profit")).secret().inFiles("利润").inList(7),
    choice<&Order::status>("status", QT_TRANSLATE_NOOP("Order", "Status"), kStatuses)
        .required()
        .startsAs("done")
        .inFiles("状态")
        .inList(8)
        .filterFirst(),
    reference<&Order::contract>("contract_id", QT_TRANSLATE_NOOP("Order", "Contract"), [] { return &contractSchema(); })
        .inFiles("contract_no", "合同号"),
};

} // namespace

const EntitySchema& orderSchema()
{
    static const EntitySchema schema = [] {
        auto s = entity<Order>("orders", "orders", "Order", kFields);
        s.singular = QT_TRANSLATE_NOOP("Order", "Order");
        s.plural = QT_TRANSLATE_NOOP("Order", "Orders");
        s.icon = "receipt";
        s.identityKey = "order_no";
        s.titleKey = "order_no";
        s.codeKey = "order_no";
        s.customerKey = "customer_id";
        s.dateKey = "ordered_on";
        s.isImportable = true;
        return s;
    }();
    return schema;
}

} // namespace kece
