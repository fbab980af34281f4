// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "reporting/ReportTable.h"
#include "services/session/Session.h"
#include "storage/Store.h"

#include <QDate>

namespace kece {

/// Reports on satisfaction by the policy in force on the day, as at its end. Only forms that count enter a mean: scored, and signed and sealed where
/// the policy wants that. Means are exact, rounded half away from zero to hundredths where they are shown; bands and the mark are decided before.

/// Scores of twelve months by campaign. Below the mark is unknown where the policy gives none.
Result<ReportTable> satisfactionByCampaign(Store& given, const Session& session, QDate day, bool chinese);

/// The year up to the day: the projects, project departments and the company in each quarter, the secondary units, and the company's year
/// (R29 第十一条). A form without a project stands for a project of its customer. The year is unknown while a weight is blank; `remark` says which.
Result<ReportTable> satisfactionOfYear(Store& given, const Session& session, QDate day, bool chinese);

/// 顾客调查汇总表: the months of twelve, with the mean of each factor of the policy (R05 §4.2.2).
Result<ReportTable> satisfactionByMonth(Store& given, const Session& session, QDate day, bool chinese);

/// How the means of each factor, region and tier went over the quarter of the day and the three before it.
Result<ReportTable> satisfactionTrend(Store& given, const Session& session, QDate day, bool chinese);

/// The rounds of the policy: how many customers were asked and answered in the window of the day.
Result<ReportTable> surveyRounds(Store& given, const Session& session, QDate day, bool chinese);

/// Who has not answered the rounds of the policy (R06 第14条).
Result<ReportTable> silentCustomers(Store& given, const Session& session, QDate day, bool chinese);

} // namespace kece
