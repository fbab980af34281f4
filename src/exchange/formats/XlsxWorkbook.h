// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/formats/RecordSource.h"
#include "exchange/formats/ZipArchive.h"

namespace kece {

/// Opens one worksheet of a workbook (ECMA-376, transitional or strict): the named one, else the first that is visible. Chart sheets are no tables.
Result<std::unique_ptr<RecordSource>> openXlsxSheet(std::unique_ptr<ZipArchive> archive, const QString& sheet);

} // namespace kece
