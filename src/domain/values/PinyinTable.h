// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QVarLengthArray>

#include <span>
#include <string>
#include <vector>

namespace kece {

/// The readings of 41,421 characters, and the surnames and words that are not read as their characters usually are. Made once from
/// PinyinTable.inc on first use (a few milliseconds), then constant: any thread. resources/pinyin/README.md names the sources.
class PinyinTable
{
public:
    using Syllable = quint16; ///< 0 means none

    static const PinyinTable& instance();

    QStringView letters(Syllable syllable) const { return m_syllables[syllable].letters; } ///< lv for lǜ
    QChar tone(Syllable syllable) const { return m_syllables[syllable].tone; }             ///< 1 to 5

    /// The usual reading first; empty for what is no Chinese character or has no known reading.
    QVarLengthArray<Syllable, 8> readings(char32_t character) const;
    Syllable usualReading(char32_t character) const;

    /// The readings of the longest listed word, or surname, at the front of the text; empty if none is.
    std::span<const Syllable> wordAt(std::u32string_view text) const { return longest(m_words, text); }
    std::span<const Syllable> surnameAt(std::u32string_view text) const { return longest(m_surnames, text); }

private:
    struct Spelling {
        QString letters;
        QChar tone;
    };
    struct Entry {
        Syllable usual = 0;
        quint16 firstOther = 0;
        quint16 others = 0;
    };
    struct Word {
        std::u32string text;
        std::vector<Syllable> readings;
    };
    using Words = QHash<char32_t, std::vector<Word>>; ///< by the first character, the longest first

    PinyinTable();
    const Entry* find(char32_t character) const;
    Entry& entry(char32_t character);
    Syllable readingSpelt(char32_t character, QStringView letters) const;
    void readUsual(std::span<const char* const> rows);
    void readOthers(std::span<const char* const> rows);
    Words readWords(std::span<const char* const> rows) const;
    static std::span<const Syllable> longest(const Words& words, std::u32string_view text);

    std::vector<Spelling> m_syllables;
    std::vector<Entry> m_common; ///< of the basic plane, from firstCommon on
    QHash<char32_t, Entry> m_rare;
    std::vector<Syllable> m_others;
    Words m_words;
    Words m_surnames;
};

} // namespace kece
