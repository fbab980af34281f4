// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/formats/TableWriter.h"

#include "exchange/formats/CsvTableWriter.h"
#include "exchange/formats/XlsxTableWriter.h"

namespace kece {

namespace {

Result<std::unique_ptr<TableWriter>> createTable(TableTarget target, TableFormat format)
{
    if (format == TableFormat::Csv)
        return std::make_unique<CsvTableWriter>(std::move(target));
    KECE_TRY(auto writer, XlsxTableWriter::create(std::move(target)));
    return writer;
}

} // namespace

Result<std::unique_ptr<TableWriter>> createTable(const QString& path, TableFormat format)
{
    KECE_TRY(auto target, TableTarget::toFile(path));
    return createTable(std::move(target), format);
}

Result<std::unique_ptr<TableWriter>> createTable(QIODevice& out, TableFormat format)
{
    return createTable(TableTarget::toDevice(out), format);
}

} // namespace kece
