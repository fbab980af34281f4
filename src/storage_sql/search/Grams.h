// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace kece {

/// The tokens of an entry for FTS5's `ascii` tokenizer, which parts them at blanks and takes every non-ASCII character for a letter: single Chinese
/// characters, pairs with a Chinese character in them, triples of letters and digits; behind a mark of their own the beginnings of lines, pairs of
/// initials and triples of pinyin.
QByteArray gramsOfEntry(QStringView entry);

/// What a token stands for beside a gram of the text itself.
enum class Mark { TitleStart, OtherStart, PinyinStart, Initials, Spelling };

/// FTS5 expressions that ask for all of some tokens; several are joined one behind the other. Empty where the text has none: then the index cannot
/// help.
QByteArray gramQuery(QStringView folded);
/// The beginning of a line: its first character, or two of an alphabet.
QByteArray startQuery(Mark mark, QStringView folded);
QByteArray initialsQuery(QStringView letters);
QByteArray spellingQuery(QStringView letters);

} // namespace kece
