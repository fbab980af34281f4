// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Kecectl.h"

#include <QJsonArray>

#include <gtest/gtest.h>

namespace kece {

namespace {

QStringList resultsOf(const QStringList& arguments)
{
    const auto answer = Kecectl().run(QStringList{"tool"} + arguments + QStringList{"--json"});
    EXPECT_EQ(answer.exitCode, 0) << answer.err.toStdString();
    QStringList results;
    for (const QJsonValue& value : answer.json()["results"].toArray())
        results << value.toString();
    return results;
}

} // namespace

TEST(Tool, WritesAmountsInCapitalsNegativeOnesToo)
{
    EXPECT_EQ(resultsOf({"rmb", "1234.50"}), QStringList{"壹仟贰佰叁拾肆元伍角整"});
    EXPECT_EQ(resultsOf({"rmb", "-1234.50"}), QStringList{"负壹仟贰佰叁拾肆元伍角整"});
    EXPECT_EQ(resultsOf({"rmb", "0", "0.05"}), (QStringList{"零元整", "伍分"}));
}

TEST(Tool, JudgesCreditCodes)
{
    const QStringList results = resultsOf({"credit-code", "91350100M000100Y43", "91350100M000100Y44"});
    ASSERT_EQ(results.size(), 2);
    EXPECT_EQ(results[0], "ok");
    EXPECT_NE(results[1], "ok");
}

TEST(Tool, NormalisesPhonesAndKnowsPinyin)
{
    EXPECT_EQ(resultsOf({"phone", "+86 138 0013 8000"}), resultsOf({"phone", "13800138000"}));
    const QString keys = resultsOf({"pinyin", "重庆"}).value(0);
    for (const char* key : {"chongqing", "zhongqing", "cq", "zq"})
        EXPECT_TRUE(keys.contains(key)) << keys.toStdString();
}

TEST(Tool, CountsWorkingDaysByTheCalendarInForce)
{
    EXPECT_EQ(resultsOf({"workday", "is", "2026-01-01"}), QStringList{"false"});
    EXPECT_EQ(resultsOf({"workday", "is", "2025-09-28"}), QStringList{"true"}) << "a Sunday worked for the National Day week";
    EXPECT_EQ(resultsOf({"workday", "add", "2026-06-30", "1"}), QStringList{"2026-07-01"});
    EXPECT_EQ(resultsOf({"workday", "count", "2026-07-06", "2026-07-10"}), QStringList{"5"});
}

TEST(Tool, AnswersEveryLineOfItsInput)
{
    const auto answer = Kecectl().run({"tool", "rmb"}, "1\r\n2.5\n-3\n");
    EXPECT_EQ(answer.exitCode, 0);
    EXPECT_EQ(QString::fromUtf8(answer.out), "壹元整\n贰元伍角整\n负叁元整\n");
    const auto workdays = Kecectl().run({"tool", "workday", "--json"}, "is 2026-01-01\nadd 2026-06-30 1\n");
    EXPECT_EQ(workdays.json()["results"].toArray(), (QJsonArray{"false", "2026-07-01"}));
}

TEST(Tool, AnswersEveryLineAndNamesTheOneItCannotRead)
{
    const auto answer = Kecectl().run({"tool", "rmb", "--json"}, "1\ntwo\n3\n");
    EXPECT_EQ(answer.exitCode, 1);
    const auto results = answer.json()["results"].toArray();
    ASSERT_EQ(results.size(), 3);
    EXPECT_EQ(results[0].toString(), "壹元整");
    EXPECT_EQ(results[2].toString(), "叁元整");
    EXPECT_TRUE(answer.err.startsWith("Line 2: ")) << answer.err.toStdString();
    EXPECT_EQ(Kecectl().run({"tool", "rmb", "two"}).exitCode, 1);
}

} // namespace kece
