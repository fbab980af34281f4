// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Kecectl.h"

#include <QJsonArray>

#include <gtest/gtest.h>

namespace kece {

namespace {

/// A company that surveys as the construction pack does, with three customers.
class Surveys : public ::testing::Test
{
protected:
    void SetUp() override
    {
        kecectl.json({"init"});
        kecectl.json({"policy", "use", "construction", "--section", "surveys"});
        kecectl.json({"import", "customers", kecectl.write("c.csv", "code,name,region\nC1,甲公司,East\nC2,乙公司,East\nC3,丙公司,West\n")});
    }

    void weigh()
    {
        kecectl.json({"policy", "set", "construction", "surveys.works.weight=40%", "surveys.costs.weight=0.2", "surveys.subcontracts.weight=0.2",
            "surveys.coordination.weight=0.2", "surveys.handover.weight=1", "surveys.title.weight=1", "surveys.house.weight=1",
            "surveys.service.weight=1"});
    }

    QJsonObject import(const QByteArray& csv, int exitCode = 0) const
    {
        return kecectl.json({"import", "survey-responses", kecectl.write("s.csv", csv)}, exitCode);
    }

    /// The rows of a report with this value in a column.
    QVector<QJsonObject> rows(const QString& report, const QString& column, const QString& value) const
    {
        QVector<QJsonObject> found;
        const QJsonArray all = kecectl.json({"report", report, "--as-of", "2026-06-30"})["rows"].toArray();
        for (const auto& row : all) {
            if (row.toObject()[column].toString() == value)
                found << row.toObject();
        }
        return found;
    }

    QStringList column(const QString& header) const
    {
        kecectl.json({"export", "survey-responses", kecectl.path("out.csv")});
        const auto records = csvRecords(kecectl.read("out.csv"));
        QStringList values;
        const auto at = records.first().indexOf(header);
        EXPECT_GE(at, 0) << header.toStdString();
        for (const QStringList& record : records.mid(1))
            values << record.value(at);
        return values;
    }

