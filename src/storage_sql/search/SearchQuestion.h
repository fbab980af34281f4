// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage_sql/search/SearchEntry.h"

#include <QString>

#include <optional>
#include <vector>

namespace kece {

/// What somebody typed into the search box, read in every way it can be meant: as part of a text or a code, of a phone number, as initials, as
/// pinyin; and, behind all these, as several words that one record answers with different fields.
class SearchQuestion
{
public:
    explicit SearchQuestion(const QString& typed);

    bool isEmpty() const { return m_folded.isEmpty(); }

    /// FTS5 expressions, in the order of how much their hits are worth; what an earlier one finds well need not be asked again.
    std::vector<QByteArray> stages() const;

    struct Hit {
        int rank; ///< 0 is best
        int column;
    };
    /// How well an entry answers; nothing if it does not. `wholeNumbersOnly`: a phone number answers only if it was typed whole.
    std::optional<Hit> hitIn(QStringView entry, bool wholeNumbersOnly = false) const;

    /// Long enough, and of such letters, that who finds it whole as a code has meant nothing else.
    bool looksLikeACode() const;
    /// The ways a code may be spelled: as typed, in capitals, in small letters.
    QStringList codes() const;

private:
    int rankOf(const SearchLine& line) const;
    QByteArray stageOfWords() const;
    std::optional<Hit> hitByWords(QStringView entry, bool wholeNumbersOnly) const;

    QString m_typed;
    QString m_folded;
    QString m_digits;                    ///< where it may be a phone number
    QByteArray m_letters;                ///< where it may be pinyin
    std::vector<SearchQuestion> m_words; ///< where there are several
};

/// Worth of a hit by its code alone, and of an order found by the beginning of its number.
inline constexpr int kExactCode = 0;
inline constexpr int kCodeStart = 3;

} // namespace kece
