// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/formats/TableReader.h"

#include <QStringList>

#include <map>
#include <vector>

namespace kece {

/// All of a table, read into memory; or why it was refused.
struct ReadTable {
    QString refusal; ///< empty if the table was read to its end
    int refusedRow = 0;
    QString encoding;
    QStringList header;
    std::vector<QStringList> rows;
    std::vector<int> numbers;
    std::map<int, QString> problems; ///< row number → what is wrong with it
};

ReadTable readAll(Result<std::unique_ptr<TableReader>> opened);
ReadTable readText(const QByteArray& bytes, const QString& encoding = QStringLiteral("auto"));

/// The folder of real files, empty if there is none here.
QString testDataFolder();
QByteArray fileBytes(const QString& path);

/// A zip archive of the named parts, in memory.
QByteArray zipOf(const std::vector<std::pair<QString, QByteArray>>& parts);
/// One part of a zip archive, unpacked; empty if it is not there.
QByteArray partOf(const QByteArray& archive, const QString& name);
/// A workbook with one sheet, from the XML inside its sheetData; further parts replace the plain ones of the same name.
QByteArray workbookOf(const QByteArray& sheetData, const std::vector<std::pair<QString, QByteArray>>& parts = {});

} // namespace kece
