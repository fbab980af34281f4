// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/formats/RecordSource.h"

#include <QByteArray>

#include <memory>

namespace kece {

struct TableOptions {
    QString encoding = QStringLiteral("auto"); ///< of a text file: auto, utf-8, utf-16, gb18030, gbk or another name Qt knows
    QString sheet;                             ///< of a workbook; empty: the first visible one
};

/// A CSV or XLSX file as a header and rows, read once from front to back in bounded memory; one thread. The header is the first record that is
/// not blank. Short rows are padded to the header's width; a row with text beyond it has a problem and keeps all its cells; rows without any
/// text are passed over.
class TableReader
{
public:
    explicit TableReader(std::unique_ptr<RecordSource> source, QStringList header);

    const QStringList& header() const { return m_header; }
    /// As RecordSource::next, for the rows below the header.
    Result<bool> next(TableRow& row);

    /// The encoding found, e.g. UTF-8 or GB18030; the visible sheets of a workbook; progress in bytes.
    QString encoding() const { return m_source->encoding(); }
    QStringList sheets() const { return m_source->sheets(); }
    qint64 bytesRead() const { return m_source->bytesRead(); }
    qint64 bytesTotal() const { return m_source->bytesTotal(); }

private:
    void fitToHeader(TableRow& row) const;

    std::unique_ptr<RecordSource> m_source;
    QStringList m_header;
};

/// Opens a table by what is in it, not by its name: a zip archive is read as XLSX, anything else as delimited text. Empty files, files of other
/// kinds and headers that name a column twice are refused in words.
Result<std::unique_ptr<TableReader>> openTable(const QString& path, const TableOptions& options = {});
/// The same for what is already in memory (a paste, a test).
Result<std::unique_ptr<TableReader>> openTableBytes(const QByteArray& bytes, const TableOptions& options = {});
/// The same for records read otherwise.
Result<std::unique_ptr<TableReader>> openTable(std::unique_ptr<RecordSource> source);

} // namespace kece
