// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/Record.h"
#include "foundation/Error.h"

#include <array>
#include <utility>

namespace kece {

/// Pairs of days of which the second must not come before the first, wherever an entity has both.
inline constexpr std::array<std::pair<const char*, const char*>, 5> kDaySpans{
    {{"started_on", "ended_on"}, {"starts_on", "ends_on"}, {"handed_out_on", "due_on"}, {"handed_out_on", "returned_on"}, {"found_on", "closed_on"}}};

/// Pairs of shares of one whole, wherever an entity has both: where both are given they come to 100 %.
inline constexpr std::array<std::pair<const char*, const char*>, 1> kRatios{{{"company_share", "customer_share"}}};

/// "Together this is 90 %; it must come to 100 %." of two shares in hundredths of a per cent; empty where they do.
QString ratioMistake(qint64 one, qint64 other);

/// "This must lie between 0 and 100."; empty where the stored number is within the field's range, or may be any.
QString rangeMistake(const Field& field, qint64 stored);

/// What keeps a record from being saved, one error per field at fault: a required field that people fill in is empty, a coded value is none of its
/// choices, a number lies outside its range, a text holds a NUL, an end lies before its start. Uniqueness and references are the store's to check.
QVector<Error> validate(const Record& record);

} // namespace kece
