// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/formats/CsvRecords.h"
#include "exchange/formats/TableText.h"

#include <QBuffer>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gmock/gmock.h>

#include <cstdio>

namespace kece {

namespace {

#define NEEDS_REAL_FILES()                                                                                                                           \
    if (testDataFolder().isEmpty())                                                                                                                  \
    GTEST_SKIP() << "KECE_TEST_DATA names no folder of real files"

QStringList filesOf(const QString& folder, const QString& pattern)
{
    QStringList paths;
    for (const QString& name : QDir(folder).entryList({pattern}, QDir::Files, QDir::Name))
        paths.append(folder + u'/' + name);
    return paths;
}

/// The records of a text file, those with a problem left out; blank ones too.
std::vector<QStringList> soundRecords(const QString& path, int* damaged = nullptr)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(fileBytes(path));
    buffer->open(QIODevice::ReadOnly);
    std::vector<QStringList> records;
    auto opened = CsvRecords::open(std::move(buffer), "auto");
    EXPECT_TRUE(opened.ok()) << path.toStdString();
    if (!opened.ok())
        return records;
    TableRow row;
    for (;;) {
        const Result<bool> more = (*opened)->next(row);
        if (!more.ok() || !*more)
            return records;
        if (!row.problem.isEmpty()) {
            if (damaged)
                ++*damaged;
            continue;
        }
        QStringList cells;
        for (size_t column = 0; column < row.cells.size(); ++column)
            cells.append(row.text(column));
        while (!cells.isEmpty() && cells.last().isEmpty())
            cells.removeLast();
        if (!cells.isEmpty())
            records.push_back(cells);
    }
}

/// How many records of the clean copy are not among those read, in order.
size_t lostRecords(const QString& path, const QString& clean, bool hasHeaderOfItsOwn)
{
    const std::vector<QStringList> read = soundRecords(path);
    std::vector<QStringList> expected = soundRecords(clean);
    if (hasHeaderOfItsOwn && !expected.empty())
        expected.erase(expected.begin());
    size_t at = 0;
    size_t lost = 0;
    for (const QStringList& record : expected) {
        const auto found = std::find(read.begin() + qsizetype(at), read.end(), record);
        if (found == read.end())
            ++lost;
        else
            at = size_t(found - read.begin()) + 1;
    }
    return lost;
}

struct Score {
    int exact = 0;
    int atMostOneLost = 0;
    int files = 0;
};

Score scoreOf(const QString& set)
{
    Score score;
    for (const QString& path : filesOf(set + "/csv", "*.csv")) {
        const QString name = path.section(u'/', -1);
        const size_t lost = lostRecords(path, set + "/clean/" + name, true);
        ++score.files;
        score.exact += lost == 0;
        score.atMostOneLost += lost <= 1;
        if (lost > 1)
            std::printf("  %s: %zu records of the clean copy are not read alike\n", qPrintable(name), lost);
    }
    std::printf("%s: %d of %d exact, %d lose at most one record\n", qPrintable(set.section(u'/', -1)), score.exact, score.files, score.atMostOneLost);
    return score;
}

} // namespace

TEST(RealFiles, CsvSpectrumIsReadExactly)
{
    NEEDS_REAL_FILES();
    const QString set = testDataFolder() + "/csv-spectrum";
    int exact = 0;
    for (const QString& path : filesOf(set + "/csvs", "*.csv")) {
        const QString name = path.section(u'/', -1).chopped(4);
        const ReadTable table = readText(fileBytes(path));
        if (name == "location_coordinates") {
            EXPECT_TRUE(table.problems.contains(2)) << "a quotation mark inside a cell without quotation marks is named, not accepted";
            continue;
        }
        const QJsonDocument json = QJsonDocument::fromJson(fileBytes(set + "/json/" + name + ".json"));
        const QJsonArray expected = json.isArray() ? json.array() : QJsonArray{json.object()};
        EXPECT_EQ(table.refusal, QString());
        ASSERT_EQ(qsizetype(table.rows.size()), expected.size()) << name.toStdString();
        for (qsizetype row = 0; row < expected.size(); ++row) {
            for (qsizetype column = 0; column < table.header.size(); ++column)
                EXPECT_EQ(table.rows[size_t(row)][column], expected[row].toObject().value(table.header[column]).toString()) << name.toStdString();
        }
        ++exact;
    }
    EXPECT_EQ(exact, 11);
}

