// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/formats/TableTarget.h"
#include "exchange/formats/TableWriter.h"

#include <QTemporaryFile>

#include <optional>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace kece {

/// A workbook with one sheet, in constant memory: bold frozen header with a filter, text as text (long digits keep their digits, what looks like a
/// formula is none), numbers of up to 15 digits and dates as such. It grows in a temporary file, is checked to be whole, and then copied to its
/// target.
class XlsxTableWriter final : public TableWriter
{
public:
    static Result<std::unique_ptr<XlsxTableWriter>> create(TableTarget target);
    ~XlsxTableWriter() override;
    Q_DISABLE_COPY_MOVE(XlsxTableWriter)

    Done writeHeader(const QStringList& names) override;
    Done writeRow(std::span<const CellValue> cells) override;
    Done finish() override;

private:
    explicit XlsxTableWriter(TableTarget target) : m_target(std::move(target)) {}
    Done writeCell(int column, const CellValue& cell);
    Done writeText(int column, const QString& text, lxw_format* format);
    Done writeNumber(int column, const QString& text);
    Done writeDay(int column, std::optional<double> day, const QString& text, lxw_format* format);
    Done check(int libraryError) const;
    Done verify();

    TableTarget m_target;
    QTemporaryFile m_file;
    lxw_workbook* m_workbook = nullptr;
    lxw_worksheet* m_sheet = nullptr;
    lxw_format* m_headerFormat = nullptr;
    lxw_format* m_textFormat = nullptr;
    lxw_format* m_moneyFormat = nullptr;
    lxw_format* m_dateFormat = nullptr;
    lxw_format* m_timeFormat = nullptr;
    int m_rows = 0; ///< written so far, the header included
    int m_columns = 0;
};

} // namespace kece
