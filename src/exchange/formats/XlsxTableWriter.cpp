// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/formats/XlsxTableWriter.h"

#include "exchange/formats/CellText.h"
#include "exchange/formats/SpreadsheetNumber.h"
#include "exchange/formats/ZipArchive.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

#include <xlsxwriter.h>

#include <algorithm>
#include <string_view>

namespace kece {

namespace {

constexpr int kMaxRows = 1048576;
constexpr int kMaxColumns = 16384;
constexpr qsizetype kMaxTextUnits = 32767;
constexpr qsizetype kMaxDigits = 15;

/// Text for a sheet: characters that XML cannot hold, and text that looks like such an escape, become `_xHHHH_`. Text that looks guarded gets one
/// more apostrophe, as the reader takes one off; a formula needs none here, as the cell says that it is text.
QString sheetText(const QString& text)
{
    static const QRegularExpression escapeLike(QStringLiteral("_(?=x[0-9A-Fa-f]{4}_)"));
    const bool looksGuarded = text.startsWith(u'\'') && isFormulaLike(text);
    QString escaped = looksGuarded ? guardedCell(text) : text;
    escaped.replace(escapeLike, QStringLiteral("_x005F_"));
    QString result;
    result.reserve(escaped.size());
    for (const QChar c : std::as_const(escaped)) {
        if (c == u'\0')
            result.append(QChar::ReplacementCharacter);
        else if (c == u'\r' || c.unicode() >= 0xFFFE)
            result.append(QStringLiteral("_x%1_").arg(c.unicode(), 4, 16, QChar(u'0')));
        else
            result.append(c);
    }
    return result;
}

} // namespace

Result<std::unique_ptr<XlsxTableWriter>> XlsxTableWriter::create(TableTarget target)
{
    std::unique_ptr<XlsxTableWriter> writer(new XlsxTableWriter(std::move(target)));
    if (!writer->m_file.open())
        return Error::unavailable(QCoreApplication::translate("TableFile", "A temporary file cannot be made: %1").arg(writer->m_file.errorString()));
    const QByteArray path = QFile::encodeName(writer->m_file.fileName());
    QByteArray folder = QFile::encodeName(QDir::tempPath());
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.data();
    writer->m_workbook = workbook_new_opt(path.constData(), &options);
    if (!writer->m_workbook)
        return Error::unavailable(
            QCoreApplication::translate("TableFile", "The workbook cannot be made; is there room in the folder for temporary files?"));
    lxw_workbook* const book = writer->m_workbook;
    writer->m_sheet = workbook_add_worksheet(book, nullptr);
    writer->m_headerFormat = workbook_add_format(book);
    format_set_bold(writer->m_headerFormat);
    const auto numberFormat = [book](const char* code) {
        lxw_format* format = workbook_add_format(book);
        format_set_num_format(format, code);
        return format;
    };
    writer->m_textFormat = numberFormat("@");
    writer->m_moneyFormat = numberFormat("#,##0.00");
    writer->m_dateFormat = numberFormat("yyyy-mm-dd");
    writer->m_timeFormat = numberFormat("yyyy-mm-dd hh:mm:ss");
    return writer;
}

XlsxTableWriter::~XlsxTableWriter()
{
    if (m_workbook)
        lxw_workbook_free(m_workbook);
}

Done XlsxTableWriter::check(int libraryError) const
{
    if (libraryError == LXW_NO_ERROR)
        return {};
    return Error::unavailable(
        QCoreApplication::translate("TableFile", "The workbook cannot be written: %1").arg(QString::fromUtf8(lxw_strerror(lxw_error(libraryError)))));
}

Done XlsxTableWriter::writeHeader(const QStringList& names)
{
    constexpr double narrowest = 12;
    constexpr double widest = 40;
    m_columns = int(names.size());
    if (m_columns > kMaxColumns)
        return Error::invalid(
            QCoreApplication::translate("TableFile", "A sheet holds no more than %1 columns; export as .csv instead.").arg(kMaxColumns));
    for (int column = 0; column < m_columns; ++column) {
        const double width = std::clamp(double(names[column].toUtf8().size()), narrowest, widest);
        KECE_CHECK(check(worksheet_set_column(m_sheet, lxw_col_t(column), lxw_col_t(column), width, nullptr)));
        KECE_CHECK(writeText(column, names[column], m_headerFormat));
    }
    worksheet_freeze_panes(m_sheet, 1, 0);
    ++m_rows;
    return {};
}

Done XlsxTableWriter::writeRow(std::span<const CellValue> cells)
{
    if (m_rows == kMaxRows)
        return Error::invalid(QCoreApplication::translate("TableFile", "A sheet holds no more than %1 rows; export as .csv instead.").arg(kMaxRows));
    for (size_t column = 0; column < cells.size(); ++column)
        KECE_CHECK(writeCell(int(column), cells[column]));
    ++m_rows;
    return {};
}

Done XlsxTableWriter::writeCell(int column, const CellValue& cell)
{
    if (const auto* text = std::get_if<QString>(&cell))
        return writeText(column, *text, m_textFormat);
    if (const auto* decimal = std::get_if<DecimalText>(&cell))
        return writeNumber(column, decimal->text);
    if (const auto* whole = std::get_if<qint64>(&cell))
        return writeNumber(column, QString::number(*whole));
    if (const auto* date = std::get_if<QDate>(&cell))
        return writeDay(column, dayNumber(*date), date->toString(Qt::ISODate), m_dateFormat);
    if (const auto* at = std::get_if<QDateTime>(&cell))
        return writeDay(column, dayNumber(*at), at->toString(u"yyyy-MM-dd HH:mm:ss"), m_timeFormat);
    return {};
}

Done XlsxTableWriter::writeText(int column, const QString& text, lxw_format* format)
{
    if (text.isEmpty())
        return {};
    const QString written = sheetText(text);
    if (written.size() > kMaxTextUnits)
        return Error::invalid(QCoreApplication::translate(
            "TableFile", "A cell of a sheet holds no more than %1 characters, and one in row %2 has more; export as .csv instead.")
                                  .arg(kMaxTextUnits)
                                  .arg(m_rows + 1));
    return check(worksheet_write_string(m_sheet, lxw_row_t(m_rows), lxw_col_t(column), written.toUtf8().constData(), format));
}

/// A spreadsheet keeps 15 digits of a number: longer ones stay whole as text.
Done XlsxTableWriter::writeNumber(int column, const QString& text)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    if (!isNumber || std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }) > kMaxDigits)
        return writeText(column, text, m_textFormat);
    const bool hasCents = text.size() - 1 - text.indexOf(u'.') == 2 && text.contains(u'.');
    return check(worksheet_write_number(m_sheet, lxw_row_t(m_rows), lxw_col_t(column), value, hasCents ? m_moneyFormat : nullptr));
}

