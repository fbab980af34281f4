// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Kecectl.h"

#include "domain/entities/Product.h"
#include "services/session/StartDatabase.h"
#include "storage/RecordStore.h"
#include "storage_sql/SqlDatabaseOpener.h"

#include <QFile>
#include <QJsonArray>

#include <gtest/gtest.h>

namespace kece {

namespace {

class Import : public testing::Test
{
protected:
    void SetUp() override { kecectl.json({"init"}); }

    /// Imports bytes written to a file, with --json.
    QJsonObject import(const QString& kind, const QByteArray& bytes, const QStringList& options = {}, int exitCode = 0) const
    {
        return kecectl.json(QStringList{"import", kind, kecectl.write("in.csv", bytes)} + options, exitCode);
    }

    /// What is stored: one column of an export by the first column's value.
    QMap<QString, QString> column(const QString& kind, const QString& header) const
    {
        kecectl.json({"export", kind, kecectl.path("out.csv")});
        const auto records = csvRecords(kecectl.read("out.csv"));
        const auto at = records.first().indexOf(header);
        EXPECT_GE(at, 0) << header.toStdString();
        QMap<QString, QString> values;
        for (const QStringList& record : records.mid(1))
            values.insert(record[0], record[at]);
        return values;
    }

    QStringList productNames() const
    {
        SqlDatabaseOpener opener;
        const auto database = startDatabase(opener, {}, kecectl.path("kece.db"));
        EXPECT_TRUE(database.ok());
        RecordQuery query;
        query.schema = &productSchema();
        const auto rows = (*database)->read<QVector<RecordRow>>([=](Store& store) { return store.records().first(query, 100); }).result();
        QStringList names;
        for (const RecordRow& row : *rows)
            names << row.record.title();
        return names;
    }

    qint64 count(const QString& kind) const { return kecectl.json({"export", kind, kecectl.path("out.csv")})["rows"].toInteger(); }