    Kecectl kecectl;
};

const QByteArray kHead = "客户编号,调查日期,项目,项目部或单位,质量技术进度与安全文明施工,costs,总分包管理,coordination,顾客签字,盖章\n";

} // namespace

TEST_F(Surveys, ImportOneColumnPerFactorAndScoreOnceTheWeightsAreKnown)
{
    const auto report = import(kHead + "C1,2026-02-10,一号楼,第一项目部,90,80,85,95,是,是\nC2,2026-02-11,二号楼,第一项目部,70,70,70,70,是,否\n");
    EXPECT_EQ(report["inserted"].toInt(), 2);
    EXPECT_EQ(report["warnings"].toArray().size(), 0);
    EXPECT_EQ(column("结果"), QStringList({"权重待定", "权重待定"}));
    EXPECT_EQ(column("得分"), QStringList({"", ""}));
    EXPECT_EQ(column("费用与资料管理"), QStringList({"80.00", "70.00"})) << "exported under its name, whichever the file used";
    weigh();
    EXPECT_EQ(column("得分"), QStringList({"88", ""})) << "0.4 · 90 + 0.2 · (80 + 85 + 95)";
    EXPECT_EQ(column("等级"), QStringList({"比较满意", ""}));
    EXPECT_EQ(column("结果"), QStringList({"合格", "缺签章"}));

    kecectl.json({"import", "survey-responses", "--undo", QString::number(report["batch"].toInt())});
    EXPECT_TRUE(column("得分").isEmpty());
}

TEST_F(Surveys, NameRowAndColumnOfAScoreThatIsNone)
{
    const auto report = import(
        kHead + "C1,2026-02-10,一号楼,第一项目部,90,101,85,95,是,是\nC2,2026-02-11,二号楼,第一项目部,70,good,70,70,是,是\n", 1);
    const QJsonArray errors = report["errors"].toArray();
    ASSERT_EQ(errors.size(), 2);
    EXPECT_EQ(errors[0].toObject()["row"].toInt(), 2);
    EXPECT_EQ(errors[0].toObject()["column"].toString(), "costs");
    EXPECT_EQ(errors[1].toObject()["row"].toInt(), 3);
    EXPECT_TRUE(column("得分").isEmpty()) << "nothing is half written";
}

TEST_F(Surveys, LeaveAColumnOutThatIsNoFactorAndSaySo)
{
    const auto report = import("客户编号,调查日期,得分,smile\nC1,2026-02-10,77,9\n");
    ASSERT_EQ(report["warnings"].toArray().size(), 1);
    EXPECT_EQ(report["warnings"].toArray()[0].toObject()["column"].toString(), "smile");
    EXPECT_EQ(column("得分"), QStringList("77")) << "as it was given";
}

TEST_F(Surveys, ComeBackFromTheirOwnExport)
{
    weigh();
    import(kHead + "C1,2026-02-10,一号楼,第一项目部,90,80,85,95,是,是\n");
    kecectl.json({"export", "survey-responses", kecectl.path("all.csv")});
    Kecectl other;
    other.json({"init"});
    other.json({"policy", "use", "construction", "--section", "surveys"});
    other.json({"import", "customers", other.write("c.csv", "code,name\nC1,甲公司\n")});
    other.json({"import", "survey-responses", other.write("all.csv", kecectl.read("all.csv"))});
    other.json({"export", "survey-responses", other.path("again.csv")});
    EXPECT_TRUE(csvRecords(other.read("again.csv"))[1].contains("权重待定")) << "its own policy has no weights";
    EXPECT_TRUE(csvRecords(other.read("again.csv"))[1].contains("95.00"));
}

TEST_F(Surveys, RollUpFromProjectsOverQuartersToTheYear)
{
    weigh();
    // Two projects of the first department (88 and the mean of 70 and 80), one of the second (90): departments 81.5 and 90, the quarter 85.75.
    import(kHead
        + "C1,2026-02-10,一号楼,第一项目部,90,80,85,95,是,是\n"
          "C2,2026-02-11,二号楼,第一项目部,70,70,70,70,是,是\n"
          "C2,2026-03-11,二号楼,第一项目部,80,80,80,80,是,是\n"
          "C3,2026-03-12,三号楼,第二项目部,90,90,90,90,是,是\n"
          "C3,2026-03-13,三号楼,第二项目部,10,10,10,10,否,否\n"
          "C3,2026-05-12,三号楼,第二项目部,80,80,80,80,是,是\n");
    auto quarters = rows("satisfaction-year", "level", "Company, quarter");
    ASSERT_EQ(quarters.size(), 2);
    EXPECT_EQ(quarters[0]["score"].toString(), "85.75") << "a plain mean of the departments, not of the forms";
    EXPECT_EQ(quarters[0]["forms"].toInt(), 5);
    EXPECT_EQ(quarters[0]["counted"].toInt(), 4) << "one is not signed";
    EXPECT_EQ(quarters[1]["score"].toString(), "80.00");
    EXPECT_EQ(quarters[1]["result"].toString(), "Passed") << "80 itself";
    const auto departments = rows("satisfaction-year", "level", "Project department");
    ASSERT_EQ(departments.size(), 3);
    EXPECT_EQ(departments[0]["score"].toString(), "81.50");

    auto year = rows("satisfaction-year", "level", "Company, year");
    ASSERT_EQ(year.size(), 1);
    EXPECT_TRUE(year[0]["score"].isNull());
    EXPECT_TRUE(year[0]["remark"].toString().contains("surveys.units.weight")) << year[0]["remark"].toString().toStdString();
    EXPECT_TRUE(year[0]["remark"].toString().contains("第十一条"));
    kecectl.json({"policy", "set", "construction", "surveys.projects.weight=3", "surveys.units.weight=1"});
    EXPECT_TRUE(rows("satisfaction-year", "level", "Company, year")[0]["score"].isNull()) << "no unit was surveyed";
    import("客户编号,调查日期,项目部或单位,handover,title,house,service,顾客签字,盖章\nC1,2026-04-01,房地产公司,70,70,70,70,是,是\n");
    year = rows("satisfaction-year", "level", "Company, year");
    EXPECT_EQ(year[0]["score"].toString(), "79.66") << "(3 · (85.75 + 80) / 2 + 70) / 4 = 79.65625";
    EXPECT_EQ(year[0]["result"].toString(), "Below the mark");
}

TEST_F(Surveys, AreSummedUpByMonthAndFollowedByFactorAndRegion)
{
    weigh();
    import(kHead
        + "C1,2026-02-10,一号楼,第一项目部,90,80,85,95,是,是\n"
          "C2,2026-02-11,二号楼,第一项目部,70,70,70,70,是,是\n"
          "C3,2026-05-12,三号楼,第二项目部,60,60,60,60,是,是\n");
    const auto february = rows("satisfaction-months", "month", "2026-02");
    ASSERT_EQ(february.size(), 1);
    EXPECT_EQ(february[0]["works"].toString(), "80.00");
    EXPECT_EQ(february[0]["coordination"].toString(), "82.50");
    EXPECT_EQ(february[0]["average"].toString(), "79.00");
    EXPECT_EQ(february[0]["below_mark"].toInt(), 1);
    const auto east = rows("satisfaction-trend", "name", "East");
    ASSERT_EQ(east.size(), 1);
    EXPECT_EQ(east[0]["q3"].toString(), "79.00");
    EXPECT_TRUE(east[0]["q4"].isNull());
    EXPECT_EQ(rows("satisfaction-trend", "name", "West")[0]["q4"].toString(), "60.00");
    EXPECT_EQ(rows("satisfaction-trend", "by", "Factor").size(), 4);
}

TEST_F(Surveys, BelowTheMarkOpenACaseThatIsDueAndGoesWithItsImport)
{
    const auto report = import("客户编号,调查日期,得分,顾客签字,盖章\nC1,2026-02-10,79.5,是,是\nC2,2026-02-11,80,是,是\nC3,2026-02-11,20,否,否\n");
    const auto due = kecectl.json({"due", "survey-cases", "--within", "30"})["items"].toArray();
    ASSERT_EQ(due.size(), 1) << "80 passes, and what is not signed does not count";
    EXPECT_EQ(due[0].toObject()["customer"].toString(), "C1");
    EXPECT_EQ(due[0].toObject()["rule"].toString(), "answer");
    kecectl.json({"import", "survey-responses", "--undo", QString::number(report["batch"].toInt())});
    EXPECT_TRUE(kecectl.json({"due", "survey-cases", "--within", "30"})["items"].toArray().isEmpty());
}

TEST_F(Surveys, CountWhoWasAskedAndNameWhoIsSilent)
{
    import("客户编号,调查日期,得分\nC2,2026-06-05,90\nC1,2026-03-05,90\n");
    const auto round = rows("survey-rounds", "round", "projects");
    ASSERT_EQ(round.size(), 1);
    EXPECT_EQ(round[0]["asked"].toInt(), 3);
    EXPECT_EQ(round[0]["answered"].toInt(), 1) << "an answer of the quarter before is none";
    EXPECT_EQ(rows("silent-customers", "customer_code", "C1").size(), 1);
    EXPECT_EQ(rows("silent-customers", "customer_code", "C2").size(), 0);
    const auto due = kecectl.json({"due", "surveys", "--as-of", "2026-06-20"})["items"].toArray();
    ASSERT_EQ(due.size(), 1) << "one answer does not make the round done while it runs";
    const auto next = kecectl.json({"due", "surveys", "--as-of", "2026-07-01"})["items"].toArray();
    ASSERT_EQ(next.size(), 1);
    EXPECT_EQ(next[0].toObject()["due_on"].toString(), "2026-09-30") << "but it was not missed";
}

TEST_F(Surveys, TakeTheMarkFromThePolicyAndNotFromUs)
{
    import("客户编号,调查日期,调查批次,得分,顾客签字,盖章\nC1,2026-02-10,春,79,是,是\nC2,2026-02-11,春,80,是,是\n");
    EXPECT_EQ(rows("satisfaction", "campaign", "春")[0]["below_mark"].toInt(), 1);
    kecectl.json({"policy", "use", "logistics", "--section", "surveys"});
    const auto without = rows("satisfaction", "campaign", "春");
    EXPECT_TRUE(without[0]["below_mark"].isNull()) << "that policy gives none";
    EXPECT_EQ(without[0]["average"].toString(), "79.50");
}

} // namespace kece
