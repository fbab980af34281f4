// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/approvals/ContractRules.h"

#include <QCoreApplication>

#include <algorithm>

namespace kece {

Result<const ContractChain*> ContractRules::chainFor(const ContractFacts& contract) const
{
    bool isShut = false;
    for (const ContractChain& candidate : chains) {
        if (!candidate.types.isEmpty() && !candidate.types.contains(contract.type))
            continue;
        if (!candidate.withinPriceRange || contract.isWithinPriceRange)
            return &candidate;
        isShut = true;
    }
    if (isShut)
        return Error::invalid(QCoreApplication::translate("Approvals",
                                  "The short way is open only where the price lies within the published range; say so, or choose another type."),
            QStringLiteral("price_range"));
    return Error::invalid(
        QCoreApplication::translate("Approvals", "The policy in force names no approval for this type of contract; choose another type."),
        QStringLiteral("type"));
}

QDate effectiveFrom(bool isApproved, QDate sealedByUs, QDate sealedByThem)
{
    if (!isApproved || !sealedByUs.isValid() || !sealedByThem.isValid())
        return {};
    return std::max(sealedByUs, sealedByThem);
}

} // namespace kece
