// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Entities.h"
#include "domain/schema/EntitySchema.h"

namespace kece {

/// A visit that is intended: to whom, when, by whom, what for, with what to offer (R02 §7.4a, R06 第13条, R28 流程二十一). One that names a selective
/// duty of the policy chooses the customer for it, for the period its day lies in (R04 第十一条(三)).
struct VisitPlan {
    Id<VisitPlan> id;
    Id<Customer> customer;
    QDate plannedOn;
    Id<User> visitor;
    QString form;
    QString purpose;
    QString goal;
    QString offer;
    QString place;
    QString companions;
    QString route;
    std::optional<qint64> budget; ///< fen
    QString duty;                 ///< a selective duty, as the policy calls it; empty: none
    QDate carriedOutOn;
    Stored stored;
};

const EntitySchema& visitPlanSchema();

} // namespace kece
