// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/AuditEntry.h"

#include "domain/entities/Customer.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kece {

namespace {

constexpr Choice kActions[] = {
    {AuditAction::kCreate, "新建", QT_TRANSLATE_NOOP("AuditEntry", "Created")},
    {AuditAction::kChange, "修改", QT_TRANSLATE_NOOP("AuditEntry", "Changed")},
    {AuditAction::kVoid, "作废", QT_TRANSLATE_NOOP("AuditEntry", "Made void")},
    {AuditAction::kImport, "导入", QT_TRANSLATE_NOOP("AuditEntry", "Imported")},
    {AuditAction::kUndoImport, "撤销导入", QT_TRANSLATE_NOOP("AuditEntry", "Import taken back")},
    {AuditAction::kExport, "导出", QT_TRANSLATE_NOOP("AuditEntry", "Exported")},
    {AuditAction::kPrint, "打印", QT_TRANSLATE_NOOP("AuditEntry", "Printed")},
    {AuditAction::kReveal, "查看明文", QT_TRANSLATE_NOOP("AuditEntry", "Seen in clear")},
    {AuditAction::kRefuse, "拒绝", QT_TRANSLATE_NOOP("AuditEntry", "Refused")},
    {AuditAction::kLogin, "登录", QT_TRANSLATE_NOOP("AuditEntry", "Logged in")},
    {AuditAction::kLoginFailed, "登录失败", QT_TRANSLATE_NOOP("AuditEntry", "Login failed")},
    {AuditAction::kLogout, "退出", QT_TRANSLATE_NOOP("AuditEntry", "Logged out")},
    {AuditAction::kLock, "锁定", QT_TRANSLATE_NOOP("AuditEntry", "Locked")},
    {AuditAction::kPassword, "修改密码", QT_TRANSLATE_NOOP("AuditEntry", "Password changed")},
    {AuditAction::kUserChange, "账号变更", QT_TRANSLATE_NOOP("AuditEntry", "Account changed")},
    {AuditAction::kPolicy, "制度变更", QT_TRANSLATE_NOOP("AuditEntry", "Policy changed")},
    {AuditAction::kGrade, "评级", QT_TRANSLATE_NOOP("AuditEntry", "Graded")},
    {AuditAction::kDecision, "人工决定", QT_TRANSLATE_NOOP("AuditEntry", "Decided by hand")},
    {AuditAction::kBlacklist, "黑名单", QT_TRANSLATE_NOOP("AuditEntry", "Blacklist")},
    {AuditAction::kBackup, "备份", QT_TRANSLATE_NOOP("AuditEntry", "Backed up")},
    {AuditAction::kRestore, "恢复", QT_TRANSLATE_NOOP("AuditEntry", "Restored")},
    {AuditAction::kErase, "删除个人信息", QT_TRANSLATE_NOOP("AuditEntry", "Erased")},
    {AuditAction::kAnonymise, "匿名化", QT_TRANSLATE_NOOP("AuditEntry", "Made anonymous")},
    {AuditAction::kHandover, "交接", QT_TRANSLATE_NOOP("AuditEntry", "Handed over")},
    {AuditAction::kBorrow, "借阅", QT_TRANSLATE_NOOP("AuditEntry", "Lent")},
    {AuditAction::kPrune, "清理记录", QT_TRANSLATE_NOOP("AuditEntry", "Trail shortened")},
    {AuditAction::kNewKey, "更换密钥", QT_TRANSLATE_NOOP("AuditEntry", "New key")},
};

/// What an entry can be about: the kinds of the catalogue, and what has no kind there.
constexpr Choice kKinds[] = {
    {"customers", "客户", QT_TRANSLATE_NOOP("AuditEntry", "Customers")},
    {"visits", "拜访", QT_TRANSLATE_NOOP("AuditEntry", "Visits")},
    {"visit-plans", "拜访计划", QT_TRANSLATE_NOOP("AuditEntry", "Visit plans")},
    {"complaints", "投诉", QT_TRANSLATE_NOOP("AuditEntry", "Complaints")},
    {"complaint-shares", "投诉责任分摊", QT_TRANSLATE_NOOP("AuditEntry", "Responsibility for complaints")},
    {"contracts", "合同", QT_TRANSLATE_NOOP("AuditEntry", "Contracts")},
    {"survey-cases", "不满意处理", QT_TRANSLATE_NOOP("AuditEntry", "Cases of dissatisfaction")},
    {"survey-responses", "满意度", QT_TRANSLATE_NOOP("AuditEntry", "Survey responses")},
    {"dealer-operators", "经销商经营者", QT_TRANSLATE_NOOP("AuditEntry", "Operators of dealers")},
    {"contacts", "联系人", QT_TRANSLATE_NOOP("AuditEntry", "Contacts")},
    {"orders", "订单", QT_TRANSLATE_NOOP("AuditEntry", "Orders")},
    {"payments", "收款", QT_TRANSLATE_NOOP("AuditEntry", "Payments")},
    {"departments", "部门", QT_TRANSLATE_NOOP("AuditEntry", "Departments")},
    {"users", "账号", QT_TRANSLATE_NOOP("AuditEntry", "Accounts")},
    {"roles", "角色", QT_TRANSLATE_NOOP("AuditEntry", "Roles")},
    {"products", "产品", QT_TRANSLATE_NOOP("AuditEntry", "Products")},
    {"survey-campaigns", "调查活动", QT_TRANSLATE_NOOP("AuditEntry", "Survey campaigns")},
    {"duty-records", "例行工作", QT_TRANSLATE_NOOP("AuditEntry", "Routine duties")},
    {"blacklist", "黑名单", QT_TRANSLATE_NOOP("AuditEntry", "Blacklist")},
    {"approvals", "审批", QT_TRANSLATE_NOOP("AuditEntry", "Approvals")},
    {"approval-steps", "审批步骤", QT_TRANSLATE_NOOP("AuditEntry", "Steps of approvals")},
    {"deputies", "代理审批", QT_TRANSLATE_NOOP("AuditEntry", "Deputies for approvals")},
    {"archive-loans", "档案借阅", QT_TRANSLATE_NOOP("AuditEntry", "Consultations and loans")},
    {"secrecy-breaches", "泄密处理", QT_TRANSLATE_NOOP("AuditEntry", "Breaches of secrecy")},
    {"secrecy-levels", "密级", QT_TRANSLATE_NOOP("AuditEntry", "Secrecy levels")},
    {"privacy-requests", "个人信息请求", QT_TRANSLATE_NOOP("AuditEntry", "Privacy requests")},
    {"saved-views", "保存的视图", QT_TRANSLATE_NOOP("AuditEntry", "Saved views")},
    {"tier-runs", "评级", QT_TRANSLATE_NOOP("AuditEntry", "Gradings")},
    {"tier-assignments", "等级", QT_TRANSLATE_NOOP("AuditEntry", "Tiers")},
    {"policy-versions", "制度", QT_TRANSLATE_NOOP("AuditEntry", "Policies")},
    {"import-batches", "导入", QT_TRANSLATE_NOOP("AuditEntry", "Imports")},
    {"audit", "操作记录", QT_TRANSLATE_NOOP("AuditEntry", "Trail")},
    {"settings", "设置", QT_TRANSLATE_NOOP("AuditEntry", "Settings")},
};

constexpr Field kFields[] = {
    instant<&AuditEntry::at>("at", QT_TRANSLATE_NOOP("AuditEntry", "When")).inList(1),
    text<&AuditEntry::actor>("actor", QT_TRANSLATE_NOOP("AuditEntry", "Who")).filterFirst().inList(2),
    choice<&AuditEntry::action>("action", QT_TRANSLATE_NOOP("AuditEntry", "Action"), kActions).filterFirst().inList(3),
    choice<&AuditEntry::kind>("kind", QT_TRANSLATE_NOOP("AuditEntry", "What"), kKinds).filterFirst().inList(4),
    integer<&AuditEntry::recordId>("record_id", QT_TRANSLATE_NOOP("AuditEntry", "Record")),
    reference<&AuditEntry::customer>("customer_id", QT_TRANSLATE_NOOP("AuditEntry", "Customer"), [] { return &customerSchema(); }).inList(5),
    longText<&AuditEntry::changes>("changes", QT_TRANSLATE_NOOP("AuditEntry", "Changes")).inList(6),
    text<&AuditEntry::reason>("reason", QT_TRANSLATE_NOOP("AuditEntry", "Reason")).inList(7),
    text<&AuditEntry::desk>("desk", QT_TRANSLATE_NOOP("AuditEntry", "Desk")),
};

} // namespace

