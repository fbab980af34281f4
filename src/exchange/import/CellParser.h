// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/schema/Field.h"
#include "storage/BulkImport.h"

#include <QTimeZone>

#include <array>
#include <string>
#include <string_view>

namespace kece {

/// Turns the text of one cell into a stored value of one field that is no reference: dates, instants, money, decimals, coded values and text as
/// interfaces say. ASCII in its plain form takes a fast path. A parsed text points into `text` or into the parser, and is valid until the parser's
/// next call.
class CellParser
{
public:
    CellParser(const Field& field, const QTimeZone& zone);

    struct Parsed {
        BulkImport::Cell cell;
        QString error;   ///< one sentence; the cell is unusable
        QString warning; ///< one sentence; the cell is used
    };
    Parsed parse(std::string_view text);

private:
    Parsed parseText(std::string_view text);
    Parsed parseChoice(std::string_view text) const;
    static Parsed parseFlag(std::string_view text);
    Parsed parseDay(std::string_view text);
    Parsed parseMoment(std::string_view text);
    Parsed parseAmount(std::string_view text) const;

    const Field& m_field;
    QTimeZone m_zone;
    int m_decimals = 0;
    std::string m_buffer;
};

} // namespace kece
