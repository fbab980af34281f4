// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Kecectl.h"

#include <QFile>
#include <QJsonArray>
#include <QMap>

#include <gtest/gtest.h>

namespace kece {

namespace {

const char* const kDay = "2026-06-30";

/// Four customers, one of each tier of four-tiers on 2026-06-30, and one more department.
class Grading : public testing::Test
{
protected:
    void SetUp() override
    {
        kecectl.json({"init"});
        import(
            "customers", "code,name,department,opened_on\nV,大客户,一部,2020-01-01\nK,重点,一部,2020-01-01\nG,一般,一部,\nR,储备,二部,2020-01-01\n");
        import("orders",
            "order_no,customer_code,ordered_on,amount,product,profit\n1,V,2026-01-10,500000,甲,100\n2,K,2025-07-01,100000,乙,50\n3,G,2024-01-01,"
            "900000,甲,\n"
            "4,V,2025-06-30,900000,甲,1\n5,R,2026-07-01,900000,甲,1\n6,R,2026-01-01,900000,甲,1\n");
        import("orders", "order_no,customer_code,ordered_on,amount,status\n6,R,2026-01-01,900000,cancelled\n", {"--on-duplicate", "update"});
    }

    void import(const QString& kind, const QByteArray& csv, const QStringList& options = {}) const
    {
        kecectl.json(QStringList{"import", kind, kecectl.write("in.csv", csv)} + options);
    }

    QJsonObject reclassify(const QString& day = kDay, const QStringList& options = {}, int exitCode = 0) const
    {
        return kecectl.json(QStringList{"reclassify", "--as-of", day} + options, exitCode);
    }

    /// Customer code → tier in force.
    QMap<QString, QString> tiers(const QString& header = "tier") const
    {
        kecectl.json({"export", "assignments", kecectl.path("tiers.csv")});
        return columnOf("tiers.csv", header);
    }

    QMap<QString, QString> columnOf(const QString& file, const QString& header) const
    {
        const auto records = csvRecords(kecectl.read(file));
        QMap<QString, QString> values;
        for (const QStringList& record : records.mid(1))
            values.insert(record[records.first().indexOf("customer_code")], record[records.first().indexOf(header)]);
        return values;
    }

