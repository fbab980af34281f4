// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/formats/CsvRecords.h"

#include "exchange/formats/CellText.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

namespace kece {

namespace {

constexpr size_t kMaxCells = 100'000; ///< of one line
constexpr qint64 kChunk = 256 * 1024;

qint64 lineEnds(std::string_view text)
{
    qint64 count = 0;
    for (size_t at = 0; at < text.size(); ++at)
        count += text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.size() || text[at + 1] != '\n'));
    return count;
}

} // namespace

Result<std::unique_ptr<CsvRecords>> CsvRecords::open(std::unique_ptr<QIODevice> device, const QString& encoding)
{
    KECE_TRY(auto source, TextSource::open(std::move(device), encoding));
    std::unique_ptr<CsvRecords> records(new CsvRecords(std::move(source)));
    KECE_CHECK(records->guessDelimiter());
    for (const char stop : {records->m_delimiter, '"', '\r', '\n', '\0'})
        records->m_stops[static_cast<unsigned char>(stop)] = true;
    return records;
}

/// Moves the unread rest to the front and reads on; in steps that grow with a long record, so that rescanning it stays cheap. False at the end.
Result<bool> CsvRecords::readMore()
{
    if (m_atEnd)
        return false;
    m_text.erase(0, m_start);
    m_start = 0;
    KECE_TRY(const bool more, m_source->appendTo(m_text, std::max(kChunk, qint64(m_text.size()))));
    m_atEnd = !more;
    return true;
}

Done CsvRecords::guessDelimiter()
{
    constexpr std::string_view candidates = ",;\t|";
    for (;;) {
        std::array<int, candidates.size()> counts{};
        bool quoted = false;
        bool blank = true;
        bool whole = false;
        for (const char byte : m_text) {
            quoted ^= byte == '"';
            if (quoted) {
                blank = false;
                continue;
            }
            if (byte == '\n' || byte == '\r') {
                if (blank)
                    continue;
                whole = true;
                break;
            }
            blank = blank && byte == ' ';
            if (const size_t at = candidates.find(byte); at != std::string_view::npos)
                ++counts[at];
        }
        const auto most = std::max_element(counts.begin(), counts.end());
        m_delimiter = candidates[*most > 0 ? size_t(most - counts.begin()) : 0];
        if (whole || m_atEnd || m_text.size() > kMaxCellBytes)
            return {};
        KECE_CHECK(readMore());
    }
}

Result<bool> CsvRecords::next(TableRow& row)
{
    row.problem.clear();
    for (;;) {
        if (m_start == m_text.size() && m_atEnd)
            return false;
        const Scan scan = scanRecord(row);
        switch (scan) {
        case Scan::Complete:
            if (!m_escaped.empty())
                unescapeCells(row);
            row.number = ++m_row;
            m_start = m_scanned;
            m_line += 1 + m_linesInside;
            return true;
        case Scan::NeedsMore:
            KECE_CHECK(readMore());
            break;
        case Scan::TooLong:
            return tooLong(m_row + 1);
        case Scan::Misplaced:
        case Scan::Unclosed:
            return skipDamagedLine(scan, row);
        }
    }
}

Error CsvRecords::tooLong(int row) const
{
    return Error::invalid(QCoreApplication::translate("TableFile",
                              "Line %1 has a cell of more than 1 MiB, more than %2 cells, or is longer than 16 MiB: this does not look like a table.")
                              .arg(m_line)
                              .arg(kMaxCells))
        .atRow(row);
}

CsvRecords::Scan CsvRecords::scanRecord(TableRow& row)
{
    row.cells.clear();
    m_escaped.clear();
    m_linesInside = 0;
    size_t at = m_start;
    for (;;) {
        if (at == m_text.size() && !m_atEnd)
            return Scan::NeedsMore;
        if (m_text[at] == '"') { // std::string ends with a zero byte, which no text holds
            if (const Scan scan = scanQuoted(at, row); scan != Scan::Complete)
                return scan;
        } else {
            const size_t from = at;
            const char* text = m_text.data();
            while (!m_stops[static_cast<unsigned char>(text[at])])
                ++at;
            if (at - from > kMaxCellBytes)
                return Scan::TooLong;
            if (at == m_text.size() && !m_atEnd)
                return Scan::NeedsMore;
            if (text[at] == '"') {
                m_failedAt = at;
                return Scan::Misplaced;
            }
            std::string_view cell = trimmedCell({text + from, at - from});
            if (!cell.empty() && cell.front() == '\'')
                cell = unguardedCell(cell);
            row.cells.push_back(cell);
        }
        if (at - m_start > kMaxRecordBytes || row.cells.size() > kMaxCells)
            return Scan::TooLong;
        const char stop = m_text[at];
        if (stop == m_delimiter) {
            ++at;
            continue;
        }
        if (stop == '\r') {
            if (at + 1 == m_text.size() && !m_atEnd)
                return Scan::NeedsMore;
            at += m_text[at + 1] == '\n' ? 2 : 1;
        } else if (at < m_text.size()) {
            ++at;
        }
        m_scanned = at;
        return Scan::Complete;
    }
}

