// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/Cell.h"

#include <QMimeData>

namespace kece {

/// Rows as a spreadsheet takes them from the clipboard: tab-separated text with a header row, and HTML whose text cells stay text (leading zeros,
/// long digits). Any thread.
struct ClipboardTable {
    QString text;
    QString html;
    int rows = 0;

    /// Owned by the caller; hand it to the clipboard on the GUI thread.
    QMimeData* mimeData() const;
};

ClipboardTable clipboardTable(const QVector<RecordRow>& rows, const QVector<const Field*>& columns, const CellContext& context);

} // namespace kece
