// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/formats/RecordSource.h"
#include "exchange/formats/TextSource.h"

#include <array>
#include <memory>
#include <string>

namespace kece {

/// Delimited text (RFC 4180) as records. The delimiter — , ; tab or | — is the most frequent of them in the first record; a line ends with LF, CR
/// or CRLF. A quotation mark that the RFC does not allow there, or one that is never closed, makes its row a problem and is never mended: the
/// reading goes on with the line after the one on which that record began.
class CsvRecords final : public RecordSource
{
public:
    static Result<std::unique_ptr<CsvRecords>> open(std::unique_ptr<QIODevice> device, const QString& encoding);

    Result<bool> next(TableRow& row) override;
    QString encoding() const override { return m_source->encoding(); }
    qint64 bytesRead() const override { return m_source->bytesRead(); }
    qint64 bytesTotal() const override { return m_source->bytesTotal(); }

    char delimiter() const { return m_delimiter; }

private:
    enum class Scan { Complete, NeedsMore, Misplaced, Unclosed, TooLong };

    explicit CsvRecords(std::unique_ptr<TextSource> source) : m_source(std::move(source)) {}
    Done guessDelimiter();
    Result<bool> readMore();
    Scan scanRecord(TableRow& row);
    Scan scanQuoted(size_t& at, TableRow& row);
    Result<bool> skipDamagedLine(Scan scan, TableRow& row);
    void unescapeCells(TableRow& row);
    Error tooLong(int row) const;

    std::unique_ptr<TextSource> m_source;
    std::string m_text;    ///< a piece of the file; the current record is always whole in it
    size_t m_start = 0;    ///< where the next record begins
    size_t m_scanned = 0;  ///< the end of the current record, once it is complete
    size_t m_failedAt = 0; ///< the quotation mark at fault: the one that opens the cell, or stands inside one that has none
    bool m_atEnd = false;  ///< nothing comes after m_text
    char m_delimiter = ',';
    std::array<bool, 256> m_stops{};
    std::vector<size_t> m_escaped; ///< cells of the current record with doubled quotation marks
    int m_row = 0;
    qint64 m_line = 1;        ///< physical line of m_start
    qint64 m_linesInside = 0; ///< line ends inside quoted cells of the current record
};

} // namespace kece
