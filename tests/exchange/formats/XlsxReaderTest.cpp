// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/formats/TableText.h"

#include <gmock/gmock.h>

namespace kece {

using testing::ElementsAre;

namespace {

const QByteArray kRelation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

ReadTable readWorkbook(const QByteArray& bytes, const QString& sheet = {})
{
    return readAll(openTableBytes(bytes, {QStringLiteral("auto"), sheet}));
}

/// One row of cells under a header of one wide row.
ReadTable readCells(const QByteArray& cells, const std::vector<std::pair<QString, QByteArray>>& parts = {})
{
    return readWorkbook(
        workbookOf("<row r='1'><c t='str'><v>a</v></c><c t='str'><v>b</v></c><c t='str'><v>c</v></c></row><row r='2'>" + cells + "</row>", parts));
}

QByteArray stylesOf(const QByteArray& formats, const QByteArray& ids)
{
    QByteArray xfs;
    for (const QByteArray& id : ids.split(','))
        xfs += "<xf numFmtId='" + id + "'/>";
    return "<styleSheet><numFmts>" + formats + "</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs>" + xfs
        + "</cellXfs></styleSheet>";
}

} // namespace

TEST(XlsxReader, ReadsTextFromEveryPlaceItMayStand)
{
    const ReadTable table = readCells("<c t='s'><v>1</v></c><c t='inlineStr'><is><t>in </t></is></c><c t='str'><f>1</f><v>f</v></c>",
        {{"xl/sharedStrings.xml",
            "<sst><si><t>x</t></si><si><r><t>甲</t></r><r><t xml:space='preserve'> 乙</t></r><rPh sb='0' eb='1'><t>jia</t></rPh></si></sst>"}});
    EXPECT_EQ(table.refusal, QString());
    EXPECT_THAT(table.rows, ElementsAre(QStringList{"甲 乙", "in", "f"}));
}

TEST(XlsxReader, WritesNumbersOutWithoutLosingDigits)
{
    const ReadTable table = readWorkbook(workbookOf(
        "<row><c t='str'><v>n</v></c></row>"
        "<row><c><v>110108196001011234</v></c></row><row><c><v>1.10108196001011E+17</v></c></row><row><c><v>0.30000000000000004</v></c></row>"
        "<row><c><v>2.5E-7</v></c></row><row><c><v>-1234.50</v></c></row><row><c><v>1e2</v></c></row><row><c><v>0E0</v></c></row><row><c "
        "t='n'><v>x</v></c></row>"));
    EXPECT_THAT(table.rows,
        ElementsAre(QStringList{"110108196001011234"}, QStringList{"110108196001011000"}, QStringList{"0.3"}, QStringList{"0.00000025"},
            QStringList{"-1234.50"}, QStringList{"100"}, QStringList{"0"}, QStringList{"x"}));
}

TEST(XlsxReader, WritesDatesAsIsoText)
{
    const QByteArray styles = stylesOf(
        "<numFmt numFmtId='170' formatCode='yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@'/><numFmt numFmtId='171' formatCode='[h]:mm:ss'/>"
        "<numFmt numFmtId='172' formatCode='0.0\\ &quot;days&quot;'/>",
        "0,14,22,170,171,172");
    const auto cells = [&](const QByteArray& bytes) { return readCells(bytes, {{"xl/styles.xml", styles}}).rows.at(0); };
    EXPECT_EQ(cells("<c s='1'><v>46203</v></c><c s='2'><v>46203.5869097222</v></c><c s='3'><v>46203</v></c>"),
        (QStringList{"2026-06-30", "2026-06-30 14:05:09", "2026-06-30"}));
    EXPECT_EQ(
        cells("<c s='4'><v>1.1041666667</v></c><c s='5'><v>46203</v></c><c s='2'><v>0.5</v></c>"), (QStringList{"26:30:00", "46203", "12:00:00"}));
    EXPECT_EQ(cells("<c s='1'><v>1</v></c><c s='1'><v>61</v></c><c s='1'><v>-1</v></c>"), (QStringList{"1900-01-01", "1900-03-01", "-1"}));
    EXPECT_EQ(cells("<c t='d'><v>2021-01-01T10:10:10Z</v></c><c t='d'><v>2021-01-01</v></c><c t='d'><v>2021-01-01T00:00:00</v></c>"),
        (QStringList{"2021-01-01 10:10:10", "2021-01-01", "2021-01-01"}));
}

TEST(XlsxReader, KnowsTheDateSystemOf1904)
{
    const ReadTable table = readCells("<c s='1'><v>44741</v></c>",
        {{"xl/styles.xml", stylesOf("", "0,14")},
            {"xl/workbook.xml", "<workbook xmlns:r='urn:r'><workbookPr date1904='1'/><sheets><sheet name='x' r:id='r1'/></sheets></workbook>"}});
    EXPECT_EQ(table.rows[0][0], "2026-06-30");
}

TEST(XlsxReader, PutsCellsWhereTheirReferenceSays)
{
    const ReadTable table = readWorkbook(workbookOf("<row r='3'><c r='A3' t='str'><v>a</v></c><c r='C3' t='str'><v>c</v></c></row><row r='4'/><row "
                                                    "r='7'><c r='C7'><v>3</v></c><c r='A7'><v>1</v></c></row><row><c><v>8</v></c></row>"));
    EXPECT_EQ(table.header, (QStringList{"a", "", "c"}));
    EXPECT_THAT(table.rows, ElementsAre(QStringList{"1", "", "3"}, QStringList{"8", "", ""}));
    EXPECT_THAT(table.numbers, ElementsAre(7, 8));
}

TEST(XlsxReader, ShowsTruthValuesAndMakesErrorsAProblem)
{
    const ReadTable table = readCells("<c t='b'><v>1</v></c><c t='b'><v>0</v></c><c r='C2' t='e'><v>#N/A</v></c>");
    EXPECT_THAT(table.rows, ElementsAre(QStringList{"TRUE", "FALSE", "#N/A"}));
    EXPECT_TRUE(table.problems.at(2).contains("C2"));
    EXPECT_TRUE(table.problems.at(2).contains("#N/A"));
}

TEST(XlsxReader, NamesAFormulaThatWasSavedWithoutItsResult)
{
    EXPECT_TRUE(readCells("<c><v>1</v></c><c><f>A2*2</f></c>").problems.at(2).contains("B2"));
    EXPECT_TRUE(readCells("<c><v>1</v></c><c t='str'><f>A2&amp;\"\"</f><v></v></c>").problems.empty());
}

TEST(XlsxReader, TakesTheFirstVisibleSheetOrTheNamedOne)
{
    const QByteArray book = workbookOf("<row><c t='str'><v>hidden</v></c></row>",
        {{"xl/workbook.xml",
             "<workbook xmlns:x='urn:r'><sheets><sheet name='一' state='hidden' x:id='r1'/><sheet name='图' x:id='r9'/><sheet name='二' "
             "x:id='r2'/><sheet name='三' x:id='r3'/></sheets></workbook>"},
            {"xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='r1' Type='" + kRelation
                    + "worksheet' Target='worksheets/sheet1.xml'/>"
                      "<Relationship Id='r9' Type='"
                    + kRelation
                    + "chartsheet' Target='chart.xml'/>"
                      "<Relationship Id='r2' Type='http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet' "
                      "Target='/xl/worksheets/two.xml'/>"
                      "<Relationship Id='r3' Type='"
                    + kRelation + "worksheet' Target='../xl/worksheets/./three.xml'/></Relationships>"},
            {"xl/worksheets/two.xml",
                "<s:worksheet xmlns:s='http://purl.oclc.org/ooxml/spreadsheetml/main'><s:sheetData><s:row><s:c "
                "t='str'><s:v>two</s:v></s:c></s:row></s:sheetData></s:worksheet>"},
            {"xl/worksheets/three.xml", "<worksheet><sheetData><row><c t='str'><v>three</v></c></row></sheetData></worksheet>"}});
    EXPECT_EQ(readWorkbook(book).header, QStringList{"two"});
    EXPECT_EQ(readWorkbook(book, "三").header, QStringList{"three"});
    EXPECT_EQ(readWorkbook(book, "一").header, QStringList{"hidden"});
    const QString refusal = readWorkbook(book, "四").refusal;
    EXPECT_TRUE(refusal.contains("四") && refusal.contains("二, 三")) << refusal.toStdString();
    EXPECT_EQ((*openTableBytes(book))->sheets(), (QStringList{"二", "三"}));
}

TEST(XlsxReader, DecodesEscapedCharacters)
{
    EXPECT_EQ(readCells("<c t='str'><v>a_x000D_\nb_x005F_x0041_ _x12_ _xZZZZ_</v></c>").rows[0][0], "a\r\nb_x0041_ _x12_ _xZZZZ_");
}

TEST(XlsxReader, RefusesReferencesOutsideOfEverySheet)
{
    for (const char* cell :
        {"<c r='XFE1'><v>1</v></c>", "<c r='XFD1048577'><v>1</v></c>", "<c r='ZZZZZZZZZZ1'><v>1</v></c>", "<c r='A99999999999999'><v>1</v></c>"})
        EXPECT_FALSE(readCells(cell).refusal.isEmpty()) << cell;
    EXPECT_FALSE(readWorkbook(workbookOf("<row r='1048577'><c><v>1</v></c></row>")).refusal.isEmpty());
    EXPECT_EQ(readWorkbook(workbookOf("<row r='1048576'><c r='XFD1048576' t='str'><v>1</v></c></row>")).header.size(), 16384);
}

TEST(XlsxReader, RefusesATextThatTheWorkbookDoesNotHold)
{
    EXPECT_FALSE(readCells("<c t='s'><v>0</v></c>").refusal.isEmpty());
    EXPECT_FALSE(readCells("<c t='s'><v>-1</v></c>").refusal.isEmpty());
    EXPECT_FALSE(readCells("<c t='s'><v>99999999999999999999</v></c>").refusal.isEmpty());
}

TEST(XlsxReader, RefusesDocumentTypesBeforeTheyExpand)
{
    const QByteArray bomb = "<!DOCTYPE sst [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><sst><si><t>&b;</t></si></sst>";
    EXPECT_TRUE(readCells("<c t='s'><v>0</v></c>", {{"xl/sharedStrings.xml", bomb}}).refusal.contains("harm"));
}

TEST(XlsxReader, RefusesAnArchiveMadeToBlowUp)
{
    const QByteArray blanks(40 << 20, ' ');
    const QByteArray bytes = workbookOf("<row><c t='str'><v>" + blanks + "</v></c></row>");
    ASSERT_LT(bytes.size(), blanks.size() / 900);
    EXPECT_FALSE(readWorkbook(bytes).refusal.isEmpty());
    const QByteArray cells = workbookOf("<row><c t='str'><v>a</v></c></row>" + QByteArray("<row></row>").repeated(1000000));
    EXPECT_TRUE(readWorkbook(cells).refusal.contains("harm"));
    EXPECT_FALSE(readWorkbook(workbookOf(QByteArray("<x>").repeated(1 << 20))).refusal.isEmpty()) << "a million elements inside each other";
    EXPECT_TRUE(readWorkbook(workbookOf("<row><c t='str'><v>a</v></c></row><!--" + QByteArray(40 << 20, ' ') + "-->")).refusal.contains("harm"))
        << "what it says it unpacks to is enough";
    const QByteArray strings = "<sst>" + QByteArray("<si/>").repeated(8 << 20) + "</sst>";
    EXPECT_TRUE(readCells("", {{"xl/sharedStrings.xml", strings}}).refusal.contains("harm"));
}

TEST(XlsxReader, RefusesArchivesOfTooManyFilesAndOfOtherKinds)
{
    std::vector<std::pair<QString, QByteArray>> parts;
    for (int part = 0; part < 25000; ++part)
        parts.emplace_back(QString("../%1").arg(part), "x");
    EXPECT_FALSE(readWorkbook(zipOf(parts)).refusal.isEmpty());
    EXPECT_FALSE(
        readWorkbook(zipOf({{"content.xml", "<office/>"}, {"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}})).refusal.isEmpty());
}

TEST(XlsxReader, RefusesAWorkbookCutOffAtAnyPlace)
{
    QByteArray rows;
    for (int row = 0; row < 500; ++row)
        rows += "<row><c t='str'><v>" + QByteArray::number(row * 7919 % 1000) + "</v></c></row>";
    const QByteArray bytes = workbookOf(rows);
    for (int percent = 0; percent < 100; ++percent) {
        const QByteArray cut = bytes.first(bytes.size() * percent / 100);
        EXPECT_FALSE(readWorkbook(cut).refusal.isEmpty()) << percent;
    }
    EXPECT_EQ(readWorkbook(bytes).refusal, QString());
}

TEST(XlsxReader, RefusesOldAndEncryptedWorkbooks)
{
    const QByteArray compound = QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(600, '\0');
    EXPECT_TRUE(readWorkbook(compound).refusal.contains(".xls"));
    const QString name = QStringLiteral("EncryptedPackage");
    EXPECT_TRUE(readWorkbook(compound + QByteArray(reinterpret_cast<const char*>(name.utf16()), name.size() * 2)).refusal.contains("password"));
}

} // namespace kece
