// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/formats/RecordSource.h"
#include "exchange/formats/XlsxParts.h"

#include <memory>
#include <vector>

namespace kece {

/// What the cells of a sheet refer to.
struct XlsxCellContext {
    XlsxStrings strings;
    XlsxStyles styles;
    bool from1904 = false;
};

/// The rows of one worksheet as records, streamed. Numbers come as plain decimal text, dates as ISO text, TRUE and FALSE as such; a merged range has
/// its text in the first cell only. A cell that shows an error, or a formula saved without its result, makes its row a problem.
class XlsxRows
{
public:
    XlsxRows(XmlPart::Feed feed, const QString& part, XlsxCellContext context);

    /// As RecordSource::next.
    Result<bool> next(TableRow& row);

private:
    struct Place {
        size_t column, from, length;
    };

    Done readRow(TableRow& row);
    Done readCell(int column, TableRow& row);
    Done addCell(int column, QStringView type, QStringView style, std::string_view value, TableRow& row);
    Done append(int column, std::string_view text);

    XmlPart m_part;
    XlsxCellContext m_context;
    int m_row = 0;
    bool m_ended = false;
    std::string m_text;          ///< the texts of the current row, one after the other
    std::vector<Place> m_places; ///< where the cells are in it
    std::string m_value;         ///< of the cell being read
};

} // namespace kece
