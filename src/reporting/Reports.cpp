// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/Reports.h"

#include "domain/entities/Complaint.h"
#include "domain/entities/Contract.h"
#include "domain/entities/Order.h"
#include "domain/entities/SurveyResponse.h"
#include "domain/entities/TierRun.h"
#include "domain/entities/Visit.h"
#include "reporting/BusinessReports.h"
#include "reporting/SurveyReports.h"
#include "reporting/TierReports.h"

#include <algorithm>

namespace kece {

namespace {

constexpr Report kReports[] = {
    {"tiers", tierRunSchema, [](Store& store, const Session&, QDate day, bool chinese) { return tierDistribution(store, day, chinese); }},
    {"tier-migration", tierRunSchema, [](Store& store, const Session&, QDate day, bool chinese) { return tierMigration(store, day, chinese); }},
    {"visits", visitSchema, visitCoverage},
    {"complaints", complaintSchema, complaintCauses},
    {"complaint-ledger", complaintSchema, complaintLedger},
    {"complaint-causes", complaintSchema, complaintReasons},
    {"satisfaction", surveyResponseSchema, satisfactionByCampaign},
    {"satisfaction-year", surveyResponseSchema, satisfactionOfYear},
    {"satisfaction-months", surveyResponseSchema, satisfactionByMonth},
    {"satisfaction-trend", surveyResponseSchema, satisfactionTrend},
    {"survey-rounds", surveyResponseSchema, surveyRounds},
    {"silent-customers", surveyResponseSchema, silentCustomers},
    {"contracts", contractSchema, contractLedger},
    {"customer-distribution", orderSchema, customerDistribution},
    {"pareto", orderSchema, paretoOfCustomers},
};

} // namespace

std::span<const Report> allReports()
{
    return kReports;
}

const Report* reportNamed(const QString& name)
{
    const auto found = std::find_if(
        std::begin(kReports), std::end(kReports), [&](const Report& report) { return name == QLatin1String(report.name); });
    return found == std::end(kReports) ? nullptr : found;
}

} // namespace kece
