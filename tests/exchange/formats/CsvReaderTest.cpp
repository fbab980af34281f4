// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/formats/TableText.h"

#include <gmock/gmock.h>

namespace kece {

using testing::ElementsAre;

namespace {

const QStringList kHeader{"code", "name", "amount"};

} // namespace

TEST(CsvReader, ReadsEachDelimiterFromTheHeader)
{
    for (const char* delimiter : {",", ";", "\t", "|"}) {
        const QByteArray text = QByteArray("code,name,amount\nC1,甲,1\n").replace(",", delimiter);
        const ReadTable table = readText(text);
        EXPECT_EQ(table.header, kHeader) << delimiter;
        EXPECT_THAT(table.rows, ElementsAre(QStringList{"C1", "甲", "1"})) << delimiter;
    }
}

TEST(CsvReader, CountsDelimitersOutsideQuotationMarksOnly)
{
    EXPECT_EQ(readText("\"a,b,c\";d\n1;2\n").header, (QStringList{"a,b,c", "d"}));
}

TEST(CsvReader, EndsLinesWithAnyOfTheThree)
{
    for (const char* end : {"\n", "\r", "\r\n"}) {
        const ReadTable table = readText(QByteArray("a,b\n1,2\n\n3,4").replace("\n", end));
        EXPECT_THAT(table.rows, ElementsAre(QStringList{"1", "2"}, QStringList{"3", "4"}));
        EXPECT_THAT(table.numbers, ElementsAre(2, 4)) << "a blank line is a row of the spreadsheet";
    }
}

TEST(CsvReader, KeepsQuotedDelimitersQuotationMarksAndLineBreaks)
{
    const ReadTable table = readText("a,b\r\n\"x, \"\"y\"\"\",\"one\r\ntwo\"\r\n1,2\r\n");
    EXPECT_THAT(table.rows, ElementsAre(QStringList{"x, \"y\"", "one\r\ntwo"}, QStringList{"1", "2"}));
    EXPECT_THAT(table.numbers, ElementsAre(2, 3)) << "records count, not lines";
}

TEST(CsvReader, TrimsCellsOfEveryKindOfBlank)
{
    const ReadTable table = readText("　编号　, name \n　甲 乙\u00a0,\"  丙　\"\n");
    EXPECT_EQ(table.header, (QStringList{"编号", "name"}));
    EXPECT_THAT(table.rows, ElementsAre(QStringList{"甲 乙", "丙"}));
}

TEST(CsvReader, PadsShortRowsAndPassesOverEmptyOnes)
{
    const ReadTable table = readText("a,b,c\n1\n,,\n　\n2,3,4,,\n");
    EXPECT_THAT(table.rows, ElementsAre(QStringList{"1", "", ""}, QStringList{"2", "3", "4"}));
    EXPECT_TRUE(table.problems.empty());
}

TEST(CsvReader, NamesARowWithTextBeyondTheHeader)
{
    const ReadTable table = readText("a,b\n1,2\n3,4,5\n6,7\n");
    EXPECT_EQ(table.refusal, QString());
    EXPECT_EQ(table.rows.size(), 3u);
    ASSERT_EQ(table.problems.size(), 1u);
    EXPECT_EQ(table.problems.begin()->first, 3);
    EXPECT_EQ(table.rows[1], (QStringList{"3", "4", "5"})) << "kept for the list of rejected rows";
}

TEST(CsvReader, NeverMendsAMisplacedQuotationMarkAndGoesOnBelow)
{
    for (const char* damaged : {"\"x\"y,2", "x\"y,2", " \"x\",2", "\"x\" ,2", "1,\"x", "\"x,2"}) {
        const ReadTable table = readText(QByteArray("a,b\n1,\"two\nlines\"\n") + damaged + "\n3,\"4\"\n5,6\n");
        EXPECT_EQ(table.refusal, QString()) << damaged;
        ASSERT_EQ(table.rows.size(), 4u) << damaged;
        ASSERT_EQ(table.problems.size(), 1u) << damaged;
        EXPECT_EQ(table.problems.begin()->first, 3) << damaged;
        EXPECT_TRUE(table.problems.begin()->second.contains("4"))
            << "the line, which is not the row: " << table.problems.begin()->second.toStdString();
        EXPECT_EQ(table.rows[1][0], QString(damaged).trimmed() == damaged ? damaged : QString(damaged));
        EXPECT_EQ(table.rows[2], (QStringList{"3", "4"}));
        EXPECT_EQ(table.rows[3], (QStringList{"5", "6"}));
    }
}

TEST(CsvReader, ListsAnUnclosedQuotationMarkAtTheEnd)
{
    const ReadTable table = readText("a,b\n1,2\n3,\"4\n5,6\n");
    EXPECT_EQ(table.rows.size(), 3u);
    EXPECT_THAT(table.problems, testing::ElementsAre(testing::Key(3)));
}

TEST(CsvReader, RefusesADamagedHeader)
{
    const ReadTable table = readText("a,\"b\n1,2\n");
    EXPECT_FALSE(table.refusal.isEmpty());
    EXPECT_EQ(table.refusedRow, 1);
}

TEST(CsvReader, RefusesTwoEqualHeadersButNotTwoEmptyOnes)
{
    EXPECT_TRUE(readText("a,b, a\n1,2,3\n").refusal.contains("a"));
    EXPECT_THAT(readText("a,,\n1,2,3\n").rows, ElementsAre(QStringList{"1", "2", "3"}));
}

TEST(CsvReader, SaysThatAFileIsEmpty)
{
    for (const char* text : {"", "\n", "\r\n  \r\n", "\xEF\xBB\xBF", ",,\n"})
        EXPECT_TRUE(readText(text).refusal.contains("empty")) << text;
}

TEST(CsvReader, ReadsAHeaderWithoutRows)
{
    const ReadTable table = readText("a,b");
    EXPECT_EQ(table.refusal, QString());
    EXPECT_EQ(table.header, (QStringList{"a", "b"}));
    EXPECT_TRUE(table.rows.empty());
}

TEST(CsvReader, RefusesACellOfMoreThanAMebibyte)
{
    const QByteArray large(int(kMaxCellBytes) + 1, 'x');
    EXPECT_EQ(readText("a,b\n1," + large.left(int(kMaxCellBytes)) + "\n").refusal, QString());
    EXPECT_EQ(readText("a,b\n1," + large + "\n2,3\n").refusedRow, 2);
    const ReadTable quoted = readText("a,b\n1,\"" + large + "\"\n");
    EXPECT_TRUE(!quoted.refusal.isEmpty() || quoted.problems.size() == 1);
}

TEST(CsvReader, RefusesARecordOfMoreThanSixteenMebibytes)
{
    const QByteArray cell = QByteArray(500000, 'x') + ',';
    EXPECT_FALSE(readText("a,b\n" + cell.repeated(40) + "\n").refusal.isEmpty());
}

TEST(CsvReader, RefusesARecordOfMoreCellsThanAnyTableHas)
{
    EXPECT_TRUE(readText("a,b\n1" + QByteArray(90'000, ',') + "\n").refusal.isEmpty());
    EXPECT_FALSE(readText("a,b\n1" + QByteArray(110'000, ',') + "\n").refusal.isEmpty());
}

TEST(CsvReader, ListsEveryLineOfAFileThatNeverClosesItsQuotationMarks)
{
    const ReadTable table = readText("a,b\n" + QByteArray("1,\"x\n").repeated(99999));
    EXPECT_EQ(table.refusal, QString());
    EXPECT_EQ(table.rows.size(), 99999u);
    EXPECT_EQ(table.problems.size(), 99999u);
}

TEST(CsvReader, CrossesTheBordersOfItsBuffer)
{
    // Rows of every length push cells, doubled marks, line ends and multi-byte characters across the places where the buffer is refilled.
    QByteArray text = "a,b,c\r\n";
    std::vector<QStringList> expected;
    for (int row = 0; row < 20000; ++row) {
        const QString filler(row % 97, u'客');
        expected.push_back({QString::number(row), filler + "\"\r\n," + filler, "z"});
        text += QString("%1,\"%2\"\"\r\n,%2\",z\r\n").arg(row).arg(filler).toUtf8();
    }
    const ReadTable table = readText(text);
    EXPECT_EQ(table.refusal, QString());
    EXPECT_EQ(table.rows, expected);
}

TEST(CsvReader, TakesOffTheApostropheThatGuardsAFormula)
{
    const ReadTable table = readText("a,b\n'=1+1,''-x\n'quoted',\"'＋86\"\n");
    EXPECT_THAT(table.rows, ElementsAre(QStringList{"=1+1", "'-x"}, QStringList{"'quoted'", "＋86"}));
}

TEST(CsvReader, RefusesFoldersAndMissingFiles)
{
    EXPECT_FALSE(openTable("/").ok());
    EXPECT_FALSE(openTable("/nowhere/at/all.csv").ok());
    EXPECT_FALSE(openTableBytes("%PDF-1.7 …").ok());
}

} // namespace kece
