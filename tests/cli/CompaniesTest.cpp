// SPDX-License-Identifier: GPL-3.0-or-later
// Registered companies in three encodings, and files that were made to break readers.
#include "cli/Kecectl.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <gtest/gtest.h>

namespace kece {

namespace {

class RealImports : public ::testing::Test
{
protected:
    void SetUp() override
    {
        if (qEnvironmentVariableIsEmpty("KECE_TEST_DATA"))
            GTEST_SKIP() << "KECE_TEST_DATA does not name the folder of real files";
        kecectl.json({"init"});
    }

    QString dataFile(const QString& name) const { return qEnvironmentVariable("KECE_TEST_DATA") + '/' + name; }
    qint64 customers() const { return kecectl.json({"export", "customers", kecectl.path("all.csv")})["rows"].toInteger(); }

    Kecectl kecectl;
};

const char* const kMap = R"({"企业名称": "name", "统一社会信用代码": "code", "注册日期": "opened_on", "企业类型": null, "注册资金": "注册资金",
    "经营范围": "remark", "所在省份": null, "地区": "region", "注册地址": "address"})";

} // namespace

TEST_F(RealImports, CompaniesComeInAlikeWhateverTheirEncoding)
{
    const QString map = kecectl.write("map.json", kMap);
    const std::tuple<const char*, const char*, int, int> files[] = {{"companies-cn/companies_1979_all.utf8.csv", "UTF-8", 993, 0},
        {"companies-cn/companies_1980_5prov.gb18030.csv", "GB18030", 1390, 0},
        {"companies-cn/companies_1981_3prov.utf8bom.crlf.csv", "UTF-8", 675, -1},
        {"companies-cn/companies_2002_xizang_ningxia.utf8.csv", "UTF-8", 630, 0}};
    qint64 inserted = 0;
    for (const auto& [name, encoding, rows, skipped] : files) {
        const auto report = kecectl.json({"import", "customers", dataFile(name), "--map", map, "--on-duplicate", "skip"});
        EXPECT_EQ(report["rows"].toInt(), rows) << name;
        EXPECT_TRUE(report["encoding"].toString().startsWith(encoding)) << report["encoding"].toString().toStdString();
        EXPECT_EQ(report["inserted"].toInt() + report["skipped"].toInt(), rows) << name;
        EXPECT_EQ(report["error_count"].toInt(), 0) << name;
        EXPECT_TRUE(skipped < 0 || report["skipped"].toInt() == skipped) << name;
        inserted += report["inserted"].toInteger();
    }
    EXPECT_EQ(customers(), inserted);
    const auto records = csvRecords(kecectl.read("all.csv"));
    EXPECT_TRUE(records.first().contains("注册资金")) << "an unknown column is a custom attribute";
    const auto found = kecectl.json({"search", "91310109133128219B"})["hits"].toArray();
    ASSERT_GE(found.size(), 1);
    EXPECT_EQ(found.first().toObject()["title"].toString(), "上海市印刷七厂有限公司");
    for (const auto& [name, encoding, rows, skipped] : files) {
        const auto again = kecectl.json({"import", "customers", dataFile(name), "--map", map, "--on-duplicate", "skip"});
        EXPECT_EQ(again["inserted"].toInt(), 0) << name;
        EXPECT_EQ(again["skipped"].toInt(), rows) << name;
    }
    EXPECT_EQ(customers(), inserted);
    kecectl.json({"verify"});
}

TEST_F(RealImports, OneFileReEncodedGivesTheSameCustomers)
{
    QFile file(dataFile("companies-cn/companies_1980_5prov.gb18030.csv"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QString map = kecectl.write("map.json", kMap);
    kecectl.json({"import", "customers", file.fileName(), "--map", map});
    kecectl.json({"export", "customers", kecectl.path("gb.csv")});
    // The export is UTF-8 with a BOM and CRLF or LF: taken into a second database it must give the same file again.
    const Kecectl other;
    other.json({"init"});
    other.json({"import", "customers", kecectl.path("gb.csv")});
    other.json({"export", "customers", other.path("again.csv")});
    EXPECT_EQ(other.read("again.csv"), kecectl.read("gb.csv"));
}

TEST_F(RealImports, EveryOddFileIsTakenInOrRefusedInWords)
{
    const QString byPlace = kecectl.write("places.json", R"({"#1": "code", "#2": "name"})");
    int tried = 0;
    qint64 inserted = 0;
    for (const char* folder : {"csv-spectrum", "csv-pollock", "csv-opendata", "xlsx-calamine", "xlsx-poi", "xlsx-gnumeric"}) {
        QDirIterator files(dataFile(folder), {"*.csv", "*.xlsx"}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            for (const QStringList& options : QVector<QStringList>{
                     {}, {"--map", byPlace, "--on-duplicate", "skip"}, {"--map", byPlace, "--on-duplicate", "skip", "--skip-bad-rows"}}) {
                const auto answer = kecectl.run(QStringList{"import", "customers", file, "--json"} + options);
                const bool refused = answer.exitCode == 1;
                EXPECT_TRUE(answer.exitCode == 0 || refused) << file.toStdString();
                const QJsonObject document = answer.json();
                EXPECT_FALSE(document.isEmpty()) << file.toStdString();
                if (refused) {
                    EXPECT_TRUE(document.contains("error") || document["error_count"].toInt() > 0) << file.toStdString();
                    EXPECT_FALSE(answer.err.trimmed().isEmpty()) << file.toStdString();
                    EXPECT_EQ(document["inserted"].toInt(), 0) << file.toStdString();
                }
                inserted += document["inserted"].toInteger();
            }
            ++tried;
        }
    }
    EXPECT_GT(tried, 250);
    EXPECT_EQ(customers(), inserted) << "nothing half-written";
    kecectl.json({"verify"});
}

} // namespace kece
