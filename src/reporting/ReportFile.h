// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "reporting/ReportTable.h"

namespace kece {

class TableWriter;

/// The header and the rows, figures as figures; finishes the table.
Done writeReport(const ReportTable& report, TableWriter& writer);

/// Writes a report to a file that is replaced as a whole, by its suffix: .pdf on paper (see writePdf), .xlsx, else CSV. Unavailable where it cannot
/// be written.
Done saveReport(const ReportTable& report, const QString& path);

} // namespace kece
