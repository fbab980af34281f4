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

constexpr Choice kPriceRanges[] = {
    {kPriceWithin, "区间内", QT_TRANSLATE_NOOP("Contract", "Within")},
    {"outside", "区间外", QT_TRANSLATE_NOOP("Contract", "Outside")},
};

constexpr Choice kTrialRuns[] = {
    {"needed", "需要试运作", QT_TRANSLATE_NOOP("Contract", "Needed")},
    {"running", "试运作中", QT_TRANSLATE_NOOP("Contract", "Under way")},
    {"passed", "试运作成功", QT_TRANSLATE_NOOP("Contract", "Succeeded")},
    {"failed", "试运作未成功", QT_TRANSLATE_NOOP("Contract", "Failed")},
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
    choice<&Contract::priceRange>("price_range", QT_TRANSLATE_NOOP("Contract", "Price against the published range"), kPriceRanges)
        .inFiles("公布价格区间"),
    choice<&Contract::trialRun>("trial_run", QT_TRANSLATE_NOOP("Contract", "Trial run"), kTrialRuns).inFiles("试运作"),
    date<&Contract::sealedByUsOn>("sealed_by_us_on", QT_TRANSLATE_NOOP("Contract", "Sealed by us on")).inFiles("我方盖章日期"),
    date<&Contract::sealedByThemOn>("sealed_by_them_on", QT_TRANSLATE_NOOP("Contract", "Sealed by the customer on")).inFiles("对方盖章日期"),
    date<&Contract::effectiveOn>("effective_on", QT_TRANSLATE_NOOP("Contract", "In effect from"))
        .readOnly()
        .inFiles("生效日期")
        .inList(10)
        .filterFirst(),
    date<&Contract::terminatedOn>("terminated_on", QT_TRANSLATE_NOOP("Contract", "Terminated on")).inFiles("解除日期"),
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
