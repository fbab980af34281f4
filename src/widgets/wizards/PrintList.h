// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "reporting/ReportTable.h"
#include "widgets/models/Cell.h"

class QWidget;

namespace kece {

class MessageBar;
class PagedRecordModel;
class Store;
class Workplace;
struct Field;
struct RecordQuery;
struct Session;

/// A list as it is shown, with its columns and in its order, as a page to print. To print is to take out (R06 第10条): it asks for the right to
/// export, and is refused above a person's secrecy level. Runs on the reader's thread. Errors: Denied; Invalid for more rows than anybody reads on
/// paper.
Result<ReportTable> listOnPaper(
    Store& given, const Session& session, const RecordQuery& query, const QVector<const Field*>& columns, const CellContext& context);

/// Shows what is listed as it will come out on paper, for printing. The trail has it before anybody sees the pages.
void printList(Workplace& workplace, const PagedRecordModel& list, QWidget& parent, MessageBar& messages);

} // namespace kece
