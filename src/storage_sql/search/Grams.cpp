// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/search/Grams.h"

#include "storage_sql/search/PinyinLattice.h"
#include "storage_sql/search/SearchEntry.h"

#include <QByteArrayView>

#include <algorithm>

namespace kece {

namespace {

/// Non-ASCII, so that they are part of the token, and never in a folded letter or digit.
QByteArray markOf(Mark mark)
{
    switch (mark) {
    case Mark::TitleStart:
        return "\u00ab";
    case Mark::OtherStart:
        return "\u00bb";
    case Mark::PinyinStart:
        return "\u00a3";
    case Mark::Initials:
        return "\u00a1";
    case Mark::Spelling:
        return "\u00a2";
    }
    return {};
}

bool isWide(char32_t c)
{
    return c >= 0x2E80;
}

QByteArray utf8(const uint* from, int count)
{
    return QString::fromUcs4(reinterpret_cast<const char32_t*>(from), count).toUtf8();
}

/// Hands over every gram of the text; single characters only where `singles`, or where nothing else holds them.
template<class Visit>
void eachGram(QStringView folded, bool singles, Visit visit)
{
    const auto text = folded.toUcs4();
    const qsizetype size = text.size();
    const auto isLetter = [&](qsizetype at) { return at >= 0 && at < size && QChar::isLetterOrNumber(text[at]); };
    for (qsizetype at = 0; at < size; ++at) {
        if (!isLetter(at))
            continue;
        const bool isAlone = !isLetter(at - 1) && !isLetter(at + 1);
        if (isWide(text[at]) && (singles || isAlone))
            visit(utf8(&text[at], 1));
        if (!isLetter(at + 1))
            continue;
        if (isWide(text[at]) || isWide(text[at + 1]))
            visit(utf8(&text[at], 2));
        else if (isLetter(at + 2) && !isWide(text[at + 2]))
            visit(utf8(&text[at], 3));
    }
}

/// The first character, or the first two where both are letters or digits of an alphabet.
QByteArray startOf(QStringView folded, bool wantsBoth)
{
    const auto text = folded.left(4).toUcs4();
    if (text.isEmpty() || !QChar::isLetterOrNumber(text[0]))
        return {};
    const bool hasBoth = text.size() > 1 && !isWide(text[0]) && !isWide(text[1]) && QChar::isLetterOrNumber(text[1]);
    return utf8(text.constData(), hasBoth && wantsBoth ? 2 : 1);
}

class TokenList
{
public:
    void add(const QByteArray& token) { m_tokens.push_back(token); }
    void add(Mark mark, QByteArrayView letters) { m_tokens.push_back(markOf(mark) + letters.toByteArray()); }
    void addStart(Mark mark, QStringView text)
    {
        for (const bool wantsBoth : {false, true}) {
            const QByteArray start = startOf(text, wantsBoth);
            if (!start.isEmpty())
                add(mark, start);
        }
    }

    QByteArray joined() &&
    {
        std::sort(m_tokens.begin(), m_tokens.end());
        m_tokens.erase(std::unique(m_tokens.begin(), m_tokens.end()), m_tokens.end());
        QByteArray all;
        for (const QByteArray& token : m_tokens)
            all += token + ' ';
        return all;
    }
    /// Each in quotes: FTS5 takes words in a row for "all of these".
    QByteArray asked() &&
    {
        std::sort(m_tokens.begin(), m_tokens.end());
        m_tokens.erase(std::unique(m_tokens.begin(), m_tokens.end()), m_tokens.end());
        QByteArray all;
        for (const QByteArray& token : m_tokens)
            all += '"' + token + "\" ";
        return all;
    }

private:
    std::vector<QByteArray> m_tokens;
};

} // namespace

QByteArray gramsOfEntry(QStringView entry)
{
    TokenList tokens;
    for (const SearchLine& line : linesOf(entry)) {
        if (line.role == LineRole::TitlePinyin || line.role == LineRole::OtherPinyin) {
            const auto lattice = PinyinLattice::ofLine(line.text);
            lattice.eachInitialPair([&](QByteArrayView letters) { tokens.add(Mark::Initials, letters); });
            lattice.eachSpellingTriple([&](QByteArrayView letters) { tokens.add(Mark::Spelling, letters); });
            lattice.eachStart([&](QByteArrayView letters) { tokens.add(Mark::PinyinStart, letters); });
            continue;
        }
        eachGram(line.text, true, [&](const QByteArray& gram) { tokens.add(gram); });
        if (line.role == LineRole::Title)
            tokens.addStart(Mark::TitleStart, line.text);
        else if (line.role != LineRole::LongText)
            tokens.addStart(Mark::OtherStart, line.text);
    }
    return std::move(tokens).joined();
}

QByteArray gramQuery(QStringView folded)
{
    TokenList tokens;
    eachGram(folded, false, [&](const QByteArray& gram) { tokens.add(gram); });
    return std::move(tokens).asked();
}

QByteArray startQuery(Mark mark, QStringView folded)
{
    TokenList tokens;
    const QByteArray start = startOf(folded, true);
    if (!start.isEmpty())
        tokens.add(mark, start);
    return std::move(tokens).asked();
}

QByteArray initialsQuery(QStringView letters)
{
    TokenList tokens;
    for (qsizetype at = 0; at + 2 <= letters.size(); ++at)
        tokens.add(Mark::Initials, letters.sliced(at, 2).toLatin1());
    return std::move(tokens).asked();
}

QByteArray spellingQuery(QStringView letters)
{
    TokenList tokens;
    for (qsizetype at = 0; at + 3 <= letters.size(); ++at)
        tokens.add(Mark::Spelling, letters.sliced(at, 3).toLatin1());
    return std::move(tokens).asked();
}

} // namespace kece
