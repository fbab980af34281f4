// SPDX-License-Identifier: GPL-3.0-or-later
// What is exported and taken in again is the same, for all seven kinds, in both formats.
#include "cli/Kecectl.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

namespace kece {

namespace {

struct KindOfFile {
    const char* kind;
    const char* csv;
};

/// Text a spreadsheet would run, long digits, leading zeros, quotes, line breaks, both ends of money, moments, several departments, custom
/// attributes.
constexpr KindOfFile kFiles[] = {
    {"customers",
        "code,name,short_name,kind,credit_code,industry,department,region,address,legal_representative,contact,phone,mobile,fax,email,website,source,"
        "acquisition,owner,opened_on,started_on,ended_on,"
        "remark,床位数,=attr\n"
        "C1,=1+1,+简称,medical,91350100M000100Y43,医疗,销售一部;销售二部,华东,-地址,@法人,张三,021-63210000,13800138000,021-1,a@b.cn,http://"
        "b.cn,展会,direct,admin,2020-02-29,2020-03-01,2026-03-01,"
        "\"两行\n带\"\"引号\"\"\",00800,=cmd()\n"
        "001,长数字,,,,,,,,,,,,,,,,,,,,,12345678901234567890,1e5,'quoted\n"
        "C3,\"逗号,分号;\",,dealer,,,销售二部,,,,,,,,,,,indirect,,1999-12-31,,,,,\n"},
    {"orders",
        "order_no,customer_code,ordered_on,amount,product,quantity,profit,status\n"
        "0001,C1,2026-01-01,1234567890.12,=产品,1.125,-0.01,open\n"
        "123456789012345678,001,2025-01-01,-5,,,,done\n"
        "O-3,C1,2025-01-01,0,B,3,,cancelled\n"},
    {"payments",
        "customer_code,reference,due_on,amount_due,paid_on,amount_paid\n"
        "C1,0007,2026-01-01,10,2026-02-01,10\nC1,,2026-01-01,10,,\nC1,,2026-01-01,10,,\n001,-7,2026-03-01,0.01,,5\n"},
    {"visits",
        "customer_code,visited_on,visitor,form,purpose,summary,needs,opinions,next_visit_on\n"
        "C1,2026-01-01,admin,onsite,routine,=谈,,\"多行\n意见\",2026-02-01\nC3,2026-01-01,,product_event,business,,,,\nC3,2026-01-01,,product_event,"
        "business,,,,\n"},
    {"complaints",
        "complaint_no,customer_code,received_at,channel,category,content,product,order_no,claim_amount,documents_at,replied_at,resolved_at,"
        "justified\n"
        "T1,C1,2026-01-01 08:00:09,电话,质量,=坏了,=产品,0001,99.5,2026-01-01 09:00,2026-01-02 09:00,2026-01-03 09:00,yes\n"
        ",C3,2026-01-01 08:00,,,晚到,,,,,,,否\n"},
    {"contracts",
        "contract_no,name,customer_code,type,signed_on,starts_on,ends_on,amount,handler,remark\n"
        "0012,年度合同,C1,standard,2026-01-01,2026-01-01,2026-12-31,1000000,李四,+备注\nH2,口头,C3,simple,,,,,,\n"},
    {"survey-responses", "customer_code,surveyed_on,campaign,score\nC1,2026-01-01,=2026上半年,88.5\nC3,2026-01-01,,100\nC3,2026-01-02,,\n"},
};

class RoundTrip : public ::testing::TestWithParam<const char*>
{
protected:
    void SetUp() override
    {
        kecectl.json({"init"});
        for (const auto& [kind, csv] : kFiles)
            kecectl.json({"import", kind, kecectl.write("in.csv", csv)});
    }

