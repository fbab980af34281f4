// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <functional>
#include <vector>

namespace kece {

/// All readings of a name, character by character: 重庆 is zhong or chong, then qing. It stands for every combination without listing them, so that
/// nothing has to be cut off in names with many ambiguous characters. Letters and digits are their own reading; everything else is left out.
class PinyinLattice
{
public:
    /// True if there is anything in the folded text that is read otherwise than it is written.
    static bool hasReadings(QStringView folded);
    static PinyinLattice of(QStringView folded);

    /// `zhong/chong qing`, and back.
    QString line() const;
    static PinyinLattice ofLine(QStringView line);

    /// Where letters match: at the head of the name, at the head of another character, or not at all.
    enum class Match { None, Inside, Start };
    /// One letter for each character, zq.
    Match initials(QByteArrayView letters) const;
    /// Syllables written out, the last of them perhaps begun only: chongq.
    Match spelling(QByteArrayView letters) const;

    /// Every pair of neighbouring initials, every three neighbouring letters of a spelling, and every way to begin with one or two letters.
    void eachInitialPair(const std::function<void(QByteArrayView)>& visit) const;
    void eachSpellingTriple(const std::function<void(QByteArrayView)>& visit) const;
    void eachStart(const std::function<void(QByteArrayView)>& visit) const;

private:
    bool initialsAt(size_t position, QByteArrayView letters) const;
    bool spellingAt(size_t position, QByteArrayView letters) const;
    /// Appends every way to read on for `length` letters from here.
    void collect(size_t position, size_t reading, qsizetype offset, QByteArray letters, qsizetype length, std::vector<QByteArray>& found) const;

    std::vector<std::vector<QByteArray>> m_readings; ///< by character
};

} // namespace kece
