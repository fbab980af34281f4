// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Entities.h"
#include "domain/schema/EntitySchema.h"

namespace kece {

/// What one person answers for of a complaint, among the company's own people (R06 第14条.4). The ratio between company and customer is another one
/// and stands with the complaint.
struct ComplaintShare {
    Id<ComplaintShare> id;
    Id<Complaint> complaint;
    Id<Customer> customer; ///< of the complaint
    Id<User> person;
    std::optional<qint64> share; ///< hundredths of a per cent; those of one complaint come to 100 %
    QString remark;
    Stored stored;
};

const EntitySchema& complaintShareSchema();

} // namespace kece
