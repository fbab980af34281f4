// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <QDate>
#include <QDateTime>
#include <QIODevice>
#include <QString>
#include <QStringList>

#include <memory>
#include <span>
#include <variant>

namespace kece {

/// A number as it is to stand in the file: an optional minus, digits, an optional fraction. Not localised, nothing is rounded.
struct DecimalText {
    QString text;
};

/// One cell on its way to a file. A date and time is written as its own clock shows it: convert to the company's zone before.
using CellValue = std::variant<std::monostate, QString, DecimalText, qint64, QDate, QDateTime>;

enum class TableFormat { Csv, Xlsx };

/// Writes one table in order: header, rows, finish. Text stays text when the file is opened in a spreadsheet (see guardedCell), and openTable gives
/// every cell back as it was. Nothing appears at the target before finish, and a failure leaves the file that was there. One thread.
class TableWriter
{
public:
    virtual ~TableWriter() = default;

    virtual Done writeHeader(const QStringList& names) = 0;
    virtual Done writeRow(std::span<const CellValue> cells) = 0;
    virtual Done finish() = 0;
};

/// To a file, which is replaced as a whole by finish.
Result<std::unique_ptr<TableWriter>> createTable(const QString& path, TableFormat format);
/// To an open device, e.g. standard output; it must outlive the writer.
Result<std::unique_ptr<TableWriter>> createTable(QIODevice& out, TableFormat format);

} // namespace kece
