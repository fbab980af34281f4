// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/approvals/ApprovalProcess.h"

#include <QHash>

namespace kece {

/// Who is asked at one step of a chain.
struct ApprovalStepRule {
    enum class By {
        Role,   ///< whoever has the role
        Rank,   ///< whoever has the rank in the company
        Head,   ///< the head of the requester's department, else of the one above
        Person, ///< one account, by its login
    };

    QString id;
    QString name;
    QString nameEn;
    QString article;
    By by = By::Role;
    QString who;                     ///< role, rank or login; empty: the regulation leaves it blank, and the company has not filled it in
    bool acrossCompany = false;      ///< anywhere; else in the requester's department, or the nearest above that has one
    bool everybody = false;          ///< 会审
    bool alongside = false;          ///< open together with the step before
    bool mayBeOwn = false;           ///< the requester may be the one who decides
    std::optional<qint64> authority; ///< fen: up to this amount the chain ends here; none: no limit is known, so it goes on
    bool isReading = false;
    QString note;
};

/// The steps of an approval, in order.
struct ApprovalChain {
    QString id;
    QString name;
    QString nameEn;
    QString article;
    QVector<ApprovalStepRule> steps;
    bool isReading = false;
    QString note;
};

/// Somebody who works here, as far as chains ask.
struct Colleague {
    qint64 id = 0;
    QString login;
    QString role;
    QString rank;
    qint64 department = 0;
};

/// Whom a chain can ask: those whose accounts are in use, and which department lies under which.
struct Staffing {
    QVector<Colleague> people;
    QHash<qint64, qint64> parents;
};

/// The people a request is put to, step by step. `amount` in fen; without one every step is taken. Errors: Invalid with the step and the way out
/// where the policy leaves open who decides, or where nobody is there to ask.
Result<QVector<Seat>> seatsOf(const ApprovalChain& chain, std::optional<qint64> amount, const Colleague& requester, const Staffing& staffing);

} // namespace kece
