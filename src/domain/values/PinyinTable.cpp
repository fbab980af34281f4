// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/PinyinTable.h"

#include <algorithm>

namespace kece {

namespace {

#include "domain/values/PinyinTable.inc"

constexpr char32_t firstCommon = 0x3000;
constexpr char32_t endOfCommon = 0x10000;

struct Row {
    QString letters;
    QChar tone;
    std::u32string characters;
};

/// `zhong4重众…`
Row readRow(const char* row)
{
    const char* tone = row;
    while (*tone >= 'a' && *tone <= 'z')
        ++tone;
    return {QString::fromLatin1(row, tone - row), QLatin1Char(*tone), QString::fromUtf8(tone + 1).toStdU32String()};
}

} // namespace

const PinyinTable& PinyinTable::instance()
{
    static const PinyinTable table;
    return table;
}

PinyinTable::PinyinTable() : m_syllables(1), m_common(endOfCommon - firstCommon)
{
    readUsual(usualReadings);
    readOthers(otherReadings);
    m_words = readWords(words);
    m_surnames = readWords(surnames);
}

const PinyinTable::Entry* PinyinTable::find(char32_t character) const
{
    if (character < firstCommon)
        return nullptr;
    if (character < endOfCommon)
        return &m_common[character - firstCommon];
    const auto at = m_rare.constFind(character);
    return at == m_rare.cend() ? nullptr : &*at;
}

PinyinTable::Entry& PinyinTable::entry(char32_t character)
{
    return character < endOfCommon ? m_common[character - firstCommon] : m_rare[character];
}

PinyinTable::Syllable PinyinTable::usualReading(char32_t character) const
{
    const Entry* found = find(character);
    return found ? found->usual : 0;
}

QVarLengthArray<PinyinTable::Syllable, 8> PinyinTable::readings(char32_t character) const
{
    QVarLengthArray<Syllable, 8> all;
    const Entry* found = find(character);
    if (!found || found->usual == 0)
        return all;
    all.append(found->usual);
    for (int i = 0; i < found->others; ++i)
        all.append(m_others[size_t(found->firstOther) + i]);
    return all;
}

PinyinTable::Syllable PinyinTable::readingSpelt(char32_t character, QStringView letters) const
{
    const auto all = readings(character);
    const auto at = std::find_if(all.begin(), all.end(), [&](Syllable s) { return this->letters(s) == letters; });
    return at == all.end() ? 0 : *at;
}

void PinyinTable::readUsual(std::span<const char* const> rows)
{
    for (const char* text : rows) {
        const Row row = readRow(text);
        m_syllables.push_back({row.letters, row.tone});
        for (const char32_t character : row.characters)
            entry(character).usual = Syllable(m_syllables.size() - 1);
    }
}

void PinyinTable::readOthers(std::span<const char* const> rows)
{
    std::vector<std::pair<char32_t, Syllable>> pairs;
    for (const char* text : rows) {
        const Row row = readRow(text);
        m_syllables.push_back({row.letters, row.tone});
        for (const char32_t character : row.characters)
            pairs.emplace_back(character, Syllable(m_syllables.size() - 1));
    }
    std::sort(pairs.begin(), pairs.end());
    for (const auto& [character, syllable] : pairs) {
        Entry& at = entry(character);
        if (at.others++ == 0)
            at.firstOther = quint16(m_others.size());
        m_others.push_back(syllable);
    }
}

PinyinTable::Words PinyinTable::readWords(std::span<const char* const> rows) const
{
    Words words;
    for (const char* text : rows) {
        const char* spelling = text;
        while (!(*spelling >= 'a' && *spelling <= 'z'))
            ++spelling;
        Word word{QString::fromUtf8(text, spelling - text).toStdU32String(), {}};
        const QString syllables = QString::fromLatin1(spelling);
        for (const QStringView letters : QStringView(syllables).split(u' '))
            word.readings.push_back(readingSpelt(word.text[word.readings.size()], letters));
        words[word.text.front()].push_back(std::move(word));
    }
    for (auto& sameStart : words)
        std::stable_sort(sameStart.begin(), sameStart.end(), [](const Word& a, const Word& b) { return a.text.size() > b.text.size(); });
    return words;
}

std::span<const PinyinTable::Syllable> PinyinTable::longest(const Words& words, std::u32string_view text)
{
    if (text.empty())
        return {};
    const auto at = words.constFind(text.front());
    if (at == words.cend())
        return {};
    const auto word = std::find_if(at->begin(), at->end(), [&](const Word& w) { return text.starts_with(w.text); });
    return word == at->end() ? std::span<const Syllable>() : word->readings;
}

} // namespace kece
