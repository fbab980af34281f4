// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Kecectl.h"

#include <QJsonArray>

#include <gtest/gtest.h>

namespace kece {

namespace {

class ComplaintCommand : public ::testing::Test
{
protected:
    ComplaintCommand()
    {
        kecectl.json({"init"});
        kecectl.json({"policy", "use", "logistics", "--section", "complaints"});
        kecectl.json({"import", "customers", kecectl.write("customers.csv", "code,name\nC1,One\n")});
    }

    void import(const QByteArray& rows)
    {
        const QByteArray csv = "complaint_no,customer_code,received_at,content,claim_amount,documents_at,replied_at,resolved_at,measures,handler\n"
            + rows;
        kecectl.json({"import", "complaints", kecectl.write("complaints.csv", csv), "--on-duplicate", "update"});
    }

    QJsonObject stage(const QJsonObject& complaint, const QString& id)
    {
        for (const QJsonValue& stage : complaint["stages"].toArray()) {
            if (stage["id"].toString() == id)
                return stage.toObject();
        }
        return {};
    }

    QJsonObject clock(const QJsonObject& complaint, const QString& id)
    {
        for (const QJsonValue& clock : complaint["clocks"].toArray()) {
            if (clock["id"].toString() == id)
                return clock.toObject();
        }
        return {};
    }

    Kecectl kecectl;
};

} // namespace

TEST_F(ComplaintCommand, TellsStagesAndClocks)
{
    import("K1,C1,2026-03-06 16:20:00,broken,,,,,packed anew,admin\n");
    const QJsonObject complaint = kecectl.json({"complaint", "K1"});
    EXPECT_TRUE(stage(complaint, "received")["done"].toBool());
    EXPECT_FALSE(stage(complaint, "handover")["done"].toBool());
    EXPECT_EQ(stage(complaint, "handover")["missing"].toArray(), QJsonArray{"handed_over_at"});
    EXPECT_EQ(stage(complaint, "handover")["article"].toString(), "第14条.1");
    EXPECT_TRUE(stage(complaint, "claim-ratio").isEmpty()) << "nothing is claimed";
    EXPECT_EQ(clock(complaint, "reply")["due_at"].toString(), "2026-03-08T16:20:00+08:00");
    EXPECT_EQ(clock(complaint, "reply")["state"].toString(), "overdue");
    EXPECT_EQ(kecectl.run({"complaint", "nobody"}).exitCode, 1);
    EXPECT_EQ(kecectl.run({"complaint", "pause", "K1"}).exitCode, 2) << "without a reason";
}

TEST_F(ComplaintCommand, LetsClocksStandStillAndGoOn)
{
    import("K1,C1,2099-03-06 16:20:00,broken,,,,,,\n");
    const QJsonObject paused = clock(kecectl.json({"complaint", "pause", "K1", "--reason", "waits for pictures"}), "reply");
    EXPECT_EQ(paused["state"].toString(), "paused");
    EXPECT_TRUE(paused["due_at"].isNull());
    EXPECT_EQ(paused["pauses"][0]["reason"].toString(), "waits for pictures");
    EXPECT_EQ(kecectl.run({"complaint", "pause", "K1", "--reason", "again"}).exitCode, 1);
    const QJsonObject running = clock(kecectl.json({"complaint", "resume", "K1"}), "reply");
    EXPECT_EQ(running["state"].toString(), "running");
    EXPECT_EQ(running["due_at"].toString(), "2099-03-08T16:20:00+08:00") << "it had not started when it was paused";
    EXPECT_EQ(kecectl.run({"complaint", "resume", "K1"}).exitCode, 1);
}

TEST_F(ComplaintCommand, KeepsWhatAFileBringsClosed)
{
    import("K1,C1,2026-03-06 16:20:00,broken,,,2026-03-07 09:00:00,2026-03-08 09:00:00,,\n");
    EXPECT_EQ(clock(kecectl.json({"complaint", "K1"}), "result")["state"].toString(), "in_time");
    kecectl.json({"export", "complaints", kecectl.path("out.csv")});
    const auto records = csvRecords(kecectl.read("out.csv"));
    EXPECT_LT(records.first().indexOf("处理期限"), records.first().indexOf("首问责任人")) << "new columns come after the old";
    EXPECT_EQ(records[1][records.first().indexOf("处理完成时间")], "2026-03-08 09:00:00");
}

TEST_F(ComplaintCommand, RefusesSharesThatDoNotComeToAHundredByRowAndField)
{
    const QString file = kecectl.write("shares.csv",
        "customer_code,received_at,content,claim_amount,company_share,customer_share\nC1,2026-03-06,broken,100,70,30\nC1,2026-03-07,broken,100,70,"
        "20\n");
    const QJsonObject answer = kecectl.json({"import", "complaints", file}, 1);
    EXPECT_EQ(answer["inserted"].toInt(), 0);
    EXPECT_EQ(answer["errors"][0]["row"].toInt(), 3);
    EXPECT_TRUE(answer["errors"][0]["message"].toString().contains("90 %")) << answer["errors"][0]["message"].toString().toStdString();
}

TEST_F(ComplaintCommand, ReportsTheLedgerWithWhoIsResponsible)
{
    import("K1,C1,2026-03-06 16:20:00,broken,,,2026-03-07 09:00:00,2026-03-12 09:00:00,,admin\nK2,C1,2026-03-07 16:20:00,late,,,,,,\n");
    const QJsonArray rows = kecectl.json({"report", "complaint-ledger", "--as-of", "2026-03-12"})["rows"].toArray();
    ASSERT_EQ(rows.size(), 2);
    EXPECT_EQ(rows[0]["complaint_no"].toString(), "K1");
    EXPECT_FALSE(rows[0]["handler"].toString().isEmpty());
    EXPECT_EQ(rows[0]["result_due_on"].toString(), "2026-03-09");
    EXPECT_EQ(rows[0]["in_time"].toString(), "late");
    EXPECT_EQ(kecectl.json({"report", "complaint-causes", "--as-of", "2026-03-12"})["rows"].toArray().size(), 1);
    const QJsonArray due = kecectl.json({"due", "complaints", "--as-of", "2026-03-07", "--owner", "admin"})["items"].toArray();
    ASSERT_EQ(due.size(), 1) << "what K2 asks for is nobody's";
    EXPECT_EQ(due[0]["rule"].toString(), "result");
}

} // namespace kece
