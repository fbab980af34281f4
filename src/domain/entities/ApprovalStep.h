// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Entities.h"
#include "domain/schema/EntitySchema.h"

namespace kece {

/// One person asked at one step of a request, and what was answered: in a joint review each department's opinion by itself (R06 第20条.3).
struct ApprovalStep {
    Id<ApprovalStep> id;
    Id<Approval> approval;
    Id<Customer> customer; ///< that of the request
    qint64 stage = 0;      ///< steps of one stage are open together
    QString step;          ///< id within the policy
    QString name;
    QString article;
    bool everybody = false; ///< 会审: all who are asked must approve
    bool mayBeOwn = false;
    Id<User> approver;
    QString verdict; ///< keyOf(Verdict)
    QString opinion;
    QString aspects;    ///< opinions by aspect, a line each: “经济性：…”
    Id<User> decidedBy; ///< the approver, or who stood for them
    QDateTime decidedAt;
    Stored stored;
};

const EntitySchema& approvalStepSchema();

} // namespace kece