    Kecectl kecectl;
};

} // namespace

TEST_P(RoundTrip, GivesTheSameRecords)
{
    const QString suffix = GetParam();
    const Kecectl other;
    other.json({"init"});
    for (const auto& [kind, csv] : kFiles) {
        const QString file = kecectl.path(QString(kind) + '.' + suffix);
        const auto written = kecectl.json({"export", kind, file});
        EXPECT_EQ(written["file"].toString(), file);
        kecectl.json({"export", kind, kecectl.path("plain.csv")});
        const auto report = other.json({"import", kind, file});
        EXPECT_EQ(report["inserted"].toInteger(), written["rows"].toInteger()) << kind;
        other.json({"export", kind, other.path("plain.csv")});
        EXPECT_EQ(other.read("plain.csv").toStdString(), kecectl.read("plain.csv").toStdString()) << kind;
        EXPECT_EQ(other.json({"import", kind, file, "--on-duplicate", "skip"})["inserted"].toInt(), 0) << kind;
    }
    other.json({"verify"});
}

INSTANTIATE_TEST_SUITE_P(Formats, RoundTrip, ::testing::Values("csv", "xlsx"));

TEST(Export, KeepsEveryNaughtyStringInBothFormats)
{
    QFile file(qEnvironmentVariable("KECE_TEST_DATA") + "/strings-naughty/blns_a.json");
    if (!file.open(QIODevice::ReadOnly))
        GTEST_SKIP() << "KECE_TEST_DATA does not name the folder of real files";
    QByteArray csv = "code,name,remark\n";
    int number = 0;
    for (const QJsonValue& text : QJsonDocument::fromJson(file.readAll()).array())
        csv += "N" + QByteArray::number(++number) + ",x,\"" + text.toString().replace('"', "\"\"").toUtf8() + "\"\n";
    ASSERT_EQ(number, 301);
    const Kecectl kecectl;
    kecectl.json({"init"});
    EXPECT_EQ(kecectl.json({"import", "customers", kecectl.write("in.csv", csv)})["inserted"].toInt(), number);
    kecectl.json({"export", "customers", kecectl.path("plain.csv")});
    for (const char* format : {"csv", "xlsx"}) {
        const QString written = kecectl.path(QString("out.") + format);
        kecectl.json({"export", "customers", written});
        const Kecectl other;
        other.json({"init"});
        EXPECT_EQ(other.json({"import", "customers", written})["inserted"].toInt(), number) << format;
        other.json({"export", "customers", other.path("plain.csv")});
        EXPECT_TRUE(other.read("plain.csv") == kecectl.read("plain.csv")) << format;
    }
}

TEST(Export, KeepsTextWordForWord)
{
    const Kecectl kecectl;
    kecectl.json({"init"});
    kecectl.json({"import", "customers", kecectl.write("in.csv", kFiles[0].csv)});
    kecectl.json({"export", "customers", kecectl.path("out.csv")});
    const QByteArray bytes = kecectl.read("out.csv");
    EXPECT_TRUE(bytes.startsWith("\xEF\xBB\xBF"));
    const auto records = csvRecords(bytes);
    ASSERT_EQ(records.size(), 4);
    EXPECT_EQ(records[0].first(), "客户编号");
    EXPECT_TRUE(records[0].contains("床位数"));
    const auto at = [&](const QString& code, const QString& header) {
        for (const QStringList& record : records) {
            if (record.first() == code)
                return record[records[0].indexOf(header)];
        }
        return QString("(no such customer)");
    };
    EXPECT_FALSE(at("C1", "客户名称").startsWith('=')) << "a spreadsheet must not run it";
    EXPECT_TRUE(at("C1", "客户名称").endsWith("=1+1"));
    EXPECT_EQ(at("C1", "所属部门"), "销售一部;销售二部");
    EXPECT_EQ(at("C1", "备注"), "两行\n带\"引号\"");
    EXPECT_EQ(at("C1", "客户性质"), "医疗机构");
}

TEST(Export, WritesToStandardOutput)
{
    const Kecectl kecectl;
    kecectl.json({"init"});
    kecectl.json({"import", "customers", kecectl.write("in.csv", "code,name\nC1,甲\n")});
    const auto answer = kecectl.run({"export", "customers", "-"});
    EXPECT_EQ(answer.exitCode, 0);
    const auto records = csvRecords(answer.out);
    ASSERT_EQ(records.size(), 2);
    EXPECT_EQ(records[1].first(), "C1");
    EXPECT_TRUE(kecectl.run({"export", "customers", "-", "--format", "xlsx"}).out.startsWith("PK"));
}

TEST(Export, WritesACalendarOfWhatHasADay)
{
    const Kecectl kecectl;
    kecectl.json({"init"});
    kecectl.json({"import", "customers", kecectl.write("in.csv", "code,name\nC1,甲、乙;丙\n")});
    kecectl.json(
        {"import", "visits", kecectl.write("visits.csv", "customer_code,visited_on,form,summary\nC1,2026-02-28,onsite,谈妥\nC1,2026-01-05,,\n")});
    const auto answer = kecectl.json({"export", "visits", kecectl.path("visits.ics")});
    EXPECT_EQ(answer["rows"].toInt(), 2);
    const QByteArray file = kecectl.read("visits.ics");
    EXPECT_TRUE(file.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    EXPECT_TRUE(file.endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n"));
    EXPECT_TRUE(file.contains("DTSTART;VALUE=DATE:20260228\r\nDTEND;VALUE=DATE:20260301\r\nSUMMARY:甲、乙\\;丙 · 谈妥\r\n")) << file.constData();
    EXPECT_LT(file.indexOf("20260105"), file.indexOf("20260228"));
    EXPECT_EQ(kecectl.run({"export", "visits", "-", "--format", "ics"}).out.count("BEGIN:VEVENT"), 2);
    EXPECT_EQ(kecectl.run({"export", "complaints", kecectl.path("c.ics")}).exitCode, 1);
    EXPECT_FALSE(QFile::exists(kecectl.path("c.ics")));
    EXPECT_EQ(kecectl.run({"export", "visit-plans", kecectl.path("plans.csv")}).exitCode, 0);
    EXPECT_TRUE(csvRecords(kecectl.read("plans.csv")).first().contains("计划日期"));
}

TEST(Export, LeavesTheOldFileWhereItFails)
{
    const Kecectl kecectl;
    kecectl.json({"init"});
    kecectl.json({"export", "customers", kecectl.path("no/such/folder/out.csv")}, 1);
    const auto complaints = kecectl.run({"export", "complaints", "-"});
    const auto header = csvRecords(complaints.out).first();
    EXPECT_TRUE(header.contains("回复期限"));
    EXPECT_TRUE(header.contains("处理期限"));
}

} // namespace kece
