// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"
#include "reporting/ReportTable.h"

class QPagedPaintDevice;

namespace kece {

/// Draws a report onto the pages of a printer or a file, its header repeated on every page and "page x / y" below. Needs a QGuiApplication for its
/// fonts. Data is drawn as plain text.
void paintReport(const ReportTable& report, QPagedPaintDevice& paper);

/// Prints a report on A4 with its header repeated on every page and "page x / y" below, to a file that is replaced as a whole. Needs a
/// QGuiApplication for its fonts. Data is drawn as plain text. Unavailable where the file cannot be written.
Done writePdf(const ReportTable& report, const QString& path);

} // namespace kece
