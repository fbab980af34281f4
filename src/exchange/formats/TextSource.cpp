// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/formats/TextSource.h"

#include <QCoreApplication>

#include <algorithm>

namespace kece {

namespace {

void appendUtf8(std::string& text, char32_t code)
{
    const auto tail = [&](int shift) { text.push_back(char(0x80 | ((code >> shift) & 0x3F))); };
    if (code < 0x80) {
        text.push_back(char(code));
    } else if (code < 0x800) {
        text.push_back(char(0xC0 | (code >> 6)));
        tail(0);
    } else if (code < 0x10000) {
        text.push_back(char(0xE0 | (code >> 12)));
        tail(6);
        tail(0);
    } else {
        text.push_back(char(0xF0 | (code >> 18)));
        tail(12);
        tail(6);
        tail(0);
    }
}

} // namespace

TextSource::TextSource(std::unique_ptr<QIODevice> device, TextEncoding encoding) : m_device(std::move(device)), m_encoding(std::move(encoding))
{
    if (m_encoding.kind == TextEncoding::Kind::Other)
        m_decoder.emplace(m_encoding.name.constData());
}

Result<std::unique_ptr<TextSource>> TextSource::open(std::unique_ptr<QIODevice> device, const QString& encoding)
{
    KECE_TRY(TextEncoding found, detectTextEncoding(*device, encoding));
    if (!device->seek(found.markBytes))
        return Error::unavailable(QCoreApplication::translate("TableFile", "The file cannot be read: %1").arg(device->errorString()));
    return std::unique_ptr<TextSource>(new TextSource(std::move(device), std::move(found)));
}

Result<bool> TextSource::appendTo(std::string& text, qint64 bytes)
{
    if (m_ended)
        return false;
    bytes = std::min(bytes, std::max<qint64>(bytesTotal() - bytesRead(), 0) + 1); // a small file needs no large buffer
    const bool direct = m_encoding.kind == TextEncoding::Kind::Utf8;
    const size_t before = text.size();
    const qsizetype carried = m_raw.size();
    char* target = nullptr;
    if (direct) {
        text.resize(before + size_t(bytes));
        target = text.data() + before;
    } else {
        m_raw.resize(carried + bytes);
        target = m_raw.data() + carried;
    }
    const qint64 got = m_device->read(target, bytes);
    if (got < 0)
        return Error::unavailable(QCoreApplication::translate("TableFile", "The file cannot be read: %1").arg(m_device->errorString()));
    m_ended = got == 0;
    if (direct) {
        text.resize(before + size_t(got));
        return got > 0;
    }
    m_raw.resize(carried + got);
    KECE_CHECK(m_decoder ? decodeOther(text, m_ended) : decodeUtf16(text, m_ended));
    return !m_ended || text.size() > before;
}

Error TextSource::undecodable() const
{
    return Error::invalid(
        QCoreApplication::translate("TableFile", "The file holds bytes that are not %1; save it again as UTF-8, or name its encoding.")
            .arg(encoding()));
}

Done TextSource::decodeUtf16(std::string& text, bool atEnd)
{
    const int high = m_encoding.kind == TextEncoding::Kind::Utf16BigEndian ? 0 : 1;
    const auto unit = [&](qsizetype at) {
        return char16_t(static_cast<unsigned char>(m_raw[at + high]) << 8 | static_cast<unsigned char>(m_raw[at + 1 - high]));
    };
    qsizetype at = 0;
    while (at + 2 <= m_raw.size()) {
        const char16_t first = unit(at);
        if (first == 0 || QChar::isLowSurrogate(first))
            return undecodable();
        if (!QChar::isHighSurrogate(first)) {
            appendUtf8(text, first);
            at += 2;
            continue;
        }
        if (at + 4 > m_raw.size())
            break;
        const char16_t second = unit(at + 2);
        if (!QChar::isLowSurrogate(second))
            return undecodable();
        appendUtf8(text, QChar::surrogateToUcs4(first, second));
        at += 4;
    }
    m_raw.remove(0, at);
    if (atEnd && !m_raw.isEmpty())
        return undecodable();
    return {};
}

Done TextSource::decodeOther(std::string& text, bool atEnd)
{
    // The decoder keeps an unfinished character to itself; a line end after the last byte brings it to light and adds only a blank line.
    if (atEnd)
        m_raw.append('\n');
    const QString decoded = m_decoder->decode(m_raw);
    m_raw.clear();
    if (m_decoder->hasError() || decoded.contains(QChar(u'\0')))
        return undecodable();
    text += decoded.toUtf8().toStdString();
    return {};
}

} // namespace kece
