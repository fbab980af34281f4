// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/search/SearchQuestion.h"

#include "domain/values/Phone.h"
#include "domain/values/Pinyin.h"
#include "foundation/TextFold.h"
#include "storage_sql/search/Grams.h"
#include "storage_sql/search/PinyinLattice.h"

#include <algorithm>

namespace kece {

namespace {

constexpr qsizetype kLongestQuestion = 64;
constexpr int kMostWordsAsked = 4; ///< of the index; the texts decide about all

enum Rank {
    ExactCode = kExactCode,
    ExactText = 1,
    TitleStart = 2,
    OtherStart = kCodeStart,
    DigitsStart = 4,
    TitlePinyinStart = 5,
    OtherPinyinStart = 6,
    Inside = 7,
    InsideLongText = 8,
    TitlePinyinInside = 9,
    OtherPinyinInside = 10,
    ByWords = 11, ///< added to the worst word's
    NoHit = 99,
};

/// The digits of what looks like a phone number, without the country's code and an extension's punctuation.
QString phoneDigits(const QString& folded)
{
    const auto isOfANumber = [](QChar c) { return (c >= u'0' && c <= u'9') || QStringView(u"+-() ").contains(c); };
    if (!std::all_of(folded.begin(), folded.end(), isOfANumber))
        return {};
    const PhoneNumber number = readPhone(folded);
    const bool isComplete = number.kind == PhoneKind::Mobile || number.kind == PhoneKind::Landline;
    QString digits;
    for (const QChar c : isComplete ? number.text() : folded) {
        if (c >= u'0' && c <= u'9')
            digits += c;
    }
    return digits;
}

QByteArray pinyinLetters(const QString& folded)
{
    const QString letters = pinyinQuery(folded);
    const auto isPlain = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'); };
    return std::all_of(letters.begin(), letters.end(), isPlain) ? letters.toLatin1() : QByteArray();
}

int rankOfText(QStringView text, QStringView part, int exact, int start, int inside)
{
    const qsizetype at = text.indexOf(part);
    if (at != 0)
        return at < 0 ? int(NoHit) : inside;
    return text.size() == part.size() ? exact : start;
}

} // namespace

SearchQuestion::SearchQuestion(const QString& typed)
    : m_typed(trimmedText(typed).left(kLongestQuestion).toString()),
      m_folded(foldForSearch(m_typed)),
      m_digits(phoneDigits(m_folded)),
      m_letters(pinyinLetters(m_folded))
{
    const auto words = QStringView(m_folded).split(u' ', Qt::SkipEmptyParts);
    if (words.size() < 2)
        return;
    for (const QStringView word : words)
        m_words.emplace_back(word.toString());
}

bool SearchQuestion::looksLikeACode() const
{
    constexpr qsizetype kLength = 6;
    return m_folded.size() >= kLength && std::all_of(m_folded.begin(), m_folded.end(), [](QChar c) { return c.unicode() < 128; });
}

QStringList SearchQuestion::codes() const
{
    QStringList codes{m_typed, halfWidth(m_typed).toUpper(), halfWidth(m_typed).toLower()};
    codes.removeDuplicates();
    return codes;
}

std::vector<QByteArray> SearchQuestion::stages() const
{
    std::vector<QByteArray> stages;
    const auto add = [&stages](const QByteArray& expression) {
        if (!expression.isEmpty() && std::find(stages.begin(), stages.end(), expression) == stages.end())
            stages.push_back(expression);
    };
    const auto addStart = [&](Mark mark, QStringView text, const QByteArray& grams) {
        const QByteArray start = startQuery(mark, text);
        if (!start.isEmpty())
            add(start + grams);
    };
    const QString letters = QString::fromLatin1(m_letters);
    addStart(Mark::TitleStart, m_folded, gramQuery(m_folded));
    addStart(Mark::OtherStart, m_folded, gramQuery(m_folded));
    if (!m_digits.isEmpty())
        addStart(Mark::OtherStart, m_digits, gramQuery(m_digits));
    if (!letters.isEmpty()) {
        addStart(Mark::PinyinStart, letters, initialsQuery(letters));
        addStart(Mark::PinyinStart, letters, spellingQuery(letters));
    }
    add(gramQuery(m_folded));
    add(gramQuery(m_digits));
    add(initialsQuery(letters));
    add(spellingQuery(letters));
    add(stageOfWords());
    return stages;
}

/// Entries in which every word may stand, each read in any way.
QByteArray SearchQuestion::stageOfWords() const
{
    QByteArray expression;
    int asked = 0;
    for (const SearchQuestion& word : m_words) {
        const auto stages = word.stages();
        if (stages.empty() || asked == kMostWordsAsked)
            continue;
        QByteArray anyStage;
        for (const QByteArray& stage : stages)
            anyStage += (anyStage.isEmpty() ? "(" : " OR (") + stage + ')';
        expression += (asked++ == 0 ? "(" : " AND (") + anyStage + ')';
    }
    return expression;
}

std::optional<SearchQuestion::Hit> SearchQuestion::hitIn(QStringView entry, bool wholeNumbersOnly) const
{
    Hit best{NoHit, 0};
    const auto lines = linesOf(entry);
    for (const bool isPinyin : {false, true}) { // readings are worth less and take longer
        if (isPinyin && (m_letters.isEmpty() || best.rank < TitlePinyinStart))
            break;
        for (const SearchLine& line : lines) {
            if (isPinyin != (line.role == LineRole::TitlePinyin || line.role == LineRole::OtherPinyin))
                continue;
            const int rank = rankOf(line);
            if (wholeNumbersOnly && line.role == LineRole::Digits && rank != ExactText)
                continue;
            if (rank < best.rank)
                best = {rank, line.column};
        }
    }
    if (best.rank == NoHit)
        return hitByWords(entry, wholeNumbersOnly);
    return best;
}

std::optional<SearchQuestion::Hit> SearchQuestion::hitByWords(QStringView entry, bool wholeNumbersOnly) const
{
    std::optional<Hit> all;
    for (const SearchQuestion& word : m_words) {
        const auto hit = word.hitIn(entry, wholeNumbersOnly);
        if (!hit)
            return std::nullopt;
        all = all ? Hit{std::max(all->rank, hit->rank + ByWords), all->column} : Hit{hit->rank + ByWords, hit->column};
    }
    return all;
}

int SearchQuestion::rankOf(const SearchLine& line) const
{
    const auto pinyin = [&](int start, int inside) {
        const auto lattice = PinyinLattice::ofLine(line.text);
        const auto match = std::max(lattice.initials(m_letters), lattice.spelling(m_letters));
        return match == PinyinLattice::Match::Start ? start : match == PinyinLattice::Match::Inside ? inside : int(NoHit);
    };
    switch (line.role) {
    case LineRole::Code:
        return rankOfText(line.text, m_folded, ExactCode, OtherStart, Inside);
    case LineRole::Title:
        return rankOfText(line.text, m_folded, ExactText, TitleStart, Inside);
    case LineRole::Other:
        return rankOfText(line.text, m_folded, ExactText, OtherStart, Inside);
    case LineRole::Digits:
        return m_digits.isEmpty() ? int(NoHit) : rankOfText(line.text, m_digits, ExactText, DigitsStart, Inside);
    case LineRole::LongText:
        return rankOfText(line.text, m_folded, InsideLongText, InsideLongText, InsideLongText);
    case LineRole::TitlePinyin:
        return pinyin(TitlePinyinStart, TitlePinyinInside);
    case LineRole::OtherPinyin:
        return pinyin(OtherPinyinStart, OtherPinyinInside);
    }
    return NoHit;
}

} // namespace kece
