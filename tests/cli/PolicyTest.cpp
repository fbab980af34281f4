// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Kecectl.h"

#include <QJsonArray>

#include <gtest/gtest.h>

namespace kece {

namespace {

class Policy : public ::testing::Test
{
protected:
    void SetUp() override { kecectl.json({"init"}); }

    QJsonObject listed(const QString& id) const
    {
        for (const QJsonValue& pack : kecectl.json({"policy", "list"})["policies"].toArray()) {
            if (pack.toObject()["id"].toString() == id)
                return pack.toObject();
        }
        return {};
    }

    Kecectl kecectl;
};

const char* const kOwn = R"([pack]
id = "my-company"
name = "本公司客户分级制度"
name_en = "Our tiering"
source = "2026-03 edition"
version = "1"
[tiering]
scope = ["department"]
population = "department"
rank_by = ["amount_12m desc"]
[tiering.values]
beds_min = "unset"
[[tiering.tier]]
id = "vip"
name = "VIP客户"
name_en = "VIP"
article = "第九条(一)1"
when = "attr(\"beds\") >= beds_min"
[[tiering.tier]]
id = "general"
name = "一般客户"
article = "第九条(一)3"
)";

} // namespace

TEST_F(Policy, ListsEveryPackWithWhatIsInForceAndWhatIsBlank)
{
    const auto packs = kecectl.json({"policy", "list"})["policies"].toArray();
    EXPECT_GE(packs.size(), 12);
    for (const QJsonValue& pack : packs) {
        for (const char* key : {"id", "name", "source", "version", "sections", "in_force", "unset"})
            EXPECT_TRUE(pack.toObject().contains(key)) << key;
    }
    EXPECT_EQ(listed("four-tiers")["source"].toString(), "R04");
    EXPECT_TRUE(listed("four-tiers")["in_force"].toArray().contains("tiering"));
    EXPECT_TRUE(listed("bank")["in_force"].toArray().isEmpty());
}

TEST_F(Policy, ShowsAFileThatUseTakesBack)
{
    const auto shown = kecectl.run({"policy", "show", "value-tiers"});
    EXPECT_EQ(shown.exitCode, 0);
    const QString file = kecectl.write("own.toml", shown.out);
    EXPECT_TRUE(kecectl.json({"policy", "check", file})["ok"].toBool());
    kecectl.json({"policy", "use", file});
    EXPECT_TRUE(listed("value-tiers")["in_force"].toArray().contains("tiering"));
    EXPECT_EQ(kecectl.run({"policy", "show", "value-tiers"}).out, shown.out);
    EXPECT_TRUE(kecectl.json({"policy", "diff", file, "value-tiers"})["differences"].toArray().isEmpty());
}

TEST_F(Policy, ChecksSayWhatIsKeptButNotCarriedOut)
{
    EXPECT_TRUE(kecectl.json({"policy", "check", kecectl.write("own.toml", kOwn)})["notes"].toArray().isEmpty());
    const QByteArray withRoles = QByteArray(kOwn) + "\n[roles]\narticle = \"第9条\"\n";
    const auto checked = kecectl.json({"policy", "check", kecectl.write("roles.toml", withRoles)});
    EXPECT_TRUE(checked["ok"].toBool());
    ASSERT_EQ(checked["notes"].toArray().size(), 1);
    const QJsonObject note = checked["notes"].toArray().first().toObject();
    EXPECT_EQ(note["line"].toInt(), QString(withRoles).left(QString(withRoles).indexOf("[roles]")).count('\n') + 1);
    EXPECT_TRUE(note["message"].toString().contains("[roles]"));
}

