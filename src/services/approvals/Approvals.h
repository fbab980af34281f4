// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Approval.h"
#include "domain/entities/ApprovalStep.h"
#include "policy/approvals/ApprovalChain.h"
#include "services/session/Session.h"
#include "storage/RecordStore.h"
#include "storage/Store.h"

#include <QSet>

namespace kece {

/// What is put to approval: a record, what for (kApprovalSign …), and what is asked for in words.
struct ApprovalRequest {
    QString kind;
    qint64 record = 0;
    QString purpose = QString::fromLatin1(kApprovalSign);
    QString remark;
};

/// How a kind of record goes through the mechanism: through which chain, under what name.
struct ApprovalPlan {
    ApprovalChain chain;
    QString title;
    qint64 customer = 0;
    std::optional<qint64> amount; ///< fen
};

/// An answer. Return, reject and any word in a joint review need an opinion; opinions by aspect are (aspect, text).
struct ApprovalAnswer {
    Verdict verdict = Verdict::Approved;
    QString opinion;
    QVector<QPair<QString, QString>> aspects;
};

/// A person asked, as people see it.
struct AskedPerson {
    ApprovalStep step;
    QString login;
    QString name;
    QString decidedByName; ///< empty while nobody has answered
    bool isOpen = false;   ///< it is their turn
    bool isMine = false;   ///< the acting person is asked, or stands for who is
};

/// A request with its chain, step by step.
struct ApprovalDetail {
    Approval approval;
    QString requesterLogin;
    QString requesterName;
    QVector<AskedPerson> asked; ///< in the order of the chain
    bool mayDecide = false;
    bool mayWithdraw = false;
};

/// Puts a record to approval, by whoever may change it; the people asked follow from the policy in force. A record that was returned, rejected or
/// withdrawn is submitted again as its next version. Errors: Conflict while an earlier request waits; Invalid with the field, or with the step for
/// which nobody can be asked; Denied.
Result<qint64> submitForApproval(Store& store, const Session& session, const ApprovalRequest& request);

/// Answers a request on which it is the acting person's turn, or the turn of whom they stand for. Two who answer at once are taken one after the
/// other. Errors: Conflict where it is not (any more), Denied for one's own request and for whom nobody asked, Invalid where the opinion is missing.
Done answerApproval(Store& store, const Session& session, qint64 id, const ApprovalAnswer& answer);

/// Takes a waiting request back; the requester only.
Done withdrawApproval(Store& store, const Session& session, qint64 id);

/// NotFound for whom it does not concern and whose reach it lies beyond.
Result<ApprovalDetail> readApproval(Store& store, const Session& session, qint64 id);

/// Which requests a list shows.
enum class ApprovalList { ToDecide, Mine, All };

/// Newest first. ToDecide: it is the acting person's turn; Mine: submitted by them; All: these, and what lies within reach.
Result<QVector<ApprovalDetail>> listApprovals(Store& store, const Session& session, ApprovalList which);
/// The requests about one record, newest first.
Result<QVector<ApprovalDetail>> approvalsOf(Store& store, const Session& session, const EntitySchema& schema, qint64 record);

/// A step of a request whose turn it was at the end of a day.
struct WaitingStep {
    Approval approval;
    ApprovalStep step;
    QString owner; ///< login of who is to answer: the acting person where they stand for who was asked
    QString ownerName;
    QDateTime since; ///< when it came to that person
};
/// What waited at the end of a day, of what concerns the acting person or lies within reach.
Result<QVector<WaitingStep>> waitingSteps(Store& store, const Session& session, QDate day);

/// Kinds of record that can be put to approval.
bool isApproved(const EntitySchema& schema);

/// The newest request about a record for a purpose; nothing where there was none. `store` reads as far as it reaches.
Result<std::optional<Approval>> newestApproval(Store& store, const EntitySchema& schema, qint64 record, const char* purpose);

/// The store in which requests are read for whom they concern, wherever the customer belongs; the same store where the role may answer none.
Store& approvalDesk(Store& store);

/// The acting person, and whom they stand for on a day.
Result<QSet<qint64>> actsFor(Store& store, const Session& session, QDate day);

/// What follows from the answers on a request; `steps` in the order of the chain.
ApprovalProcess processOf(const Approval& approval, const QVector<ApprovalStep>& steps);

/// Checks who stands for whom: somebody else, and one's own absence only where the role does not reach further.
Done completeDeputy(Store& store, const Session& session, Record& record);

} // namespace kece
