// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "reporting/ReportTable.h"
#include "services/session/Session.h"
#include "storage/Store.h"

#include <QDate>

namespace kece {

/// The evaluation of visits in the quarter of a day, up to that day, in its four parts (R04 第十一条(五)): progress against plan and duties,
/// achievements, unsolved problems, improvement and suggestions. Figures are counted; the sentences are those of the routine duties recorded for the
/// quarter.
Result<ReportTable> visitEvaluation(Store& given, const Session& session, QDate day, bool chinese);

} // namespace kece
