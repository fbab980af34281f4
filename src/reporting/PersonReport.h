// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/ReportTable.h"
#include "services/privacy/PersonData.h"

namespace kece {

/// What is kept about a person, to be printed and handed over: record, field, value; long values go on in further rows.
ReportTable personReport(const PersonData& data, const QTimeZone& zone);

} // namespace kece
