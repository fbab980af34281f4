// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/formats/TableReader.h"

#include "exchange/formats/CsvRecords.h"
#include "exchange/formats/XlsxWorkbook.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace kece {

namespace {

bool isBlank(const TableRow& row)
{
    return std::all_of(row.cells.begin(), row.cells.end(), [](std::string_view cell) { return cell.empty(); });
}

/// What is in the file, by its first bytes and, for the formats Excel wrapped into a compound file, by a name inside it.
enum class Content { Text, Zip, Encrypted, OldWorkbook, Pdf };

Content contentOf(QIODevice& device)
{
    const QByteArray start = device.peek(8);
    if (start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06"))
        return Content::Zip;
    if (start.startsWith("%PDF-"))
        return Content::Pdf;
    if (!start.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
        return Content::Text;
    const QString encryptedPackage = QStringLiteral("EncryptedPackage");
    const QByteArray name(reinterpret_cast<const char*>(encryptedPackage.utf16()), encryptedPackage.size() * 2);
    constexpr qint64 searched = qint64(4) << 20;
    return device.peek(searched).contains(name) ? Content::Encrypted : Content::OldWorkbook;
}

Result<std::unique_ptr<TableReader>> openContent(std::unique_ptr<QIODevice> device, const TableOptions& options)
{
    switch (contentOf(*device)) {
    case Content::Zip: {
        KECE_TRY(auto archive, ZipArchive::open(std::move(device)));
        KECE_TRY(auto sheet, openXlsxSheet(std::move(archive), options.sheet));
        return openTable(std::move(sheet));
    }
    case Content::Encrypted:
        return Error::invalid(
            QCoreApplication::translate("TableFile", "The workbook is protected by a password; save it without one and try again."));
    case Content::OldWorkbook:
        return Error::invalid(QCoreApplication::translate(
            "TableFile", "This is a workbook of the old kind (.xls) or another Office file; save it as .xlsx or .csv and try again."));
    case Content::Pdf:
        return Error::invalid(QCoreApplication::translate("TableFile", "This is a PDF file; tables are read from .xlsx and .csv files."));
    case Content::Text:
        break;
    }
    KECE_TRY(auto records, CsvRecords::open(std::move(device), options.encoding));
    return openTable(std::move(records));
}

} // namespace

TableReader::TableReader(std::unique_ptr<RecordSource> source, QStringList header) : m_source(std::move(source)), m_header(std::move(header)) {}

Result<bool> TableReader::next(TableRow& row)
{
    for (;;) {
        Result<bool> more = m_source->next(row);
        if (!more.ok() || !*more)
            return more;
        if (!row.problem.isEmpty() || !isBlank(row)) {
            if (row.cells.size() != size_t(m_header.size()))
                fitToHeader(row);
            return true;
        }
    }
}

void TableReader::fitToHeader(TableRow& row) const
{
    const size_t width = size_t(m_header.size());
    const bool surplus = row.cells.size() > width
        && std::any_of(row.cells.begin() + qsizetype(width), row.cells.end(), [](std::string_view cell) { return !cell.empty(); });
    if (!surplus)
        row.cells.resize(width);
    else if (row.problem.isEmpty())
        row.problem = QCoreApplication::translate("TableFile", "The row has text in column %1, but the header names only %2 columns.")
                          .arg(row.cells.size())
                          .arg(width);
}

Result<std::unique_ptr<TableReader>> openTable(std::unique_ptr<RecordSource> source)
{
    TableRow row;
    do {
        KECE_TRY(const bool more, source->next(row));
        if (!more)
            return Error::invalid(QCoreApplication::translate("TableFile", "The file is empty: there is no header row."));
        if (!row.problem.isEmpty())
            return Error::invalid(row.problem).atRow(row.number);
    } while (isBlank(row));

    QStringList header;
    QSet<QString> seen;
    for (size_t column = 0; column < row.cells.size(); ++column) {
        const QString name = row.text(column);
        if (!name.isEmpty() && seen.contains(name))
            return Error::invalid(
                QCoreApplication::translate("TableFile", "The header names the column “%1” twice; rename or remove one of them.").arg(name), name)
                .atRow(row.number);
        seen.insert(name);
        header.append(name);
    }
    return std::make_unique<TableReader>(std::move(source), std::move(header));
}

Result<std::unique_ptr<TableReader>> openTable(const QString& path, const TableOptions& options)
{
    if (QFileInfo(path).isDir())
        return Error::invalid(QCoreApplication::translate("TableFile", "“%1” is a folder, not a file.").arg(path));
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return Error::unavailable(QCoreApplication::translate("TableFile", "The file “%1” cannot be opened: %2").arg(path, file->errorString()));
    if (file->isSequential())
        return Error::invalid(
            QCoreApplication::translate("TableFile", "“%1” is not a file that can be read twice; save it to a folder first.").arg(path));
    return openContent(std::move(file), options);
}

Result<std::unique_ptr<TableReader>> openTableBytes(const QByteArray& bytes, const TableOptions& options)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    return openContent(std::move(buffer), options);
}

} // namespace kece
