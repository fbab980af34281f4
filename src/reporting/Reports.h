// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/EntitySchema.h"
#include "foundation/Result.h"
#include "reporting/ReportTable.h"
#include "services/session/Session.h"
#include "storage/Store.h"

#include <QDate>

#include <array>
#include <span>

namespace kece {

/// How a report is drawn beside its figures. `label` and `values` name columns; a line of the drawing is what has the same label, its values added
/// up. None: only the table.
struct ReportChart {
    enum class Kind { None, Bars, Line, Pareto };
    Kind kind = Kind::None;
    const char* label = "";
    std::array<const char*, 2> values = {}; ///< of one unit; the second of a Pareto is the share down to each row
};

/// A report by its name: the same figures for the window, `kecectl report` and paper. It reads no further than the right to report reaches.
struct Report {
    const char* name;
    const EntitySchema& (*about)(); ///< whose records it reads: for the trail
    Result<ReportTable> (*make)(Store& given, const Session& session, QDate day, bool chinese);
    const char* menuName; ///< in English; title() is for people
    ReportChart chart = {};

    QString title() const;
};

std::span<const Report> allReports();
const Report* reportNamed(const QString& name);

} // namespace kece
