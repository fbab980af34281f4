// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Entities.h"
#include "domain/schema/EntitySchema.h"

namespace kece {

/// That a recurring duty of the policy was done for one of its periods, by whom and with what result (R04 第十一条(五), R29 第十条.1, 第十一条).
struct DutyRecord {
    Id<DutyRecord> id;
    QString duty; ///< the id within the policy
    QString name; ///< of the duty as the policy called it then
    QDate period; ///< its first day
    QDate doneOn;
    Id<User> doneBy;
    QString result;
    Id<Department> department; ///< whose part of it this is; none: the company's
    QString achievements;      ///< the parts of an evaluation beside the figures (R04 第十一条(五))
    QString unsolved;
    QString suggestions;
    Stored stored;
};

const EntitySchema& dutyRecordSchema();

} // namespace kece
