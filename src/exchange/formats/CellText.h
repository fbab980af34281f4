// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace kece {

/// `text` (UTF-8) without white space at either end, Unicode's included: the full-width blank U+3000, the no-break space.
std::string_view trimmedCell(std::string_view text);

/// A spreadsheet takes a cell that begins with = + - @, a tab, a line break or the full-width ＝＋－＠ for a formula. Such text is written with an
/// apostrophe before it, and so is text that already begins with apostrophes and one of these; `unguardedCell` takes one apostrophe off again
/// where one of these follows. The two are inverse to each other for every text.
QString guardedCell(const QString& text);
std::string_view unguardedCell(std::string_view text);
/// Whether text would be taken for a formula, or looks as if it had been guarded against that.
bool isFormulaLike(QStringView text);

} // namespace kece
