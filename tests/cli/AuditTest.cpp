// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Kecectl.h"

#include <QFile>
#include <QJsonArray>
#include <QSet>

#include <gtest/gtest.h>

namespace kece {

namespace {

class Audit : public testing::Test
{
protected:
    void SetUp() override
    {
        kecectl.json({"init"});
        file = kecectl.write("c.csv", "客户编号,客户名称,归属部门\nC1,重庆重工,销售部\nC2,上海纺织,销售部\n");
        batch = kecectl.json({"import", "customers", file})["batch"].toInt();
    }

    QJsonArray entries(const QStringList& options = {}) const { return kecectl.json(QStringList{"audit"} + options)["entries"].toArray(); }
    QJsonObject newest() const { return entries().first().toObject(); }
    static QString after(const QJsonObject& entry, const QString& field)
    {
        for (const QJsonValue& change : entry["changes"].toArray()) {
            if (change.toObject()["field"].toString() == field)
                return change.toObject()["after"].toString();
        }
        return {};
    }

    Kecectl kecectl;
    QString file;
    int batch = 0;
};

} // namespace

TEST_F(Audit, TellsWhatWasDoneNewestFirst)
{
    const QJsonArray all = entries();
    for (int i = 0; i < all.size(); ++i) {
        const QJsonObject entry = all[i].toObject();
        EXPECT_EQ(entry["number"].toInt(), all.size() - i);
        for (const char* key : {"number", "at", "actor", "desk", "action", "kind", "record", "customer", "changes", "reason"})
            EXPECT_TRUE(entry.contains(key)) << key;
        EXPECT_EQ(entry["actor"].toString(), "admin");
        EXPECT_FALSE(entry["desk"].toString().isEmpty());
    }
    const QJsonObject import = newest();
    EXPECT_EQ(import["action"].toString(), "import");
    EXPECT_EQ(import["kind"].toString(), "import-batches");
    EXPECT_EQ(import["record"].toInt(), batch);
    EXPECT_EQ(after(import, "inserted"), "2");
    EXPECT_EQ(after(import, "file_name"), "c.csv");
}

TEST_F(Audit, HasOneEntryForAnImportAGradingADecisionAnExportAndAPolicy)
{
    auto before = entries().size();
    const auto expectOne = [&](const char* action) {
        const auto now = entries().size();
        EXPECT_EQ(now, before + 1) << action;
        EXPECT_EQ(newest()["action"].toString(), action);
        before = now;
    };
    kecectl.json({"reclassify", "--as-of", "2026-06-30", "--dry-run"});
    EXPECT_EQ(entries().size(), before);
    kecectl.json({"reclassify", "--as-of", "2026-06-30"});
    expectOne("grade");
    EXPECT_EQ(after(newest(), "population"), "2");
    kecectl.json({"tiers", "set", "C1", "vip", "--reason", "asked by the board", "--until", "2099-01-01"});
    expectOne("decision");
    EXPECT_EQ(newest()["customer"].toString(), "C1");
    EXPECT_EQ(newest()["reason"].toString(), "asked by the board");
    kecectl.json({"export", "customers", kecectl.path("out.csv")});
    expectOne("export");
    EXPECT_EQ(newest()["kind"].toString(), "customers");
    EXPECT_EQ(kecectl.run({"export", "customers", "-"}).exitCode, 0);
    expectOne("export");
    kecectl.json({"report", "tiers", "-o", kecectl.path("r.xlsx")});
    expectOne("export");
    kecectl.json({"policy", "use", "four-tiers"});
    expectOne("policy");
    kecectl.json({"import", "customers", "--undo", QString::number(batch)}, 1); // a decision hangs on one of them
    EXPECT_EQ(entries().size(), before) << "what failed left nothing";
    kecectl.json({"import", "customers", file}, 1);
    EXPECT_EQ(entries().size(), before);
    kecectl.json({"import", "customers", file, "--on-duplicate", "skip", "--dry-run"});
    EXPECT_EQ(entries().size(), before);
}

TEST_F(Audit, IsAskedByCustomerAndDay)
{
    kecectl.json({"blacklist", "add", "C2", "--reason", "does not pay"});
    const QJsonArray ofC2 = entries({"--customer", "C2"});
    ASSERT_EQ(ofC2.size(), 1);
    EXPECT_EQ(ofC2.first().toObject()["kind"].toString(), "blacklist");
    EXPECT_EQ(entries({"--customer", "C1"}).size(), 0);
    EXPECT_EQ(entries({"--since", "2000-01-01"}).size(), entries().size());
    EXPECT_EQ(entries({"--since", "2999-01-01"}).size(), 0);
    kecectl.json({"audit", "--customer", "C9"}, 1);
    EXPECT_EQ(kecectl.run({"audit", "--since", "yesterday"}).exitCode, 2);
    EXPECT_TRUE(kecectl.run({"audit"}).out.contains("C2"));
}

TEST_F(Audit, IsNotPrunedBelowSixMonths)
{
    const QJsonObject refused = kecectl.json({"audit", "--prune", "2999-01-01"}, 1);
    EXPECT_TRUE(refused["error"].toObject()["message"].toString().contains("six months"));
    EXPECT_EQ(kecectl.json({"audit", "--prune", "2000-01-01"})["removed"].toInt(-1), 0);
}

TEST_F(Audit, VerifyMissesTheKeyAndTheEndOfTheTrail)
{
    EXPECT_TRUE(kecectl.json({"verify"})["ok"].toBool());
    const QString head = kecectl.path("kece.db.head");
    const QByteArray line = kecectl.read("kece.db.head");
    ASSERT_TRUE(line.startsWith("kece-trail-1 "));
    const int number = line.split(' ')[1].toInt();
    EXPECT_EQ(number, newest()["number"].toInt());
    kecectl.write("kece.db.head", "kece-trail-1 " + QByteArray::number(number + 2) + " 9 " + QByteArray(64, '0') + '\n');
    const QJsonObject cut = kecectl.json({"verify"}, 1);
    EXPECT_TRUE(cut["problems"].toArray().first().toString().contains(QString::number(number + 1)));
    QFile::remove(head);
    EXPECT_EQ(kecectl.json({"verify"}, 1)["problems"].toArray().size(), 1);
}

} // namespace kece
