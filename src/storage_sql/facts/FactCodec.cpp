// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_sql/facts/FactCodec.h"

#include "domain/facts/FactTable.h"

#include <cstring>

namespace kece {

namespace {

template<class Value>
void put(QByteArray& bytes, Value value)
{
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

template<class Code, class Number>
void putCodes(QByteArray& bytes, const std::vector<Number>& numbers, int64_t least)
{
    const qsizetype at = bytes.size();
    bytes.resize(at + qsizetype(numbers.size() * sizeof(Code)));
    char* to = bytes.data() + at;
    for (const int64_t number : numbers) {
        const Code code = number == kUnknown ? Code(-1) : Code(uint64_t(number) - uint64_t(least));
        std::memcpy(to, &code, sizeof code);
        to += sizeof code;
    }
}

template<class Number>
void putNumbers(QByteArray& bytes, const std::vector<Number>& numbers)
{
    int64_t least = std::numeric_limits<int64_t>::max();
    int64_t most = std::numeric_limits<int64_t>::min();
    for (const int64_t number : numbers) {
        if (number != kUnknown) {
            least = std::min(least, number);
            most = std::max(most, number);
        }
    }
    const uint64_t span = most < least ? 0 : uint64_t(most) - uint64_t(least);
    const uint8_t width = span < 0xff ? 1 : span < 0xffff ? 2 : span < 0xffffffff ? 4 : 8;
    if (most < least)
        least = 0;
    put(bytes, uint64_t(numbers.size()));
    put(bytes, least);
    put(bytes, width);
    switch (width) {
    case 1:
        return putCodes<uint8_t>(bytes, numbers, least);
    case 2:
        return putCodes<uint16_t>(bytes, numbers, least);
    case 4:
        return putCodes<uint32_t>(bytes, numbers, least);
    default:
        return putCodes<uint64_t>(bytes, numbers, least);
    }
}

template<class Code, class Number>
void takeCodes(const char* from, int64_t least, std::vector<Number>& numbers)
{
    for (Number& number : numbers) {
        Code code;
        std::memcpy(&code, from, sizeof code);
        from += sizeof code;
        number = code == Code(-1) ? Number(kUnknown) : Number(uint64_t(least) + code);
    }
}

} // namespace

void appendNumbers(QByteArray& bytes, const std::vector<int64_t>& numbers)
{
    putNumbers(bytes, numbers);
}

void appendNumbers(QByteArray& bytes, const std::vector<int32_t>& numbers)
{
    putNumbers(bytes, numbers);
}

void appendWords(QByteArray& bytes, const QStringList& words)
{
    put(bytes, uint64_t(words.size()));
    for (const QString& word : words)
        appendBytes(bytes, word.toUtf8());
}

void appendBytes(QByteArray& bytes, const QByteArray& part)
{
    put(bytes, uint32_t(part.size()));
    bytes.append(part);
}

bool FactDecoder::has(qsizetype size)
{
    m_ok = m_ok && size >= 0 && size <= m_bytes.size() - m_at;
    return m_ok;
}

template<class Value>
Value FactDecoder::take()
{
    Value value{};
    if (has(sizeof value)) {
        std::memcpy(&value, m_bytes.constData() + m_at, sizeof value);
        m_at += sizeof value;
    }
    return value;
}

template<class Number>
std::vector<Number> FactDecoder::read()
{
    const auto count = take<uint64_t>();
    const auto least = take<int64_t>();
    const auto width = take<uint8_t>();
    if (!m_ok || count > uint64_t(m_bytes.size()) || !has(qsizetype(count) * width)) {
        m_ok = false;
        return {};
    }
    std::vector<Number> numbers(count);
    const char* from = m_bytes.constData() + m_at;
    m_at += qsizetype(count) * width;
    switch (width) {
    case 1:
        takeCodes<uint8_t>(from, least, numbers);
        break;
    case 2:
        takeCodes<uint16_t>(from, least, numbers);
        break;
    case 4:
        takeCodes<uint32_t>(from, least, numbers);
        break;
    case 8:
        takeCodes<uint64_t>(from, least, numbers);
        break;
    default:
        m_ok = false;
    }
    return numbers;
}

std::vector<int64_t> FactDecoder::numbers()
{
    return read<int64_t>();
}

std::vector<int32_t> FactDecoder::smallNumbers()
{
    return read<int32_t>();
}

QStringList FactDecoder::words()
{
    QStringList words;
    const auto count = take<uint64_t>();
    for (uint64_t i = 0; m_ok && i < count; ++i)
        words << QString::fromUtf8(bytes());
    return words;
}

QByteArray FactDecoder::bytes()
{
    const auto size = take<uint32_t>();
    if (!has(size))
        return {};
    m_at += size;
    return m_bytes.mid(m_at - size, size);
}

} // namespace kece