/// A cell from its opening quotation mark at `at`, which is left at the delimiter or line end behind it.
CsvRecords::Scan CsvRecords::scanQuoted(size_t& at, TableRow& row)
{
    const size_t from = at + 1;
    m_failedAt = at;
    bool escaped = false;
    size_t quote = from;
    for (;; quote += 2) {
        quote = m_text.find('"', quote);
        if (std::min(quote, m_text.size()) - from > kMaxCellBytes)
            return Scan::Unclosed;
        if (quote == std::string::npos)
            return m_atEnd ? Scan::Unclosed : Scan::NeedsMore;
        if (quote + 1 == m_text.size() && !m_atEnd)
            return Scan::NeedsMore;
        if (m_text[quote + 1] != '"')
            break;
        escaped = true;
    }
    at = quote + 1;
    const std::string_view content(m_text.data() + from, quote - from);
    const qint64 linesInside = lineEnds(content);
    m_linesInside += linesInside;
    const char stop = m_text[at];
    if (at < m_text.size() && stop != m_delimiter && stop != '\r' && stop != '\n')
        return linesInside > 0 ? Scan::Unclosed : Scan::Misplaced;
    if (escaped)
        m_escaped.push_back(row.cells.size());
    std::string_view cell = trimmedCell(content);
    if (!cell.empty() && cell.front() == '\'')
        cell = unguardedCell(cell);
    row.cells.push_back(cell);
    return Scan::Complete;
}

void CsvRecords::unescapeCells(TableRow& row)
{
    for (const size_t index : m_escaped) {
        std::string_view& cell = row.cells[index];
        char* const begin = m_text.data() + (cell.data() - m_text.data());
        char* out = begin;
        for (size_t at = 0; at < cell.size(); ++at) {
            *out++ = cell[at];
            at += cell[at] == '"';
        }
        cell = {begin, size_t(out - begin)};
    }
}

Result<bool> CsvRecords::skipDamagedLine(Scan scan, TableRow& row)
{
    size_t lineEnd = m_text.find_first_of("\r\n", m_start);
    while (lineEnd == std::string::npos && !m_atEnd) {
        if (m_text.size() - m_start > kMaxRecordBytes)
            return tooLong(m_row + 1);
        const size_t failedAfter = m_failedAt - m_start;
        KECE_CHECK(readMore());
        m_failedAt = m_start + failedAfter;
        lineEnd = m_text.find_first_of("\r\n", m_start);
    }
    lineEnd = std::min(lineEnd, m_text.size());
    if (lineEnd + 1 == m_text.size() && m_text[lineEnd] == '\r' && !m_atEnd) {
        const size_t failedAfter = m_failedAt - m_start;
        const size_t length = lineEnd - m_start;
        KECE_CHECK(readMore());
        m_failedAt = m_start + failedAfter;
        lineEnd = m_start + length;
    }

    const qint64 faultLine = m_line + lineEnds({m_text.data() + m_start, std::min(m_failedAt, m_text.size()) - m_start});
    row.problem = scan == Scan::Misplaced
        ? QCoreApplication::translate(
            "TableFile", "Line %1: a quotation mark stands inside a cell; put the whole cell in quotation marks and double those inside.")
              .arg(faultLine)
        : QCoreApplication::translate("TableFile", "Line %1: a quotation mark is opened and not closed where its cell ends.").arg(faultLine);
    row.number = ++m_row;
    row.cells.assign(1, std::string_view(m_text.data() + m_start, lineEnd - m_start));

    m_start = lineEnd;
    if (m_start < m_text.size())
        m_start += m_text[m_start] == '\r' && m_text[m_start + 1] == '\n' ? 2 : 1;
    ++m_line;
    return true;
}

} // namespace kece