Done XlsxTableWriter::writeDay(int column, std::optional<double> day, const QString& text, lxw_format* format)
{
    if (!day)
        return writeText(column, text, m_textFormat);
    return check(worksheet_write_number(m_sheet, lxw_row_t(m_rows), lxw_col_t(column), *day, format));
}

Done XlsxTableWriter::finish()
{
    if (m_columns > 0) {
        KECE_CHECK(check(worksheet_autofilter(m_sheet, 0, 0, lxw_row_t(m_rows - 1), lxw_col_t(m_columns - 1))));
    }
    lxw_workbook* const book = std::exchange(m_workbook, nullptr);
    KECE_CHECK(check(workbook_close(book)));
    KECE_CHECK(verify());
    // The library replaced what the name stands for, so it is opened again by name.
    QFile finished(m_file.fileName());
    if (!finished.open(QIODevice::ReadOnly))
        return Error::unavailable(QCoreApplication::translate("TableFile", "The workbook cannot be read back: %1").arg(finished.errorString()));
    constexpr qint64 chunk = 256 * 1024;
    for (QByteArray bytes = finished.read(chunk); !bytes.isEmpty(); bytes = finished.read(chunk))
        KECE_CHECK(m_target.write(bytes));
    if (!finished.atEnd())
        return Error::unavailable(QCoreApplication::translate("TableFile", "The workbook cannot be read back: %1").arg(finished.errorString()));
    return m_target.commit();
}

/// The library does not notice a full disk under its temporary files: the rows that arrived are counted.
Done XlsxTableWriter::verify()
{
    auto file = std::make_unique<QFile>(m_file.fileName());
    if (!file->open(QIODevice::ReadOnly))
        return Error::unavailable(QCoreApplication::translate("TableFile", "The workbook cannot be read back: %1").arg(file->errorString()));
    KECE_TRY(const auto archive, ZipArchive::open(std::move(file)));
    KECE_TRY(const auto sheet, archive->openEntry("xl/worksheets/sheet1.xml"));
    constexpr std::string_view rowStart = "<row ";
    constexpr std::string_view sheetEnd = "</worksheet>";
    constexpr size_t kept = sheetEnd.size();
    std::string text;
    int rows = 0;
    for (;;) {
        const size_t carried = text.size();
        text.resize(carried + 256 * 1024);
        KECE_TRY(const qint64 got, sheet->read(text.data() + carried, qint64(text.size() - carried)));
        text.resize(carried + size_t(got));
        if (got == 0)
            break;
        size_t counted = 0;
        for (size_t at = text.find(rowStart); at != std::string::npos; at = text.find(rowStart, counted)) {
            ++rows;
            counted = at + rowStart.size();
        }
        text.erase(0, std::max(counted, text.size() - std::min(text.size(), kept)));
    }
    if (rows != m_rows || !text.ends_with(sheetEnd))
        return Error::unavailable(
            QCoreApplication::translate("TableFile", "The workbook could not be written whole; is there room in the folder for temporary files?"));
    return {};
}

} // namespace kece
