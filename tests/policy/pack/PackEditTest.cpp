// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/pack/Pack.h"

#include "SamplePack.h"

#include <gtest/gtest.h>

namespace kece {

namespace {

Pack sample()
{
    return readPack(kSamplePack).pack.value_or(Pack());
}

std::string refusal(const QMap<QString, QString>& values, const QString& version = "2")
{
    const Result<QString> text = withValues(sample(), values, version);
    return text ? "accepted" : text.error().message.toStdString();
}

} // namespace

TEST(PackEdit, FillsBlanksAndLeavesEverythingElse)
{
    const Result<QString> text = withValues(
        sample(), {{"beds_min", "300"}, {"active_days", "90"}, {"credit.a.limit", "50万"}, {"等级", "三级\"乙\"等"}, {"started", "2025-07-01"}}, "2");
    ASSERT_TRUE(text) << text.error().message.toStdString();
    QString expected = kSamplePack;
    expected.replace("beds_min = { value = \"unset\"", "beds_min = { value = 300")
        .replace("active_days = \"unset\"", "active_days = 90")
        .replace("limit = \"unset\"", "limit = \"50万\"")
        .replace("\"等级\" = \"三级甲等\"", "\"等级\" = \"三级\\\"乙\\\"等\"")
        .replace("started = 2025-06-30", "started = 2025-07-01")
        .replace("version = \"1\"   # of", "version = \"2\"   # of");
    EXPECT_EQ(text->toStdString(), expected.toStdString());
    const ReadPack read = readPack(*text);
    ASSERT_TRUE(read.pack);
    EXPECT_TRUE(read.pack->unsetValues().isEmpty());
    EXPECT_EQ(read.pack->version, "2");
}

TEST(PackEdit, CanMakeAValueABlankAgain)
{
    const Result<QString> text = withValues(sample(), {{"amount_min", "unset"}, {"credit.a.aging", "45.50"}}, "2");
    ASSERT_TRUE(text);
    EXPECT_TRUE(readPack(*text).pack->unsetValues().contains("amount_min"));
    EXPECT_EQ(readPack(*text).pack->values["credit.a.aging"].number, "45.5");
}

TEST(PackEdit, RefusesWhatDoesNotFit)
{
    EXPECT_EQ(refusal({{"bed_min", "3"}}), "The pack “sample” has no value “bed_min”. Did you mean “beds_min”?");
    EXPECT_EQ(refusal({{"beds_min", " "}}), "“beds_min” needs a value: a number, a text, a day like 2026-01-31, or unset.");
    EXPECT_EQ(refusal({{"started", "昨天"}}), "The rules read “started” as a day, like 2026-01-31; “昨天” is none.");
    EXPECT_EQ(refusal({{"beds_min", "多"}}), "The rules read “beds_min” as a number, like 300, 50万 or 15%; “多” is none.");
    EXPECT_EQ(refusal({{"amount_min", "60万"}, {"beds_min", "多"}}), "The rules read “beds_min” as a number, like 300, 50万 or 15%; “多” is none.");
    EXPECT_EQ(refusal({{"credit.a.aging", "一个月"}}), "The rules read “credit.a.aging” as a number, like 300, 50万 or 15%; “一个月” is none.");
    EXPECT_EQ(refusal({{"beds_min", "3"}}, " "), "A new version needs a name, like \"2\".");
}

TEST(PackComparison, ComparesArticleByArticle)
{
    const Pack before = sample();
    QString text = kSamplePack;
    text.replace("attr('床位') >= beds_min", "attr('床位') > beds_min")
        .replace("share = \"15%\", hard = false", "share = \"20%\", hard = true")
        .replace("value = \"unset\", article = \"2.1\"", "value = 300, article = \"2.1\"")
        .replace("name = \"一般客户\"", "name = \"普通客户\"");
    const ReadPack after = readPack(text);
    ASSERT_TRUE(after.pack);
    QStringList lines;
    for (const PackDifference& difference : comparePacks(before, *after.pack))
        lines.append(QStringList{difference.article, difference.what, difference.before, difference.after}.join(" | "));
    EXPECT_EQ(lines.join(u'\n').toStdString(),
        "2.1 | value beds_min | unset | 300\n"
        "2.1a | tiering vip: condition | attr(\"床位\") >= beds_min | attr(\"床位\") > beds_min\n"
        "2.1 | tiering vip: cap | 15%, only warns | 20%\n"
        "2.5 | tiering general: name | 一般客户 | 普通客户");
    EXPECT_TRUE(comparePacks(before, before).isEmpty());
}

TEST(PackComparison, ShowsWhatOnlyOneOfThemHas)
{
    Pack after = sample();
    after.credit.reset();
    after.tiering->tiers.removeAt(1);
    QStringList lines;
    for (const PackDifference& difference : comparePacks(sample(), after))
        lines.append(QStringList{difference.article, difference.what, difference.before, difference.after}.join(" | "));
    EXPECT_EQ(lines.join(u'\n').toStdString(),
        "2 | tiering: order | vip > partner > key > general | vip > key > general\n"
        "2.3 | tiering partner: name | 战略伙伴 | \n"
        "2.3 | tiering partner: how it is given | given by hand | \n"
        "5 | credit: order | a | \n"
        "5.1 | credit a: name | A级 | \n"
        "5.1 | credit a: how it is given | given by hand | ");
}

} // namespace kece
