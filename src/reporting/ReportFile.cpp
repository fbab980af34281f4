// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/ReportFile.h"

#include "domain/values/Money.h"
#include "exchange/formats/TableWriter.h"
#include "reporting/PdfReport.h"

#include <QDate>

namespace kece {

Done writeReport(const ReportTable& report, TableWriter& writer)
{
    QStringList header;
    for (const ReportColumn& column : report.columns)
        header << column.header;
    KECE_CHECK(writer.writeHeader(header));
    for (const auto& row : report.rows) {
        std::vector<CellValue> cells;
        for (int c = 0; c < report.columns.size(); ++c) {
            const QString text = reportText(report.columns[c], row[c]);
            if (text.isEmpty())
                cells.emplace_back();
            else if (isFigure(report.columns[c].type) && report.columns[c].type != ReportColumnType::Share)
                cells.emplace_back(DecimalText{text});
            else if (report.columns[c].type == ReportColumnType::Day)
                cells.emplace_back(row[c].toDate());
            else
                cells.emplace_back(text);
        }
        KECE_CHECK(writer.writeRow(cells));
    }
    return writer.finish();
}

Done saveReport(const ReportTable& report, const QString& path)
{
    if (path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        return writePdf(report, path);
    const bool isWorkbook = path.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive);
    KECE_TRY(const auto writer, createTable(path, isWorkbook ? TableFormat::Xlsx : TableFormat::Csv));
    return writeReport(report, *writer);
}

} // namespace kece
