// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/formats/TableWriter.h"
#include "exchange/formats/TableText.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <gmock/gmock.h>

#include <csignal>
#include <sys/resource.h>

namespace kece {

using testing::ElementsAre;

namespace {

/// The bytes of a table with these rows.
QByteArray written(TableFormat format, const QStringList& header, const std::vector<std::vector<CellValue>>& rows)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    auto writer = createTable(out, format);
    EXPECT_TRUE(writer.ok());
    EXPECT_TRUE((*writer)->writeHeader(header).ok());
    for (const auto& row : rows)
        EXPECT_TRUE((*writer)->writeRow(row).ok());
    const Done done = (*writer)->finish();
    EXPECT_TRUE(done.ok()) << (done.ok() ? "" : done.error().message.toStdString());
    return out.data();
}

QStringList formulaTexts()
{
    QStringList texts = {"+86 10 8888 8888", "-2+3+cmd|' /C calc'!A0", "@SUM(1+1)*cmd|' /C calc'!A0", "=HYPERLINK(\"http://example.com\",\"x\")",
        "=1+1", "＝1+1", "＋1", "－1", "＠x", "'=1", "''-x", "'", "''", "'plain'", "'\ttab inside", "=\"a\",\"b\"", "-", "=", "@"};
    for (const char start : {'=', '+', '-', '@'})
        texts << QString(QLatin1Char(start)) + "x;y|z\tw" << QString(QLatin1Char(start)) + "\r\nline";
    return texts;
}

} // namespace

TEST(TableWriter, StartsCsvWithAByteOrderMarkAndQuotesWhatNeedsIt)
{
    const QByteArray bytes = written(TableFormat::Csv, {"编号", "a,b"}, {{QString("x\"y"), QString("l1\nl2")}, {QString("1;2"), QString()}});
    EXPECT_EQ(bytes, QByteArray("\xEF\xBB\xBF编号,\"a,b\"\r\n\"x\"\"y\",\"l1\nl2\"\r\n\"1;2\",\r\n"));
}

TEST(TableWriter, KeepsNumbersNumbersAndTextText)
{
    const QByteArray bytes = written(TableFormat::Csv, {"a", "b", "c", "d", "e"},
        {{QString("-5"), DecimalText{"-5.10"}, qint64(-7), QDate(2026, 6, 30), QDateTime(QDate(2026, 6, 30), QTime(14, 5, 9))}});
    EXPECT_TRUE(bytes.endsWith("'-5,-5.10,-7,2026-06-30,2026-06-30 14:05:09\r\n")) << bytes.toStdString();
}

TEST(TableWriter, GivesBackEveryValueThroughBothFormats)
{
    const std::vector<std::vector<CellValue>> rows = {
        {QString("110108196001011234"), DecimalText{"1265793.29"}, QDate(2026, 6, 30), QDateTime(QDate(2026, 6, 30), QTime(14, 5, 9))},
        {QString("007"), DecimalText{"-0.5"}, QDate(1899, 1, 1), QDateTime(QDate(1900, 3, 1), QTime(0, 0, 1))},
        {QString("x"), DecimalText{"12345678901234567.89"}, std::monostate(), qint64(1234567890123456789)},
    };
    for (const TableFormat format : {TableFormat::Csv, TableFormat::Xlsx}) {
        const ReadTable table = readText(written(format, {"code", "amount", "day", "at"}, rows));
        EXPECT_EQ(table.refusal, QString());
        EXPECT_THAT(table.rows,
            ElementsAre(QStringList{"110108196001011234", "1265793.29", "2026-06-30", "2026-06-30 14:05:09"},
                QStringList{"007", "-0.5", "1899-01-01", "1900-03-01 00:00:01"},
                QStringList{"x", "12345678901234567.89", "", "1234567890123456789"}));
    }
}

TEST(TableWriter, WritesNoFormulaAndGivesTheTextBack)
{
    std::vector<std::vector<CellValue>> rows;
    for (const QString& text : formulaTexts())
        rows.push_back({text, QString("end")});
    const QByteArray csv = written(TableFormat::Csv, {"=text", "end"}, rows);
    const QByteArray xlsx = written(TableFormat::Xlsx, {"=text", "end"}, rows);
    for (const QByteArray& bytes : {csv, xlsx}) {
        const ReadTable table = readText(bytes);
        EXPECT_EQ(table.header[0], "=text");
        ASSERT_EQ(table.rows.size(), rows.size());
        for (size_t row = 0; row < rows.size(); ++row)
            EXPECT_EQ(table.rows[row][0], formulaTexts()[qsizetype(row)]);
    }
    // No cell of the bare file may begin as a formula.
    for (const QByteArray& line : csv.split('\n')) {
        const QByteArray start = line.mid(line.startsWith('"') ? 1 : 0, 1);
        EXPECT_TRUE(start.isEmpty() || !QByteArray("=+-@\t").contains(start)) << line.toStdString();
    }
}

