// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities/ApprovalStep.h"

#include "domain/entities/Approval.h"
#include "domain/entities/Customer.h"
#include "domain/entities/User.h"

#include <QtGlobal>

namespace kece {

namespace {

constexpr Choice kVerdicts[] = {
    {"pending", "未答复", QT_TRANSLATE_NOOP("Approval", "No answer yet")},
    {"approved", "同意", QT_TRANSLATE_NOOP("Approval", "Approves")},
    {"returned", "退回修改", QT_TRANSLATE_NOOP("Approval", "Returns it")},
    {"rejected", "否决", QT_TRANSLATE_NOOP("Approval", "Rejects it")},
};

constexpr Field kFields[] = {
    reference<&ApprovalStep::approval>("approval_id", QT_TRANSLATE_NOOP("Approval", "Approval"), [] { return &approvalSchema(); })
        .required()
        .inList(1),
    reference<&ApprovalStep::customer>("customer_id", QT_TRANSLATE_NOOP("Approval", "Customer"), [] { return &customerSchema(); }),
    integer<&ApprovalStep::stage>("stage", QT_TRANSLATE_NOOP("Approval", "Stage")).required(),
    text<&ApprovalStep::step>("step", QT_TRANSLATE_NOOP("Approval", "Step")).required(),
    text<&ApprovalStep::name>("name", QT_TRANSLATE_NOOP("Approval", "Name of the step")).required().inList(2),
    text<&ApprovalStep::article>("article", QT_TRANSLATE_NOOP("Approval", "Article")),
    flag<&ApprovalStep::everybody>("everybody", QT_TRANSLATE_NOOP("Approval", "Joint review")),
    flag<&ApprovalStep::mayBeOwn>("may_be_own", QT_TRANSLATE_NOOP("Approval", "Also by the requester")),
    reference<&ApprovalStep::approver>("approver_id", QT_TRANSLATE_NOOP("Approval", "Asked"), [] { return &userSchema(); }).required().inList(3),
    choice<&ApprovalStep::verdict>("verdict", QT_TRANSLATE_NOOP("Approval", "Answer"), kVerdicts).required().inList(4).filterFirst(),
    longText<&ApprovalStep::opinion>("opinion", QT_TRANSLATE_NOOP("Approval", "Opinion")).inList(5),
    longText<&ApprovalStep::aspects>("aspects", QT_TRANSLATE_NOOP("Approval", "Opinion by aspect")),
    reference<&ApprovalStep::decidedBy>("decided_by_id", QT_TRANSLATE_NOOP("Approval", "Decided by"), [] { return &userSchema(); }).inList(6),
    instant<&ApprovalStep::decidedAt>("decided_at", QT_TRANSLATE_NOOP("Approval", "Decided at")).inList(7),
};

} // namespace

const EntitySchema& approvalStepSchema()
{
    static const EntitySchema schema = [] {
        auto s = entity<ApprovalStep>("approval-steps", "approval_steps", "Approval", kFields);
        s.singular = QT_TRANSLATE_NOOP("Approval", "Step of an approval");
        s.plural = QT_TRANSLATE_NOOP("Approval", "Steps of approvals");
        s.icon = "circle-check";
        s.titleKey = "name";
        s.customerKey = "customer_id";
        s.closedKey = "decided_at";
        s.isReadOnly = true;
        return s;
    }();
    return schema;
}

} // namespace kece
