// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "reporting/ReportTable.h"
#include "services/session/Session.h"
#include "storage/Store.h"

#include <QDate>

namespace kece {

/// Reports over visits, complaints, contracts and trade, as at the end of a day by business dates. Twelve months are the days after the same
/// day of the year before, up to and including it.

/// Each duty of visiting of the policy in force: covered, open, late in the period of the day (R04 第十一条).
Result<ReportTable> visitCoverage(Store& given, const Session& session, QDate day, bool chinese);

/// Complaints of twelve months by category, and whether reply and result came in time (R26, R19 三.3).
Result<ReportTable> complaintCauses(Store& given, const Session& session, QDate day, bool chinese);

/// The ledger of complaints of twelve months with who is responsible and by when (R26 投诉, R19 三.2).
Result<ReportTable> complaintLedger(Store& given, const Session& session, QDate day, bool chinese);

/// Complaints of twelve months by class of cause and problem, with what was improved and paid (R26 投诉, R19 三.3).
Result<ReportTable> complaintReasons(Store& given, const Session& session, QDate day, bool chinese);

/// The ledger of contracts with the columns of R06 第25条.2, those signed by the day.
Result<ReportTable> contractLedger(Store& given, const Session& session, QDate day, bool chinese);

/// Customers, quantity and amount of the year up to the day, by region (R27 三, 客户分布表).
Result<ReportTable> customerDistribution(Store& given, const Session& session, QDate day, bool chinese);

/// Customers by the amount of twelve months, with their share and the share of all down to them (R06 第4条.1).
Result<ReportTable> paretoOfCustomers(Store& given, const Session& session, QDate day, bool chinese);

} // namespace kece
