// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/search/PinyinLattice.h"

#include "domain/values/Pinyin.h"

#include <algorithm>

namespace kece {

namespace {

bool isPlain(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9');
}

std::vector<QByteArray> readingsOf(char32_t character)
{
    if (isPlain(character))
        return {QByteArray(1, char(character))};
    std::vector<QByteArray> readings;
    for (const QString& reading : pinyinReadings(character)) {
        const QByteArray letters = reading.toLatin1();
        readings.push_back(letters);
        if (letters.contains('v'))
            readings.push_back(QByteArray(letters).replace('v', 'u'));
    }
    std::sort(readings.begin(), readings.end());
    readings.erase(std::unique(readings.begin(), readings.end()), readings.end());
    return readings;
}

void visitEachOnce(std::vector<QByteArray>& found, const std::function<void(QByteArrayView)>& visit)
{
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    for (const QByteArray& letters : found)
        visit(letters);
}

} // namespace

bool PinyinLattice::hasReadings(QStringView folded)
{
    return std::any_of(folded.begin(), folded.end(), [](QChar c) { return c.unicode() >= 0x2E80; });
}

PinyinLattice PinyinLattice::of(QStringView folded)
{
    PinyinLattice lattice;
    for (const char32_t character : folded.toUcs4()) {
        auto readings = readingsOf(character);
        if (!readings.empty())
            lattice.m_readings.push_back(std::move(readings));
    }
    return lattice;
}

QString PinyinLattice::line() const
{
    QByteArray line;
    for (const auto& readings : m_readings) {
        if (!line.isEmpty())
            line += ' ';
        for (size_t i = 0; i < readings.size(); ++i)
            line += (i ? "/" : "") + readings[i];
    }
    return QString::fromLatin1(line);
}

PinyinLattice PinyinLattice::ofLine(QStringView line)
{
    PinyinLattice lattice;
    for (const QByteArray& character : line.toLatin1().split(' ')) {
        const auto readings = character.split('/');
        lattice.m_readings.emplace_back(readings.begin(), readings.end());
    }
    return lattice;
}

PinyinLattice::Match PinyinLattice::initials(QByteArrayView letters) const
{
    for (size_t position = 0; position + size_t(letters.size()) <= m_readings.size(); ++position) {
        if (initialsAt(position, letters))
            return position == 0 ? Match::Start : Match::Inside;
    }
    return Match::None;
}

bool PinyinLattice::initialsAt(size_t position, QByteArrayView letters) const
{
    for (const char letter : letters) {
        const auto& readings = m_readings[position++];
        if (std::none_of(readings.begin(), readings.end(), [letter](const QByteArray& reading) { return reading[0] == letter; }))
            return false;
    }
    return true;
}

PinyinLattice::Match PinyinLattice::spelling(QByteArrayView letters) const
{
    for (size_t position = 0; position < m_readings.size(); ++position) {
        if (spellingAt(position, letters))
            return position == 0 ? Match::Start : Match::Inside;
    }
    return Match::None;
}

bool PinyinLattice::spellingAt(size_t position, QByteArrayView letters) const
{
    std::vector<bool> isReached(size_t(letters.size()));
    isReached[0] = true;
    for (; position < m_readings.size(); ++position) {
        std::vector<bool> next(isReached.size());
        bool goesOn = false;
        for (qsizetype at = 0; at < letters.size(); ++at) {
            if (!isReached[size_t(at)])
                continue;
            const QByteArrayView rest = letters.sliced(at);
            for (const QByteArray& reading : m_readings[position]) {
                if (QByteArrayView(reading).startsWith(rest))
                    return true;
                if (rest.startsWith(reading)) {
                    next[size_t(at + reading.size())] = true;
                    goesOn = true;
                }
            }
        }
        if (!goesOn)
            return false;
        isReached = std::move(next);
    }
    return false;
}

void PinyinLattice::collect(
    size_t position, size_t reading, qsizetype offset, QByteArray letters, qsizetype length, std::vector<QByteArray>& found) const
{
    const QByteArray& syllable = m_readings[position][reading];
    letters += syllable.sliced(offset, std::min(length - letters.size(), syllable.size() - offset));
    if (letters.size() == length) {
        found.push_back(letters);
        return;
    }
    if (position + 1 == m_readings.size())
        return;
    for (size_t next = 0; next < m_readings[position + 1].size(); ++next)
        collect(position + 1, next, 0, letters, length, found);
}

void PinyinLattice::eachInitialPair(const std::function<void(QByteArrayView)>& visit) const
{
    std::vector<QByteArray> pairs;
    for (size_t position = 0; position + 1 < m_readings.size(); ++position) {
        for (const QByteArray& first : m_readings[position]) {
            for (const QByteArray& second : m_readings[position + 1])
                pairs.push_back(QByteArray{first.left(1)} + second[0]);
        }
    }
    visitEachOnce(pairs, visit);
}

void PinyinLattice::eachSpellingTriple(const std::function<void(QByteArrayView)>& visit) const
{
    std::vector<QByteArray> triples;
    for (size_t position = 0; position < m_readings.size(); ++position) {
        for (size_t reading = 0; reading < m_readings[position].size(); ++reading) {
            for (qsizetype offset = 0; offset < m_readings[position][reading].size(); ++offset)
                collect(position, reading, offset, {}, 3, triples);
        }
    }
    visitEachOnce(triples, visit);
}

void PinyinLattice::eachStart(const std::function<void(QByteArrayView)>& visit) const
{
    std::vector<QByteArray> starts;
    if (m_readings.empty())
        return;
    for (size_t reading = 0; reading < m_readings[0].size(); ++reading) {
        collect(0, reading, 0, {}, 1, starts);
        collect(0, reading, 0, {}, 2, starts);
        if (m_readings.size() < 2)
            continue;
        for (const QByteArray& second : m_readings[1])
            starts.push_back(m_readings[0][reading].left(1) + second[0]);
    }
    visitEachOnce(starts, visit);
}

} // namespace kece