    Kecectl kecectl;
};

const char* const kTwoCustomers = "code,name\nC1,甲公司\nC2,乙公司\n";

} // namespace

TEST_F(Import, GivesEveryPromisedKey)
{
    const auto report = import("customers", kTwoCustomers);
    for (const char* key :
        {"kind", "batch", "rows", "inserted", "updated", "skipped", "rejected", "errors", "error_count", "warnings", "encoding", "elapsed_ms"})
        EXPECT_TRUE(report.contains(key)) << key;
    EXPECT_EQ(report["kind"].toString(), "customers");
    EXPECT_EQ(report["rows"].toInt(), 2);
    EXPECT_EQ(report["inserted"].toInt(), 2);
    EXPECT_GT(report["batch"].toInt(), 0);
    EXPECT_EQ(report["encoding"].toString(), "UTF-8");
}

TEST_F(Import, IsAllOrNothing)
{
    const auto report = import("customers", "code,name,opened_on\nC1,甲,2026-01-01\nC2,乙,31.12.2025\nC3,,2026-01-01\n", {}, 1);
    EXPECT_EQ(report["inserted"].toInt(), 0);
    EXPECT_EQ(report["rejected"].toInt(), 2);
    EXPECT_EQ(report["error_count"].toInt(), 2);
    const QJsonArray errors = report["errors"].toArray();
    ASSERT_EQ(errors.size(), 2);
    EXPECT_EQ(errors[0].toObject()["row"].toInt(), 3) << "the header is row 1";
    EXPECT_EQ(errors[0].toObject()["column"].toString(), "opened_on");
    EXPECT_EQ(errors[0].toObject()["value"].toString(), "31.12.2025");
    EXPECT_FALSE(errors[0].toObject()["message"].toString().isEmpty());
    EXPECT_EQ(errors[1].toObject()["row"].toInt(), 4);
    EXPECT_EQ(count("customers"), 0);
}

TEST_F(Import, ListsTheFirstThousandErrorsAndCountsAll)
{
    QByteArray csv = "code,name\n";
    for (int i = 0; i < 1500; ++i)
        csv += QByteArray::number(i) + ",\n";
    const auto report = import("customers", csv, {}, 1);
    EXPECT_EQ(report["errors"].toArray().size(), 1000);
    EXPECT_EQ(report["error_count"].toInt(), 1500);
}

TEST_F(Import, WritesRejectsWithTheirReasonsAndKeepsTheGoodRowsWhenAsked)
{
    const QByteArray csv = "code,name,opened_on\nC1,甲,2026-01-01\nC2,乙,someday\n";
    const auto report = import("customers", csv, {"--rejects", kecectl.path("bad.csv"), "--skip-bad-rows"});
    EXPECT_EQ(report["inserted"].toInt(), 1);
    EXPECT_EQ(report["rejected"].toInt(), 1);
    const auto rejects = csvRecords(kecectl.read("bad.csv"));
    ASSERT_EQ(rejects.size(), 2);
    EXPECT_EQ(rejects[0].mid(0, 3), (QStringList{"code", "name", "opened_on"}));
    EXPECT_EQ(rejects[1].mid(0, 3), (QStringList{"C2", "乙", "someday"}));
    EXPECT_TRUE(rejects[0].value(3).contains("Reason"));
    EXPECT_FALSE(rejects[1].value(3).isEmpty());
    const auto corrected = import("customers", kecectl.read("bad.csv").replace("someday", "2026-01-02"));
    EXPECT_EQ(corrected["inserted"].toInt(), 1);
    EXPECT_EQ(corrected["warnings"].toArray().size(), 0);
    kecectl.json({"import", "customers", "--undo", QString::number(corrected["batch"].toInt())});
    EXPECT_EQ(column("customers", "客户名称").keys(), QStringList{"C1"});
}

TEST_F(Import, WritesRejectsToStandardOutputAndNothingElseThere)
{
    const auto answer = kecectl.run({"import", "customers", kecectl.write("in.csv", "code,name\nC1,甲\nC2,\n"), "--rejects", "-"});
    EXPECT_EQ(answer.exitCode, 1);
    const auto rejects = csvRecords(answer.out);
    ASSERT_EQ(rejects.size(), 2);
    EXPECT_EQ(rejects[1].value(0), "C2");
    EXPECT_FALSE(answer.err.isEmpty());
}

TEST_F(Import, ABadRowMakesNoProduct)
{
    import("customers", kTwoCustomers);
    import("orders", "order_no,customer_code,ordered_on,amount,product\nO1,C1,2026-01-01,1,Good\nO2,C1,never,1,Bad\n", {"--skip-bad-rows"});
    EXPECT_EQ(productNames(), QStringList{"Good"});
    EXPECT_EQ(column("orders", "产品").value("O1"), "Good");
}

TEST_F(Import, ADryRunGivesTheSameDocumentAndWritesNothing)
{
    const auto good = import("customers", kTwoCustomers, {"--dry-run"});
    EXPECT_EQ(good["inserted"].toInt(), 2);
    EXPECT_TRUE(good["batch"].isNull());
    EXPECT_EQ(count("customers"), 0);
    const auto bad = import("customers", "code,name\nC1,\n", {"--dry-run"}, 1);
    EXPECT_EQ(bad["error_count"].toInt(), 1);
    EXPECT_EQ(bad["inserted"].toInt(), 0);
}

TEST_F(Import, MeetsWhatIsThereAlreadyAsTold)
{
    import("customers", "code,name,phone,remark\nC1,甲,021-63210000,旧\n");
    EXPECT_EQ(import("customers", "code,name\nC1,丙\n", {}, 1)["inserted"].toInt(), 0);
    const auto skipped = import("customers", "code,name\nC1,丙\nC2,乙\n", {"--on-duplicate", "skip"});
    EXPECT_EQ(skipped["skipped"].toInt(), 1);
    EXPECT_EQ(skipped["inserted"].toInt(), 1);
    EXPECT_EQ(column("customers", "客户名称").value("C1"), "甲");
    const auto updated = import("customers", "code,name,phone,remark\nC1,丙,,新\n", {"--on-duplicate", "update"});
    EXPECT_EQ(updated["updated"].toInt(), 1);
    EXPECT_EQ(updated["inserted"].toInt(), 0);
    EXPECT_EQ(column("customers", "客户名称").value("C1"), "丙");
    EXPECT_EQ(column("customers", "备注").value("C1"), "新");
    EXPECT_FALSE(column("customers", "电话").value("C1").isEmpty()) << "an empty cell clears nothing";
}

TEST_F(Import, KnowsARecordByItsOwnKey)
{
    import("customers", kTwoCustomers);
    const QByteArray payments
        = "customer_code,reference,due_on,amount_due\nC1,R1,2026-01-01,10\nC2,R1,2026-01-01,10\nC1,,2026-01-01,10\nC1,,2026-01-01,10\n";
    EXPECT_EQ(import("payments", payments)["inserted"].toInt(), 4) << "another customer's reference and rows without one are others";
    EXPECT_EQ(import("payments", payments, {"--on-duplicate", "skip"})["skipped"].toInt(), 4) << "n-th equal row to n-th";
    EXPECT_EQ(import("payments", payments + "C1,,2026-01-01,10\n", {"--on-duplicate", "skip"})["inserted"].toInt(), 1) << "a third equal row is new";
    EXPECT_EQ(import("payments", "customer_code,reference,due_on,amount_due\nC1,R1,2026-02-01,20\n", {}, 1)["error_count"].toInt(), 1);
    const QByteArray visits = "customer_code,visited_on,summary\nC1,2026-03-01,谈价\nC1,2026-03-01,谈价\n";
    EXPECT_EQ(import("visits", visits)["inserted"].toInt(), 2);
    EXPECT_EQ(import("visits", visits, {"--on-duplicate", "skip"})["inserted"].toInt(), 0);
    import("orders", "order_no,customer_code,ordered_on,amount\nO1,C1,2026-01-01,1\nO1,C1,2026-01-02,2\n", {}, 1);
    EXPECT_EQ(count("orders"), 0) << "inside one file likewise";
}

TEST_F(Import, OnlyWarnsOfCustomersThatLookAlike)
{
    const auto report = import(
        "customers", "code,name,credit_code,phone\nC1,甲,91350100M000100Y43,021-63210000\nC2,甲,91350100M000100Y43,021 6321 0000\n");
    EXPECT_EQ(report["inserted"].toInt(), 2);
    EXPECT_GE(report["warning_count"].toInt(), 3);
    EXPECT_EQ(import("customers", "code,name\nC3,甲\n")["warnings"].toArray().size(), 1) << "one that is stored counts too";
}

TEST_F(Import, DoubtsCodesAndPhonesWithoutRefusingThem)
{
    const auto report = import("customers", "code,name,credit_code,phone\nC1,甲,91350100M000100Y44,12\n");
    EXPECT_EQ(report["inserted"].toInt(), 1);
    EXPECT_EQ(report["error_count"].toInt(), 0);
    EXPECT_EQ(report["warnings"].toArray().size(), 2);
}

TEST_F(Import, TakesBackAWholeImportUpdatesIncluded)
{
    import("customers", "code,name,remark\nC1,甲,旧\n");
    const auto second = import("customers", "code,name,remark,级别\nC1,甲乙,新,A\nC2,丙,,B\n", {"--on-duplicate", "update"});
    const auto undone = kecectl.json({"import", "customers", "--undo", QString::number(second["batch"].toInt())});
    EXPECT_EQ(undone["removed"].toInt(), 1);
    EXPECT_EQ(undone["restored"].toInt(), 1);
    EXPECT_EQ(column("customers", "客户名称"), (QMap<QString, QString>{{"C1", "甲"}}));
    EXPECT_EQ(column("customers", "备注").value("C1"), "旧");
    kecectl.json({"import", "customers", "--undo", QString::number(second["batch"].toInt())}, 1);
    kecectl.json({"verify"});
}

TEST_F(Import, DoesNotTakeBackWhatWasBuiltUpon)
{
    const auto customers = import("customers", kTwoCustomers);
    import("orders", "order_no,customer_code,ordered_on,amount\nO1,C1,2026-01-01,1\n");
    kecectl.json({"import", "customers", "--undo", QString::number(customers["batch"].toInt())}, 1);
    EXPECT_EQ(count("customers"), 2);
}

TEST_F(Import, ShowsTheColumnsOfEveryKind)
{
    const QMap<QString, QStringList> required{{"customers", {"code", "name"}}, {"orders", {"order_no", "customer_code", "ordered_on", "amount"}},
        {"payments", {"customer_code", "due_on", "amount_due"}}, {"visits", {"customer_code", "visited_on"}},
        {"complaints", {"customer_code", "received_at", "content"}}, {"contracts", {"contract_no", "name", "customer_code", "type"}},
        {"survey-responses", {"customer_code", "surveyed_on"}}};
    for (auto kind = required.begin(); kind != required.end(); ++kind) {
        const auto document = kecectl.json({"import", kind.key(), "--template"});
        QStringList found;
        for (const QJsonValue& column : document["columns"].toArray()) {
            if (column.toObject()["required"].toBool())
                found << column.toObject()["name"].toString();
        }
        QStringList expected = kind.value();
        found.sort();
        expected.sort();
        EXPECT_EQ(found, expected) << kind.key().toStdString();
        const auto printed = kecectl.run({"import", kind.key(), "--template"});
        EXPECT_EQ(QString::fromUtf8(printed.out).trimmed().split(',').size(), document["columns"].toArray().size());
    }
}

TEST_F(Import, MapsColumnsByHeaderAndByPlace)
{
    const QString map = kecectl.write("map.json", R"({"企业名称": "name", "#1": "客户编号", "x": null})");
    import("customers", "no,企业名称,x\nC1,甲,drop\n", {"--map", map});
    EXPECT_EQ(column("customers", "客户名称").value("C1"), "甲");
    kecectl.json({"export", "customers", kecectl.path("out.csv")});
    EXPECT_FALSE(csvRecords(kecectl.read("out.csv")).first().contains("x"));
    for (const char* wrong : {"{\"nowhere\": \"name\"}", "[1]", "{\"no\": 3}", "not json", "{\"#9\": \"name\"}"})
        kecectl.json({"import", "customers", kecectl.path("in.csv"), "--map", kecectl.write("wrong.json", wrong)}, 1);
    kecectl.json({"import", "customers", kecectl.path("in.csv"), "--map", kecectl.path("none.json")}, 1);
    const auto refusal = [&](const char* map) {
        return kecectl.json({"import", "customers", kecectl.path("in.csv"), "--map", kecectl.write("wrong.json", map)}, 1)["error"]
            .toObject()["message"]
            .toString();
    };
    EXPECT_TRUE(refusal("[1]").contains("holds a list")) << refusal("[1]").toStdString();
    EXPECT_TRUE(refusal("").contains("is empty")) << refusal("").toStdString();
    import(
        "orders", "order_no,customer_code,day,amount\nO1,C1,2026-01-01,1\n", {"--map", kecectl.write("odd.json", R"({"day": "no_such_column"})")}, 1);
}

TEST_F(Import, KeepsUnknownColumnsOfCustomersAndIgnoresOthersAloud)
{
    import("customers", "code,name,床位数\nC1,甲,800\nC2,乙,\n");
    EXPECT_EQ(column("customers", "床位数"), (QMap<QString, QString>{{"C1", "800"}, {"C2", ""}}));
    const auto orders = import("orders", "order_no,customer_code,ordered_on,amount,备注\nO1,C1,2026-01-01,1,x\n");
    ASSERT_EQ(orders["warnings"].toArray().size(), 1);
    EXPECT_EQ(orders["warnings"].toArray()[0].toObject()["column"].toString(), "备注");
    EXPECT_EQ(
        import("complaints", "customer_code,received_at,content,回复期限,处理期限\nC1,2026-01-01 8:00,坏了,,\n")["warnings"].toArray().size(), 0);
}

TEST_F(Import, RefusesUnknownLoginsUnlessOneStandsForThem)
{
    import("customers", "code,name,owner\nC1,甲,nobody\n", {}, 1);
    import("customers", "code,name,owner\nC1,甲,nobody\nC2,乙,admin\nC3,丙,\n", {"--default-owner", "admin"});
    EXPECT_EQ(column("customers", "负责人"), (QMap<QString, QString>{{"C1", "admin"}, {"C2", "admin"}, {"C3", ""}}));
    import("customers", "code,name,owner\nC4,甲,nobody\n", {"--default-owner", "also-nobody"}, 1);
}

TEST_F(Import, SplitsDepartmentsAtSemicolons)
{
    import("customers", "code,name,department\nC1,甲,销售一部; 销售二部\nC2,乙,销售一部\n");
    EXPECT_EQ(column("customers", "所属部门"), (QMap<QString, QString>{{"C1", "销售一部;销售二部"}, {"C2", "销售一部"}}));
}

TEST_F(Import, ReadsCodedValuesInBothLanguages)
{
    import("customers", "客户编号,客户名称,客户性质,开拓方式\nC1,甲,医疗机构,直接\nC2,乙,Dealer,indirect\nC3,丙,,\n");
    EXPECT_EQ(column("customers", "客户性质"), (QMap<QString, QString>{{"C1", "医疗机构"}, {"C2", "经销商"}, {"C3", ""}}));
    import("customers", "code,name,kind\nC9,甲,hospital\n", {}, 1);
    import("orders", "order_no,customer_code,ordered_on,amount,status\nO1,C1,2026-01-01,1,\nO2,C1,2026-01-01,1,取消\nO3,C1,2026-01-01,1,open\n");
    EXPECT_EQ(column("orders", "状态"), (QMap<QString, QString>{{"O1", "完成"}, {"O2", "取消"}, {"O3", "未完成"}}));
    import("orders", "order_no,customer_code,ordered_on,amount\nO4,C1,2026-01-01,1\n");
    EXPECT_EQ(column("orders", "状态").value("O4"), "完成");
}

TEST_F(Import, ReadsMoneyAsPeopleWriteIt)
{
    import("customers", kTwoCustomers);
    const auto report = import("orders",
        "order_no,customer_code,ordered_on,amount\nA,C1,2026-01-01,\"¥1,234.50\"\nB,C1,2026-01-01,1.5万元\nC,C1,2026-01-01,(1.00)\nD,C1,2026-01-01,-"
        "2\n"
        "E,C1,2026-01-01,0\nF,C1,2026-01-01,１２３．４５\nG,C1,2026-01-01,2.345\nH,C1,2026-01-01,-2.345\nI,C1,2026-01-01,12元\n");
    EXPECT_EQ(column("orders", "金额"),
        (QMap<QString, QString>{{"A", "1234.50"}, {"B", "15000.00"}, {"C", "-1.00"}, {"D", "-2.00"}, {"E", "0.00"}, {"F", "123.45"}, {"G", "2.35"},
            {"H", "-2.35"}, {"I", "12.00"}}));
    EXPECT_EQ(report["warnings"].toArray().size(), 2) << "what was rounded is said";
    for (const char* amount : {"twelve", "1,23", "1e3", "--1"})
        import("orders", QByteArray("order_no,customer_code,ordered_on,amount\nZ,C1,2026-01-01,\"") + amount + "\"\n", {}, 1);
}

TEST_F(Import, ReadsDaysWithTheYearFirstOnly)
{
    import("customers", "code,name,opened_on\nA,a,2026-06-30\nB,b,2026/6/30\nC,c,2026年6月30日\nD,d,20260630\nE,e,2026-6-30 0:00\n");
    for (const QString& day : column("customers", "建档日期"))
        EXPECT_EQ(day, "2026-06-30");
    for (const char* day : {"30.06.2026", "06/30/2026", "2026-02-30", "26-6-30", "2026-06-30 14:00"})
        import("customers", QByteArray("code,name,opened_on\nZ,z,") + day + "\n", {}, 1);
    EXPECT_EQ(import("customers", "code,name,started_on,ended_on\nZ,z,2026-06-30,2026-06-29\n", {}, 1)["error_count"].toInt(), 1);
}

TEST_F(Import, CountsMomentsInTheCompanysZone)
{
    import("customers", kTwoCustomers);
    import("complaints",
        "complaint_no,customer_code,received_at,content\nA,C1,2026-06-30 14:05,x\nB,C1,2026-06-30T06:05:00Z,x\nC,C1,2026-06-30 15:05:00+09:00,x\n");
    const auto moments = column("complaints", "受理时间");
    EXPECT_EQ(moments.value("A"), moments.value("B"));
    EXPECT_EQ(moments.value("A"), moments.value("C"));
    EXPECT_TRUE(moments.value("A").contains("14:05")) << moments.value("A").toStdString();
}

TEST_F(Import, ReadsFilesAsRfc4180AndRefusesBrokenOnesInWords)
{
    EXPECT_EQ(import("customers", "code;name\r\nS1;\"a;\"\"b\"\"\"\r\n\r\nS2;b\r\n")["inserted"].toInt(), 2);
    EXPECT_EQ(import("customers", "code\tname\tremark\nT1\ta\n")["inserted"].toInt(), 1) << "short rows are padded";
    EXPECT_EQ(import("customers", "code|name\rP1| 　b　 \r")["inserted"].toInt(), 1);
    EXPECT_EQ(column("customers", "客户名称").value("P1"), "b");
    EXPECT_EQ(import("customers", "code,name\nX1,a,surplus\n", {}, 1)["error_count"].toInt(), 1);
    import("customers", "code,name\nX1,a,,\n");
    for (const char* broken :
        {"code,name\nY1,\"a\n", "code,name\nY1,a\"b\"\n", "code,code,name\nY1,Y2,a\n", "code,name\nY1,\xff\xfe\xfd\n", "name\na\n", ""}) {
        const auto answer = kecectl.run({"import", "customers", kecectl.write("broken.csv", broken), "--json"});
        EXPECT_EQ(answer.exitCode, 1) << broken;
        EXPECT_FALSE(answer.json().isEmpty()) << broken;
    }
    import("customers", QByteArray("code,name\nN1,a\0b\n", 18), {}, 1);
}

TEST_F(Import, RefusesRowsOfCustomersItDoesNotKnow)
{
    const auto report = import("orders", "order_no,customer_code,ordered_on,amount\nO1,C9,2026-01-01,1\n", {}, 1);
    EXPECT_EQ(report["errors"].toArray()[0].toObject()["column"].toString(), "customer_code");
    EXPECT_EQ(report["errors"].toArray()[0].toObject()["value"].toString(), "C9");
}

} // namespace kece
