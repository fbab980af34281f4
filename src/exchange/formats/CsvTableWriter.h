// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/formats/TableTarget.h"
#include "exchange/formats/TableWriter.h"

namespace kece {

/// Comma-separated text as RFC 4180 has it, in UTF-8 with a byte order mark, without which spreadsheets misread Chinese; lines end with CRLF.
class CsvTableWriter final : public TableWriter
{
public:
    explicit CsvTableWriter(TableTarget target);

    Done writeHeader(const QStringList& names) override;
    Done writeRow(std::span<const CellValue> cells) override;
    Done finish() override;

private:
    void appendText(const QString& text);
    Done endLine();
    Done flush();

    TableTarget m_target;
    QByteArray m_buffer;
};

} // namespace kece