const EntitySchema& auditEntrySchema()
{
    static const EntitySchema schema = [] {
        auto s = entity<AuditEntry>("audit", "audit_entries", "AuditEntry", kFields);
        s.singular = QT_TRANSLATE_NOOP("AuditEntry", "Trail entry");
        s.plural = QT_TRANSLATE_NOOP("AuditEntry", "Trail");
        s.icon = "history";
        s.titleKey = "actor";
        s.dateKey = "at";
        s.isReadOnly = true;
        return s;
    }();
    return schema;
}

QString changesText(const QVector<FieldChange>& changes)
{
    if (changes.isEmpty())
        return {};
    QJsonArray list;
    for (const FieldChange& change : changes)
        list << QJsonObject{{"field", change.field}, {"before", change.before}, {"after", change.after}};
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

Result<QVector<FieldChange>> readChanges(const QString& text)
{
    QVector<FieldChange> changes;
    if (text.isEmpty())
        return changes;
    const Error unreadable = Error::invalid(QCoreApplication::translate("AuditEntry", "The changes of this entry cannot be read."), "changes");
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isArray())
        return unreadable;
    for (const auto& value : document.array()) {
        const QJsonObject change = value.toObject();
        if (change.size() != 3 || !change["field"].isString() || !change["before"].isString() || !change["after"].isString())
            return unreadable;
        changes << FieldChange{change["field"].toString(), change["before"].toString(), change["after"].toString()};
    }
    return changes;
}

} // namespace kece
