// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/query/RecordQuery.h"

class QWidget;

namespace kece {

class MessageBar;
class Workplace;

/// Asks for a file and writes what the list shows (its filters and order) to it as CSV, XLSX or iCalendar, behind the window; the bar says how it
/// went, with a way to call it off.
void exportList(Workplace& workplace, const RecordQuery& query, QWidget& parent, MessageBar& messages);

} // namespace kece
