// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/Approval.h"

#include "domain/entities/Customer.h"
#include "domain/entities/User.h"

#include <QtGlobal>

namespace kece {

namespace {

constexpr Choice kPurposes[] = {
    {kApprovalSign, "签订", QT_TRANSLATE_NOOP("Approval", "Signing")},
    {kApprovalChange, "变更", QT_TRANSLATE_NOOP("Approval", "Change")},
    {kApprovalEnd, "解除", QT_TRANSLATE_NOOP("Approval", "Termination")},
};

constexpr Choice kStates[] = {
    {"waiting", "审批中", QT_TRANSLATE_NOOP("Approval", "Waiting")},
    {"approved", "已批准", QT_TRANSLATE_NOOP("Approval", "Approved")},
    {"returned", "已退回", QT_TRANSLATE_NOOP("Approval", "Returned")},
    {"rejected", "已否决", QT_TRANSLATE_NOOP("Approval", "Rejected")},
    {"withdrawn", "已撤回", QT_TRANSLATE_NOOP("Approval", "Withdrawn")},
};

constexpr Field kFields[] = {
    text<&Approval::subjectKind>("subject_kind", QT_TRANSLATE_NOOP("Approval", "Kind of record")).required(),
    integer<&Approval::subject>("subject_id", QT_TRANSLATE_NOOP("Approval", "Record")).required(),
    choice<&Approval::purpose>("purpose", QT_TRANSLATE_NOOP("Approval", "What for"), kPurposes).required().inList(2).filterFirst(),
    text<&Approval::title>("title", QT_TRANSLATE_NOOP("Approval", "Subject")).required().searchable().inList(1),
    reference<&Approval::customer>("customer_id", QT_TRANSLATE_NOOP("Approval", "Customer"), [] { return &customerSchema(); }).inList(3),
    money<&Approval::amount>("amount", QT_TRANSLATE_NOOP("Approval", "Amount")).inList(4),
    reference<&Approval::requester>("requester_id", QT_TRANSLATE_NOOP("Approval", "Submitted by"), [] { return &userSchema(); })
        .required()
        .inList(5)
        .filterFirst(),
    integer<&Approval::version>("version", QT_TRANSLATE_NOOP("Approval", "Version")).required().inList(6),
    text<&Approval::chain>("chain", QT_TRANSLATE_NOOP("Approval", "Chain")).required(),
    text<&Approval::article>("article", QT_TRANSLATE_NOOP("Approval", "Article")),
    choice<&Approval::state>("state", QT_TRANSLATE_NOOP("Approval", "State"), kStates).required().inList(7).filterFirst(),
    instant<&Approval::submittedAt>("submitted_at", QT_TRANSLATE_NOOP("Approval", "Submitted at")).required().inList(8).filterFirst(),
    instant<&Approval::decidedAt>("decided_at", QT_TRANSLATE_NOOP("Approval", "Decided at")).inList(9),
    integer<&Approval::decisions>("decisions", QT_TRANSLATE_NOOP("Approval", "Answers so far")).required(),
    date<&Approval::appliedOn>("applied_on", QT_TRANSLATE_NOOP("Approval", "Carried out on")),
    longText<&Approval::remark>("remark", QT_TRANSLATE_NOOP("Approval", "What is asked for")),
};

} // namespace

const EntitySchema& approvalSchema()
{
    static const EntitySchema schema = [] {
        auto s = entity<Approval>("approvals", "approvals", "Approval", kFields);
        s.singular = QT_TRANSLATE_NOOP("Approval", "Approval");
        s.plural = QT_TRANSLATE_NOOP("Approval", "Approvals");
        s.icon = "circle-check";
        s.titleKey = "title";
        s.customerKey = "customer_id";
        s.dateKey = "submitted_at";
        s.closedKey = "decided_at";
        s.isReadOnly = true;
        return s;
    }();
    return schema;
}

} // namespace kece