    Kecectl kecectl;
};

const QMap<QString, QString> kTiers{{"V", "vip"}, {"K", "key"}, {"G", "general"}, {"R", "reserve"}};

QMap<QString, QString> without(const QString& code)
{
    auto rest = kTiers;
    rest.remove(code);
    return rest;
}

} // namespace

TEST_F(Grading, GivesEveryPromisedKeyAndTier)
{
    const auto outcome = reclassify();
    for (const char* key : {"state", "as_of", "policy", "customers", "evaluated", "tiers", "unclassified", "changed", "promoted", "demoted", "capped",
             "warnings", "batch", "elapsed_ms"})
        EXPECT_TRUE(outcome.contains(key)) << key;
    EXPECT_EQ(outcome["state"].toString(), "applied");
    EXPECT_EQ(outcome["as_of"].toString(), kDay);
    EXPECT_EQ(outcome["policy"].toString(), "four-tiers");
    EXPECT_EQ(outcome["customers"].toInt(), 4);
    EXPECT_EQ(outcome["changed"].toInt(), 4) << "the first grading counts as a change";
    EXPECT_EQ(outcome["tiers"].toObject(), (QJsonObject{{"vip", 1}, {"key", 1}, {"general", 1}, {"reserve", 1}}));
    EXPECT_EQ(tiers(), kTiers);
    EXPECT_EQ(tiers("tier_name"), (QMap<QString, QString>{{"V", "VIP客户"}, {"K", "重点客户"}, {"G", "一般客户"}, {"R", "储备客户"}}));
    EXPECT_EQ(tiers("tier_rank"), (QMap<QString, QString>{{"V", "1"}, {"K", "2"}, {"G", "3"}, {"R", "4"}}));
    EXPECT_EQ(tiers("department").value("R"), "二部");
    EXPECT_EQ(tiers("since").value("V"), kDay);
    EXPECT_EQ(tiers("policy").value("V"), "four-tiers");
    EXPECT_TRUE(tiers("articles").value("V").contains("第九条"));
    const auto header = csvRecords(kecectl.read("tiers.csv")).first();
    EXPECT_EQ(header,
        (QStringList{"customer_code", "department", "product", "tier", "tier_name", "tier_rank", "since", "policy", "articles", "capped_by"}));
}

TEST_F(Grading, WritesNothingTheSecondTime)
{
    reclassify();
    const auto before = tiers("since");
    for (const QStringList& options : QVector<QStringList>{{}, {"--full"}}) {
        const auto again = reclassify("2026-06-30", options);
        EXPECT_EQ(again["changed"].toInt(), 0);
        EXPECT_EQ(again["customers"].toInt(), 4);
    }
    EXPECT_EQ(tiers("since"), before);
    kecectl.json({"verify"});
}

TEST_F(Grading, ADryRunSaysTheSameAndChangesNothing)
{
    const auto dry = reclassify(kDay, {"--dry-run", "--assignments", kecectl.path("dry.csv")});
    EXPECT_EQ(dry["state"].toString(), "dry");
    EXPECT_TRUE(dry["batch"].isNull());
    EXPECT_EQ(dry["changed"].toInt(), 4);
    EXPECT_TRUE(tiers().isEmpty());
    EXPECT_EQ(columnOf("dry.csv", "tier"), kTiers);
    EXPECT_EQ(reclassify(kDay, {"--dry-run", "--policy", "capped-amounts"})["policy"].toString(), "capped-amounts");
    reclassify(kDay, {"--policy", "capped-amounts"}, 1);
}

TEST_F(Grading, RefusesADayBeforeTheLastButReplaysItDry)
{
    reclassify();
    const auto refused = reclassify("2026-06-29", {}, 1);
    EXPECT_TRUE(refused.contains("error"));
    EXPECT_EQ(tiers(), kTiers);
    // On 1 July 2025 the order of exactly a year before still counted for V; K had just bought; R's cancelled order never counts.
    reclassify("2025-07-01", {"--dry-run", "--assignments", kecectl.path("old.csv")});
    EXPECT_EQ(columnOf("old.csv", "tier"), (QMap<QString, QString>{{"V", "vip"}, {"K", "key"}, {"G", "general"}, {"R", "reserve"}}));
    reclassify("2019-06-30", {"--dry-run", "--assignments", kecectl.path("older.csv")});
    EXPECT_EQ(columnOf("older.csv", "tier"), (QMap<QString, QString>{{"G", "reserve"}})) << "who has no opening day has always existed";
}

TEST_F(Grading, AStoredVersionAsOfAnOldDayGivesThatDaysTiers)
{
    reclassify("2026-03-31");
    const auto then = tiers();
    import("orders", "order_no,customer_code,ordered_on,amount\n7,R,2026-05-01,700000\n8,K,2026-05-01,-50000\n");
    reclassify();
    EXPECT_EQ(tiers().value("R"), "vip");
    EXPECT_EQ(tiers().value("K"), "general");
    reclassify("2026-03-31", {"--dry-run", "--assignments", kecectl.path("then.csv")});
    EXPECT_EQ(columnOf("then.csv", "tier"), then);
}

TEST_F(Grading, OnlyOneDepartmentIsGradedWhenAsked)
{
    const auto outcome = reclassify(kDay, {"--department", "二部"});
    EXPECT_EQ(outcome["customers"].toInt(), 1);
    EXPECT_EQ(tiers(), (QMap<QString, QString>{{"R", "reserve"}}));
    reclassify(kDay, {"--department", "无此部门"}, 1);
}

TEST_F(Grading, OverduePaymentsHoldAVipDown)
{
    import("payments", "customer_code,reference,due_on,amount_due,paid_on,amount_paid\nV,1,2026-06-29,100,,\n");
    reclassify();
    EXPECT_EQ(tiers().value("V"), "key");
    const auto why = kecectl.json({"explain", "V", "--as-of", kDay});
    for (const char* key : {"customer", "tier", "since", "reasons", "capped_by", "manual", "next_review"})
        EXPECT_TRUE(why.contains(key)) << key;
    EXPECT_EQ(why["customer"].toString(), "V");
    EXPECT_EQ(why["tier"].toString(), "key");
    EXPECT_EQ(why["since"].toString(), kDay);
    bool blocked = false;
    for (const QJsonValue& value : why["reasons"].toArray()) {
        const QJsonObject reason = value.toObject();
        for (const char* key : {"tier", "article", "text", "fact", "value", "op", "limit", "holds"})
            EXPECT_TRUE(reason.contains(key)) << key;
        if (reason["tier"].toString() == "vip" && reason["fact"].toString() == "overdue_count_12m") {
            blocked = true;
            EXPECT_EQ(reason["holds"], QJsonValue(false));
            EXPECT_EQ(reason["value"].toInt(), 1);
            EXPECT_EQ(reason["limit"].toInt(-1), 0);
        }
    }
    EXPECT_TRUE(blocked) << "why not the next tier up";
    // A day before it was due there was nothing overdue.
    EXPECT_EQ(kecectl.json({"explain", "V", "--as-of", "2026-06-28"})["tier"].toString(), "vip");
}

TEST_F(Grading, ExplainsByAnotherPolicyToo)
{
    const auto why = kecectl.json({"explain", "V", "--as-of", kDay, "--policy", "capped-amounts"});
    EXPECT_EQ(why["policy"].toString(), "capped-amounts");
    EXPECT_EQ(why["capped_by"].toString(), "preferred") << "floor(15 % of 3) and floor(30 % of 3) are 0";
    EXPECT_EQ(why["tier"].toString(), "standard");
    EXPECT_TRUE(why["since"].isNull());
}

TEST_F(Grading, ADecisionByHandOverridesUntilItEnds)
{
    kecectl.json({"tiers", "set", "G", "vip", "--reason", "战略合作", "--until", "2026-08-31", "--as-of", "2026-06-01"});
    reclassify();
    EXPECT_EQ(tiers().value("G"), "vip");
    const auto why = kecectl.json({"explain", "G", "--as-of", kDay});
    EXPECT_EQ(why["tier"].toString(), "vip");
    EXPECT_EQ(why["manual"].toObject()["reason"].toString(), "战略合作");
    EXPECT_EQ(why["manual"].toObject()["tier_by_rules"].toString(), "general");
    EXPECT_EQ(why["manual"].toObject()["until"].toString(), "2026-08-31");
    reclassify("2026-08-31");
    EXPECT_EQ(tiers().value("G"), "vip") << "the last day is included";
    reclassify("2026-09-01");
    EXPECT_EQ(tiers().value("G"), "general");
    for (const QStringList& wrong : QVector<QStringList>{{"G", "platinum", "--reason", "r", "--until", "2099-01-01"},
             {"G", "vip", "--until", "2099-01-01"}, {"G", "vip", "--reason", "r"}, {"G", "vip", "--reason", "r", "--until", "2020-01-01"},
             {"G", "vip", "--reason", "r", "--until", "2099-01-01", "--department", "二部"}})
        kecectl.json(QStringList{"tiers", "set"} + wrong, 1);
}

TEST_F(Grading, ADecisionTakesItsPlaceUnderACapFirst)
{
    kecectl.json({"policy", "use", "capped-amounts"});
    QByteArray csv = "code,name,department\n";
    for (int i = 10; i < 20; ++i)
        csv += "X" + QByteArray::number(i) + ",x,三部\n";
    import("customers", csv);
    import("orders", "order_no,customer_code,ordered_on,amount\nX1,X10,2026-01-01,800000\nX2,X11,2026-01-01,700000\n");
    reclassify("2026-05-31");
    EXPECT_EQ(tiers().value("X10"), "top") << "floor(15 % of 10) is one place";
    EXPECT_EQ(tiers().value("X11"), "preferred");
    EXPECT_EQ(tiers("capped_by").value("X11"), "top");
    kecectl.json({"tiers", "set", "X19", "top", "--reason", "r", "--until", "2099-01-01", "--as-of", "2026-06-01"});
    kecectl.json({"tiers", "set", "X18", "top", "--reason", "r", "--until", "2099-01-01", "--as-of", "2026-06-01"});
    const auto outcome = reclassify();
    EXPECT_EQ(tiers().value("X19"), "top");
    EXPECT_EQ(tiers().value("X18"), "top") << "never pushed out";
    EXPECT_EQ(tiers().value("X10"), "preferred");
    EXPECT_FALSE(outcome["warnings"].toArray().isEmpty()) << "beyond the cap it warns";
    EXPECT_EQ(outcome["capped"].toInt(), tiers("capped_by").size() - tiers("capped_by").keys("").size());
}

TEST_F(Grading, TheBlacklistTakesCustomersOutOfThePopulation)
{
    reclassify("2026-05-31");
    kecectl.json({"blacklist", "add", "V", "--reason", "赖账", "--as-of", "2026-06-01"});
    kecectl.json({"blacklist", "add", "K", "--department", "一部", "--reason", "停业", "--until", "2026-06-15", "--as-of", "2026-06-01"});
    kecectl.json({"blacklist", "add", "R", "--department", "一部", "--reason", "不是其客户", "--as-of", "2026-06-01"});
    const auto entries = kecectl.json({"blacklist", "list", "--as-of", "2026-06-10"})["entries"].toArray();
    ASSERT_EQ(entries.size(), 3);
    EXPECT_EQ(entries[0].toObject()["customer"].toString(), "K");
    EXPECT_EQ(entries[0].toObject()["department"].toString(), "一部");
    EXPECT_TRUE(entries[2].toObject()["department"].isNull());
    kecectl.json({"blacklist", "add", "V", "--reason", "再次", "--as-of", "2026-06-02"}, 1);
    kecectl.json({"blacklist", "add", "G", "--as-of", "2026-06-02"}, 1);
    EXPECT_EQ(reclassify("2026-06-10")["customers"].toInt(), 2);
    EXPECT_EQ(tiers(), (QMap<QString, QString>{{"G", "general"}, {"R", "reserve"}})) << "another department's entry does not count";
    EXPECT_EQ(reclassify("2026-06-16")["customers"].toInt(), 3);
    EXPECT_EQ(tiers(), without("V"));
    const auto why = kecectl.json({"explain", "V", "--as-of", "2026-06-16"});
    EXPECT_TRUE(why["blacklisted"].toBool());
    EXPECT_FALSE(why["member"].toBool());
    EXPECT_TRUE(why["tier"].isNull());
    kecectl.json({"blacklist", "end", "V", "--as-of", "2026-06-20"});
    EXPECT_EQ(kecectl.json({"blacklist", "list", "--as-of", "2026-06-20"})["entries"].toArray().size(), 1);
    reclassify("2026-06-19");
    EXPECT_EQ(tiers(), without("V"));
    reclassify("2026-06-20");
    EXPECT_EQ(tiers(), kTiers);
    kecectl.json({"blacklist", "end", "V"}, 1);
}

TEST_F(Grading, ExplainsEveryDepartmentOfACustomerTheFirstOneFirst)
{
    import("customers", "code,name,department\nW,两处,二部;一部\n");
    reclassify();
    const auto why = kecectl.json({"explain", "W", "--as-of", kDay});
    EXPECT_EQ(why["department"].toString(), "二部");
    ASSERT_EQ(why["scopes"].toArray().size(), 2);
    EXPECT_EQ(why["scopes"].toArray()[1].toObject()["department"].toString(), "一部");
}

TEST_F(Grading, SimulatesWithoutWriting)
{
    reclassify();
    const auto what = kecectl.json({"simulate", "--policy", "capped-amounts", "--as-of", kDay});
    EXPECT_EQ(what["from"].toString(), "four-tiers");
    EXPECT_EQ(what["to"].toString(), "capped-amounts");
    EXPECT_EQ(what["matrix"].toObject()["vip"].toObject()["standard"].toInt(), 1);
    EXPECT_FALSE(what["sample"].toArray().isEmpty());
    EXPECT_EQ(tiers(), kTiers);
    EXPECT_EQ(kecectl.json({"tiers", "batches"})["batches"].toArray().size(), 1);
}

TEST_F(Grading, RunsWhatIsDueOncePerPeriod)
{
    const auto first = kecectl.json({"run-due", "--as-of", kDay})["jobs"].toArray();
    ASSERT_EQ(first.size(), 1);
    for (const char* key : {"job", "period", "due_at", "outcome"})
        EXPECT_TRUE(first[0].toObject().contains(key)) << key;
    EXPECT_EQ(first[0].toObject()["period"].toString(), "2026-06");
    EXPECT_EQ(first[0].toObject()["outcome"].toString(), "done");
    EXPECT_TRUE(first[0].toObject()["due_at"].toString().startsWith("2026-06-01T00:00:00+08:00"));
    EXPECT_EQ(tiers(), kTiers);
    EXPECT_TRUE(kecectl.json({"run-due", "--as-of", kDay})["jobs"].toArray().isEmpty());
    EXPECT_TRUE(kecectl.json({"explain", "V", "--as-of", kDay})["next_review"].toString() == "2026-07-01");
    EXPECT_EQ(kecectl.json({"run-due", "--as-of", "2026-09-15"})["jobs"].toArray().size(), 1) << "late, once";
}

TEST_F(Grading, ReportsWhoStandsWhereAndWhoMoved)
{
    reclassify("2026-05-31");
    import("orders", "order_no,customer_code,ordered_on,amount\n9,G,2026-06-15,600000\n");
    reclassify();
    const auto spread = kecectl.json({"report", "tiers", "--as-of", kDay});
    qint64 customers = 0;
    for (const QJsonValue& row : spread["rows"].toArray())
        customers += row.toObject()["customers"].toInteger();
    EXPECT_EQ(customers, 4);
    const auto cameAndWent = [&](const QString& tier) {
        QPair<int, int> sum;
        for (const QJsonValue& row : spread["rows"].toArray()) {
            if (row.toObject()["tier"].toString() == tier)
                sum = {sum.first + row.toObject()["came"].toInt(), sum.second + row.toObject()["went"].toInt()};
        }
        return sum;
    };
    EXPECT_EQ(cameAndWent("vip"), qMakePair(1, 0));
    EXPECT_EQ(cameAndWent("general"), qMakePair(0, 1)) << "although nobody is left in it";
    const auto moved = kecectl.json({"report", "tier-migration", "--as-of", kDay})["rows"].toArray();
    ASSERT_EQ(moved.size(), 1);
    EXPECT_EQ(moved[0].toObject()["customer_code"].toString(), "G");
    EXPECT_EQ(moved[0].toObject()["from"].toString(), "general");
    EXPECT_EQ(moved[0].toObject()["to"].toString(), "vip");
    EXPECT_TRUE(moved[0].toObject()["figures"].toString().contains("600000"));
    EXPECT_EQ(kecectl.json({"report", "tier-migration", "--as-of", "2026-06-01"})["rows"].toArray().size(), 0);
    for (const char* name : {"tiers", "tier-migration"}) {
        EXPECT_FALSE(kecectl.run({"report", name, "--as-of", kDay}).out.isEmpty());
        EXPECT_TRUE(kecectl.run({"report", name, "--format", "json", "--as-of", kDay}).json().contains("rows"));
        const auto csv = kecectl.run({"report", name, "--format", "csv", "--as-of", kDay});
        EXPECT_EQ(csvRecords(csv.out).size(), 1 + (QString(name) == "tiers" ? spread["rows"].toArray().size() : moved.size()));
        kecectl.json({"report", name, "-o", kecectl.path("report.json"), "--as-of", kDay});
        EXPECT_TRUE(kecectl.read("report.json").startsWith('{'));
        kecectl.json({"report", name, "--format", "xlsx", "-o", kecectl.path("report.xlsx"), "--as-of", kDay});
        EXPECT_TRUE(kecectl.read("report.xlsx").startsWith("PK"));
    }
}

TEST_F(Grading, KeepsEveryRunAndLetsProposalsWait)
{
    QByteArray pack = kecectl.json({"policy", "show", "four-tiers"})["text"].toString().toUtf8();
    pack.replace("id = \"four-tiers\"", "id = \"asking\"").replace("[tiering]\n", "[tiering]\napproval = true\n");
    kecectl.json({"policy", "use", kecectl.write("asking.toml", pack)});
    const auto proposed = reclassify();
    EXPECT_EQ(proposed["state"].toString(), "proposed");
    EXPECT_TRUE(tiers().isEmpty());
    const QString batch = QString::number(proposed["batch"].toInt());
    EXPECT_EQ(kecectl.json({"tiers", "show", batch})["state"].toString(), "proposed");
    EXPECT_EQ(kecectl.json({"tiers", "approve", batch})["state"].toString(), "applied");
    EXPECT_EQ(tiers(), kTiers);
    kecectl.json({"tiers", "approve", batch}, 1);
    const QString second = QString::number(reclassify("2026-07-31")["batch"].toInt());
    EXPECT_EQ(kecectl.json({"tiers", "reject", second})["state"].toString(), "rejected");
    EXPECT_EQ(tiers(), kTiers);
    EXPECT_EQ(kecectl.json({"tiers", "batches"})["batches"].toArray().size(), 2);
}

TEST_F(Grading, ClassificationsRunBesideTheTiering)
{
    import("customers", "code,name,acquisition\nV,大客户,direct\nK,重点,indirect\n", {"--on-duplicate", "update"});
    kecectl.json({"policy", "use", "logistics"});
    const auto outcome = reclassify();
    EXPECT_EQ(outcome["policy"].toString(), "four-tiers");
    EXPECT_TRUE(outcome["classifications"].toObject().contains("contribution"));
    const auto written = kecectl.json({"export", "classifications", kecectl.path("classes.csv")});
    EXPECT_GT(written["rows"].toInt(), 0);
    QMap<QString, QString> contact;
    const auto records = csvRecords(kecectl.read("classes.csv"));
    for (const QStringList& record : records.mid(1)) {
        if (record[0] == "contact")
            contact.insert(record[1], record[records[0].indexOf("tier")]);
    }
    EXPECT_EQ(contact.value("V"), "direct");
    EXPECT_EQ(contact.value("K"), "indirect");
    EXPECT_EQ(contact.value("G"), "");
    bool explained = false;
    for (const QJsonValue& scope : kecectl.json({"explain", "V", "--as-of", kDay})["scopes"].toArray())
        explained = explained || scope.toObject()["grading"].toString() == "contribution";
    EXPECT_TRUE(explained);
}

} // namespace kece
