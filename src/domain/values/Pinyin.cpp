// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/Pinyin.h"

#include "domain/values/PinyinTable.h"
#include "foundation/TextFold.h"

#include <algorithm>

namespace kece {

namespace {

using Syllable = PinyinTable::Syllable;
using Syllables = QVarLengthArray<Syllable, 32>;
using Slot = QVarLengthArray<QStringView, 4>; ///< the ways to write one character, the likeliest first

std::u32string foldedCharacters(QStringView name)
{
    const QString folded = foldForSearch(name);
    std::u32string characters;
    characters.reserve(size_t(folded.size()));
    for (qsizetype i = 0; i < folded.size(); ++i) {
        const bool pair = folded[i].isHighSurrogate() && i + 1 < folded.size() && folded[i + 1].isLowSurrogate();
        characters += pair ? QChar::surrogateToUcs4(folded[i], folded[i + 1]) : char32_t(folded[i].unicode());
        i += pair;
    }
    return characters;
}

void copyTo(std::span<const Syllable> readings, Syllables& likely, size_t at)
{
    std::copy(readings.begin(), readings.end(), likely.begin() + qsizetype(at));
}

/// The likeliest reading of each character; 0 where it has none.
Syllables likeliest(std::u32string_view text, NameKind kind)
{
    const PinyinTable& table = PinyinTable::instance();
    Syllables likely(qsizetype(text.size()), 0);
    for (size_t i = 0; i < text.size(); ++i)
        likely[qsizetype(i)] = table.usualReading(text[i]);
    size_t i = 0;
    if (kind == NameKind::Person) {
        const auto surname = table.surnameAt(text);
        copyTo(surname, likely, 0);
        i = surname.size();
    }
    while (i < text.size()) {
        const auto word = table.wordAt(text.substr(i));
        if (!word.empty()) {
            copyTo(word, likely, i);
        } else if (const auto surname = table.surnameAt(text.substr(i)); i + surname.size() < text.size() && text[i + surname.size()] == U'氏') {
            copyTo(surname, likely, i);
        }
        i += std::max<size_t>(word.size(), 1);
    }
    return likely;
}

bool isKept(char32_t character)
{
    return QChar::isLetterOrNumber(character);
}

void addOnce(Slot& slot, QStringView text)
{
    if (!slot.contains(text))
        slot.append(text);
}

/// lu for lv, as it is written on passports and typed by many.
QStringView withPlainU(QStringView letters)
{
    if (!letters.contains(u'v'))
        return letters;
    if (letters.endsWith(u'e'))
        return letters.front() == u'n' ? u"nue" : u"lue";
    return letters.front() == u'n' ? u"nu" : u"lu";
}

/// Writes out combinations, those with fewer departures from the likeliest first.
class Combinations
{
public:
    Combinations(const QVarLengthArray<Slot, 32>& slots, int cap) : m_slots(slots), m_cap(cap), m_chosen(slots.size(), 0)
    {
        for (qsizetype i = 0; i < slots.size(); ++i) {
            if (slots[i].size() > 1)
                m_open.append(i);
        }
    }

    QStringList all()
    {
        if (m_slots.isEmpty())
            return {};
        for (qsizetype departures = 0; departures <= m_open.size() && m_found.size() < m_cap; ++departures)
            choose(0, departures);
        m_found.removeDuplicates();
        return m_found;
    }

private:
    void choose(qsizetype from, qsizetype departures)
    {
        if (departures == 0) {
            write();
            return;
        }
        for (qsizetype i = from; i + departures <= m_open.size(); ++i) {
            const qsizetype slot = m_open[i];
            for (int way = 1; way < m_slots[slot].size() && m_found.size() < m_cap; ++way) {
                m_chosen[slot] = way;
                choose(i + 1, departures - 1);
            }
            m_chosen[slot] = 0;
            if (m_found.size() >= m_cap)
                return;
        }
    }

    void write()
    {
        QString text;
        text.reserve(m_slots.size() * 4);
        for (qsizetype i = 0; i < m_slots.size(); ++i)
            text += m_slots[i][m_chosen[i]];
        m_found += text;
    }

    const QVarLengthArray<Slot, 32>& m_slots;
    const qsizetype m_cap;
    QVarLengthArray<int, 32> m_chosen;
    QVarLengthArray<qsizetype, 32> m_open;
    QStringList m_found;
};

} // namespace

QStringList pinyinReadings(char32_t character)
{
    const PinyinTable& table = PinyinTable::instance();
    QStringList all;
    for (const Syllable syllable : table.readings(character))
        all += table.letters(syllable).toString();
    return all;
}

PinyinKeys pinyinKeys(QStringView name, int cap)
{
    const PinyinTable& table = PinyinTable::instance();
    const std::u32string text = foldedCharacters(name);
    const Syllables likely = likeliest(text, NameKind::Organisation);
    QString asTyped; // holds the characters that stand for themselves; never grows beyond what is reserved, so views into it stay
    asTyped.reserve(qsizetype(text.size()) * 2);
    QVarLengthArray<Slot, 32> full;
    QVarLengthArray<Slot, 32> initials;
    for (size_t i = 0; i < text.size(); ++i) {
        Slot spellings;
        Slot letters;
        const auto add = [&](QStringView spelling) {
            addOnce(spellings, spelling);
            addOnce(letters, spelling.first(1));
        };
        if (const Syllable best = likely[qsizetype(i)]; best != 0) {
            add(table.letters(best));
            for (const Syllable other : table.readings(text[i]))
                add(table.letters(other));
            for (qsizetype way = 0, ways = spellings.size(); way < ways; ++way)
                add(withPlainU(spellings[way]));
        } else if (isKept(text[i])) {
            const qsizetype start = asTyped.size();
            asTyped += QStringView(QChar::fromUcs4(text[i]));
            spellings.append(QStringView(asTyped).sliced(start));
            letters = spellings;
        } else {
            continue;
        }
        full.append(spellings);
        initials.append(letters);
    }
    return {Combinations(initials, cap).all(), Combinations(full, cap).all()};
}

QString pinyinSortKey(QStringView name, NameKind kind)
{
    const PinyinTable& table = PinyinTable::instance();
    const std::u32string text = foldedCharacters(name);
    const Syllables likely = likeliest(text, kind);
    QString key;
    key.reserve(qsizetype(text.size()) * 7);
    for (size_t i = 0; i < text.size(); ++i) {
        const Syllable syllable = likely[qsizetype(i)];
        if (syllable != 0) {
            key += table.letters(syllable);
            key += table.tone(syllable);
        }
        if (syllable != 0 || isKept(text[i]))
            key += QStringView(QChar::fromUcs4(text[i]));
    }
    return key.isEmpty() ? foldForSearch(name) : key;
}

QString pinyinQuery(QStringView typed)
{
    const QString apart = foldForSearch(typed).normalized(QString::NormalizationForm_D);
    QString query;
    for (const QChar c : apart) {
        if (c == QChar(0x308) && query.endsWith(u'u'))
            query.back() = u'v';
        else if (c.category() != QChar::Mark_NonSpacing && c != u'\'' && c != QChar(0x2019) && c != u' ')
            query += c;
    }
    return query;
}

QString pinyinToolLine(QStringView text)
{
    const PinyinKeys keys = pinyinKeys(text);
    QStringList all = keys.full + keys.initials;
    all.removeDuplicates();
    return all.join(u' ');
}

} // namespace kece
