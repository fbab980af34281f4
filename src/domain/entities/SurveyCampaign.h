// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Entities.h"
#include "domain/schema/EntitySchema.h"

namespace kece {

/// One round of a satisfaction survey.
struct SurveyCampaign {
    Id<SurveyCampaign> id;
    QString name;
    Stored stored;
};

const EntitySchema& surveyCampaignSchema();

} // namespace kece
