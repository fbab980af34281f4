// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities/TierAssignment.h"
#include "domain/query/RecordQuery.h"
#include "exchange/formats/TableWriter.h"
#include "foundation/Progress.h"
#include "services/session/Session.h"
#include "storage/Store.h"

#include <functional>

namespace kece {

/// Whether records of this kind stand in tables at all.
bool isExportable(const EntitySchema& schema);

/// Writes a list to a table as interfaces fix it: the Chinese headers of the import table, custom attributes behind those of customers, codes for
/// what is referred to, so that importing the file gives the same records. Rows stand in the order of the query or, where it asks for none, as they
/// were entered: a file taken in and written again is the same file. Runs on the reader's thread. Returns the number of rows.
Result<qint64> exportRecords(Store& given, const Session& session, const RecordQuery& query, TableWriter& writer, Progress progress);

/// The tiers in force (dimension `tiering`), or of every classification and credit grading (`classifications`), one row per member.
enum class AssignmentKind { Tiers, Classifications };
Result<qint64> exportAssignments(Store& given, AssignmentKind kind, TableWriter& writer, Progress progress);

/// The same for assignments at hand, such as those of a dry run.
Result<qint64> writeAssignments(Store& store, AssignmentKind kind, const std::vector<TierAssignment>& assignments, TableWriter& writer);

/// What a path or the word of --format asks for: csv unless the name ends in .xlsx.
Result<TableFormat> tableFormatOf(const QString& path, const QString& format);

} // namespace kece