TEST(TableWriter, GivesBackNaughtyStrings)
{
    const QString folder = testDataFolder();
    if (folder.isEmpty())
        GTEST_SKIP() << "KECE_TEST_DATA names no folder of real files";
    const QJsonArray strings = QJsonDocument::fromJson(fileBytes(folder + "/strings-naughty/blns_a.json")).array();
    ASSERT_EQ(strings.size(), 301);
    std::vector<std::vector<CellValue>> rows;
    for (const QJsonValue& string : strings)
        rows.push_back({QString("#"), string.toString()});
    for (const TableFormat format : {TableFormat::Csv, TableFormat::Xlsx}) {
        const ReadTable table = readText(written(format, {"n", "text"}, rows));
        ASSERT_EQ(table.refusal, QString());
        ASSERT_EQ(table.rows.size(), rows.size());
        for (size_t row = 0; row < rows.size(); ++row)
            EXPECT_EQ(table.rows[row][1], strings[qsizetype(row)].toString().trimmed()) << row;
    }
}

TEST(TableWriter, EscapesWhatXmlCannotHold)
{
    const QString text = QString("a\x01"
                                 "b\x1f\rc_x0041_")
        + QChar(0xFFFE);
    EXPECT_EQ(readText(written(TableFormat::Xlsx, {"t"}, {{text}})).rows[0][0], text);
    EXPECT_EQ(readText(written(TableFormat::Csv, {"t"}, {{QString("a") + QChar(u'\0') + "b"}})).rows[0][0], QString("a\uFFFDb"));
}

TEST(TableWriter, FreezesAndFiltersUnderABoldHeader)
{
    const QByteArray bytes = written(TableFormat::Xlsx, {"a", "b"}, {{QString("1"), DecimalText{"2.50"}}, {QString("007"), QDate(2026, 6, 30)}});
    const QByteArray sheet = partOf(bytes, "xl/worksheets/sheet1.xml");
    EXPECT_TRUE(sheet.contains("state=\"frozen\""));
    EXPECT_TRUE(sheet.contains("<autoFilter ref=\"A1:B3\"/>"));
    EXPECT_TRUE(sheet.contains("<c r=\"B2\" s=\"3\"><v>2.5</v></c>")) << "a number with its format";
    EXPECT_TRUE(sheet.contains("<v>46203</v>")) << "a real date";
    EXPECT_TRUE(sheet.contains("<t>007</t>")) << "text, not a number";
    EXPECT_TRUE(partOf(bytes, "xl/styles.xml").contains("<b/>"));
}

TEST(TableWriter, RefusesWhatASheetCannotHold)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    auto writer = createTable(out, TableFormat::Xlsx);
    ASSERT_TRUE((*writer)->writeHeader({"a"}).ok());
    const Done done = (*writer)->writeRow(std::vector<CellValue>{QString(40000, u'x')});
    ASSERT_FALSE(done.ok());
    EXPECT_TRUE(done.error().message.contains(".csv"));
}

TEST(TableWriter, ReplacesAFileOnlyWhenItIsWhole)
{
    QTemporaryDir folder;
    const QString path = folder.filePath("out");
    for (const TableFormat format : {TableFormat::Csv, TableFormat::Xlsx}) {
        QFile old(path);
        ASSERT_TRUE(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        {
            auto writer = createTable(path, format);
            ASSERT_TRUE(writer.ok());
            ASSERT_TRUE((*writer)->writeHeader({"a"}).ok());
        }
        EXPECT_EQ(fileBytes(path), "old") << "abandoned";
        auto writer = createTable(path, format);
        ASSERT_TRUE((*writer)->writeHeader({"a"}).ok());
        ASSERT_TRUE((*writer)->finish().ok());
        EXPECT_EQ(readAll(openTable(path)).header, QStringList{"a"});
        EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{"out"});
    }
    EXPECT_FALSE(createTable(folder.filePath("no/such/folder/x.csv"), TableFormat::Csv).ok());
}

TEST(TableWriter, SaysThatTheDiskIsFullAndLeavesTheOldFile)
{
    QTemporaryDir folder;
    const QString path = folder.filePath("out");
    QFile old(path);
    ASSERT_TRUE(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    // A limit on the size of a file is the full disk that needs no disk.
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    for (const TableFormat format : {TableFormat::Csv, TableFormat::Xlsx}) {
        for (const rlim_t limit : {rlim_t(0), rlim_t(16384), rlim_t(200000)}) {
            const rlimit tight{limit, before.rlim_max};
            setrlimit(RLIMIT_FSIZE, &tight);
            bool failed = true;
            if (auto writer = createTable(path, format); writer.ok()) {
                Done done = (*writer)->writeHeader({"a", "b"});
                for (int row = 0; done.ok() && row < 20000; ++row)
                    done = (*writer)->writeRow(std::vector<CellValue>{QString::number(row * 7919LL), QString::number(row * 104729LL % 99991)});
                if (done.ok())
                    done = (*writer)->finish();
                failed = !done.ok();
            }
            setrlimit(RLIMIT_FSIZE, &before);
            EXPECT_TRUE(failed) << limit;
            EXPECT_EQ(fileBytes(path), "old") << limit;
        }
    }
    std::signal(SIGXFSZ, handler);
}

} // namespace kece
