// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/formats/CsvTableWriter.h"

#include "exchange/formats/CellText.h"

#include <algorithm>

namespace kece {

namespace {

constexpr qsizetype kFlushBytes = 256 * 1024;

/// Also where another delimiter stands: the file then opens alike wherever a semicolon or tab is expected.
bool needsQuotes(const QString& text)
{
    return std::any_of(
        text.begin(), text.end(), [](QChar c) { return c == u',' || c == u'"' || c == u'\r' || c == u'\n' || c == u';' || c == u'\t' || c == u'|'; });
}

} // namespace

CsvTableWriter::CsvTableWriter(TableTarget target) : m_target(std::move(target)), m_buffer("\xEF\xBB\xBF") {}

Done CsvTableWriter::writeHeader(const QStringList& names)
{
    for (qsizetype column = 0; column < names.size(); ++column) {
        if (column > 0)
            m_buffer.append(',');
        appendText(names[column]);
    }
    return endLine();
}

Done CsvTableWriter::writeRow(std::span<const CellValue> cells)
{
    for (size_t column = 0; column < cells.size(); ++column) {
        if (column > 0)
            m_buffer.append(',');
        const CellValue& cell = cells[column];
        if (const auto* text = std::get_if<QString>(&cell))
            appendText(*text);
        else if (const auto* decimal = std::get_if<DecimalText>(&cell))
            m_buffer.append(decimal->text.toUtf8());
        else if (const auto* whole = std::get_if<qint64>(&cell))
            m_buffer.append(QByteArray::number(*whole));
        else if (const auto* date = std::get_if<QDate>(&cell))
            m_buffer.append(date->toString(Qt::ISODate).toUtf8());
        else if (const auto* at = std::get_if<QDateTime>(&cell))
            m_buffer.append(at->toString(u"yyyy-MM-dd HH:mm:ss").toUtf8());
    }
    return endLine();
}

void CsvTableWriter::appendText(const QString& text)
{
    QString guarded = guardedCell(text);
    guarded.replace(QChar(u'\0'), QChar::ReplacementCharacter); // a zero byte would make the whole file unreadable
    if (!needsQuotes(guarded)) {
        m_buffer.append(guarded.toUtf8());
        return;
    }
    m_buffer.append('"').append(guarded.replace(u'"', QStringLiteral("\"\"")).toUtf8()).append('"');
}

Done CsvTableWriter::endLine()
{
    m_buffer.append("\r\n");
    return m_buffer.size() < kFlushBytes ? Done() : flush();
}

Done CsvTableWriter::flush()
{
    Done written = m_target.write(m_buffer);
    m_buffer.resize(0);
    return written;
}

Done CsvTableWriter::finish()
{
    KECE_CHECK(flush());
    return m_target.commit();
}

} // namespace kece
