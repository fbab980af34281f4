// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/formats/TableText.h"

#include "exchange/formats/ZipArchive.h"

#include <QBuffer>
#include <QFile>

#include <zip.h>

#include <algorithm>

namespace kece {

ReadTable readAll(Result<std::unique_ptr<TableReader>> opened)
{
    ReadTable table;
    const auto refuse = [&](const Error& error) {
        table.refusal = error.message;
        table.refusedRow = error.row;
        return table;
    };
    if (!opened.ok())
        return refuse(opened.error());
    TableReader& reader = **opened;
    table.header = reader.header();
    table.encoding = reader.encoding();
    TableRow row;
    for (;;) {
        const Result<bool> more = reader.next(row);
        if (!more.ok())
            return refuse(more.error());
        if (!*more)
            return table;
        if (!row.problem.isEmpty())
            table.problems[row.number] = row.problem;
        QStringList cells;
        for (size_t column = 0; column < row.cells.size(); ++column)
            cells.append(row.text(column));
        table.rows.push_back(cells);
        table.numbers.push_back(row.number);
    }
}

ReadTable readText(const QByteArray& bytes, const QString& encoding)
{
    return readAll(openTableBytes(bytes, {encoding, {}}));
}

QString testDataFolder()
{
    return qEnvironmentVariable("KECE_TEST_DATA");
}

QByteArray fileBytes(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray zipOf(const std::vector<std::pair<QString, QByteArray>>& parts)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    for (const auto& [name, content] : parts) {
        zip_source_t* source = zip_source_buffer(archive, content.constData(), zip_uint64_t(content.size()), 0);
        zip_file_add(archive, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
    }
    zip_close(archive);
    zip_source_open(target);
    zip_stat_t stat;
    zip_source_stat(target, &stat);
    QByteArray bytes(qsizetype(stat.size), Qt::Uninitialized);
    zip_source_read(target, bytes.data(), stat.size);
    zip_source_close(target);
    zip_source_free(target);
    zip_error_fini(&error);
    return bytes;
}

QByteArray partOf(const QByteArray& archive, const QString& name)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(archive);
    buffer->open(QIODevice::ReadOnly);
    QByteArray content;
    const auto opened = ZipArchive::open(std::move(buffer));
    if (!opened.ok())
        return content;
    const auto entry = (*opened)->openEntry(name);
    if (!entry.ok())
        return content;
    QByteArray piece(65536, Qt::Uninitialized);
    for (auto got = (*entry)->read(piece.data(), piece.size()); got.ok() && *got > 0; got = (*entry)->read(piece.data(), piece.size()))
        content += piece.first(*got);
    return content;
}

QByteArray workbookOf(const QByteArray& sheetData, const std::vector<std::pair<QString, QByteArray>>& parts)
{
    const QByteArray relationType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    std::vector<std::pair<QString, QByteArray>> all = {
        {"_rels/.rels", "<Relationships><Relationship Id='r1' Type='" + relationType + "officeDocument' Target='xl/workbook.xml'/></Relationships>"},
        {"xl/workbook.xml", "<workbook xmlns:r='urn:r'><sheets><sheet name='表一' sheetId='1' r:id='r1'/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id='r1' Type='" + relationType + "worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='r2' Type='"
                + relationType + "styles' Target='/xl/styles.xml'/><Relationship Id='r3' Type='" + relationType
                + "sharedStrings' Target='sharedStrings.xml'/></Relationships>"},
        {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + sheetData + "</sheetData></worksheet>"},
    };
    for (const auto& part : parts) {
        const auto same = std::find_if(all.begin(), all.end(), [&](const auto& other) { return other.first == part.first; });
        if (same == all.end())
            all.push_back(part);
        else
            *same = part;
    }
    return zipOf(all);
}

} // namespace kece
