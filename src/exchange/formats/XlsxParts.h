// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/formats/SpreadsheetNumber.h"
#include "exchange/formats/XmlPart.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kece {

/// The strings that a workbook's cells name by number, packed closely: UTF-8 in blocks, a position each.
class XlsxStrings
{
public:
    static Result<XlsxStrings> read(XmlPart& part);

    size_t count() const { return m_places.size(); }
    std::string_view at(size_t index) const;

private:
    Done append(std::string_view text);

    std::vector<std::unique_ptr<char[]>> m_blocks;
    size_t m_capacity = 0; ///< of the last block
    size_t m_used = 0;     ///< of the last block
    size_t m_total = 0;    ///< of all blocks
    std::vector<quint32> m_places;
};

/// For every cell style, how its number format shows a number. Everything else about styles is passed over.
class XlsxStyles
{
public:
    static Result<XlsxStyles> read(XmlPart& part);

    NumberLook look(size_t style) const { return style < m_looks.size() ? m_looks[style] : NumberLook::Number; }

private:
    std::vector<NumberLook> m_looks;
};

struct XlsxSheetEntry {
    QString name;
    QString relation; ///< the id under which the workbook's relations name the part
    bool visible = true;
};

/// The list of sheets and the date system.
struct XlsxContents {
    std::vector<XlsxSheetEntry> sheets;
    bool from1904 = false;

    static Result<XlsxContents> read(XmlPart& part);
};

struct XlsxRelation {
    QString id;
    QString kind;   ///< the last word of its type: worksheet, sharedStrings, styles, officeDocument …
    QString target; ///< full name of the part in the archive
};

/// The relations of the part `owner`, their targets resolved against its folder.
Result<std::vector<XlsxRelation>> readXlsxRelations(XmlPart& part, const QString& owner);

/// Reads the text of a string element that has just started (`si`, `is`), to its end: plain or in runs, without phonetic hints.
Done readXlsxText(XmlPart& part, std::string& text);
/// Puts the characters written as `_x000D_` in place of that (ECMA-376 part 1, 22.9.2.19).
void decodeXlsxEscapes(std::string& text);

} // namespace kece
