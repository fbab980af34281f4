// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/formats/XlsxParts.h"

#include "exchange/formats/RecordSource.h"

#include <QCoreApplication>
#include <QDir>
#include <QHash>

#include <algorithm>
#include <cstring>

namespace kece {

namespace {

constexpr int kOffsetBits = 22; // of a position; the other ten say which block
constexpr size_t kMaxBlockBytes = size_t(1) << kOffsetBits;
constexpr size_t kFirstBlockBytes = size_t(16) << 10;
constexpr size_t kMaxStringBytes = size_t(160) << 20;
constexpr size_t kMaxStrings = size_t(12) << 20;
constexpr size_t kMaxListEntries = 100000;

Error tooMany()
{
    return Error::invalid(
        QCoreApplication::translate("TableFile", "The workbook holds more distinct texts than can be read; save the sheet as .csv and try again."));
}

} // namespace

Done XlsxStrings::append(std::string_view text)
{
    const size_t needed = sizeof(quint32) + text.size();
    if (m_used + needed > m_capacity) {
        m_capacity = std::max(needed, m_blocks.empty() ? kFirstBlockBytes : std::min(m_capacity * 2, kMaxBlockBytes));
        m_total += m_capacity;
        if (m_total > kMaxStringBytes)
            return tooMany();
        m_blocks.push_back(std::make_unique_for_overwrite<char[]>(m_capacity));
        m_used = 0;
    }
    if (m_places.size() == kMaxStrings)
        return tooMany();
    char* to = m_blocks.back().get() + m_used;
    const auto length = quint32(text.size());
    std::memcpy(to, &length, sizeof length);
    std::memcpy(to + sizeof length, text.data(), text.size());
    m_places.push_back(quint32((m_blocks.size() - 1) << kOffsetBits | m_used));
    m_used += needed;
    return {};
}

std::string_view XlsxStrings::at(size_t index) const
{
    const char* from = m_blocks[m_places[index] >> kOffsetBits].get() + (m_places[index] & (kMaxBlockBytes - 1));
    quint32 length = 0;
    std::memcpy(&length, from, sizeof length);
    return {from + sizeof length, length};
}

Result<XlsxStrings> XlsxStrings::read(XmlPart& part)
{
    XlsxStrings strings;
    std::string text;
    for (;;) {
        KECE_TRY(const bool more, part.next());
        if (!more)
            return strings;
        if (!part.isStart(QLatin1StringView("si")))
            continue;
        text.clear();
        KECE_CHECK(readXlsxText(part, text));
        KECE_CHECK(strings.append(text));
    }
}

Done readXlsxText(XmlPart& part, std::string& text)
{
    const int outer = part.depth();
    bool inText = false;
    int phonetic = 0;
    for (;;) {
        KECE_TRY(const bool more, part.next());
        if (!more)
            return part.damaged();
        if (part.isText()) {
            if (inText && phonetic == 0)
                part.appendTextTo(text);
            if (text.size() > kMaxCellBytes)
                return Error::invalid(QCoreApplication::translate("TableFile", "The workbook holds a text of more than 1 MiB; it is not read."));
        } else if (part.isStart(QLatin1StringView("rPh"))) {
            ++phonetic;
        } else if (part.isEnd(QLatin1StringView("rPh"))) {
            --phonetic;
        } else if (part.isStart(QLatin1StringView("t"))) {
            inText = true;
        } else if (part.isEnd(QLatin1StringView("t"))) {
            inText = false;
        } else if (part.isEndOfAny() && part.depth() == outer) {
            decodeXlsxEscapes(text);
            return {};
        }
    }
}

void decodeXlsxEscapes(std::string& text)
{
    size_t at = text.find("_x");
    if (at == std::string::npos)
        return;
    constexpr size_t length = 7; // _x000D_
    const auto isHex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'); };
    std::string decoded;
    size_t copied = 0;
    for (; at != std::string::npos; at = text.find("_x", at)) {
        const std::string_view found = std::string_view(text).substr(at, length);
        if (found.size() < length || found.back() != '_' || !std::all_of(found.begin() + 2, found.end() - 1, isHex)) {
            ++at;
            continue;
        }
        const auto code = char16_t(QByteArray(found.data() + 2, 4).toUShort(nullptr, 16));
        decoded.append(text, copied, at - copied);
        if (code != 0 && !QChar::isSurrogate(code))
            decoded += QString(QChar(code)).toStdString();
        at += length;
        copied = at;
    }
    text = decoded.append(text, copied, std::string::npos);
}

Result<XlsxStyles> XlsxStyles::read(XmlPart& part)
{
    XlsxStyles styles;
    QHash<int, NumberLook> custom;
    bool inCellFormats = false;
    for (;;) {
        KECE_TRY(const bool more, part.next());
        if (!more)
            return styles;
        if (part.isStart(QLatin1StringView("numFmt"))) {
            if (size_t(custom.size()) < kMaxListEntries)
                custom.insert(part.attribute(QLatin1StringView("numFmtId")).toInt(), lookOfFormat(part.attribute(QLatin1StringView("formatCode"))));
        } else if (part.isStart(QLatin1StringView("cellXfs"))) {
            inCellFormats = true;
        } else if (part.isEnd(QLatin1StringView("cellXfs"))) {
            inCellFormats = false;
        } else if (inCellFormats && part.isStart(QLatin1StringView("xf")) && styles.m_looks.size() < kMaxListEntries) {
            const int id = part.attribute(QLatin1StringView("numFmtId")).toInt();
            const auto found = custom.constFind(id);
            styles.m_looks.push_back(found != custom.constEnd() ? *found : lookOfBuiltInFormat(id));
        }
    }
}

Result<XlsxContents> XlsxContents::read(XmlPart& part)
{
    XlsxContents contents;
    for (;;) {
        KECE_TRY(const bool more, part.next());
        if (!more)
            return contents;
        if (part.isStart(QLatin1StringView("workbookPr"))) {
            const QString from1904 = part.attribute(QLatin1StringView("date1904"));
            contents.from1904 = from1904 == "1" || from1904 == "true";
        } else if (part.isStart(QLatin1StringView("sheet")) && contents.sheets.size() < kMaxListEntries) {
            XlsxSheetEntry sheet;
            sheet.name = part.attribute(QLatin1StringView("name"));
            const QString state = part.attribute(QLatin1StringView("state"));
            sheet.visible = state != "hidden" && state != "veryHidden";
            for (const QXmlStreamAttribute& attribute : part.attributes()) {
                if (attribute.name() == u"id" && !attribute.namespaceUri().isEmpty())
                    sheet.relation = attribute.value().toString();
            }
            contents.sheets.push_back(std::move(sheet));
        }
    }
}

Result<std::vector<XlsxRelation>> readXlsxRelations(XmlPart& part, const QString& owner)
{
    const QString folder = owner.section(u'/', 0, -2);
    std::vector<XlsxRelation> relations;
    for (;;) {
        KECE_TRY(const bool more, part.next());
        if (!more)
            return relations;
        if (!part.isStart(QLatin1StringView("Relationship")) || relations.size() == kMaxListEntries)
            continue;
        QString target = part.attribute(QLatin1StringView("Target")).replace(u'\\', u'/');
        if (!target.startsWith(u'/'))
            target = u'/' + folder + u'/' + target;
        relations.push_back(
            {part.attribute(QLatin1StringView("Id")), part.attribute(QLatin1StringView("Type")).section(u'/', -1), QDir::cleanPath(target).mid(1)});
    }
}

} // namespace kece
