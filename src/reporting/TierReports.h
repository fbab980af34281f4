// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "reporting/ReportTable.h"
#include "storage/Store.h"

#include <QDate>

namespace kece {

/// How the tiers in force on a day are spread, by department (and product where the policy grades by product): count, share, and how many came and
/// went with the last grading.
Result<ReportTable> tierDistribution(Store& given, QDate day, bool chinese);

/// Who moved with the last grading up to a day, from which tier to which, by which article, and which cap held them down.
Result<ReportTable> tierMigration(Store& given, QDate day, bool chinese);

} // namespace kece
