// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Entities.h"
#include "domain/schema/EntitySchema.h"

namespace kece {

/// A sales contract (R06 第18–25条). `breachedOn` is the day the customer broke it, for the rules that ask. Where a policy says so it is in effect
/// only when approved and sealed by all parties; `effectiveOn` is that day, kept by whoever saves it.
struct Contract {
    Id<Contract> id;
    QString contractNo;
    QString name;
    Id<Customer> customer;
    QString type;
    QDate signedOn;
    QDate startsOn;
    QDate endsOn;
    std::optional<qint64> amount;
    QString handler;
    QString priceRange; ///< kPriceWithin, or outside the published range; empty: nobody has looked
    QString trialRun;   ///< needed, running, passed, failed; empty: none is needed
    QDate sealedByUsOn;
    QDate sealedByThemOn;
    QDate effectiveOn;
    QDate terminatedOn; ///< ended before its time
    QDate breachedOn;
    QString remark;
    Stored stored;
};

const EntitySchema& contractSchema();

inline constexpr const char* kPriceWithin = "within";

} // namespace kece
