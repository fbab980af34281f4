// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Entities.h"
#include "domain/schema/EntitySchema.h"

namespace kece {

/// A request that something be approved: which record, what for, and how far it has come. Every submission is a request of its own, with the next
/// version; the chain it goes through is kept with it, step by step (ApprovalStep), and does not change with the policy.
struct Approval {
    Id<Approval> id;
    QString subjectKind; ///< kind of the record: "contracts"
    qint64 subject = 0;  ///< its id
    QString purpose;     ///< kApprovalSign …
    QString title;       ///< of the record, as it was submitted
    Id<Customer> customer;
    std::optional<qint64> amount; ///< fen
    Id<User> requester;
    qint64 version = 1;
    QString chain;   ///< what the policy calls it
    QString article; ///< of the chain
    QString state;   ///< keyOf(ApprovalState)
    QDateTime submittedAt;
    QDateTime decidedAt;  ///< when it was approved, returned, rejected or withdrawn
    qint64 decisions = 0; ///< how many have answered
    QDate appliedOn;      ///< what it allows to be done once (a change, a termination) was done
    QString remark;       ///< what is asked for, in words
    Stored stored;
};

const EntitySchema& approvalSchema();

inline constexpr const char* kApprovalSign = "sign";
inline constexpr const char* kApprovalChange = "change";
inline constexpr const char* kApprovalEnd = "end";

} // namespace kece
