// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/formats/CellText.h"

namespace kece {

namespace {

bool isAsciiBlank(unsigned char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/// The length of the white-space character that `text` begins with, 0 if it begins with another.
size_t blankPrefix(std::string_view text)
{
    const auto byte = [&](size_t at) { return static_cast<unsigned char>(text[at]); };
    if (text.empty())
        return 0;
    if (byte(0) < 0x80)
        return isAsciiBlank(byte(0)) ? 1 : 0;
    if (byte(0) == 0xC2)
        return text.size() >= 2 && (byte(1) == 0x85 || byte(1) == 0xA0) ? 2 : 0;
    if (byte(0) > 0xE3 || byte(0) < 0xE1 || text.size() < 3)
        return 0;
    const unsigned code = (byte(0) & 0x0Fu) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu);
    return QChar::isSpace(code) ? 3 : 0;
}

bool startsFormula(char16_t character)
{
    switch (character) {
    case u'=':
    case u'+':
    case u'-':
    case u'@':
    case u'\t':
    case u'\r':
    case u'\n':
    case u'＝':
    case u'＋':
    case u'－':
    case u'＠':
        return true;
    default:
        return false;
    }
}

bool startsFormula(std::string_view text)
{
    if (text.empty())
        return false;
    if (static_cast<unsigned char>(text[0]) < 0x80)
        return startsFormula(char16_t(text[0]));
    if (text.size() < 3 || text[0] != '\xEF')
        return false;
    return startsFormula(char16_t((text[0] & 0x0F) << 12 | (text[1] & 0x3F) << 6 | (text[2] & 0x3F)));
}

} // namespace

std::string_view trimmedCell(std::string_view text)
{
    while (const size_t blank = blankPrefix(text))
        text.remove_prefix(blank);
    while (!text.empty()) {
        const auto last = static_cast<unsigned char>(text.back());
        if (last < 0x80) {
            if (!isAsciiBlank(last))
                break;
            text.remove_suffix(1);
        } else if (text.size() >= 3 && blankPrefix(text.substr(text.size() - 3)) == 3) {
            text.remove_suffix(3);
        } else if (text.size() >= 2 && blankPrefix(text.substr(text.size() - 2)) == 2) {
            text.remove_suffix(2);
        } else {
            break;
        }
    }
    return text;
}

bool isFormulaLike(QStringView text)
{
    qsizetype apostrophes = 0;
    while (apostrophes < text.size() && text[apostrophes] == u'\'')
        ++apostrophes;
    return apostrophes < text.size() && startsFormula(text[apostrophes].unicode());
}

QString guardedCell(const QString& text)
{
    return isFormulaLike(text) ? u'\'' + text : text;
}

std::string_view unguardedCell(std::string_view text)
{
    const size_t apostrophes = text.find_first_not_of('\'');
    if (apostrophes == 0 || apostrophes == std::string_view::npos || !startsFormula(text.substr(apostrophes)))
        return text;
    return text.substr(1);
}

} // namespace kece
