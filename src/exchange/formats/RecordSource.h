// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <QString>
#include <QStringList>

#include <string_view>
#include <vector>

namespace kece {

/// One record of a table file. `cells` are UTF-8, trimmed (full-width blanks too), and stay valid until the next record is read. A record that
/// cannot be used has a `problem`, one sentence for people, and still holds what could be read of it, so that it can be handed back as rejected.
struct TableRow {
    int number = 0; ///< as a spreadsheet shows it: records count, blank lines included
    std::vector<std::string_view> cells;
    QString problem;

    QString text(size_t column) const { return QString::fromUtf8(cells[column].data(), qsizetype(cells[column].size())); }
};

/// The records of one table from front to back, whatever the format; knows nothing of headers. One thread.
class RecordSource
{
public:
    virtual ~RecordSource() = default;

    /// Puts the next record into `row`; false at the end. An Error ends the reading (the file is damaged); a row with a problem does not.
    virtual Result<bool> next(TableRow& row) = 0;
    virtual QString encoding() const = 0;
    virtual QStringList sheets() const { return {}; }
    /// How far the reading is, in bytes of the file or of the unpacked sheet.
    virtual qint64 bytesRead() const = 0;
    virtual qint64 bytesTotal() const = 0;
};

/// No cell is longer, in bytes of UTF-8, and no record: larger ones are refused in words.
inline constexpr size_t kMaxCellBytes = size_t(1) << 20;
inline constexpr size_t kMaxRecordBytes = size_t(16) << 20;

} // namespace kece
