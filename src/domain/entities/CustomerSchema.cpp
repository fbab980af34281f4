// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/Customer.h"

#include "domain/entities/Department.h"
#include "domain/entities/SecrecyLevel.h"
#include "domain/entities/User.h"

#include <QtGlobal>

#include <algorithm>

namespace kece {

namespace {

constexpr Choice kKinds[] = {
    {"company", "企业", QT_TRANSLATE_NOOP("Customer", "Company")},
    {"medical", "医疗机构", QT_TRANSLATE_NOOP("Customer", "Medical institution")},
    {"dealer", "经销商", QT_TRANSLATE_NOOP("Customer", "Dealer")},
    {"person", "个人", QT_TRANSLATE_NOOP("Customer", "Person")},
    {"government", "机关", QT_TRANSLATE_NOOP("Customer", "Government")},
    {"other", "其他", QT_TRANSLATE_NOOP("Customer", "Other")},
};

constexpr Choice kAcquisitions[] = {
    {"direct", "直接", QT_TRANSLATE_NOOP("Customer", "Direct")},
    {"indirect", "间接", QT_TRANSLATE_NOOP("Customer", "Indirect")},
};

constexpr Field kFields[] = {
    text<&Customer::code>("code", QT_TRANSLATE_NOOP("Customer", "Customer code")).required().unique().searchable().inFiles("客户编号").inList(1),
    text<&Customer::name>("name", QT_TRANSLATE_NOOP("Customer", "Customer name")).required().searchable().inFiles("客户名称").inList(2),
    text<&Customer::shortName>("short_name", QT_TRANSLATE_NOOP("Customer", "Short name")).searchable().inFiles("简称"),
    text<&Customer::tier>("tier", QT_TRANSLATE_NOOP("Customer", "Tier")).figure("customer_figures").inList(3).filterFirst(),
    reference<&Customer::owner>("owner_id", QT_TRANSLATE_NOOP("Customer", "Owner"), [] { return &userSchema(); })
        .responsible()
        .inFiles("owner", "负责人")
        .inList(4)
        .filterFirst(),
    money<&Customer::amount12m>("amount_12m", QT_TRANSLATE_NOOP("Customer", "Amount, 12 months")).figure("customer_figures").inList(5),
    decimal<&Customer::growth12m>("growth_12m", QT_TRANSLATE_NOOP("Customer", "On last year"), 1).figure("customer_figures").inList(6),
    date<&Customer::lastVisitOn>("last_visit_on", QT_TRANSLATE_NOOP("Customer", "Last visit")).figure("customer_figures").inList(7),
    money<&Customer::overdueAmount>("overdue_amount", QT_TRANSLATE_NOOP("Customer", "Overdue")).figure("customer_figures").inList(8),
    decimal<&Customer::satisfaction>("satisfaction", QT_TRANSLATE_NOOP("Customer", "Satisfaction"), 2).figure("customer_figures").inList(9),
    choice<&Customer::kind>("kind", QT_TRANSLATE_NOOP("Customer", "Kind"), kKinds).inFiles("客户性质").filterFirst(),
    text<&Customer::creditCode>("credit_code", QT_TRANSLATE_NOOP("Customer", "Credit code")).searchable().inFiles("统一社会信用代码"),
    text<&Customer::industry>("industry", QT_TRANSLATE_NOOP("Customer", "Industry")).inFiles("所属行业").filterFirst(),
    referenceList<&Customer::departments>(
        "department_id", QT_TRANSLATE_NOOP("Customer", "Departments"), [] { return &departmentSchema(); }, "customer_departments")
        .inFiles("department", "所属部门")
        .filterFirst(),
    text<&Customer::region>("region", QT_TRANSLATE_NOOP("Customer", "Region")).inFiles("区域").filterFirst(),
    text<&Customer::address>("address", QT_TRANSLATE_NOOP("Customer", "Address")).inFiles("地址"),
    text<&Customer::legalRepresentative>("legal_representative", QT_TRANSLATE_NOOP("Customer", "Legal representative")).inFiles("法人代表"),
    text<&Customer::contact>("contact", QT_TRANSLATE_NOOP("Customer", "Contact person")).searchable().inFiles("联系人"),
    text<&Customer::phone>("phone", QT_TRANSLATE_NOOP("Customer", "Phone")).searchable().personal().inFiles("电话"),
    text<&Customer::mobile>("mobile", QT_TRANSLATE_NOOP("Customer", "Mobile")).searchable().personal().inFiles("手机"),
    text<&Customer::fax>("fax", QT_TRANSLATE_NOOP("Customer", "Fax")).inFiles("传真"),
    text<&Customer::email>("email", QT_TRANSLATE_NOOP("Customer", "E-mail")).personal().inFiles("邮箱"),
    text<&Customer::website>("website", QT_TRANSLATE_NOOP("Customer", "Website")).inFiles("网址"),
    text<&Customer::source>("source", QT_TRANSLATE_NOOP("Customer", "Source")).inFiles("客户来源"),
    choice<&Customer::acquisition>("acquisition", QT_TRANSLATE_NOOP("Customer", "Acquisition"), kAcquisitions).inFiles("开拓方式"),
    date<&Customer::openedOn>("opened_on", QT_TRANSLATE_NOOP("Customer", "Opened on")).inFiles("建档日期"),
    date<&Customer::startedOn>("started_on", QT_TRANSLATE_NOOP("Customer", "Cooperation since")).inFiles("合作起始日期"),
    date<&Customer::endedOn>("ended_on", QT_TRANSLATE_NOOP("Customer", "Cooperation until")).inFiles("合作终止日期"),
    text<&Customer::creditGrade>("credit_grade", QT_TRANSLATE_NOOP("Customer", "Credit grade")),
    reference<&Customer::secrecyLevel>("secrecy_level_id", QT_TRANSLATE_NOOP("Customer", "Secrecy level"), [] { return &secrecyLevelSchema(); }),
    reference<&Customer::archiveKeeper>("archive_keeper_id", QT_TRANSLATE_NOOP("Customer", "Archive kept by"), [] { return &userSchema(); })
        .responsible(),
    referenceList<&Customer::distributionUsers>(
        "distribution_user_id", QT_TRANSLATE_NOOP("Customer", "Distribution: people"), [] { return &userSchema(); }, "customer_distribution_users"),
    referenceList<&Customer::distributionDepartments>(
        "distribution_department_id", QT_TRANSLATE_NOOP("Customer", "Distribution: departments"), [] { return &departmentSchema(); },
        "customer_distribution_departments"),
    longText<&Customer::secrecyWishes>("secrecy_wishes", QT_TRANSLATE_NOOP("Customer", "Secrecy wishes")),
    longText<&Customer::remark>("remark", QT_TRANSLATE_NOOP("Customer", "Remark")).inFiles("备注"),
    integer<&Customer::tierRank>("tier_rank", QT_TRANSLATE_NOOP("Customer", "Tier rank")).figure("customer_figures"),
    text<&Customer::tierName>("tier_name", QT_TRANSLATE_NOOP("Customer", "Tier name")).figure("customer_figures"),
    text<&Customer::tierNameEn>("tier_name_en", QT_TRANSLATE_NOOP("Customer", "Tier name (English)")).figure("customer_figures"),
};

template<class Entity>
bool holds(const std::vector<Id<Entity>>& ids, qint64 id)
{
    return id != 0 && std::find(ids.begin(), ids.end(), Id<Entity>{id}) != ids.end();
}

} // namespace

bool isNamedIn(const Customer& customer, qint64 user, qint64 department)
{
    const Id<User> person{user};
    return (user != 0 && (customer.owner == person || customer.archiveKeeper == person || holds(customer.distributionUsers, user)))
        || holds(customer.distributionDepartments, department);
}

const EntitySchema& customerSchema()
{
    static const EntitySchema schema = [] {
        auto s = entity<Customer>("customers", "customers", "Customer", kFields);
        s.singular = QT_TRANSLATE_NOOP("Customer", "Customer");
        s.plural = QT_TRANSLATE_NOOP("Customer", "Customers");
        s.icon = "building";
        s.identityKey = "code";
        s.titleKey = "name";
        s.codeKey = "code";
        s.ownerKey = "owner_id";
        s.dateKey = "opened_on";
        s.isImportable = true;
        return s;
    }();
    return schema;
}

} // namespace kece
