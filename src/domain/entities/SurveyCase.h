// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Entities.h"
#include "domain/schema/EntitySchema.h"

namespace kece {

/// A case of dissatisfaction: a form below the mark, why, and what is done by whom until when (R29 第十二条). It is opened by the program or by hand.
struct SurveyCase {
    Id<SurveyCase> id;
    Id<Customer> customer;
    Id<SurveyResponse> response; ///< the form that fell below
    QDate openedOn;
    QDate dueOn; ///< to be answered by, as the policy says; invalid: it gives no time
    QString cause;
    QDate revisitedOn;
    Id<User> responsible;
    QDate fixBy;
    QString measure;
    QDate answeredOn;
    QString nonconformity;           ///< whether the nonconformity procedure is run (R05 §4.3); empty: not decided
    QString improvement;             ///< likewise the improvement procedure
    Id<SurveyResponse> confirmation; ///< the customer's new form
    QDate closedOn;
    Stored stored;
};

const EntitySchema& surveyCaseSchema();

} // namespace kece
