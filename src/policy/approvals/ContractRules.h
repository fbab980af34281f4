// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/approvals/ApprovalChain.h"

#include <QDate>
#include <QStringList>

namespace kece {

/// A type of contract (R06 第19条), as records have it.
struct ContractType {
    QString id;
    QString name;
    QString article;
    QString note;
};

/// A chain for contracts of some types.
struct ContractChain {
    ApprovalChain chain;
    QStringList types;             ///< empty: any
    bool withinPriceRange = false; ///< a shortcut, open only where the price lies within the published range (R06 第20条.2⑴)
};

/// An aspect of the review that the departments speak to (R06 第20条.3).
struct ReviewAspect {
    QString id;
    QString name;
    QString nameEn;
    QString article;
};

/// A contract as far as its chain asks.
struct ContractFacts {
    QString type;
    bool isWithinPriceRange = false;
};

/// The `contracts` section: what must be approved by whom before a contract is in effect.
struct ContractRules {
    QString article;
    QString effectiveArticle;   ///< in effect only when approved and sealed by all parties
    QString performanceArticle; ///< no order and no payment before
    QVector<ContractType> types;
    QVector<ReviewAspect> aspects;
    QVector<ContractChain> chains;

    /// The first chain that fits. Errors: Invalid with the field, where none does.
    Result<const ContractChain*> chainFor(const ContractFacts& contract) const;
};

/// When a contract takes effect: with the last of its seals, once it is approved; invalid while something is missing (R06 第21条).
QDate effectiveFrom(bool isApproved, QDate sealedByUs, QDate sealedByThem);

} // namespace kece