TEST_F(Policy, ChecksNameEveryMistakeWithItsPlace)
{
    QByteArray wrong(kOwn);
    wrong.replace("amount_12m desc", "amount_13m desc").replace("beds_min\"\n[[", "beds_minimum >\"\n[[");
    const auto checked = kecectl.json({"policy", "check", kecectl.write("wrong.toml", wrong)}, 1);
    EXPECT_FALSE(checked["ok"].toBool());
    EXPECT_GE(checked["problems"].toArray().size(), 2);
    for (const QJsonValue& problem : checked["problems"].toArray()) {
        EXPECT_GT(problem.toObject()["line"].toInt(), 0);
        EXPECT_GT(problem.toObject()["column"].toInt(), 0);
        EXPECT_FALSE(problem.toObject()["message"].toString().isEmpty());
    }
    kecectl.json({"policy", "use", kecectl.path("wrong.toml")}, 1);
    for (const char* bytes : {"", "[pack", "\xff\xfe", "hello"})
        kecectl.json({"policy", "check", kecectl.write("odd.toml", bytes)}, 1);
    EXPECT_TRUE(kecectl.json({"policy", "check", kecectl.write("own.toml", kOwn)})["ok"].toBool());
    const QString large = kecectl.write("large.toml", QByteArray(kOwn) + QByteArray(5 << 20, '#'));
    EXPECT_TRUE(kecectl.json({"policy", "check", large}, 1)["error"].toObject()["message"].toString().contains("too large"));
    kecectl.json({"policy", "use", large}, 1);
}

TEST_F(Policy, ComparesByArticle)
{
    QByteArray other(kOwn);
    other.replace("VIP客户", "贵宾");
    const auto differences = kecectl.json({"policy", "diff", kecectl.write("a.toml", kOwn), kecectl.write("b.toml", other)})["differences"].toArray();
    ASSERT_EQ(differences.size(), 1);
    EXPECT_EQ(differences[0].toObject()["article"].toString(), "第九条(一)1");
}

TEST_F(Policy, FillsBlanksAsANewVersion)
{
    kecectl.json({"policy", "use", kecectl.write("own.toml", kOwn)});
    EXPECT_EQ(listed("my-company")["unset"].toArray(), QJsonArray{"beds_min"});
    kecectl.json({"import", "customers", kecectl.write("in.csv", "code,name,beds\nA,a,800\nB,b,80\nC,c,\n")});
    EXPECT_EQ(kecectl.json({"reclassify", "--as-of", "2026-06-30"})["tiers"].toObject()["vip"].toInt(), 0);
    const auto why = kecectl.json({"explain", "A", "--as-of", "2026-06-30"});
    EXPECT_EQ(why["unset"].toArray(), QJsonArray{"beds_min"});
    ASSERT_FALSE(why["reasons"].toArray().isEmpty());
    EXPECT_TRUE(why["reasons"].toArray()[0].toObject()["holds"].isNull()) << "neither true nor false";
    const auto set = kecectl.json({"policy", "set", "my-company", "beds_min=500"});
    EXPECT_NE(set["version"].toString(), "1");
    EXPECT_TRUE(set["unset"].toArray().isEmpty());
    const auto outcome = kecectl.json({"reclassify", "--as-of", "2026-06-30"});
    EXPECT_EQ(outcome["tiers"].toObject()["vip"].toInt(), 1) << "the new version is in force at once";
    const auto replayed = kecectl.json({"reclassify", "--as-of", "2026-06-30", "--dry-run", "--policy", "my-company@1"});
    EXPECT_EQ(replayed["version"].toString(), "1");
    EXPECT_EQ(replayed["tiers"].toObject()["vip"].toInt(), 0) << "a stored version can be replayed";
    kecectl.json({"policy", "show", "my-company@7"}, 1);
    kecectl.json({"policy", "use", "four-tiers", "--from", "2026-08-01"});
    kecectl.json({"policy", "set", "my-company", "beds_min=600"});
    EXPECT_EQ(kecectl.json({"reclassify", "--as-of", "2026-08-01", "--dry-run"})["policy"].toString(), "four-tiers") << "what comes later stays";
    kecectl.json({"policy", "set", "my-company", "no_such=1"}, 1);
    kecectl.json({"policy", "set", "my-company", "beds_min=many beds"}, 1);
}

TEST_F(Policy, ComesIntoForceFromADayForOneSection)
{
    kecectl.json({"policy", "use", "capped-amounts", "--section", "tiering", "--from", "2026-07-01"});
    EXPECT_EQ(kecectl.json({"reclassify", "--dry-run", "--as-of", "2026-06-30"})["policy"].toString(), "four-tiers");
    EXPECT_EQ(kecectl.json({"reclassify", "--dry-run", "--as-of", "2026-07-01"})["policy"].toString(), "capped-amounts");
    kecectl.json({"policy", "use", "capped-amounts", "--section", "visits"}, 1);
    kecectl.json({"policy", "use", "capped-amounts", "--from", "soon"}, 2);
}

} // namespace kece
