// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/query/RecordQuery.h"
#include "exchange/formats/TableTarget.h"
#include "foundation/Progress.h"
#include "services/session/Session.h"
#include "storage/Store.h"

namespace kece {

/// Writes records that have a business day as whole-day events of an iCalendar file (RFC 5545), earliest first: the customer and the title as its
/// summary, what else is known of it as its description. A record keeps its UID, so taking the file in again changes events and adds none twice.
/// Runs on the reader's thread. Returns the number of events. Errors: Invalid for a kind without a day.
Result<qint64> exportCalendar(Store& given, const Session& session, const RecordQuery& query, TableTarget& target, Progress progress);

/// Whether a path, or the word of --format where there is one, asks for a calendar.
bool isCalendarFile(const QString& path, const QString& format = {});
/// Whether records of this kind have a day that can stand in one.
bool hasCalendar(const EntitySchema& schema);

/// A line of content as RFC 5545 §3.1 has it: text escaped, folded at 75 octets without breaking a character, ended by CR LF.
QByteArray calendarLine(const char* property, const QString& text);

} // namespace kece