TEST(RealFiles, PollutedFilesLoseOnlyTheirDamagedRow)
{
    NEEDS_REAL_FILES();
    const Score score = scoreOf(testDataFolder() + "/csv-pollock");
    EXPECT_EQ(score.files, 42);
    EXPECT_GE(score.atMostOneLost, 38);
}

TEST(RealFiles, OpenDataFilesAreRead)
{
    NEEDS_REAL_FILES();
    const Score score = scoreOf(testDataFolder() + "/csv-opendata");
    EXPECT_EQ(score.files, 53);
    EXPECT_GE(score.exact, 44);
    EXPECT_GE(score.atMostOneLost, 45);
}

TEST(RealFiles, EveryTextFileIsReadOrRefusedInWords)
{
    NEEDS_REAL_FILES();
    for (const char* set : {"csv-spectrum/csvs", "csv-pollock/csv", "csv-opendata/csv"}) {
        for (const QString& path : filesOf(testDataFolder() + u'/' + set, "*.csv")) {
            const QByteArray whole = fileBytes(path);
            readText(whole);
            for (int percent = 0; percent < 100; ++percent)
                readText(whole.first(whole.size() * percent / 100));
        }
    }
}

TEST(RealFiles, EveryWorkbookIsReadOrRefusedInWords)
{
    NEEDS_REAL_FILES();
    int read = 0;
    int files = 0;
    for (const char* set : {"xlsx-calamine", "xlsx-poi", "xlsx-gnumeric"}) {
        // openpyxl's findings: whether it could read the file, and for each sheet name, rows, columns, cells, first cell.
        const QString folder = testDataFolder() + u'/' + set;
        const ReadTable manifest = readText(fileBytes(folder + "/MANIFEST_openpyxl.csv"));
        ASSERT_EQ(manifest.refusal, QString());
        for (const QStringList& entry : manifest.rows) {
            QElapsedTimer timer;
            timer.start();
            ++files;
            const QJsonArray sheets = QJsonDocument::fromJson(entry[7].toUtf8()).array();
            QString firstSheet;
            if (auto opened = openTable(folder + u'/' + entry[0]); opened.ok() && !(*opened)->sheets().isEmpty())
                firstSheet = (*opened)->sheets().first();
            const ReadTable table = readAll(openTable(folder + u'/' + entry[0]));
            read += table.refusal.isEmpty();
            EXPECT_LT(timer.elapsed(), 10000) << entry[0].toStdString();
            qsizetype expectedCells = -1;
            for (const QJsonValue& sheet : sheets) {
                if (sheet[0].toString() == firstSheet)
                    expectedCells = sheet[3].toInteger();
            }
            qsizetype cells = 0;
            for (const QString& name : table.header)
                cells += !name.isEmpty();
            for (const QStringList& row : table.rows) {
                for (const QString& cell : row)
                    cells += !cell.isEmpty();
            }
            if (table.refusal.isEmpty() && expectedCells != cells)
                std::printf("  %s/%s: %lld cells with text, openpyxl %lld (%s)\n", set, qPrintable(entry[0]), (long long)cells, (long long)expectedCells, qPrintable(entry[2]));
            if (!table.refusal.isEmpty() && entry[2] == "ok" && (sheets.isEmpty() || expectedCells != 0))
                std::printf("  %s/%s: refused: %s\n", set, qPrintable(entry[0]), qPrintable(table.refusal));
        }
    }
    std::printf("%d of %d workbooks read, the others refused in words\n", read, files);
}

} // namespace kece
