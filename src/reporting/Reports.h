// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/EntitySchema.h"
#include "foundation/Result.h"
#include "reporting/ReportTable.h"
#include "services/session/Session.h"
#include "storage/Store.h"

#include <QDate>

#include <span>

namespace kece {

/// A report by its name: the same figures for the window, `kecectl report` and paper. It reads no further than the right to report reaches.
struct Report {
    const char* name;
    const EntitySchema& (*about)(); ///< whose records it reads: for the trail
    Result<ReportTable> (*make)(Store& given, const Session& session, QDate day, bool chinese);
};

std::span<const Report> allReports();
const Report* reportNamed(const QString& name);

} // namespace kece
