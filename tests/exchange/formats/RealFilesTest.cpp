// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/formats/CsvRecords.h"
#include "exchange/formats/TableText.h"
#include "exchange/formats/XlsxWorkbook.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
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

struct SheetCells {
    qint64 count = 0;
    QString first;
};

/// The cells with text of one sheet, however little it looks like a table.
SheetCells cellsOf(const QString& path, const QString& sheet)
{
    SheetCells cells;
    auto file = std::make_unique<QFile>(path);
    file->open(QIODevice::ReadOnly);
    auto archive = ZipArchive::open(std::move(file));
    if (!archive.ok())
        return cells;
    auto source = openXlsxSheet(std::move(archive).value(), sheet);
    if (!source.ok())
        return cells;
    TableRow row;
    for (;;) {
        const Result<bool> more = (*source)->next(row);
        if (!more.ok() || !*more)
            return cells;
        for (size_t column = 0; column < row.cells.size(); ++column) {
            if (row.cells[column].empty())
                continue;
            if (++cells.count == 1)
                cells.first = row.text(column);
        }
    }
}

/// The same value in two programs' words: openpyxl writes a midnight after every date.
bool alike(const QString& ours, const QString& theirs)
{
    bool number = false;
    const double value = theirs.toDouble(&number);
    return ours == theirs || ours + " 00:00:00" == theirs || (number && ours.toDouble() == value) || ours.compare(theirs, Qt::CaseInsensitive) == 0;
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
        for (const QString& path : filesOf(testDataFolder() + u'/' + set, "*.xlsx")) {
            const ReadTable table = readAll(openTable(path));
            ++files;
            read += table.refusal.isEmpty();
            EXPECT_TRUE(table.refusal.isEmpty() || table.refusal.endsWith(u'.')) << table.refusal.toStdString();
        }
    }
    std::printf("%d of %d workbooks read as tables, the others refused in words\n", read, files);
    EXPECT_EQ(files, 165);
    EXPECT_GE(read, 122);
}

TEST(RealFiles, CellsOfWorkbooksAreThoseThatOpenpyxlFinds)
{
    NEEDS_REAL_FILES();
    // openpyxl's findings: for each sheet its name, rows, columns, cells, and the start of the first cell. It counts blanks and formulas without a
    // result, which are no text here.
    int sheets = 0;
    int equal = 0;
    for (const char* set : {"xlsx-calamine", "xlsx-poi", "xlsx-gnumeric"}) {
        const QString folder = testDataFolder() + u'/' + set;
        for (const QStringList& entry : readText(fileBytes(folder + "/MANIFEST_openpyxl.csv")).rows) {
            for (const QJsonValue& sheet : QJsonDocument::fromJson(entry[7].toUtf8()).array()) {
                const SheetCells found = cellsOf(folder + u'/' + entry[0], sheet[0].toString());
                const QString where = entry[0] + u' ' + sheet[0].toString();
                ++sheets;
                equal += found.count == sheet[3].toInteger();
                EXPECT_LE(found.count, sheet[3].toInteger() + 1) << where.toStdString();
                if (found.count != sheet[3].toInteger())
                    std::printf("  %s: %lld cells, openpyxl %lld\n", qPrintable(where), qlonglong(found.count), sheet[3].toInteger());
                const QString first = sheet[4][1].toString().trimmed();
                if (!first.isEmpty() && !first.contains("_x") && found.count == sheet[3].toInteger() && !alike(found.first, first)
                    && !found.first.startsWith(first))
                    ADD_FAILURE() << where.toStdString() << ": " << found.first.toStdString() << ", openpyxl " << first.toStdString();
            }
        }
    }
    std::printf("%d of %d sheets have as many cells as openpyxl finds\n", equal, sheets);
    EXPECT_GE(equal, sheets * 9 / 10);
}

} // namespace kece
