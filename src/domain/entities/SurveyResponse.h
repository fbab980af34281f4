// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Entities.h"
#include "domain/schema/EntitySchema.h"

namespace kece {

/// A customer's answer to a survey; `score` is 0–100 in hundredths.
struct SurveyResponse {
    Id<SurveyResponse> id;
    Id<Customer> customer;
    QDate surveyedOn;
    Id<SurveyCampaign> campaign;
    std::optional<qint64> score;
    Stored stored;
};

const EntitySchema& surveyResponseSchema();

} // namespace kece
