// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/formats/TextEncoding.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <uchardet/uchardet.h>

#include <algorithm>
#include <cstring>
#include <optional>
#include <vector>

namespace kece {

namespace {

constexpr qint64 kChunk = 256 * 1024;
constexpr qsizetype kSampleBytes = 64 * 1024;

/// What the bytes of a whole file look like.
struct ByteCensus {
    qint64 zeroAt = -1;    ///< the first zero byte
    qint64 badUtf8At = -1; ///< the first byte that no UTF-8 has there
    qint64 badUtf8 = 0;    ///< how many such
    qint64 longUtf8 = 0;   ///< well-formed characters of three and four bytes
    QByteArray start;      ///< the first bytes of the file
    QByteArray sample;     ///< bytes from the first that is not ASCII
};

/// The length of the well-formed UTF-8 character at `p` (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF), 0 if it is not one,
/// -1 if it may be one but the bytes end too soon.
int utf8Length(const unsigned char* p, const unsigned char* end)
{
    const auto within = [&](int at, unsigned char low, unsigned char high) { return p[at] >= low && p[at] <= high; };
    const unsigned char lead = p[0];
    const int length = lead < 0x80 ? 1 : lead >= 0xC2 && lead <= 0xDF ? 2 : lead >= 0xE0 && lead <= 0xEF ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
    if (length < 2)
        return length;
    const qsizetype held = end - p;
    if (held >= 2) {
        const unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        const unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        if (!within(1, low, high))
            return 0;
    }
    for (int at = 2; at < length && at < held; ++at) {
        if (!within(at, 0x80, 0xBF))
            return 0;
    }
    return held >= length ? length : -1;
}

const unsigned char* skipAscii(const unsigned char* p, const unsigned char* end)
{
    while (end - p >= 8) {
        quint64 eight;
        std::memcpy(&eight, p, 8);
        if (eight & 0x8080808080808080ull)
            break;
        p += 8;
    }
    while (p < end && *p < 0x80)
        ++p;
    return p;
}

Result<ByteCensus> countBytes(QIODevice& device)
{
    ByteCensus census;
    const qint64 chunk = std::min(kChunk, device.size() + 1);
    std::vector<char> buffer(size_t(chunk + 4));
    qint64 offset = 0; // of buffer[0] in the file
    qint64 carried = 0;
    for (;;) {
        const qint64 got = device.read(buffer.data() + carried, chunk);
        if (got < 0)
            return Error::unavailable(QCoreApplication::translate("TableFile", "The file cannot be read: %1").arg(device.errorString()));
        const qint64 held = carried + got;
        if (census.zeroAt < 0 && got > 0) {
            if (const void* zero = std::memchr(buffer.data() + carried, 0, size_t(got)))
                census.zeroAt = offset + (static_cast<const char*>(zero) - buffer.data());
        }
        if (offset == 0 && carried == 0)
            census.start = QByteArray(buffer.data(), std::min<qint64>(held, kSampleBytes));

        const auto* begin = reinterpret_cast<const unsigned char*>(buffer.data());
        const auto* end = begin + held;
        const auto* p = begin;
        const auto* sampleFrom = census.sample.isEmpty() ? nullptr : begin + carried;
        while ((p = skipAscii(p, end)) < end) {
            if (!sampleFrom)
                sampleFrom = p;
            const int length = utf8Length(p, end);
            if (length < 0 && got > 0)
                break;
            if (length <= 0) {
                if (census.badUtf8At < 0)
                    census.badUtf8At = offset + (p - begin);
                ++census.badUtf8;
                ++p;
            } else {
                census.longUtf8 += length >= 3;
                p += length;
            }
        }
        if (sampleFrom && census.sample.size() < kSampleBytes)
            census.sample.append(
                reinterpret_cast<const char*>(sampleFrom), std::min<qsizetype>(kSampleBytes - census.sample.size(), end - sampleFrom));
        if (got == 0)
            return census;
        carried = end - p;
        offset += p - begin;
        std::memmove(buffer.data(), p, size_t(carried));
    }
}

/// UTF-16 without a mark: a table has ASCII in it, so zero bytes stand at odd places only, or at even places only, and a line feed is one of them.
std::optional<TextEncoding::Kind> utf16ByZeros(const QByteArray& start)
{
    qint64 zeros[2] = {0, 0};
    bool lineFeeds[2] = {false, false};
    for (qsizetype at = 0; at < start.size(); ++at) {
        if (start[at] != 0)
            continue;
        ++zeros[at & 1];
        const qsizetype partner = at ^ 1;
        lineFeeds[at & 1] |= partner < start.size() && start[partner] == '\n';
    }
    const auto only = [&](int place) { return zeros[place] >= start.size() / 16 && zeros[place ^ 1] == 0 && lineFeeds[place]; };
    if (only(1))
        return TextEncoding::Kind::Utf16LittleEndian;
    if (only(0))
        return TextEncoding::Kind::Utf16BigEndian;
    return std::nullopt;
}

QByteArray guessByStatistics(const QByteArray& sample)
{
    uchardet_t detector = uchardet_new();
    uchardet_handle_data(detector, sample.constData(), size_t(sample.size()));
    uchardet_data_end(detector);
    const QByteArray name = QByteArray(uchardet_get_charset(detector)).toUpper();
    uchardet_delete(detector);
    return name;
}

/// Chinese text as GB2312 has it: pairs of bytes from 0xA1 up, and the first of most of them in the rows of Chinese characters and full-width signs.
bool looksLikeGb2312(const QByteArray& sample)
{
    qint64 pairs = 0;
    qint64 fitting = 0;
    for (qsizetype at = 0; at + 1 < sample.size(); ++at) {
        const auto lead = static_cast<unsigned char>(sample[at]);
        if (lead < 0x80)
            continue;
        const auto trail = static_cast<unsigned char>(sample[++at]);
        ++pairs;
        fitting += trail >= 0xA1 && trail <= 0xFE && ((lead >= 0xB0 && lead <= 0xF7) || (lead >= 0xA1 && lead <= 0xA3));
    }
    return pairs > 0 && fitting * 10 >= pairs * 9;
}

TextEncoding named(TextEncoding::Kind kind, QByteArray name, int markBytes = 0)
{
    return {kind, std::move(name), markBytes};
}

std::optional<TextEncoding> encodingByMark(const QByteArray& start)
{
    if (start.startsWith("\xEF\xBB\xBF"))
        return named(TextEncoding::Kind::Utf8, "UTF-8", 3);
    if (start.startsWith("\xFF\xFE"))
        return named(TextEncoding::Kind::Utf16LittleEndian, "UTF-16LE", 2);
    if (start.startsWith("\xFE\xFF"))
        return named(TextEncoding::Kind::Utf16BigEndian, "UTF-16BE", 2);
    return std::nullopt;
}

Result<TextEncoding> encodingByName(const QString& wanted, const QByteArray& start)
{
    const QString name = wanted.trimmed().toLower().remove(u'-').remove(u'_');
    const std::optional<TextEncoding> mark = encodingByMark(start);
    std::optional<TextEncoding> encoding;
    if (name == "utf8" || name == "utf8sig" || name == "utf8bom")
        encoding = named(TextEncoding::Kind::Utf8, "UTF-8");
    else if (name == "utf16")
        encoding = mark && mark->kind != TextEncoding::Kind::Utf8
            ? *mark
            : named(utf16ByZeros(start).value_or(TextEncoding::Kind::Utf16LittleEndian), "UTF-16");
    else if (name == "utf16le")
        encoding = named(TextEncoding::Kind::Utf16LittleEndian, "UTF-16LE");
    else if (name == "utf16be")
        encoding = named(TextEncoding::Kind::Utf16BigEndian, "UTF-16BE");
    else if (name == "gb18030" || name == "gbk" || name == "gb2312" || name == "cp936" || name == "936")
        encoding = named(TextEncoding::Kind::Other, "GB18030");
    else if (const QByteArray latin = wanted.trimmed().toLatin1(); QStringDecoder(latin.constData()).isValid())
        encoding = named(TextEncoding::Kind::Other, latin);
    if (!encoding)
        return Error::invalid(
            QCoreApplication::translate("TableFile", "The encoding “%1” is not known; use auto, utf-8, utf-16 or gb18030.").arg(wanted));
    if (mark && mark->kind == encoding->kind)
        encoding->markBytes = mark->markBytes;
    return *encoding;
}

/// The line, from 1, of a byte; reads the device again from the start.
qint64 lineOf(QIODevice& device, qint64 offset)
{
    qint64 line = 1;
    device.seek(0);
    while (offset > 0) {
        const QByteArray chunk = device.read(std::min(offset, kChunk));
        if (chunk.isEmpty())
            break;
        line += chunk.count('\n');
        offset -= chunk.size();
    }
    return line;
}

} // namespace

Result<TextEncoding> detectTextEncoding(QIODevice& device, const QString& wanted)
{
    device.seek(0);
    KECE_TRY(const ByteCensus census, countBytes(device));

    TextEncoding encoding;
    const bool byName = !wanted.isEmpty() && wanted.compare("auto", Qt::CaseInsensitive) != 0;
    if (byName) {
        KECE_TRY(encoding, encodingByName(wanted, census.start));
    } else if (const auto mark = encodingByMark(census.start)) {
        encoding = *mark;
    } else if (const auto utf16 = utf16ByZeros(census.start)) {
        encoding = named(*utf16, *utf16 == TextEncoding::Kind::Utf16LittleEndian ? "UTF-16LE" : "UTF-16BE");
    } else if (census.zeroAt < 0 && census.badUtf8At >= 0 && census.longUtf8 < 2 * census.badUtf8) {
        const QByteArray guess = guessByStatistics(census.sample);
        if (!guess.startsWith("GB") && !looksLikeGb2312(census.sample))
            return Error::invalid(
                QCoreApplication::translate("TableFile", "The file is neither UTF-8 nor UTF-16 nor GB18030; save it as UTF-8, or name its encoding."),
                {}, QString::fromLatin1(guess));
        encoding = named(TextEncoding::Kind::Other, "GB18030");
    }

    const bool utf16 = encoding.kind == TextEncoding::Kind::Utf16LittleEndian || encoding.kind == TextEncoding::Kind::Utf16BigEndian;
    if (census.zeroAt >= 0 && !utf16)
        return Error::invalid(QCoreApplication::translate("TableFile", "Line %1 holds a zero byte: this is not a text file, or it is damaged.")
                                  .arg(lineOf(device, census.zeroAt)));
    if (census.badUtf8At >= 0 && encoding.kind == TextEncoding::Kind::Utf8)
        return Error::invalid(
            QCoreApplication::translate("TableFile", "Line %1 holds bytes that are not UTF-8; save the file again as UTF-8, or name its encoding.")
                .arg(lineOf(device, census.badUtf8At)));
    return encoding;
}

} // namespace kece
