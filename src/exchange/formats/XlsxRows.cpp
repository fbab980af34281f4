// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/formats/XlsxRows.h"

#include "exchange/formats/CellText.h"

#include <QCoreApplication>

#include <charconv>

namespace kece {

namespace {

constexpr int kMaxRows = 1048576;
constexpr int kMaxColumns = 16384;

/// Column and row, from 1, of a reference such as B12; 0 for what is missing, -1 for what lies outside of every sheet.
struct CellReference {
    int column = 0;
    int row = 0;

    static CellReference parse(QStringView text)
    {
        CellReference reference;
        qsizetype at = 0;
        for (; at < text.size() && text[at].toUpper() >= u'A' && text[at].toUpper() <= u'Z'; ++at) {
            if (reference.column >= 0)
                reference.column = reference.column * 26 + (text[at].toUpper().unicode() - u'A' + 1);
            if (reference.column > kMaxColumns)
                reference.column = -1;
        }
        for (; at < text.size(); ++at) {
            const int digit = text[at].unicode() - u'0';
            if (digit < 0 || digit > 9) {
                reference.row = -1;
                break;
            }
            if (reference.row >= 0)
                reference.row = reference.row * 10 + digit;
            if (reference.row > kMaxRows)
                reference.row = -1;
        }
        return reference;
    }
};

QString columnName(int column)
{
    QString name;
    for (; column > 0; column = (column - 1) / 26)
        name.prepend(QChar(u'A' + (column - 1) % 26));
    return name;
}

/// `2021-01-01T10:10:10Z` as people write it.
std::string isoText(std::string_view stored)
{
    std::string text(stored);
    if (const size_t mark = text.find('T'); mark == 10)
        text[mark] = ' ';
    if (text.size() > 10 && text.back() == 'Z')
        text.pop_back();
    if (text.ends_with(" 00:00:00"))
        text.resize(10);
    return text;
}

} // namespace

XlsxRows::XlsxRows(XmlPart::Feed feed, const QString& part, XlsxCellContext context) : m_part(std::move(feed), part), m_context(std::move(context)) {}

Result<bool> XlsxRows::next(TableRow& row)
{
    row.cells.clear();
    row.problem.clear();
    while (!m_ended) {
        KECE_TRY(const bool more, m_part.next());
        if (!more)
            break;
        if (m_part.isStart(QLatin1StringView("row"))) {
            KECE_CHECK(readRow(row));
            return true;
        }
        if (m_part.isEnd(QLatin1StringView("sheetData"))) {
            KECE_CHECK(m_part.drain());
            break;
        }
    }
    m_ended = true;
    return false;
}

Done XlsxRows::readRow(TableRow& row)
{
    const int outer = m_part.depth();
    m_text.clear();
    m_places.clear();
    const QString number = m_part.attribute(QLatin1StringView("r"));
    const CellReference stated = CellReference::parse(number);
    m_row = number.isEmpty() ? m_row + 1 : stated.row;
    int column = 0;
    while (!(m_part.isEndOfAny() && m_part.depth() == outer)) {
        KECE_TRY(const bool more, m_part.next());
        if (!more)
            return m_part.damaged();
        if (!m_part.isStart(QLatin1StringView("c")))
            continue;
        const QString reference = m_part.attribute(QLatin1StringView("r"));
        const CellReference place = CellReference::parse(reference);
        column = place.column == 0 ? column + 1 : place.column;
        if (number.isEmpty() && place.row > m_row)
            m_row = place.row;
        if (column < 1 || column > kMaxColumns || place.row < 0)
            return Error::invalid(
                QCoreApplication::translate("TableFile", "The cell reference “%1” lies outside of every sheet; the workbook is damaged.")
                    .arg(reference.left(20)));
        KECE_CHECK(readCell(column, row));
    }
    if (m_row < 1 || m_row > kMaxRows)
        return Error::invalid(QCoreApplication::translate("TableFile", "The row number “%1” lies outside of every sheet; the workbook is damaged.")
                                  .arg(number.left(20)));

    row.number = m_row;
    for (const Place& place : m_places) {
        if (row.cells.size() <= place.column)
            row.cells.resize(place.column + 1);
        row.cells[place.column] = {m_text.data() + place.from, place.length};
    }
    return {};
}

Done XlsxRows::readCell(int column, TableRow& row)
{
    const int outer = m_part.depth();
    const QString type = m_part.attribute(QLatin1StringView("t"));
    const QString style = m_part.attribute(QLatin1StringView("s"));
    bool inValue = false;
    bool hasValue = false;
    bool hasFormula = false;
    m_value.clear();
    while (!(m_part.isEndOfAny() && m_part.depth() == outer)) {
        KECE_TRY(const bool more, m_part.next());
        if (!more)
            return m_part.damaged();
        if (m_part.isText()) {
            if (inValue)
                m_part.appendTextTo(m_value);
            if (m_value.size() > kMaxCellBytes)
                return Error::invalid(QCoreApplication::translate("TableFile", "The workbook holds a text of more than 1 MiB; it is not read."));
        } else if (m_part.isStart(QLatin1StringView("v"))) {
            inValue = hasValue = true;
            m_value.clear();
        } else if (m_part.isEnd(QLatin1StringView("v"))) {
            inValue = false;
        } else if (m_part.isStart(QLatin1StringView("f"))) {
            hasFormula = true;
        } else if (m_part.isStart(QLatin1StringView("is"))) {
            m_value.clear();
            KECE_CHECK(readXlsxText(m_part, m_value));
            return append(column, m_value);
        }
    }
    if (hasFormula && !hasValue && row.problem.isEmpty())
        row.problem = QCoreApplication::translate(
            "TableFile", "Cell %1%2 holds a formula without its result; open and save the workbook in a spreadsheet program.")
                          .arg(columnName(column))
                          .arg(m_row);
    return m_value.empty() ? Done() : addCell(column, type, style, m_value, row);
}

Done XlsxRows::addCell(int column, QStringView type, QStringView style, std::string_view value, TableRow& row)
{
    if (type == u"s") {
        size_t index = 0;
        const auto [end, problem] = std::from_chars(value.data(), value.data() + value.size(), index);
        if (problem != std::errc() || end != value.data() + value.size() || index >= m_context.strings.count())
            return Error::invalid(
                QCoreApplication::translate("TableFile", "Cell %1%2 refers to a text that the workbook does not hold; the workbook is damaged.")
                    .arg(columnName(column))
                    .arg(m_row));
        return append(column, m_context.strings.at(index));
    }
    if (type == u"b")
        return append(column, value == "0" || value == "false" ? "FALSE" : "TRUE");
    if (type == u"e") {
        if (row.problem.isEmpty())
            row.problem = QCoreApplication::translate("TableFile", "Cell %1%2 shows the error %3; mend or clear it.")
                              .arg(columnName(column))
                              .arg(m_row)
                              .arg(QString::fromUtf8(value.data(), qsizetype(value.size())));
        return append(column, value);
    }
    if (type == u"d")
        return append(column, isoText(value));
    if (type == u"str" || type == u"inlineStr") {
        std::string text(value);
        decodeXlsxEscapes(text);
        return append(column, text);
    }
    const std::string_view number = trimmedCell(value);
    const NumberLook look = m_context.styles.look(style.toUInt());
    return append(column, look == NumberLook::Number ? plainNumber(number) : dateText(number, look, m_context.from1904));
}

Done XlsxRows::append(int column, std::string_view text)
{
    const std::string_view trimmed = unguardedCell(trimmedCell(text));
    if (trimmed.empty())
        return {};
    if (m_text.size() + trimmed.size() > kMaxRecordBytes)
        return Error::invalid(QCoreApplication::translate("TableFile", "Row %1 holds more than 16 MiB of text; it is not read.").arg(m_row))
            .atRow(m_row);
    m_places.push_back({size_t(column - 1), m_text.size(), trimmed.size()});
    m_text += trimmed;
    return {};
}

} // namespace kece
