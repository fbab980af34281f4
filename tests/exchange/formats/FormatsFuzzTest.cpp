// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/formats/CellText.h"
#include "exchange/formats/TableText.h"
#include "exchange/formats/XlsxRows.h"

#include <gtest/gtest.h>

#include <QStringEncoder>

#include <random>

namespace kece {

namespace {

/// Changes a few bytes of a seed: replaces, inserts, deletes, repeats, cuts. The same number always makes the same bytes.
class Mutator
{
public:
    Mutator(unsigned seed, QByteArray alphabet) : m_random(seed), m_alphabet(std::move(alphabet)) {}

    QByteArray mutate(QByteArray bytes)
    {
        for (int change = 1 + int(below(6)); change > 0 && !bytes.isEmpty(); --change) {
            const auto at = qsizetype(below(size_t(bytes.size())));
            switch (below(5)) {
            case 0:
                bytes[at] = interesting();
                break;
            case 1:
                bytes.insert(at, interesting());
                break;
            case 2:
                bytes.remove(at, qsizetype(1 + below(8)));
                break;
            case 3:
                bytes.insert(at, bytes.mid(at, qsizetype(1 + below(24))));
                break;
            case 4:
                bytes[at] = char(below(256));
                break;
            }
        }
        if (below(10) == 0)
            bytes.truncate(qsizetype(below(size_t(bytes.size()) + 1)));
        return bytes;
    }

    size_t below(size_t limit) { return m_random() % limit; }

private:
    char interesting() { return m_alphabet[qsizetype(below(size_t(m_alphabet.size())))]; }

    std::mt19937 m_random;
    QByteArray m_alphabet;
};

QByteArray encoded(const char* name, const QString& text)
{
    QStringEncoder encoder(name);
    return encoder.encode(text);
}

XmlPart::Feed feedOf(const QByteArray& bytes)
{
    return [bytes, at = qsizetype(0)](char* to, qint64 max) mutable -> Result<qint64> {
        const qint64 count = std::min<qint64>(max, bytes.size() - at);
        std::copy_n(bytes.constData() + at, count, to);
        at += count;
        return count;
    };
}

} // namespace

TEST(FormatsFuzz, NoTextFileCrashesTheReader)
{
    const QString text = QStringLiteral("编号,\"名称, \"\"x\"\"\",a\r\nC1,\"两\n行\",'=1\r\n\r\n\"\",甲;乙|丙\t,\r\n");
    const QByteArray seeds[] = {text.toUtf8(), "\xEF\xBB\xBF" + text.toUtf8(), encoded("GB18030", text), encoded("UTF-16LE", text),
        "\xFE\xFF" + encoded("UTF-16BE", text), "a;b\n1;2\n", "a\tb\r1\t\"2\"\r"};
    Mutator mutator(20260630, QByteArray(",;\t|\"\r\n' =\0\x80\xE3\x81\xFF", 15));
    size_t rows = 0;
    for (int round = 0; round < 100000; ++round)
        rows += readText(mutator.mutate(seeds[mutator.below(std::size(seeds))])).rows.size();
    EXPECT_GT(rows, 10000u) << "most inputs are still tables";
}

TEST(FormatsFuzz, NoWorkbookPartCrashesTheReader)
{
    const QByteArray sheet
        = "<?xml version='1.0'?><worksheet xmlns='urn:s'><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='C1' s='1'><v>46203.5</v></c></row>"
          "<row><c t='inlineStr'><is><r><t>x_x000D_</t></r><rPh><t>y</t></rPh></is></c><c t='b'><f>1</f><v>1</v></c><c "
          "t='e'><v>#N/A</v></c></row></sheetData></worksheet>";
    const QByteArray strings = "<sst><si><t>a</t></si><si><r><t xml:space='preserve'>b</t></r></si><si/></sst>";
    const QByteArray styles = "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='[$-804]yyyy&quot;y&quot;\\m;[h]:mm'/></numFmts><cellXfs><xf "
                              "numFmtId='0'/><xf numFmtId='170'/></cellXfs></styleSheet>";
    const QByteArray contents
        = "<workbook xmlns:r='urn:r'><workbookPr date1904='1'/><sheets><sheet name='x' state='hidden' r:id='r1'/></sheets></workbook>";
    const QByteArray relations = "<Relationships><Relationship Id='r1' Type='a/worksheet' Target='../x/sheet.xml'/></Relationships>";
    Mutator mutator(20260630, "<>/='\"&;!-[]?0123456789ABZ:xsrt");
    size_t read = 0;
    for (int round = 0; round < 30000; ++round) {
        XlsxCellContext context;
        XmlPart stringsPart(feedOf(round % 5 == 0 ? mutator.mutate(strings) : strings), "strings");
        if (auto result = XlsxStrings::read(stringsPart); result.ok())
            context.strings = std::move(result).value();
        XmlPart stylesPart(feedOf(round % 5 == 1 ? mutator.mutate(styles) : styles), "styles");
        if (auto result = XlsxStyles::read(stylesPart); result.ok())
            context.styles = std::move(result).value();
        XmlPart contentsPart(feedOf(mutator.mutate(contents)), "contents");
        read += XlsxContents::read(contentsPart).ok();
        XmlPart relationsPart(feedOf(mutator.mutate(relations)), "relations");
        read += readXlsxRelations(relationsPart, "xl/workbook.xml").ok();
        XlsxRows rows(feedOf(mutator.mutate(sheet)), "sheet", std::move(context));
        TableRow row;
        for (Result<bool> more = rows.next(row); more.ok() && *more; more = rows.next(row))
            ++read;
    }
    EXPECT_GT(read, 1000u);
}

TEST(FormatsFuzz, NoArchiveCrashesTheReader)
{
    const QByteArray book = workbookOf("<row><c t='str'><v>a</v></c></row><row><c><v>1</v></c></row>");
    Mutator mutator(20260630, QByteArray("PK\x01\x02\x03\x04\x05\x06\0\xFF", 10));
    size_t refused = 0;
    for (int round = 0; round < 20000; ++round)
        refused += !readText(mutator.mutate(book)).refusal.isEmpty();
    EXPECT_GT(refused, 1000u);
}

TEST(FormatsFuzz, GuardingAndUnguardingAreInverse)
{
    const QString alphabet = QStringLiteral("''=+-@＝＋－＠\t\r\n x客");
    std::mt19937 random(20260630);
    for (int round = 0; round < 100000; ++round) {
        QString text;
        for (unsigned length = random() % 6; length > 0; --length)
            text.append(alphabet[qsizetype(random() % unsigned(alphabet.size()))]);
        const QByteArray guarded = guardedCell(text).toUtf8();
        const std::string_view back = unguardedCell({guarded.constData(), size_t(guarded.size())});
        ASSERT_EQ(QString::fromUtf8(back.data(), qsizetype(back.size())), text);
    }
}

TEST(FormatsFuzz, TrimmingAgreesWithQt)
{
    const QString alphabet = QStringLiteral(" \t\u00a0\u0085\u3000\u2003\u2028\u200bx客é𠮷");
    std::mt19937 random(20260630);
    for (int round = 0; round < 100000; ++round) {
        QString text;
        for (unsigned length = random() % 6; length > 0; --length)
            text.append(alphabet[qsizetype(random() % unsigned(alphabet.size()))]);
        const QByteArray utf8 = text.toUtf8();
        const std::string_view trimmed = trimmedCell({utf8.constData(), size_t(utf8.size())});
        ASSERT_EQ(QString::fromUtf8(trimmed.data(), qsizetype(trimmed.size())), QString::fromUtf8(utf8).trimmed());
    }
}

} // namespace kece
