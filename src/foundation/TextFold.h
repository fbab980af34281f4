// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kece {

/// True for every blank a spreadsheet or a web page leaves at the edge of a cell: white space of all kinds (full-width and no-break
/// included), zero-width characters, the byte order mark, control characters.
bool isBlank(QChar c);

/// The text without blanks at either end; a view into the same characters.
QStringView trimmedText(QStringView text);

/// Full-width forms of ASCII (１ Ａ （ ￥ － and the full-width blank) as the plain characters, all else as it is: codes, phones, money
/// and dates typed with a Chinese keyboard. Unlike NFKC it does not turn ² or ① into digits.
QString halfWidth(QStringView text);

/// One form for all spellings that people take for the same when they search or look for duplicates: NFKC, case folded, runs of blanks
/// as one space, none at the ends, no zero-width or control characters. Not for display and not for storing in place of the text. Pure.
QString foldForSearch(QStringView text);

} // namespace kece
