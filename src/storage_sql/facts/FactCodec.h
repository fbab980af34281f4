// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace kece {

/// Writes numbers one after the other at the least width (1, 2, 4 or 8 bytes) that holds the distance from the smallest; unknown is the largest code
/// of the width. Little-endian, as every machine this runs on.
void appendNumbers(QByteArray& bytes, const std::vector<int64_t>& numbers);
void appendNumbers(QByteArray& bytes, const std::vector<int32_t>& numbers);
void appendWords(QByteArray& bytes, const QStringList& words);
void appendBytes(QByteArray& bytes, const QByteArray& part);

/// Reads back what was appended, in the same order. Every answer is empty once something did not fit; `ok` tells.
class FactDecoder
{
public:
    explicit FactDecoder(QByteArray bytes) : m_bytes(std::move(bytes)) {}

    std::vector<int64_t> numbers();
    std::vector<int32_t> smallNumbers();
    QStringList words();
    QByteArray bytes();
    bool ok() const { return m_ok; }
    bool atEnd() const { return m_ok && m_at == m_bytes.size(); }

private:
    template<class Number>
    std::vector<Number> read();
    template<class Value>
    Value take();
    bool has(qsizetype size);

    QByteArray m_bytes;
    qsizetype m_at = 0;
    bool m_ok = true;
};

} // namespace kece
