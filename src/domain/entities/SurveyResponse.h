// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/Entities.h"
#include "domain/schema/EntitySchema.h"

namespace kece {

/// How a response stands by the policy it was saved under; stored by its key. Empty: the policy has no mark.
inline constexpr const char* kSurveyPassed = "passed";
inline constexpr const char* kSurveyBelow = "below";
inline constexpr const char* kSurveyIncomplete = "incomplete"; ///< a factor of its form has no score
inline constexpr const char* kSurveyUnweighted = "unweighted"; ///< the policy leaves a factor's weight blank
inline constexpr const char* kSurveyUnsigned = "unsigned";     ///< counts nowhere until it is signed and sealed

/// A customer's answer to a survey; `score` is 0–100 in hundredths: what the factors come to, or as it was given where no factor is. Form, factors
/// and band stand as the policy calls them.
struct SurveyResponse {
    Id<SurveyResponse> id;
    Id<Customer> customer;
    QDate surveyedOn;
    Id<SurveyCampaign> campaign;
    QString form;
    QString project;
    QString unit; ///< project department or secondary unit (R29 第十一条)
    std::optional<qint64> score;
    bool isSigned = false;
    bool isSealed = false;
    QDate submittedOn;
    QString opinion;
    QString band;
    QString standing;
    Stored stored;
    QMap<QString, QString> attributes; ///< scores by factor, `92.50`
};

const EntitySchema& surveyResponseSchema();

} // namespace kece
