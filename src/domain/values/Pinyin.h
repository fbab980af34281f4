// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace kece {

/// Whose name it is: people read the character at the head as a surname (曾 zēng, 单 shàn), organisations as a word.
enum class NameKind { Organisation, Person };

/// What a name can be found by when it is typed in pinyin: cq and zq, chongqing and zhongqing. The likeliest reading is first.
struct PinyinKeys {
    QStringList initials;
    QStringList full;
};

/// Every reading of a character without its tone, the usual one first; ü is written v. Empty if it has none.
QStringList pinyinReadings(char32_t character);

/// Every combination of readings, in order of how many characters depart from the likeliest, up to `cap` each for initials and full
/// spelling. Letters and digits stay, folded; punctuation and blanks are left out; a character without a reading stands for itself. A
/// syllable with v is also listed with u (lv, lu). Pure, any thread; a few microseconds.
PinyinKeys pinyinKeys(QStringView name, int cap = 64);

/// Orders names as a Chinese register does: character by character, by syllable, tone, and character, so that all of one surname stay
/// together; Latin names stand among them under their letter. ASCII and Chinese text to be compared byte by byte.
QString pinyinSortKey(QStringView name, NameKind kind = NameKind::Organisation);

/// What somebody typed into a search box, in the spelling of the keys: lower case, ü as v, without tone marks, blanks and apostrophes.
QString pinyinQuery(QStringView typed);

/// All search keys of a text, full spellings first, separated by blanks.
QString pinyinToolLine(QStringView text);

} // namespace kece
