// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/Reports.h"

#include "domain/entities/Complaint.h"
#include "domain/entities/Contract.h"
#include "domain/entities/Order.h"
#include "domain/entities/SurveyResponse.h"
#include "domain/entities/TierRun.h"
#include "domain/entities/Visit.h"
#include "reporting/BusinessReports.h"
#include "reporting/ReportReading.h"
#include "reporting/SurveyReports.h"
#include "reporting/TierReports.h"
#include "reporting/VisitReports.h"

#include <algorithm>

namespace kece {

namespace {

using Kind = ReportChart::Kind;

constexpr Report kReports[] = {
    {"tiers", tierRunSchema, [](Store& store, const Session&, QDate day, bool chinese) { return tierDistribution(store, day, chinese); },
        QT_TRANSLATE_NOOP("Reports", "Tiers: distribution"), {Kind::Bars, "tier_name", {"customers"}}},
    {"tier-migration", tierRunSchema, [](Store& store, const Session&, QDate day, bool chinese) { return tierMigration(store, day, chinese); },
        QT_TRANSLATE_NOOP("Reports", "Tiers: who moved")},
    {"pareto", orderSchema, paretoOfCustomers, QT_TRANSLATE_NOOP("Reports", "Customers by contribution (Pareto)"),
        {Kind::Pareto, "customer", {"amount", "cumulative"}}},
    {"customer-distribution", orderSchema, customerDistribution, QT_TRANSLATE_NOOP("Reports", "Customers by region"),
        {Kind::Bars, "region", {"amount"}}},
    {"visits", visitSchema, visitCoverage, QT_TRANSLATE_NOOP("Reports", "Visits: coverage"), {Kind::Bars, "name", {"covered", "open"}}},
    {"visit-evaluation", visitSchema, visitEvaluation, QT_TRANSLATE_NOOP("Reports", "Visits: quarterly evaluation")},
    {"complaints", complaintSchema, complaintCauses, QT_TRANSLATE_NOOP("Reports", "Complaints: punctuality"),
        {Kind::Bars, "category", {"received", "open"}}},
    {"complaint-causes", complaintSchema, complaintReasons, QT_TRANSLATE_NOOP("Reports", "Complaints: causes"),
        {Kind::Bars, "cause_class", {"received", "justified"}}},
    {"complaint-ledger", complaintSchema, complaintLedger, QT_TRANSLATE_NOOP("Reports", "Complaints: ledger")},
    {"contracts", contractSchema, contractLedger, QT_TRANSLATE_NOOP("Reports", "Contracts: ledger")},
    {"satisfaction-year", surveyResponseSchema, satisfactionOfYear, QT_TRANSLATE_NOOP("Reports", "Satisfaction: year by project, quarter, unit")},
    {"satisfaction-months", surveyResponseSchema, satisfactionByMonth, QT_TRANSLATE_NOOP("Reports", "Satisfaction: summary by month"),
        {Kind::Line, "month", {"average"}}},
    {"satisfaction-trend", surveyResponseSchema, satisfactionTrend, QT_TRANSLATE_NOOP("Reports", "Satisfaction: trend by factor, region, tier")},
    {"satisfaction", surveyResponseSchema, satisfactionByCampaign, QT_TRANSLATE_NOOP("Reports", "Satisfaction: by campaign"),
        {Kind::Bars, "campaign", {"average"}}},
    {"survey-rounds", surveyResponseSchema, surveyRounds, QT_TRANSLATE_NOOP("Reports", "Surveys: asked and answered"),
        {Kind::Bars, "name", {"answered", "silent"}}},
    {"silent-customers", surveyResponseSchema, silentCustomers, QT_TRANSLATE_NOOP("Reports", "Surveys: who has not answered")},
};

} // namespace

QString Report::title() const
{
    return reportWords(menuName);
}

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
