// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/Contract.h"

#include "domain/entities/Customer.h"

#include <QtGlobal>

namespace kece {

namespace {

constexpr Choice kTypes[] = {
    {"simple", "口头格式", QT_TRANSLATE_NOOP("Contract", "Simple")},
    {"standard", "常规", QT_TRANSLATE_NOOP("Contract", "Standard")},
    {"special", "特殊", QT_TRANSLATE_NOOP("Contract", "Special")},
};

constexpr Field kFields[] = {
    text<&Contract::contractNo>("contract_no", QT_TRANSLATE_NOOP("Contract", "Contract no."))
        .required()
        .unique()
        .searchable()
        .inFiles("合同号")
        .inList(1),
    text<&Contract::name>("name", QT_TRANSLATE_NOOP("Contract", "Contract name")).required().searchable().inFiles("合同名称").inList(2),
    reference<&Contract::customer>("customer_id", QT_TRANSLATE_NOOP("Contract", "Customer"), [] { return &customerSchema(); })
        .required()
        .inFiles("customer_code", "客户编号")
        .inList(3),
    choice<&Contract::type>("type", QT_TRANSLATE_NOOP("Contract", "Type"), kTypes).required().inFiles("合同类型").inList(4).filterFirst(),
    date<&Contract::signedOn>("signed_on", QT_TRANSLATE_NOOP("Contract", "Signed on")).inFiles("签订日期").inList(5).filterFirst(),
    date<&Contract::startsOn>("starts_on", QT_TRANSLATE_NOOP("Contract", "Starts on")).inFiles("开始日期").inList(6),
    date<&Contract::endsOn>("ends_on", QT_TRANSLATE_NOOP("Contract", "Ends on")).inFiles("结束日期").inList(7),
    money<&Contract::amount>("amount", QT_TRANSLATE_NOOP("Contract", "Amount")).inFiles("合同金额").inList(8),
    text<&Contract::handler>("handler", QT_TRANSLATE_NOOP("Contract", "Handled by")).responsible().inFiles("承办人").inList(9),
    date<&Contract::breachedOn>("breached_on", QT_TRANSLATE_NOOP("Contract", "Breached on")),
    longText<&Contract::remark>("remark", QT_TRANSLATE_NOOP("Contract", "Remark")).inFiles("备注"),
};

} // namespace

const EntitySchema& contractSchema()
{
    static const EntitySchema schema = [] {
        auto s = entity<Contract>("contracts", "contracts", "Contract", kFields);
        s.singular = QT_TRANSLATE_NOOP("Contract", "Contract");
        s.plural = QT_TRANSLATE_NOOP("Contract", "Contracts");
        s.icon = "file-text";
        s.identityKey = "contract_no";
        s.titleKey = "name";
        s.codeKey = "contract_no";
        s.customerKey = "customer_id";
        s.dateKey = "signed_on";
        s.closedKey = "ends_on";
        s.isImportable = true;
        return s;
    }();
    return schema;
}

} // namespace kece
